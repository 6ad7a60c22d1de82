"""Jobs over rows, each of which takes a few calls that depend on each other; with a journal of what was written.

A row is known by its key. The journal keeps a digest of what was written for it, so a later run makes no call for a row
that says the same. Before a row is written, its entry says "unknown", which is still true if the process dies, and a
later run looks at it again. Unlike a message, a row is written again when its content has changed.
"""

from __future__ import annotations

import abc
import asyncio
import os
import uuid
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Coroutine, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event, Lock
from types import TracebackType
from typing import Any, Final, Generic, Self, TypeVar

import attrs
from np6 import (
    AsyncClient,
    AuthenticationError,
    CallError,
    Client,
    ConfigurationError,
    InputError,
    NP6Error,
    PermissionDeniedError,
)
from np6_api.types import Call

from np6_jobs import _flow
from np6_jobs._address import address
from np6_jobs._flow import Blocking, Steps, Suspending
from np6_jobs._key_table import KeyTable
from np6_jobs._outcome import Outcome
from np6_jobs.bulk._input import achunked, chunked
from np6_jobs.errors import FailingJobError, JournalError, RepeatedRowError, RowError
from np6_jobs.journal import Journal, content_digests, key_digests

P = TypeVar("P")
R = TypeVar("R")
T = TypeVar("T")

#: Rows that are looked up in the journal, and written, together; so many results are in memory.
_ROWS: Final = 500
#: Statuses with which NP6 refuses a single row; the others go on.
_OF_ROW: Final = frozenset({400, 404, 409, 410, 413, 422})

RunFlow = Callable[[Steps], Coroutine[Any, Any, None]]


@attrs.define(eq=False)
class Row(Generic[P]):
    """A row of the input while it is processed.

    Attributes:
        index: Position in the input, from 0.
        source: The row as it was in the input.
        key: What it is known by; empty if it has no key.
        content: What is to be written, for the digest.
        payload: What is to be written.
        error: Why it was not written.
        maybe_written: Whether a request that writes it was sent, and has no result.
        processed: Whether it came to its end in this run.
        earlier: Whether an earlier run wrote the same.
        repeats: The row of this input with the same key and content.
        entry: Number of its entry in the journal.
    """

    index: int
    source: Any
    key: str = ""
    content: bytes = b""
    payload: P | None = None
    error: Exception | None = None
    maybe_written: bool = False
    processed: bool = False
    earlier: bool = False
    repeats: int | None = None
    entry: int | None = None

    @property
    def outcome(self) -> Outcome:
        """What the journal keeps."""
        if self.maybe_written:
            return Outcome.UNKNOWN
        return Outcome.DONE if self.processed and self.error is None else Outcome.PENDING


class RowJob(abc.ABC, Generic[P, R]):
    """What is done with each row."""

    #: What the journal calls the job.
    operation: str

    @abc.abstractmethod
    async def prepare(self, steps: Steps, first: Any) -> dict[str, Any]:
        """Read what the job needs of the account, before anything is written.

        Args:
            steps: How to call.
            first: The first row of the input.

        Returns:
            What tells this job from others of its kind: JSON values, kept in the journal.
        """

    @abc.abstractmethod
    def read(self, row: Row[P]) -> None:
        """Set key, content and payload of a row, or its error."""

    @abc.abstractmethod
    async def write(self, steps: Steps, row: Row[P]) -> None:
        """Write a row.

        Raises:
            NP6Error: It was not written; if `row.maybe_written` is set, it may have been.
        """

    @abc.abstractmethod
    def complete(self, rows: Sequence[Row[P]]) -> Iterator[RunFlow]:
        """Yield what is done for several rows together after they were written."""

    @abc.abstractmethod
    def result(self, row: Row[P]) -> R:
        """Return the result of a row."""


@attrs.frozen(kw_only=True)
class RowOptions:
    """Options of a run.

    Attributes:
        journal: Path of the journal; None for none.
        dry_run: Whether to write nothing, not even to the journal.
        recheck: Whether to look at rows, too, that the journal has as written.
        concurrency: How many rows are processed at once.
        max_failures_in_a_row: Number of consecutive rows that fail, not through their own fault, after which the job is
            stopped; None to go on.
    """

    journal: str | os.PathLike[str] | None
    dry_run: bool
    recheck: bool
    concurrency: int
    max_failures_in_a_row: int | None


class RowRun(Generic[P, R]):
    """One run of a job; does no I/O but the journal's.

    Attributes:
        stopped: Why no more rows are processed.
    """

    def __init__(self, job: RowJob[P, R], base_url: object, options: RowOptions) -> None:
        if options.concurrency < 1:
            raise ConfigurationError(f"concurrency must be at least 1, not {options.concurrency}.")
        self._job = job
        self._server = address(base_url)
        self._options = options
        path = options.journal
        usable = path is not None and not (options.dry_run and not Path(os.fsdecode(path)).exists())
        self._journal = Journal(path) if usable and path is not None else None
        self._id = uuid.uuid4() if self._journal is None else self._journal.id
        self._seen = KeyTable()
        self._rows = 0
        self._unmade = 0
        self._failures = 0
        self._any_written = False
        self._lock = Lock()
        self._results: list[R] = []
        self._unwritten: set[int] = set()
        self.stopped: Exception | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._seen.close()
        try:
            if self._journal is not None:
                self._journal.close()
        except JournalError as failure:
            failure.maybe_processed = self._any_written
            raise
        finally:
            if isinstance(error, JournalError):
                error.maybe_processed = self._any_written

    async def prepare(self, steps: Steps, first: Any) -> None:
        """Get ready to process rows.

        Raises:
            NP6Error: The job cannot begin. Nothing was written.
        """
        arguments = await self._job.prepare(steps, first)
        if self._journal is None:
            return
        fingerprint = {
            "operation": self._job.operation,
            "arguments": arguments,
            "base_url": self._server,
            "keys": "by key=",
        }
        if self._options.dry_run:
            self._journal.check(fingerprint)
            return
        self._journal.bind(fingerprint)
        self._journal.make_durable()  # an older state of the journal would take changed rows for current ones

    def phases(self, sources: Sequence[Any]) -> Generator[list[RunFlow], None, None]:
        """Process the next rows: yield lists of flows, each of which is run to its end before the next list.

        If it is closed early, what is known by then is written to the journal.
        """
        rows = [Row[P](self._rows + at, source) for at, source in enumerate(sources)]
        self._rows += len(rows)
        work = self._select(rows)
        try:
            yield [partial(self._process, row=row) for row in work]
            yield list(self._job.complete([row for row in work if row.outcome is Outcome.DONE]))
        finally:
            self._settle(work)
        self._unwritten.update(row.index for row in work if row.outcome is not Outcome.DONE)
        for row in rows:
            if row.repeats in self._unwritten:
                row.error = RowError(f"Row {row.repeats} has the same key and values, and was not written; see there.")
        self._results = [self._job.result(row) for row in rows]

    def results(self) -> list[R]:
        """Return the results of the rows that were processed last."""
        results, self._results = self._results, []
        return results

    def stop(self) -> None:
        """Begin with no further row."""
        self.stopped = self.stopped or FailingJobError("The job was interrupted.")

    def finish(self) -> None:
        """Write down that the whole input was read."""
        if self._journal is not None and not self._options.dry_run:
            self._journal.commit()
            self._journal.finish(self._unmade)

    def _select(self, rows: Sequence[Row[P]]) -> list[Row[P]]:
        """Return the rows that are processed, their intent on disk."""
        for row in rows:
            try:
                self._job.read(row)
            except Exception as exc:  # of the row, whatever its class does
                row.error = exc
        good = [row for row in rows if row.error is None]
        self._unmade += len(rows) - len(good)
        keys = key_digests(self._id, [row.key for row in good])
        contents = content_digests(self._id, [row.content for row in good])
        known = [None] * len(good) if self._journal is None else self._journal.recall(keys)
        seen = dict(self._seen.look_up(keys))
        fresh = {}
        work: list[int] = []
        for at, (row, key, content, entry) in enumerate(zip(good, keys, contents, known, strict=True)):
            if (before := seen.get(key)) is not None:
                if before[1] == content:
                    row.repeats = before[0]
                else:
                    row.error = RepeatedRowError(before[0], row.index)
                continue
            seen[key] = fresh[key] = (row.index, content)
            row.entry = None if entry is None else entry.number
            if (
                entry is not None
                and entry.outcome is Outcome.DONE
                and entry.content == content
                and not self._options.recheck
            ):
                row.earlier = row.processed = True
            else:
                work.append(at)
        self._seen.add(fresh)
        if self._journal is not None and not self._options.dry_run:
            self._write_intent([(good[at], keys[at], contents[at]) for at in work], self._journal)
        return [good[at] for at in work]

    def _write_intent(self, work: Sequence[tuple[Row[P], bytes, bytes]], journal: Journal) -> None:
        again = [(row.entry, content) for row, _, content in work if row.entry is not None]
        if again:
            journal.retry([entry for entry, _ in again], [content for _, content in again], [None] * len(again))
        if new := [(row, key, content) for row, key, content in work if row.entry is None]:
            numbers = journal.append([key for _, key, _ in new], [content for _, _, content in new], [None] * len(new))
            for (row, _, _), number in zip(new, numbers, strict=True):
                row.entry = number
        journal.commit()

    def _settle(self, rows: Sequence[Row[P]]) -> None:
        for row in rows:
            if not row.processed and row.error is None:
                row.error = self.stopped
            self._any_written |= row.maybe_written or row.outcome is Outcome.DONE
        if isinstance(self.stopped, FailingJobError):
            self.stopped.maybe_processed = self._any_written
        if self._journal is not None and not self._options.dry_run and rows:
            self._journal.write([row.entry for row in rows if row.entry is not None], [row.outcome for row in rows])
            self._journal.commit()

    async def _process(self, steps: Steps, row: Row[P]) -> None:
        """Process a row; its failure is its own."""
        if self.stopped is not None:
            return
        try:
            await self._job.write(steps, row)
            row.processed = True
        except (NP6Error, InputError) as exc:
            row.error = exc
        except Exception as exc:
            row.error = exc
            row.maybe_written = True
        with self._lock:
            self._count(row)

    def _count(self, row: Row[P]) -> None:
        error = row.error
        if error is None:
            self._failures = 0
            return
        if self.stopped is not None:
            return
        if isinstance(error, AuthenticationError | PermissionDeniedError):
            self.stopped = error
        elif not isinstance(error, NP6Error | InputError):  # it is not known what else it would do
            self._fail(row, f"{type(error).__name__}: {error}")
        elif isinstance(error, CallError) and error.status_code not in _OF_ROW:
            self._failures += 1
            if self._failures == self._options.max_failures_in_a_row:
                self._fail(row, f"{self._failures} rows failed in a row, the last one with: {error}")

    def _fail(self, row: Row[P], reason: str) -> None:
        self.stopped = FailingJobError(f"Stopped at row {row.index}: {reason}")
        self.stopped.__cause__ = row.error


def run(client: Client, job: RowJob[P, R], rows: Iterable[Any], options: RowOptions) -> Generator[R, None, None]:
    """Process rows with threads, and yield their results in the order of the input."""
    if not isinstance(client, Client):
        raise ConfigurationError(f"A np6.Client is needed, not {type(client).__name__}.")
    stopped = Event()
    steps = Blocking(client.with_options(stop=stopped.is_set))
    batches = chunked(rows, _ROWS)
    with RowRun(job, client.http.base_url, options) as work:
        batch = next(batches, [])
        if batch:
            _flow.run(work.prepare(steps, batch[0]))
        with ThreadPoolExecutor(options.concurrency, thread_name_prefix="np6-rows") as pool:
            while batch and work.stopped is None:
                with closing(work.phases(batch)) as phases:
                    for flows in phases:
                        futures = [pool.submit(_run_flow, flow, steps) for flow in flows]
                        try:
                            wait(futures)
                        except BaseException:
                            stopped.set()
                            work.stop()
                            wait(futures)
                            raise
                yield from work.results()
                if work.stopped is None:
                    batch = next(batches, [])
        if work.stopped is not None:
            raise work.stopped
        work.finish()


async def arun(
    client: AsyncClient, job: RowJob[P, R], rows: Iterable[Any] | AsyncIterable[Any], options: RowOptions
) -> AsyncGenerator[R, None]:
    """Process rows with tasks of the event loop, and yield their results in the order of the input."""
    if not isinstance(client, AsyncClient):
        raise ConfigurationError(f"A np6.AsyncClient is needed, not {type(client).__name__}.")
    stopped = Event()
    steps = Suspending(client.with_options(stop=stopped.is_set))
    batches = achunked(rows, _ROWS)
    with RowRun(job, client.http.base_url, options) as work:
        batch: list[Any] = await anext(batches, [])
        if batch:
            await work.prepare(steps, batch[0])
        while batch and work.stopped is None:
            with closing(work.phases(batch)) as phases:
                for flows in phases:
                    left = iter(flows)
                    tasks = [asyncio.create_task(_run_flows(left, steps)) for _ in range(options.concurrency)]
                    try:
                        await asyncio.gather(*tasks)
                    except BaseException:
                        stopped.set()
                        work.stop()
                        for task in tasks:
                            task.cancel()
                        await asyncio.gather(*tasks, return_exceptions=True)
                        raise
            for result in work.results():
                yield result
            if work.stopped is None:
                batch = await anext(batches, [])
        if work.stopped is not None:
            raise work.stopped
        work.finish()


async def write(steps: Steps, row: Row[Any], call: Call[T]) -> T:
    """Send a call that writes; `row.maybe_written` says whether it may have been processed without a result."""
    before, row.maybe_written = row.maybe_written, True
    try:
        result = await steps.call(call)
    except CallError as exc:
        row.maybe_written = before or exc.maybe_processed
        raise
    row.maybe_written = False
    return result


def _run_flow(flow: RunFlow, steps: Steps) -> None:
    _flow.run(flow(steps))


async def _run_flows(flows: Iterator[RunFlow], steps: Steps) -> None:
    for flow in flows:
        await flow(steps)
