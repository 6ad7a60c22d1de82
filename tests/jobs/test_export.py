"""An export holds every event of its period once, in three formats, wherever it was stopped."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import duckdb
import np6
import np6_jobs
import pytest
from np6_api.api.action_events import list_activations, list_all
from np6_api.api.action_reactivities import list_all as list_reactivities
from np6_api.api.targets import get
from np6_jobs import ExportPlan, ExportProgress, export_events
from np6_jobs.events._flat import COLUMNS
from np6_jobs.export._writers import writer_for
from np6_sandbox import Sandbox

from tests.exports import event_ids
from tests.generated.conftest import event

from .conftest import record
from .workers import export

FORMATS = ["jsonl", "csv", "parquet"]
MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
HOUR = timedelta(hours=1)
HOURS, EVENTS_AN_HOUR = 12, 5
PERIOD: dict[str, Any] = {"start": MONDAY, "end": MONDAY + HOURS * HOUR, "window": HOUR}


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox with some events in each of twelve hours, the first and the last millisecond of each among them."""
    with Sandbox() as sandbox:
        for hour in range(HOURS):
            for number in range(EVENTS_AN_HOUR):
                offset = number * (3_600_000 - 1) // (EVENTS_AN_HOUR - 1)
                timestamp = np6_jobs.milliseconds(MONDAY + hour * HOUR) + offset
                record(sandbox, event(hour * EVENTS_AN_HOUR + number, timestamp=timestamp))
        yield sandbox


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[np6.Client]:
    """A client of the sandbox that does not retry."""
    with np6.Client(sandbox.key, base_url=sandbox.url, retry=np6.RetryPolicy(max_attempts=1)) as client:
        yield client


@pytest.fixture
def expected(client: np6.Client) -> list[str]:
    """The identifiers of all events, as one call lists them."""
    found = [str(item.to_dict()["id"]) for item in client.action_events.list_all(start=MONDAY, sort="asc")]
    assert len(found) == len(set(found)) == HOURS * EVENTS_AN_HOUR
    return found


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_program_exports_a_period(client: np6.Client, expected: list[str], tmp_path: Path, suffix: str) -> None:
    plan = ExportPlan(list_all.call, tmp_path / f"events.{suffix}", **PERIOD)
    progress = list(export_events(client, plan))
    assert event_ids(plan.output) == expected
    assert progress[0] == ExportProgress(MONDAY, 0)
    assert progress[-1] == ExportProgress(plan.end, len(expected))
    assert [each.reached for each in progress if not each.unsaved] == [MONDAY + n * HOUR for n in range(HOURS + 1)]
    assert [path.name for path in tmp_path.iterdir()] == [plan.output.name]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_killed_export_is_resumed(
    sandbox: Sandbox,
    client: np6.Client,
    expected: list[str],
    processes: ForkServerContext,
    tmp_path: Path,
    suffix: str,
) -> None:
    """A process that exports is killed again and again, at any instant after a window; each next one goes on."""
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    period = {**PERIOD, "window": HOUR / 2}
    plan = ExportPlan(list_all.call, tmp_path / f"events.{suffix}", **period)
    with sandbox.faults.add("action_events_list_all", delay=0.02):
        for _ in range(4):
            before = len(sandbox.requests)
            process = processes.Process(target=export, args=(sandbox.url, sandbox.key, str(plan.output), period))
            process.start()
            while len(sandbox.requests) < before + 2 and process.is_alive():
                time.sleep(0.002)
            time.sleep(chance.uniform(0, 0.05))
            process.kill()
            process.join()
            if plan.output.exists() and not plan.checkpoint.exists():
                break  # it was complete
        else:
            list(export_events(client, plan))
    assert event_ids(plan.output) == expected, f"seed {seed}"


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_closed_export_keeps_complete_windows_only(
    sandbox: Sandbox, client: np6.Client, tmp_path: Path, suffix: str
) -> None:
    at = np6_jobs.milliseconds(MONDAY + HOUR)
    for number in range(1_000, 2_200):
        record(sandbox, event(number, timestamp=at + number))
    plan = ExportPlan(list_all.call, tmp_path / f"events.{suffix}", **PERIOD)
    steps = export_events(client, plan)
    while not (progress := next(steps)).unsaved or progress.events < EVENTS_AN_HOUR:
        pass
    assert progress == ExportProgress(MONDAY + HOUR, EVENTS_AN_HOUR, 500)
    steps.close()
    if suffix != "parquet":
        assert len(event_ids(plan.output)) == EVENTS_AN_HOUR
    calls = len(sandbox.requests)
    resumed = list(export_events(client, plan))
    assert resumed[0] == ExportProgress(MONDAY + HOUR, EVENTS_AN_HOUR)
    assert len(sandbox.requests) - calls == HOURS - 1
    found = event_ids(plan.output)
    assert len(found) == len(set(found)) == resumed[-1].events == HOURS * EVENTS_AN_HOUR + 1_200


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_export_whose_connection_is_lost_is_resumed(
    sandbox: Sandbox, client: np6.Client, expected: list[str], tmp_path: Path, suffix: str
) -> None:
    plan = ExportPlan(list_all.call, tmp_path / f"events.{suffix}", **PERIOD)
    sandbox.faults.add("action_events_list_all", truncate=150, calls=[3])
    with pytest.raises(np6.NP6Error):
        list(export_events(client, plan))
    assert next(iter(export_events(client, plan))).reached == MONDAY + 2 * HOUR
    list(export_events(client, plan))
    assert event_ids(plan.output) == expected


def stopped(client: np6.Client, plan: ExportPlan) -> None:
    """Export two windows."""
    steps = export_events(client, plan)
    for _ in range(5):
        next(steps)
    steps.close()
    assert plan.checkpoint.exists()


def test_another_export_does_not_resume_it(sandbox: Sandbox, client: np6.Client, tmp_path: Path) -> None:
    plan = ExportPlan(list_all.call, tmp_path / "events.jsonl", **PERIOD)
    stopped(client, plan)
    before = plan.output.read_bytes()
    longer = ExportPlan(list_all.call, plan.output, **{**PERIOD, "window": 2 * HOUR})
    with pytest.raises(np6_jobs.ExportMismatchError, match="belongs to another export") as refused:
        next(export_events(client, longer))
    assert refused.value.differences == {"window": ("1:00:00", "2:00:00")}
    of_one = ExportPlan(partial(list_activations.call, "000ABC"), plan.output, **PERIOD)
    with pytest.raises(np6_jobs.ExportMismatchError) as refused:
        next(export_events(client, of_one))
    assert list(refused.value.differences) == ["request"]
    with (
        np6.Client("key", base_url="http://127.0.0.1:9") as other,
        pytest.raises(np6_jobs.ExportMismatchError) as moved,
    ):
        next(export_events(other, plan))
    assert moved.value.differences == {"server": (sandbox.url, "http://127.0.0.1:9")}
    assert plan.output.read_bytes() == before


def test_an_output_that_lost_what_it_had_is_not_resumed(client: np6.Client, tmp_path: Path) -> None:
    plan = ExportPlan(list_all.call, tmp_path / "events.csv", **PERIOD)
    stopped(client, plan)
    plan.output.write_bytes(plan.output.read_bytes()[:-1])
    with pytest.raises(np6_jobs.ExportMismatchError, match="shorter than the export left it"):
        next(export_events(client, plan))
    list(export_events(client, plan, overwrite=True))
    assert len(event_ids(plan.output)) == HOURS * EVENTS_AN_HOUR


def test_two_exports_to_one_file_exclude_each_other(client: np6.Client, expected: list[str], tmp_path: Path) -> None:
    plan = ExportPlan(list_all.call, tmp_path / "events.jsonl", **PERIOD)
    first = export_events(client, plan)
    next(first)
    for overwrite in (False, True):
        with pytest.raises(np6_jobs.ExportLockedError, match="Another process exports to this file"):
            next(export_events(client, plan, overwrite=overwrite))
    list(first)
    assert event_ids(plan.output) == expected


def test_a_file_that_exists_is_not_overwritten(client: np6.Client, tmp_path: Path) -> None:
    plan = ExportPlan(list_all.call, tmp_path / "events.jsonl", **PERIOD)
    plan.output.write_text("precious")
    with pytest.raises(np6.ConfigurationError, match="exists: name another file"):
        next(export_events(client, plan))
    assert plan.output.read_text() == "precious"
    list(export_events(client, plan, overwrite=True))


def test_an_output_that_cannot_be_written_is_an_error_of_its_own(client: np6.Client, tmp_path: Path) -> None:
    plan = ExportPlan(list_all.call, tmp_path / "events.parquet", **PERIOD)
    tmp_path.joinpath("events.parquet.parts").write_text("in the way")
    with pytest.raises(np6_jobs.ExportWriteError, match="cannot be written"):
        next(export_events(client, plan))


def test_a_password_in_the_address_is_not_in_the_checkpoint(sandbox: Sandbox, tmp_path: Path) -> None:
    plan = ExportPlan(list_all.call, tmp_path / "events.jsonl", **PERIOD)
    with np6.Client(sandbox.key, base_url=sandbox.url.replace("://", "://user:hunter2@")) as client:
        stopped(client, plan)
    content = plan.checkpoint.read_bytes()
    assert sandbox.url.encode() in content
    assert b"hunter2" not in content
    assert sandbox.key.encode() not in content


def test_a_plan_takes_any_operation_that_lists_the_events_of_a_period(tmp_path: Path) -> None:
    plan = ExportPlan(list_reactivities.call, tmp_path / "events.csv", start=0, end=10, window=timedelta(days=1))
    assert plan.windows == 1
    assert [name for name, _ in plan.call(0).params or []] == ["reactivityStart", "reactivityEnd", "sort"]
    assert ExportPlan(partial(list_activations.call, "000ABC"), "events.csv", **PERIOD).call(11).params == [
        ("start", "2026-03-02T11:00:00Z"),
        ("end", "2026-03-02T12:00:00Z"),
        ("sort", "asc"),
    ]


@pytest.mark.parametrize(
    ("changes", "error", "match"),
    [
        ({"list_events": get.call}, TypeError, "no parameters for start and end"),
        ({"output": "events.xlsx"}, np6.ConfigurationError, r"end in \.jsonl, \.csv or \.parquet"),
        ({"start": datetime(2026, 3, 2)}, ValueError, "no time zone"),
        ({"start": MONDAY + HOURS * HOUR}, ValueError, "the period is empty"),
        ({"window": timedelta(microseconds=999)}, ValueError, "a millisecond at least"),
    ],
)
def test_a_plan_that_cannot_work_is_refused(changes: dict[str, Any], error: type[Exception], match: str) -> None:
    with pytest.raises(error, match=match):
        ExportPlan(**{"list_events": list_all.call, "output": "events.jsonl", **PERIOD, **changes})


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_row_is_a_flat_event(client: np6.Client, tmp_path: Path, suffix: str) -> None:
    """Plain names, and real times: UTC, to the microsecond."""
    plan = ExportPlan(list_all.call, tmp_path / f"events.{suffix}", **PERIOD)
    list(export_events(client, plan))
    with duckdb.connect() as db:
        found = db.execute(f"SELECT kind, time FROM '{plan.output}' LIMIT 1").fetchall()
        columns = {name: type_ for name, type_, *_ in db.execute(f"DESCRIBE FROM '{plan.output}'").fetchall()}
    assert list(columns) == [column.name for column in COLUMNS]
    assert columns["time"] == "TIMESTAMP WITH TIME ZONE"
    assert found == [("hit", MONDAY)]
    if suffix == "csv":
        assert ",2026-03-02T00:00:00.000000Z," in plan.output.read_text().splitlines()[1]


@pytest.mark.parametrize("suffix", FORMATS)
def test_memory_does_not_grow_with_the_number_of_events(tmp_path: Path, suffix: str) -> None:
    """A writer holds no event longer than it takes to write the next ten thousand."""
    alive = peak = 0

    class Tracked(dict[str, Any]):
        def __init__(self, number: int) -> None:
            nonlocal alive, peak
            super().__init__(id=str(number), timestamp=number)
            alive += 1
            peak = max(peak, alive)

        def __del__(self) -> None:
            nonlocal alive
            alive -= 1

    writer = writer_for(tmp_path / f"events.{suffix}")
    writer.begin(0)
    for number in range(25_000):
        writer.write(Tracked(number))
    writer.commit()
    writer.finish()
    writer.close()
    assert len(event_ids(tmp_path / f"events.{suffix}")) == 25_000
    assert peak <= 10_001
