"""A table of events in PostgreSQL keeps the promises of the other ones."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import httpx
import np6
import np6_jobs
import pytest
import sqlalchemy as sa
from np6_jobs import events
from np6_jobs.events import SyncReport

from tests.generated.conftest import KEY, event

from .postgres import database, postgres
from .test_event_tables import AT, HOSTILE, HOUR, SINCE, listing

BODIES = [event(number, timestamp=AT + number * HOUR) for number in range(60)]


@pytest.fixture(scope="module")
def server() -> Iterator[sa.URL]:
    with postgres() as url:
        yield url


@pytest.fixture
def engine(server: sa.URL) -> Iterator[sa.Engine]:
    """An empty database."""
    with database(server) as url:
        engine = sa.create_engine(url)
        yield engine
        engine.dispose()


def sync(engine: sa.Engine, of: list[dict[str, Any]], **options: Any) -> SyncReport:
    target = engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
    with np6.Client(KEY, transport=httpx.MockTransport(partial(listing, of))) as client:
        return events.sync(client, target, **options)


def rows(engine: sa.Engine, columns: str) -> list[Any]:
    with engine.connect() as connection:
        return list(connection.execute(sa.text(f"SELECT {columns} FROM events ORDER BY time, key")))


def test_a_table_follows_the_events(engine: sa.Engine) -> None:
    assert sync(engine, BODIES, since=SINCE).new == 60
    late = event(70, timestamp=AT + 50 * HOUR)
    last = BODIES[-1] | {"source": {"type": "email"}}
    report = sync(engine, [*BODIES[:-1], last, late])
    assert (report.new, report.changed) == (1, 1)
    assert sync(engine, [*BODIES[:-1], last, late]).new == 0
    assert [int(key[-12:]) for [key] in rows(engine, "key")] == [*range(51), 70, *range(51, 60)]
    assert rows(engine, "channel")[-1] == ("email",)


def test_hostile_events_and_events_without_identifier_are_stored_whole(engine: sa.Engine) -> None:
    alike = {"type": "novelty", "timestamp": AT}
    bodies = [*({**body, "timestamp": AT} for body in HOSTILE[:-1]), alike, alike]
    for _ in range(2):
        sync(engine, bodies, since=AT)
        assert len(rows(engine, "key")) == len(bodies)


def test_rows_and_cursor_are_committed_together(engine: sa.Engine) -> None:
    """The cursor cannot be written, so no row is."""
    sync(engine, BODIES[:1], since=SINCE)
    with engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE np6_sync ADD CHECK (reached < 5) NOT VALID"))
    with pytest.raises(np6_jobs.SyncWriteError, match="cannot be written"):
        sync(engine, BODIES)
    assert len(rows(engine, "key")) == 1


def test_columns_evolve(engine: sa.Engine) -> None:
    sync(engine, BODIES[:-1], since=SINCE)
    with engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE events DROP COLUMN channel, ADD COLUMN mine integer DEFAULT 7"))
    sync(engine, [*BODIES[:-1], BODIES[-1] | {"source": {"type": "email"}}])
    assert rows(engine, "channel, mine")[-2:] == [(None, 7), ("email", 7)]


def test_two_syncs_exclude_each_other(engine: sa.Engine) -> None:
    problems: list[Exception] = []

    def second(_: SyncReport) -> None:
        def run() -> None:
            try:
                sync(engine, BODIES, since=SINCE)
            except Exception as error:
                problems.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()

    sync(engine, BODIES, since=SINCE, on_progress=second)
    assert [type(problem) for problem in problems] == [np6_jobs.SyncLockedError]


def test_what_np6_did_not_create_is_left_alone(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE events (precious integer)"))
    with pytest.raises(np6_jobs.SyncMismatchError, match="np6 did not create"):
        sync(engine, BODIES, since=SINCE)


def test_no_error_names_the_password(engine: sa.Engine) -> None:
    with np6.Client(KEY) as client:
        for target in ("postgresql://me:hunter2@127.0.0.1:9/x", "postgresql+nodriver://me:hunter2@h/x"):
            with pytest.raises((np6_jobs.SyncWriteError, np6.ConfigurationError)) as refused:
                events.sync(client, target, since=SINCE)
            assert "hunter2" not in str(refused.value)
