"""The state in a file survives a restart."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from np6_sandbox import Sandbox

from .conftest import client_of
from .test_actions import create, execute, state
from .test_command import run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite"


def test_everything_but_requests_and_faults_is_there_after_a_restart(file: Path) -> None:
    with Sandbox(state=file, test_phase_seconds=600) as first, client_of(first) as http:
        assert not first.restored
        target = first.add_target("alice@example.com")
        segment = first.seed({"segments": [{"name": "s", "targets": [target]}]})["segments"][0]["id"]
        action = first.add_action()
        execute(http, action, {"type": "id", "value": target})
        first.hit(first.ledger[0], "open")
        testing = create(http)
        http.post(f"/actions/{testing}/validation", json={"fortest": True})
        message = first.ledger[0]
        events = http.get("/actions/events", params={"sort": "asc"}).json()

    with Sandbox(state=file, test_phase_seconds=600) as second, client_of(second) as http:
        assert second.restored
        assert list(second.ledger) == [message]
        assert http.get("/actions/events", params={"sort": "asc"}).json() == events
        assert http.get("/targets", params={"unicity": "alice@example.com"}).json()["id"] == target
        assert http.get(f"/segments/{segment}/targets").json() == [target]
        assert len(second.requests) == 3
        assert state(http, testing) == 30
        second.clock.advance(600)
        assert state(http, testing) == 38
        assert create(http) not in (action, testing)
        http.delete(f"/targets/{target}")
        execute(http, action, {"type": "id", "value": second.add_target("bob@example.com")})
        moment = second.clock.time()

    with Sandbox(state=file) as third, client_of(third) as http:
        assert [m.number for m in third.ledger] == [1, 2]
        assert http.get("/targets/count").json() == {"targetsCount": 1}
        assert third.clock.time() >= moment


def test_a_late_event_is_late_after_a_restart_too(file: Path) -> None:
    with Sandbox(state=file, event_delay_seconds=3600) as sandbox, client_of(sandbox) as http:
        execute(http, sandbox.add_action(), {"type": "id", "value": sandbox.add_target("a@example.com")})
    with Sandbox(state=file) as sandbox, client_of(sandbox) as http:
        assert http.get("/actions/events").json() == []
        sandbox.clock.advance(3600)
        assert len(http.get("/actions/events").json()) == 2


def test_a_reset_empties_the_file_too(file: Path) -> None:
    with Sandbox(state=file) as sandbox, client_of(sandbox) as http:
        execute(http, sandbox.add_action(), {"type": "id", "value": sandbox.add_target("a@example.com")})
        sandbox.reset()
    with Sandbox(state=file) as sandbox, client_of(sandbox) as http:
        assert len(sandbox.ledger) == 0
        assert http.get("/actions").json() == []
        assert [field["name"] for field in http.get("/fields").json()] == ["Email"]


def test_the_file_holds_no_more_than_the_sandbox_does(file: Path) -> None:
    with Sandbox(state=file, keep_messages=10, keep_events=10) as sandbox, client_of(sandbox) as http:
        action, target = sandbox.add_action(), sandbox.add_target("a@example.com")
        for _ in range(10):
            execute(http, action, *[{"type": "id", "value": target}] * 50)
    with Sandbox(state=file, keep_messages=10, keep_events=10) as sandbox:
        assert sandbox.ledger.total == 500
    with sqlite3.connect(file) as connection:
        counts = [connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("messages", "events")]
    connection.close()
    assert counts == [10, 10]


def test_a_file_is_used_by_one_sandbox_at_a_time(file: Path) -> None:
    with Sandbox(state=file), pytest.raises(ValueError, match="locked"):
        Sandbox(state=file)


@pytest.fixture
def saved(file: Path) -> Path:
    """A state with something of everything in it."""
    with Sandbox(state=file, test_phase_seconds=600) as sandbox, client_of(sandbox) as http:
        execute(http, sandbox.add_action(), {"type": "id", "value": sandbox.add_target("a@example.com")})
        http.post(f"/actions/{create(http)}/validation", json={"fortest": True})
        sandbox.clock.advance(5)
    return file


def change(file: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        assert connection.execute(statement, values).rowcount != 0


def refused(file: Path, message: str) -> None:
    """Check that the class and the command reject the file with the same reason, and do not change it."""
    before = file.read_bytes() if file.is_file() else None
    with pytest.raises(ValueError, match=message) as error:
        Sandbox(state=file)
    assert str(error.value).startswith(f"{file} cannot be the state of a sandbox: ")
    assert run("--port", "0", "--state", file) == (1, f"np6-sandbox: {error.value}\n")
    assert (file.read_bytes() if file.is_file() else None) == before


@pytest.mark.parametrize(
    "content",
    [
        b"not a database, but long enough to be looked at" * 10,
        b"x",
        b"SQLite format 3\x00",
        b"SQLite format 3\x00" + b"\xff" * 8000,
        b'{"actions": []}',
    ],
)
def test_another_file_is_refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    refused(file, "database")


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_refused(saved: Path, kept: float) -> None:
    content = saved.read_bytes()
    saved.write_bytes(content[: int(len(content) * kept)])
    refused(saved, "malformed|damaged|not a database|not valid JSON")


def test_a_file_that_was_emptied_beside_its_log_is_refused(saved: Path) -> None:
    saved.with_name(f"{saved.name}-wal").write_bytes(saved.read_bytes())
    saved.write_bytes(b"")
    refused(saved, "it is empty, although")


def test_the_database_of_another_program_is_refused_and_stays_as_it_is(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE customers (name TEXT)")
    refused(file, "version 0")


def test_the_state_of_another_version_is_refused(saved: Path) -> None:
    change(saved, "PRAGMA user_version = 99")
    refused(saved, "version 99")


def test_a_directory_is_refused(tmp_path: Path) -> None:
    refused(tmp_path, "not a file")


def test_a_directory_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / "missing" / "state.sqlite", "does not exist")


def test_a_device_is_refused() -> None:
    refused(Path("/dev/null"), "not a file")
    assert not Path("/dev/null-wal").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(saved: Path) -> None:
    saved.chmod(0)
    with pytest.raises(ValueError, match="Permission denied"):
        Sandbox(state=saved)


@pytest.mark.parametrize(
    ("statement", "value", "message"),
    [
        ("UPDATE documents SET body = ? WHERE collection = 'actions'", '{"id": "000', "not valid JSON"),
        ("UPDATE documents SET body = ? WHERE collection = 'actions'", "[]", r"documents 'actions' .* not of type"),
        ("UPDATE documents SET body = ? WHERE collection = 'actions'", '{"id": "000ABC"}', "required"),
        ("UPDATE documents SET body = ? WHERE collection = 'targets'", '{"id": "X"}', "required"),
        ("UPDATE documents SET body = ? WHERE collection = 'targets'", b"\xff", "a text is expected"),
        ("UPDATE documents SET body = ? WHERE collection = 'clock'", '"nan"', "clock"),
        ("UPDATE documents SET body = ? WHERE collection = 'clock'", "NaN", "NaN"),
        ("UPDATE documents SET body = ? WHERE collection = 'clock'", "1e300", "9990"),
        ("UPDATE documents SET body = ? WHERE collection = 'due'", '["soon", 1, "test", "A"]', "due"),
        ("UPDATE documents SET body = ? WHERE collection = 'due'", '[1, 1, "import", "x"]', "due"),
        ("UPDATE documents SET body = ? WHERE collection = 'counters'", "[" * 500 + "]" * 500, "nested"),
        ("UPDATE documents SET key = ? WHERE collection = 'targets'", "{}", "key"),
        ("UPDATE documents SET key = ? WHERE collection = 'targets'", '"other"', "key"),
        ("UPDATE documents SET collection = ? WHERE collection = 'targets'", "nothing", "no such collection"),
        ("UPDATE messages SET body = ?", "{}", "messages 1: value .*required"),
        ("UPDATE messages SET body = json_set(body, '$.time', ?)", "soon", r"messages 1: value \$.time"),
        ("UPDATE messages SET body = json_set(body, '$.channel', ?)", "pigeon", r"messages 1: value \$.channel"),
        ("UPDATE messages SET number = ?", 7, "messages 7: holds the number 1"),
        ("UPDATE messages SET body = ?", None, "a text is expected"),
        ("UPDATE events SET body = ?", '{"type": "hit"}', "events 1"),
        ("UPDATE events SET body = json_set(body, '$.robot', json(?))", "{}", r"events 1: value \$.robot"),
        ("DROP TABLE events --?", None, "no such table"),
    ],
)
def test_a_state_with_wrong_values_is_refused(saved: Path, statement: str, value: object, message: str) -> None:
    change(saved, statement, *([value] if not statement.startswith("DROP") else []))
    refused(saved, message)


def test_what_could_not_be_written_is_written_with_the_next_request(file: Path) -> None:
    """After a full disk, the sandbox continues and loses nothing."""
    program = f"""
import httpx, logging, resource
from np6_sandbox import Sandbox
logging.disable()
with Sandbox(state={str(file)!r}) as sandbox, httpx.Client(base_url=sandbox.url) as http:
    http.headers["X-Key"] = sandbox.key
    size, hard = 20_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    text = "x" * 120
    codes = [http.post("/segments", json={{"type": "static", "name": f"{{n}}{{text}}"}}).status_code for n in range(60)]
    assert 500 in codes, codes
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    assert http.post("/segments", json={{"type": "static", "name": "last"}}).status_code == 200
    print(len(sandbox.documents("segments")))
"""
    kept = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert kept.returncode == 0, kept.stderr
    with Sandbox(state=file) as sandbox:
        assert len(sandbox.documents("segments")) == int(kept.stdout)


def test_seed_data_that_are_wrong_leave_no_state_behind(file: Path, tmp_path: Path) -> None:
    """Else the corrected seed would not be stored: the account would not be new."""
    seed = tmp_path / "seed.yaml"
    seed.write_text("{targets: [{Email: a@example.com}], actions: [{state: odd}]}", encoding="utf-8")
    assert run("--port", "0", "--state", file, "--seed", seed)[0] == 1
    with Sandbox(state=file) as sandbox:
        assert not sandbox.restored
