"""A table that follows a list of events: each run adds what is new, and what was late."""

from __future__ import annotations

import hashlib
import importlib.util
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import aclosing, closing
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, Final, Self
from urllib.parse import urlencode

import anyio.to_thread
import attrs
from np6 import AsyncClient, Client, ConfigurationError, NP6Error
from np6_api.api.action_events import list_all
from np6_api.types import Call, UnknownVariant

from np6_jobs._address import address
from np6_jobs.events._flat import flatten, json_text
from np6_jobs.events._moments import EPOCH, MILLISECOND, Moment, duration, milliseconds
from np6_jobs.events._reader import AsyncEventReader, EventReader
from np6_jobs.events._store import Batch, Merged, State, Store
from np6_jobs.events._unread import events_as_sent

#: Events that are taken from the reader together.
_CHUNK: Final = 1_000
#: A batch is merged when it has so many rows or bytes.
_ROWS, _BYTES = 100_000, 64 * 2**20
_TABLE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,62}", re.ASCII)
#: Longer identifiers do not fit into an index of PostgreSQL.
_LONGEST_KEY: Final = 200


@attrs.frozen
class SyncReport:
    """What a sync did.

    Attributes:
        read: Number of events that NP6 listed, those of the lag included.
        new: Number of events that were not in the table.
        changed: Number of events whose content differs from what the table had; it has the new content.
        reached: All events up to this moment that NP6 has listed are in the table. None if there were none yet.
    """

    read: int
    new: int
    changed: int
    reached: datetime | None


def sync(
    client: Client,
    target: str | Path,
    *,
    since: Moment | None = None,
    lag: timedelta | str = "2d",
    list_events: Callable[..., Call[Any]] = list_all.call,
    table: str = "events",
    window: timedelta | str = "1d",
    on_progress: Callable[[SyncReport], None] | None = None,
) -> SyncReport:
    """Bring a table of events up to date: each event once, late ones included.

    The first run reads from `since` on, every later one from where the last one came to, less `lag`. Events are merged
    by their identifiers, so one that is read again is not there twice. Rows and cursor are committed together, a batch
    at a time: whatever stops a run, the next one goes on. Memory does not grow with the number of events.

    Args:
        client: The client to read with.
        target: A DuckDB file (`lake.duckdb`); the folder of a Parquet dataset (`lake`), which is created if its own
            folder exists; or a PostgreSQL database (`postgresql://host/name`).
        since: Start of the table; the first run needs it. A later run with an earlier one reads again from there on.
        lag: How late an event may be listed after its timestamp: a period, or a text such as `6h` or `2d`. An event
            that is later than that is missed.
        list_events: The function `call` of an operation that lists events, for instance
            `np6_api.api.action_reactivities.list_all.call`; its further arguments by `functools.partial`.
        table: Name of the table, or of the folder in a Parquet dataset.
        window: Period that one request asks for, in the same forms as `lag`.
        on_progress: Called with the report so far, at intervals.

    Raises:
        ConfigurationError: The target has no known form, what it needs is not installed, or `since` is missing.
        TypeError: `list_events` does not list the events of a period in their order.
        ValueError: A date-time has no time zone, a period is not one, or the server does not return the events in the
            order of their time.
        SyncLockedError: Another sync to the same table is running.
        SyncMismatchError: The table follows another list of events, or np6 did not create it.
        SyncWriteError: The target cannot be written.
        NP6Error: A request failed, or a response cannot be read.

    Example:
        report = events.sync(client, "lake.duckdb", since=datetime(2026, 1, 1, tzinfo=UTC))
        print(report.new, "new events up to", report.reached)
    """
    listed = events_as_sent(client, list_events)
    EventReader(listed, start=0)  # raises if it lists no events of a period
    plan = _Plan(client, target, list_events, table, since=since, lag=lag, window=window, on_progress=on_progress)
    with _Run(plan) as run:
        try:
            for start, end in run.periods():
                with closing(iter(EventReader(listed, start=start, end=end))) as events:
                    while chunk := list(islice(events, _CHUNK)):
                        run.add(chunk)
                run.pass_over(end)
        except NP6Error:
            run.commit()
            raise
        return run.finish()


async def sync_async(
    client: AsyncClient,
    target: str | Path,
    *,
    since: Moment | None = None,
    lag: timedelta | str = "2d",
    list_events: Callable[..., Call[Any]] = list_all.call,
    table: str = "events",
    window: timedelta | str = "1d",
    on_progress: Callable[[SyncReport], None] | None = None,
) -> SyncReport:
    """As `sync`, for an event loop. The table is written in another thread; `on_progress` is called there."""
    listed = events_as_sent(client, list_events)
    AsyncEventReader(listed, start=0)  # raises if it lists no events of a period
    plan = _Plan(client, target, list_events, table, since=since, lag=lag, window=window, on_progress=on_progress)
    run = _Run(plan)
    try:
        await anyio.to_thread.run_sync(run.__enter__)
        try:
            for start, end in run.periods():
                chunk: list[UnknownVariant] = []
                async with aclosing(aiter(AsyncEventReader(listed, start=start, end=end))) as events:
                    async for event in events:
                        chunk.append(event)
                        if len(chunk) == _CHUNK:
                            await anyio.to_thread.run_sync(run.add, chunk)
                            chunk = []
                await anyio.to_thread.run_sync(run.add, chunk)
                run.pass_over(end)
        except NP6Error:
            await anyio.to_thread.run_sync(run.commit)
            raise
        return await anyio.to_thread.run_sync(run.finish)
    finally:
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(run.close)


class _Plan:
    """What a sync does, checked before anything is read or opened."""

    def __init__(
        self,
        client: Client | AsyncClient,
        target: str | Path,
        list_events: Callable[..., Call[Any]],
        table: str,
        *,
        since: Moment | None,
        lag: timedelta | str,
        window: timedelta | str,
        on_progress: Callable[[SyncReport], None] | None,
    ) -> None:
        self.since = None if since is None else milliseconds(since)
        self.lag = _period("lag", lag, timedelta(0)) // MILLISECOND
        self.window = _period("window", window, MILLISECOND) // MILLISECOND
        self.on_progress = on_progress
        call = list_events(sort="asc")
        self.identity = {
            "server": address(client.http.base_url),
            "request": f"{call.url}?{urlencode([(name, value) for name, value in call.params or []])}",
        }
        if not _TABLE.fullmatch(table) or table == "np6_sync":
            raise ConfigurationError(f"{table!r} cannot be the name of a table: use letters, digits and _.")
        self.store = _store(target, table)


def _period(name: str, value: timedelta | str, shortest: timedelta) -> timedelta:
    period = duration(value) if isinstance(value, str) else value
    if period < shortest:
        raise ValueError(f"{name} must be {shortest or 'zero'} at least, got {period}")
    return period


def _store(target: str | Path, table: str) -> Store:
    """Return the store for a target.

    Raises:
        ConfigurationError: It has no known form, what it needs is not installed, or its folder does not exist.
    """
    if str(target).startswith(("postgresql:", "postgresql+")):
        return _postgres(str(target), table)
    if importlib.util.find_spec("duckdb") is None:
        raise ConfigurationError("Tables of events need DuckDB: pip install 'np6[lake]'")
    from np6_jobs.events._duckdb import DuckDBStore
    from np6_jobs.events._parquet import ParquetStore

    path = Path(target)
    if not path.absolute().parent.is_dir():
        raise ConfigurationError(f"There is no folder {path.parent}.")
    if path.suffix == ".duckdb":
        if path.is_dir():
            raise ConfigurationError(f"{path} is a folder: name a file.")
        return DuckDBStore(path, table)
    if path.is_dir() or not (path.exists() or path.suffix):
        return ParquetStore(path, table)
    problem = "the target must be a file *.duckdb, or the folder of a Parquet dataset, or a postgresql: URL"
    raise ConfigurationError(f"{path}: {problem}.")


def _postgres(url: str, table: str) -> Store:
    if importlib.util.find_spec("sqlalchemy") is None:
        raise ConfigurationError("A table in PostgreSQL needs SQLAlchemy and a driver: pip install 'np6[lake]' psycopg")
    from sqlalchemy.exc import SQLAlchemyError

    from np6_jobs.events._postgres import PostgresStore

    try:
        return PostgresStore(url, table)
    except (SQLAlchemyError, ModuleNotFoundError) as error:
        # The message may have the password of the URL.
        problem = f"The URL of the database cannot be used, or its driver is not installed ({type(error).__name__})."
        raise ConfigurationError(problem) from None


class _Run:
    """A run of a sync, without its requests. Only one method at a time may run."""

    def __init__(self, plan: _Plan) -> None:
        self._plan = plan
        self._store = plan.store
        self._now = time.time_ns() // 1_000_000
        self._alike: Counter[str] = Counter()
        self._alike_at: int | None = None
        self._batch: Batch | None = None
        self._read = 0
        self._merged = Merged()

    def __enter__(self) -> Self:
        """Open the table."""
        self._batch = Batch()
        try:
            stored = self._store.open(self._plan.identity)
            since = self._plan.since
            if stored is None and since is None:
                raise ConfigurationError("The table does not exist yet: its first run needs since=.")
            if stored is None or (since is not None and since < stored.since):
                assert since is not None
                stored_or_new = State(since)
            else:
                stored_or_new = stored
        except BaseException:
            self.close()
            raise
        self._committed = stored if stored == stored_or_new else None
        self._state = stored_or_new
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Release the table. What was not committed is dropped."""
        self._store.close()
        if self._batch is not None:
            self._batch.__exit__()
            self._batch = None

    def periods(self) -> Iterator[tuple[int, int | None]]:
        """Yield the periods to read, in milliseconds. The last one has no end, whatever the time is at the server."""
        start = self._state.since
        if self._state.reached is not None:
            start = max(start, self._state.reached - self._plan.lag)
        while (end := start + self._plan.window) < self._now:
            yield start, end
            start = end
        yield start, None

    def add(self, events: Iterable[UnknownVariant]) -> None:
        """Take the next events, in the order of their time; merge the batch if it is full."""
        assert self._batch is not None
        for event in events:
            timestamp = event.data["timestamp"]
            flat = flatten(event.data)
            self._batch.add(self._key(timestamp, flat.id, event.data), flat)
            self._read += 1
            # Not beyond the start of the run: an event may become listed at a place that the run has passed, and one
            # with a timestamp in the future would put off the cursor for good.
            self._advance(min(timestamp, self._now))
        if self._batch.rows >= _ROWS or self._batch.size >= _BYTES:
            self.commit()

    def pass_over(self, end: int | None) -> None:
        """Note that a period was read to its end, even if it had no event."""
        if end is not None:
            # Twice the lag away from the present, the clock of this machine does not matter.
            self._advance(min(end, self._now - self._plan.lag))

    def commit(self) -> None:
        """Merge what was added, and commit how far the table goes."""
        assert self._batch is not None
        if self._batch.rows or self._state != self._committed:
            merged = self._store.merge(self._batch, self._state, self._plan.lag)
            self._merged = Merged(self._merged.new + merged.new, self._merged.changed + merged.changed)
            self._committed = self._state
            self._batch.clear()
        if self._plan.on_progress is not None:
            self._plan.on_progress(self._report())

    def finish(self) -> SyncReport:
        """Commit the last batch, and return the report."""
        self.commit()
        return self._report()

    def _report(self) -> SyncReport:
        reached = self._state.reached
        moment = None if reached is None else EPOCH + reached * MILLISECOND
        return SyncReport(self._read, self._merged.new, self._merged.changed, moment)

    def _advance(self, moment: int) -> None:
        if self._state.reached is None or moment > self._state.reached:
            self._state = attrs.evolve(self._state, reached=max(moment, self._state.since))

    def _key(self, timestamp: int, identifier: str | None, event: dict[str, Any]) -> str:
        """Return what tells the row of an event apart from all others.

        Equal events without identifier are counted. Those of one timestamp are always listed together, so the second of
        them is the second one in every run.
        """
        if identifier is not None and 0 < len(identifier) <= _LONGEST_KEY:
            return identifier
        digest = hashlib.sha256(json_text(event, sort_keys=True).encode()).hexdigest()
        if timestamp != self._alike_at:
            self._alike.clear()
            self._alike_at = timestamp
        self._alike[digest] += 1
        return f"{digest}#{self._alike[digest]}"
