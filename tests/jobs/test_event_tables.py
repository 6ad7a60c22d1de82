"""A table of events has each event once, late ones included, whatever is run twice, together or in between."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import httpx
import np6
import np6_jobs
import pytest
from np6_api.api.action_events import list_activations
from np6_api.api.action_reactivities import list_all as list_reactivities
from np6_api.api.targets import get
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs import events
from np6_jobs.events import SyncReport, milliseconds
from np6_sandbox import Sandbox

from tests.generated.conftest import KEY, array, event

from .conftest import record
from .tables import TARGETS, moment, reached, rows

NOW = datetime.now(UTC).replace(microsecond=0)
AT = milliseconds(NOW - timedelta(hours=61))
HOUR = 3_600_000
SINCE = NOW - timedelta(days=6)

Sync = Callable[..., SyncReport]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox with an event in each of sixty hours, the last of them two hours ago."""
    with Sandbox() as sandbox:
        for number in range(60):
            record(sandbox, event(number, timestamp=AT + number * HOUR))
        yield sandbox


def listing(bodies: list[dict[str, Any]], request: httpx.Request) -> httpx.Response:
    """List the events of a period as NP6 does."""
    start, end = int(request.url.params["start"]), int(request.url.params.get("end", 2**62))
    found = sorted(
        (body for body in bodies if start <= body["timestamp"] < end), key=lambda body: int(body["timestamp"])
    )
    return httpx.Response(200, content=json.dumps(found).encode())


@pytest.fixture(params=["sync", "async"])
def sync(request: pytest.FixtureRequest, sandbox: Sandbox) -> Sync:
    """Sync, with one of the two entry points."""

    def run(target: Path, *, of: list[dict[str, Any]] | None = None, **options: Any) -> SyncReport:
        """Sync with the sandbox, or with a server that lists some events."""
        client_options: dict[str, Any] = {"base_url": sandbox.url}
        if of is not None:
            client_options["transport"] = httpx.MockTransport(partial(listing, of))
        if request.param == "sync":
            with np6.Client(sandbox.key, **client_options) as client:
                return events.sync(client, target, **options)

        async def main() -> SyncReport:
            async with np6.AsyncClient(sandbox.key, **client_options) as client:
                return await events.sync_async(client, target, **options)

        return asyncio.run(main())

    return run


@pytest.fixture(params=TARGETS)
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file, or the folder of a dataset, whose name has what SQL and wildcards make something of."""
    folder = tmp_path / "it's [a] *"
    folder.mkdir()
    return folder / str(request.param)


def numbers(target: Path) -> list[int]:
    """Which events a table has, by the last digits of their identifiers."""
    return [int(key[-12:]) for [key] in rows(target, "key", "key")]


def test_a_table_follows_the_events(sync: Sync, sandbox: Sandbox, target: Path) -> None:
    first = sync(target, since=SINCE)
    assert first == SyncReport(60, 60, 0, moment(AT + 59 * HOUR))
    assert numbers(target) == list(range(60))
    assert rows(target, "epoch_ms(time)") == [(AT + number * HOUR,) for number in range(60)]
    record(sandbox, event(60, timestamp=AT + 60 * HOUR))
    assert sync(target) == SyncReport(50, 1, 0, moment(AT + 60 * HOUR))
    assert numbers(target) == list(range(61))


def test_a_run_without_news_changes_nothing(sync: Sync, target: Path) -> None:
    sync(target, since=SINCE)
    before = {path: path.stat().st_mtime_ns for path in target.parent.rglob("*.parquet")}
    content = target.read_bytes() if target.is_file() else b""
    assert sync(target).new == 0
    assert {path: path.stat().st_mtime_ns for path in target.parent.rglob("*.parquet")} == before
    assert (target.read_bytes() if target.is_file() else b"") == content


def test_late_events_are_found_within_the_lag(sync: Sync, sandbox: Sandbox, target: Path) -> None:
    sync(target, since=SINCE)
    last = AT + 59 * HOUR
    for number, timestamp in ((70, last - 6 * HOUR), (71, last - 6 * HOUR - 1), (72, last)):
        record(sandbox, event(number, timestamp=timestamp))
    sync(target, lag="6h")
    assert set(numbers(target)) == {*range(60), 70, 72}
    sync(target, lag=timedelta(hours=7))
    assert set(numbers(target)) == {*range(60), 70, 71, 72}


def test_an_earlier_start_is_read_from_there(sync: Sync, target: Path) -> None:
    sync(target, since=AT + 30 * HOUR)
    assert numbers(target) == list(range(30, 60))
    assert sync(target, since=AT + 40 * HOUR).new == 0
    assert sync(target, since=AT).new == 30
    assert numbers(target) == list(range(60))


def test_an_event_that_changed_is_replaced(sync: Sync, target: Path) -> None:
    bodies = [event(number, timestamp=AT + number) for number in range(3)]
    sync(target, since=AT, of=bodies)
    report = sync(target, of=[*bodies[:2], bodies[2] | {"source": {"type": "email"}}])
    assert (report.new, report.changed) == (0, 1)
    assert rows(target, "channel") == [(None,), (None,), ("email",)]


def test_events_without_identifier_are_counted(sync: Sync, target: Path) -> None:
    alike = {"type": "novelty", "timestamp": AT}
    bodies = [alike, alike, {**alike, "more": True}]
    for _ in range(2):
        sync(target, since=AT, of=bodies)
        found = rows(target, "id, kind, rest")
        assert sorted(found, key=str) == [(None, "novelty", '{"more":true}'), *[(None, "novelty", None)] * 2]
    assert sync(target, of=[*bodies, alike]).new == 1


HOSTILE: list[dict[str, Any]] = [
    {"type": "../../../escaped", "id": "a"},
    {"type": "x" * 300, "id": "b"},
    {"type": "with space/and:colon", "id": "'; DROP TABLE events; --"},
    {"type": "hit", "id": "nul\0", "source": {"type": "\ud800"}},
    {"type": "hit", "id": "k" * 5_000},
    {"type": 7, "id": 8},
    {"type": "hit", "id": "é🎉", "source": {"detail": {"link": {"type": "open", "big": 10**40}}}},
    {"type": "hit", "id": "long", "text": "y" * 17_000_000},
]


def test_hostile_events_are_stored_whole(sync: Sync, target: Path) -> None:
    bodies = [{**body, "timestamp": AT} for body in HOSTILE]
    bodies.append(event(98, timestamp=10**17))  # beyond the last year that a date-time can have
    for _ in range(2):
        sync(target, since=AT, of=bodies)
        assert len(rows(target, "kind")) == len(bodies)
    assert list(target.parent.parent.glob("*")) == [target.parent]
    found = {rest or "" for [rest] in rows(target, "rest")}
    assert '{"source":{"detail":{"link":{"big":10000000000000000000000000000000000000000}}}}' in found
    assert '{"timestamp":100000000000000000}' in found
    bodies.append(event(97, timestamp=milliseconds(datetime.now(UTC))))
    assert sync(target, of=bodies).new == 1  # an event of the future does not put off the cursor


def test_columns_evolve(sync: Sync, sandbox: Sandbox, target: Path) -> None:
    """A table that an older np6 wrote gets the new columns; those that np6 does not know stay."""
    sync(target, since=SINCE)
    if target.suffix:
        with duckdb.connect(str(target)) as db:
            db.execute("ALTER TABLE events DROP COLUMN channel")
            db.execute("ALTER TABLE events ADD COLUMN mine INTEGER DEFAULT 7")
    else:
        with duckdb.connect() as db:
            for path in target.rglob("*.parquet"):
                source = "read_parquet(getvariable('path'), hive_partitioning=false)"
                db.execute("SET VARIABLE path = ?", [str(path).replace("[", "[[]").replace("*", "[*]")])
                db.execute(f"CREATE OR REPLACE TABLE old AS SELECT * EXCLUDE (channel), 7 AS mine FROM {source}")
                db.execute("COPY old TO '" + str(path).replace("'", "''") + "' (FORMAT parquet)")
    sync(target, of=[event(59, timestamp=AT + 59 * HOUR, source={"type": "email"})])
    assert rows(target, "channel, mine")[0] == (None, 7)
    assert rows(target, "channel")[-1] == ("email",)


def test_two_syncs_exclude_each_other(sync: Sync, sandbox: Sandbox, target: Path) -> None:
    sync(target, since=SINCE)
    problems: list[Exception] = []

    def second(_: SyncReport) -> None:
        def run() -> None:
            try:
                with np6.Client(sandbox.key, base_url=sandbox.url) as client:
                    events.sync(client, target)
            except Exception as error:
                problems.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()

    sync(target, on_progress=second)
    assert [type(problem) for problem in problems] == [np6_jobs.SyncLockedError]
    sync(target)


def test_another_list_is_refused(sync: Sync, sandbox: Sandbox, target: Path) -> None:
    sync(target, since=SINCE)
    with pytest.raises(np6_jobs.SyncMismatchError, match="another list of events") as refused:
        sync(target, list_events=partial(list_activations.call, "000ABC"))
    assert refused.value.differences == {
        "request": ("/actions/events?sort=asc", "/actions/000ABC/events/activations?sort=asc")
    }
    assert sync(target, since=SINCE, list_events=partial(list_activations.call, "000ABC"), table="sent").new == 0
    assert numbers(target) == list(range(60))


def test_what_np6_did_not_create_is_left_alone(sync: Sync, target: Path) -> None:
    if target.suffix:
        with duckdb.connect(str(target)) as db:
            db.execute("CREATE TABLE events (precious INTEGER)")
    else:
        (target / "events/kind=hit").mkdir(parents=True)
    with pytest.raises(np6_jobs.SyncMismatchError, match="np6 did not create"):
        sync(target, since=SINCE)


def test_a_run_that_fails_keeps_what_it_read(sync: Sync, sandbox: Sandbox, target: Path) -> None:
    with sandbox.faults.add("action_events_list_all", status=403, calls=[9]), pytest.raises(np6.PermissionDeniedError):
        sync(target, since=SINCE, window="12h")
    kept = numbers(target)
    assert 0 < len(kept) < 60
    assert kept == list(range(len(kept)))
    sync(target)
    assert numbers(target) == list(range(60))


def test_reactivities_are_read_by_the_moment_of_the_reaction(sync: Sync, sandbox: Sandbox, target: Path) -> None:
    action, contact = sandbox.add_action(), sandbox.add_target("ada@example.com")
    with np6.Client(sandbox.key, base_url=sandbox.url) as client:
        client.actions.execute_many(action, body=[ExecutionEmailRequest(recipient=IdReceiver(value=contact))])
        sandbox.clock.advance(3600)
        [message] = sandbox.ledger.select()
        sandbox.hit(message)
        reactions = list(events.EventReader(client.action_reactivities.stream_list_all, start=NOW + timedelta(hours=1)))
    assert len(reactions) == 1
    sync(target, since=NOW + timedelta(hours=1), list_events=list_reactivities.call)
    assert rows(target, "kind, link, action, target") == [("hit", "open", action, contact)]


@pytest.mark.parametrize(
    ("name", "options", "error", "match"),
    [
        ("lake.xlsx", {"since": SINCE}, np6.ConfigurationError, r"\*\.duckdb, or the folder"),
        ("absent/lake.duckdb", {"since": SINCE}, np6.ConfigurationError, "There is no folder"),
        ("lake.duckdb", {}, np6.ConfigurationError, "first run needs since="),
        ("lake.duckdb", {"since": datetime(2026, 1, 1)}, ValueError, "no time zone"),
        ("lake.duckdb", {"since": SINCE, "lag": "2 days"}, ValueError, "not a period"),
        ("lake.duckdb", {"since": SINCE, "window": timedelta(0)}, ValueError, "at least"),
        ("lake.duckdb", {"since": SINCE, "table": "events; --"}, np6.ConfigurationError, "name of a table"),
        ("lake.duckdb", {"since": SINCE, "list_events": get.call}, TypeError, "cannot be resumed"),
    ],
)
def test_what_cannot_work_is_refused_before_anything_is_read(
    sync: Sync, sandbox: Sandbox, tmp_path: Path, name: str, options: dict[str, Any], error: type[Exception], match: str
) -> None:
    with pytest.raises(error, match=match):
        sync(tmp_path / name, **options)
    assert list(sandbox.requests) == []


def test_a_file_that_duckdb_cannot_open_is_one_error(sync: Sync, tmp_path: Path) -> None:
    (tmp_path / "lake.duckdb").write_text("This is no database." * 1_000)
    with pytest.raises(np6_jobs.SyncWriteError, match="cannot be written"):
        sync(tmp_path / "lake.duckdb", since=SINCE)


def test_events_out_of_order_are_refused(target: Path) -> None:
    content = array([event(1, timestamp=AT + 5), event(2, timestamp=AT + 3)])
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=content))
    with np6.Client(KEY, transport=transport) as client, pytest.raises(ValueError, match="not in the order"):
        events.sync(client, target, since=AT, window="9w")
    assert reached(target) is None
