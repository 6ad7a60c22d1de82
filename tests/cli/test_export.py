"""`np6 events export`: every event once, in three formats, wherever it is stopped."""

from __future__ import annotations

import json
import re
import shlex
import signal
import subprocess
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from np6 import Client
from np6.testing import no_waits
from np6_api.models import ExecutionEmailRequest, UnicityReceiver
from np6_sandbox import Sandbox

from tests.cli.conftest import PEOPLE, Run
from tests.cli.run import COMMAND, Ended
from tests.exports import event_ids

DAYS = 4
FORMATS = ["jsonl", "csv", "parquet"]


@pytest.fixture
def period(environment: dict[str, str], account: Sandbox) -> list[str]:
    """Four days with five messages each, as arguments."""
    start = account.clock.time()
    with Client(account.key, base_url=account.url) as client:
        for day in range(DAYS):
            to = [UnicityReceiver(value=[address]) for address in PEOPLE[5 * day : 5 * day + 5]]
            client.actions.execute_many("000ABC", body=[ExecutionEmailRequest(recipient=each) for each in to])
            account.clock.advance(86_400)
    return ["--start", _iso(start - 60), "--end", _iso(start - 60 + DAYS * 86_400)]


def _iso(seconds: float) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


@pytest.fixture
def expected(np6: Run, period: list[str]) -> list[str]:
    """Identifiers of all events, as one call lists them."""
    arguments = [f"start={period[1]}", f"end={period[3]}", "sort=asc"]
    found = [event["id"] for event in json.loads(np6("call", "action_events.list_all", *arguments).out)]
    assert len(found) == len(set(found)) >= 5 * DAYS
    return found


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_event_is_there_once(
    np6: Run, account: Sandbox, period: list[str], expected: list[str], tmp_path: Path, suffix: str
) -> None:
    ended = np6("events", "export", *period, "-o", f"events.{suffix}")
    assert ended.code == 0
    assert ended.out.startswith(f"{len(expected)} events in events.{suffix}, in ")
    assert sorted(event_ids(tmp_path / f"events.{suffix}")) == sorted(expected)
    assert [path.name for path in tmp_path.glob("events.*")] == [f"events.{suffix}"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_failed_export_is_resumed(
    np6: Run, account: Sandbox, period: list[str], expected: list[str], tmp_path: Path, suffix: str
) -> None:
    """The list of the third day is cut short: what came of it is fetched again, and no event is repeated."""
    words = ("events", "export", *period, "-o", f"events.{suffix}")
    with account.faults.add("action_events_list_all", truncate=2_000, calls=[3]), no_waits():
        ended = np6(*words)
    assert ended.code == 6
    assert "To resume the export:\n  np6 events export --start" in ended.err
    before = len(account.requests)
    resumed = np6(*words)
    assert resumed.code == 0
    assert "Resuming from " in resumed.err
    assert len(account.requests) - before == DAYS - 2
    assert sorted(event_ids(tmp_path / f"events.{suffix}")) == sorted(expected)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_stopped_export_is_resumed(
    start: Callable[..., subprocess.Popen[str]],
    np6: Run,
    account: Sandbox,
    period: list[str],
    expected: list[str],
    tmp_path: Path,
    suffix: str,
    number: signal.Signals,
) -> None:
    words = ("events", "export", *period, "-o", f"events.{suffix}", "--window", "12h")
    account.requests.clear()
    with account.faults.add("action_events_list_all", delay=0.2):
        process = start(*words)
        for _ in range(3_000):
            if len(account.requests) >= 3:
                break
            time.sleep(0.01)
        process.send_signal(number)
        process.communicate(timeout=30)
    assert process.returncode == {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGKILL: -9}[number]
    ended = np6(*words)
    assert ended.code == 0, ended.err
    assert sorted(event_ids(tmp_path / f"events.{suffix}")) == sorted(expected)


def test_another_export_does_not_continue_it(np6: Run, account: Sandbox, period: list[str], tmp_path: Path) -> None:
    with account.faults.add("action_events_list_all", status=404, calls=[2]):
        assert np6("events", "export", *period, "-o", "events.jsonl").code == 5
    ended = np6("events", "export", *period, "-o", "events.jsonl", "--window", "2d")
    assert ended.code == 9
    assert "window: 1 day, 0:00:00, now 2 days, 0:00:00" in ended.err
    assert np6("events", "export", *period, "-o", "events.jsonl", "--window", "2d", "--overwrite").code == 0


def test_a_file_that_is_there_is_not_overwritten(np6: Run, period: list[str], tmp_path: Path) -> None:
    (tmp_path / "events.jsonl").write_text("precious")
    assert np6("events", "export", *period, "-o", "events.jsonl").code == 2
    assert (tmp_path / "events.jsonl").read_text() == "precious"
    assert np6("events", "export", *period, "-o", "events.jsonl", "--overwrite").code == 0


def interrupted(np6: Run, account: Sandbox, *words: str, window: int = 3) -> Ended:
    """Run an export of which one window is refused."""
    with account.faults.add("action_events_list_all", status=404, calls=[window]):
        ended = np6("events", "export", *words)
    assert ended.code == 5
    return ended


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("change", ["removed", "cut"])
def test_a_file_that_was_removed_or_cut_is_not_resumed(
    np6: Run, account: Sandbox, period: list[str], expected: list[str], tmp_path: Path, suffix: str, change: str
) -> None:
    words = (*period, "-o", f"events.{suffix}")
    interrupted(np6, account, *words)
    kept = tmp_path / (f"events.{suffix}" if suffix != "parquet" else "events.parquet.parts/000001.parquet")
    if change == "cut" and suffix != "parquet":
        kept.write_bytes(kept.read_bytes()[:-1])
    else:
        kept.unlink()
    ended = np6("events", "export", *words)
    assert ended.code == 9
    assert "is not there, or shorter than the export left it" in ended.err
    assert "--overwrite" in ended.err
    assert np6("events", "export", *words, "--overwrite").code == 0
    assert sorted(event_ids(tmp_path / f"events.{suffix}")) == sorted(expected)


def test_another_server_does_not_continue_it(np6: Run, account: Sandbox, period: list[str], tmp_path: Path) -> None:
    words = (*period, "-o", "events.jsonl")
    interrupted(np6, account, *words)
    before = (tmp_path / "events.jsonl").read_bytes()
    with Sandbox() as other:
        ended = np6("events", "export", *words, NP6_BASE_URL=other.url, NP6_API_KEY=other.key)
    assert ended.code == 9
    assert f"server: {account.url}" in ended.err
    assert (tmp_path / "events.jsonl").read_bytes() == before


def test_overwrite_leaves_a_running_export_alone(
    start: Callable[..., subprocess.Popen[str]],
    np6: Run,
    account: Sandbox,
    period: list[str],
    expected: list[str],
    tmp_path: Path,
) -> None:
    words = ("events", "export", *period, "-o", "events.jsonl")
    with account.faults.add("action_events_list_all", delay=2, calls=[2]) as fault:
        process = start(*words)
        for _ in range(3_000):
            if fault.applied:
                break
            time.sleep(0.01)
        ended = np6(*words, "--overwrite")
        _, err = process.communicate(timeout=30)
    assert ended.code == 9
    assert "Another process exports to this file" in ended.err
    assert process.returncode == 0, err
    assert sorted(event_ids(tmp_path / "events.jsonl")) == sorted(expected)


def test_without_a_key_nothing_is_left_behind(np6: Run, period: list[str], tmp_path: Path) -> None:
    assert np6("events", "export", *period, "-o", "events.jsonl", NP6_API_KEY="").code == 4
    assert list(tmp_path.glob("events.*")) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_without_a_complete_window_is_not_overwritten(
    np6: Run, account: Sandbox, period: list[str], tmp_path: Path, suffix: str
) -> None:
    words = (*period, "-o", f"events.{suffix}")
    interrupted(np6, account, *words, window=1)
    (tmp_path / f"events.{suffix}").write_text("precious")
    assert np6("events", "export", *words).code == 2
    assert (tmp_path / f"events.{suffix}").read_text() == "precious"
    assert np6("events", "export", *words, "--overwrite").code == 0


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_export_that_ended_in_its_first_window_is_resumed(
    np6: Run, account: Sandbox, period: list[str], expected: list[str], tmp_path: Path, suffix: str
) -> None:
    words = ("events", "export", *period, "-o", f"events.{suffix}")
    with account.faults.add("action_events_list_all", truncate=2_000, calls=[1]), no_waits():
        assert np6(*words).code == 6
    assert np6(*words).code == 0
    assert sorted(event_ids(tmp_path / f"events.{suffix}")) == sorted(expected)


def test_the_command_that_resumes_does_not_start_over(np6: Run, account: Sandbox, period: list[str]) -> None:
    words = (*period, "-o", "events.jsonl")
    ended = interrupted(np6, account, *words, "--overwrite")
    assert ended.err.splitlines()[-1] == f"  np6 events export {' '.join(words)}"


@pytest.mark.parametrize("name", ["events.jsonl", "events.jsonl.checkpoint"])
def test_a_folder_in_the_way_is_one_message(np6: Run, period: list[str], tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    ended = np6("events", "export", *period, "-o", "events.jsonl", "--overwrite")
    assert ended.code == (2 if name == "events.jsonl" else 9)
    assert f"Error: {name} " in ended.err


def test_a_full_disk_is_one_message_and_can_be_resumed(
    np6: Run, environment: dict[str, str], period: list[str], expected: list[str], tmp_path: Path
) -> None:
    (tmp_path / "events.jsonl.checkpoint").touch()
    command = shlex.join([*COMMAND, "events", "export", *period, "-o", "events.jsonl"])
    # Enough for the checkpoint and the first window, in blocks of 1,024 bytes.
    ended = subprocess.run(["bash", "-c", f"ulimit -f 9; {command}"], env=environment, capture_output=True, text=True)
    assert ended.returncode == 6, ended.stderr
    assert re.search(r"^Error: events\.jsonl(\.checkpoint)? cannot be written: ", ended.stderr, re.MULTILINE)
    assert "Traceback" not in ended.stderr
    assert np6("events", "export", *period, "-o", "events.jsonl").code == 0
    assert sorted(event_ids(tmp_path / "events.jsonl")) == sorted(expected)


def test_events_of_one_action(np6: Run, period: list[str], tmp_path: Path) -> None:
    words = ("events", "export", "id=000ABC", "--of", "action_events.list_activations", *period, "-o", "sent.jsonl")
    summary = np6(*words, "--json").records[-1]
    assert (summary["events"], summary["complete"], summary["exit_code"]) == (5 * DAYS, True, 0)
    kinds = {json.loads(line)["type"] for line in (tmp_path / "sent.jsonl").read_text().splitlines()}
    assert kinds == {"activation"}


def test_dry_run_shows_the_first_request(np6: Run, account: Sandbox, tmp_path: Path) -> None:
    words = ("events", "export", "--start", "2026-10-01", "--end", "2026-11-01", "-o", "e.csv", "--dry-run")
    ended = np6(*words, NP6_API_KEY="")
    first = f"GET {account.url}/actions/events?start=2026-10-01T00%3A00%3A00Z&end=2026-10-02T00%3A00%3A00Z&sort=asc"
    assert ended.out.splitlines()[0] == first
    assert "31 such requests. Nothing was sent." in ended.out
    assert (len(account.requests), list(tmp_path.iterdir())) == (0, [])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--start", "2026-10-02", "--end", "2026-10-01", "-o", "e.csv"), 2),
        (("--start", "soon", "--end", "2026-10-01", "-o", "e.csv"), 2),
        (("--start", "2026-10-01", "--end", "2026-10-02", "-o", "e.xlsx"), 2),
        (("--start", "2026-10-01", "--end", "2026-10-02", "-o", "e.csv", "--window", "0d"), 2),
        (("--start", "2026-10-01", "--end", "2026-10-02", "-o", "absent/e.csv"), 2),
        (("--start", "2026-10-01", "--end", "2026-10-02", "-o", "e.csv", "--of", "actions.get"), 2),
        (("--start", "2026-10-01", "--end", "2026-10-02", "-o", "e.csv", "id=1"), 3),
    ],
)
def test_what_cannot_be_exported(np6: Run, account: Sandbox, tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    ended = np6("events", "export", *words)
    assert (ended.code, len(account.requests), list(tmp_path.iterdir())) == (code, 0, [])


@pytest.mark.parametrize(
    ("words", "code", "text"),
    [
        (
            ("--start", "0001-01-01T00:00:00+23:00", "--end", "today"),
            2,
            "--start 0001-01-01T00:00:00+23:00 is not a moment",
        ),
        (
            ("--start", "today", "--end", "9999-12-31T23:59:59-23:00"),
            2,
            "--end 9999-12-31T23:59:59-23:00 is not a moment",
        ),
        (("--start", "today", "--end", "tomorrow", "--window", "999999w"), 0, "1 such request. Nothing was sent."),
    ],
)
def test_no_moment_is_too_far(np6: Run, words: tuple[str, ...], code: int, text: str) -> None:
    ended = np6("events", "export", *words, "-o", "events.csv", "--dry-run")
    assert ended.code == code
    assert text in ended.out + ended.err


def test_stdout_gets_the_events_as_lines(np6: Run, period: list[str], expected: list[str], tmp_path: Path) -> None:
    ended = np6("events", "export", *period, "-o", "-")
    assert ended.code == 0
    assert sorted(json.loads(line)["id"] for line in ended.out.splitlines()) == sorted(expected)
    assert f"{len(expected)} events." in ended.err
    assert list(tmp_path.iterdir()) == []


def test_a_lost_connection_repeats_nothing_on_stdout(
    np6: Run, account: Sandbox, period: list[str], expected: list[str]
) -> None:
    with account.faults.add("action_events_list_all", truncate=2_000, calls=[3]), no_waits():
        ended = np6("events", "export", *period, "-o", "-")
    assert sorted(json.loads(line)["id"] for line in ended.out.splitlines()) == sorted(expected)


def bounds(ended: Ended) -> list[str]:
    """Start and end of the one request that a dry run shows."""
    return re.findall(r"(?:start|end)=([^&\s]+)", ended.out.splitlines()[0].replace("%3A", ":"))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-10", "2026-11", ["2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"]),
        ("2026-10-01", "2026-10-01T08:30", ["2026-10-01T00:00:00Z", "2026-10-01T08:30:00Z"]),
        ("2026-10-01T00:00:00+02:00", "20261002T000000Z", ["2026-09-30T22:00:00Z", "2026-10-02T00:00:00Z"]),
        ("2026-10-01 00:00 Europe/Paris", "2026-W41", ["2026-09-30T22:00:00Z", "2026-10-05T00:00:00Z"]),
    ],
)
def test_a_moment_has_many_forms(np6: Run, start: str, end: str, expected: list[str]) -> None:
    words = ("--start", start, "--end", end, "-o", "e.csv", "--dry-run", "--window", "9w")
    assert bounds(np6("events", "export", *words)) == expected


def test_a_moment_may_be_relative_to_the_present(np6: Run) -> None:
    words = ("--start", "-7d", "--end", "now", "-o", "e.csv", "--dry-run", "--window", "9w")
    start, end = (datetime.fromisoformat(text) for text in bounds(np6("events", "export", *words)))
    assert timedelta(days=6, hours=23) < end - start < timedelta(days=7, hours=1)
    assert datetime.now(UTC) - end < timedelta(hours=1)


def test_an_export_of_a_relative_period_is_resumed_by_the_command_that_it_shows(
    np6: Run, account: Sandbox, period: list[str], expected: list[str], tmp_path: Path
) -> None:
    ended = interrupted(np6, account, "--start", "-3d", "--end", "tomorrow", "-o", "events.jsonl", window=2)
    command = shlex.split(ended.err.splitlines()[-1])
    assert command[:3] == ["np6", "events", "export"]
    assert "-3d" not in command
    assert np6(*command[1:]).code == 0


# Tables


@pytest.mark.parametrize("target", ["lake.duckdb", "lake"])
def test_a_table_is_brought_up_to_date(
    np6: Run, account: Sandbox, period: list[str], expected: list[str], tmp_path: Path, target: str
) -> None:
    first = np6("events", "sync", target, "--since", period[1], "--window", "9w")
    assert (first.code, first.out.split(",")[0]) == (0, f"{len(expected)} new events")
    again = np6("events", "sync", target, "--lag", "1h", "--json")
    assert (again.code, again.records[-1]["new"], again.records[-1]["exit_code"]) == (0, 0, 0)
    assert again.records[-1]["reached"].endswith("Z")


@pytest.mark.parametrize(
    ("words", "code", "text"),
    [
        (("lake.duckdb",), 2, "first run needs --since"),
        (("lake.xlsx", "--since", "-1d"), 2, "must be a file *.duckdb"),
        (("lake.duckdb", "--since", "soon"), 2, "--since soon is not a moment"),
        (("lake.duckdb", "--since", "-1d", "--lag", "2"), 2, "--lag 2 is not a period"),
        (("lake.duckdb", "--since", "-1d", "--of", "actions.get"), 2, "does not list events"),
        (("lake.duckdb", "--since", "-1d", "id=1"), 3, "id"),
        (("damaged.duckdb", "--since", "-1d"), 6, "damaged.duckdb cannot be written"),
    ],
)
def test_a_table_that_cannot_be_brought_up_to_date(
    np6: Run, account: Sandbox, tmp_path: Path, words: tuple[str, ...], code: int, text: str
) -> None:
    (tmp_path / "damaged.duckdb").write_text("This is no database." * 1_000)
    ended = np6("events", "sync", *words)
    assert (ended.code, len(account.requests)) == (code, 0)
    assert text in ended.err


def test_a_table_of_another_list_is_refused(np6: Run, account: Sandbox, period: list[str]) -> None:
    assert np6("events", "sync", "lake", "--since", period[1], "--window", "9w").code == 0
    ended = np6("events", "sync", "lake", "--of", "action_reactivities.list_all")
    assert ended.code == 9
    assert "request: /actions/events?sort=asc, now /actions/reactivities?sort=asc" in ended.err
