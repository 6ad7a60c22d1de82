"""State in a file survives a restart."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from np6_sandbox import Sandbox

from .conftest import client_of
from .test_actions import create, execute, state


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


@pytest.mark.parametrize("content", [b"not a database, but long enough to be looked at" * 10])
def test_another_file_is_refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(ValueError, match="cannot be the state of a sandbox"):
        Sandbox(state=file)


def test_the_state_of_another_version_is_refused(file: Path) -> None:
    Sandbox(state=file).close()
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(ValueError, match="version 99"):
        Sandbox(state=file)
