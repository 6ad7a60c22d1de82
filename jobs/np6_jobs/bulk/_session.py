"""One run of a job: which chunk may be sent, what came of it, and which results are due.

It does no I/O but the journal's: `Session.steps` says what to do next, and `run` and `arun` do it, with an executor or
on an event loop.
"""

from __future__ import annotations

import enum
import logging
import os
import uuid
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from concurrent.futures import BrokenExecutor
from itertools import chain, repeat, starmap
from threading import Lock
from types import MappingProxyType
from typing import Any, Final, Generic, Self, TypeVar, cast

import attrs
from np6 import AuthenticationError, ConfigurationError, StatusError
from np6_api.types import Call

from np6_jobs._outcome import Outcome
from np6_jobs.bulk._identity import Batch, with_stamps
from np6_jobs.bulk._jobs import Job, prepared
from np6_jobs.bulk._recall import Recall, Selection, Settled
from np6_jobs.bulk._result import ChunkResult, ItemResult
from np6_jobs.errors import FailingJobError, JournalError
from np6_jobs.journal import Journal

T = TypeVar("T")
R = TypeVar("R")

logger = logging.getLogger("np6.jobs")

#: After one of these no request of the job can succeed.
_FATAL_ERRORS: Final = (AuthenticationError, ConfigurationError, BrokenExecutor)
#: How an outcome is reported to the user, if not as it is.
_REPORTED: Final = {Outcome.PENDING: Outcome.FAILED}
#: Number of stamps that the note of an error names.
_STAMPS_SHOWN: Final = 10
_MAYBE_DONE: Final = frozenset({Outcome.DONE, Outcome.UNKNOWN})


class Step(enum.Enum):
    """What the driver of a session does next, if it is neither to dispatch a chunk nor to deliver results."""

    TAKE_INPUT = "pass the next chunk of the input to `take`"
    WAIT = "wait until a dispatched chunk has a result"


@attrs.define(eq=False)
class Chunk(Generic[T, R]):
    """Items that come one after the other, and the request for those of them that are sent.

    Attributes:
        number: Number of the chunk, from 0.
        first: Index of its first item.
        items: All its items.
        call: The request to be sent, if any.
        may_be_sent: Whether it has been passed on towards a sender; until then it certainly was not sent.
        dispatched: Whether a sender has it and will set `result`.
        claim: Acquired once, by the sender or to make sure that it is never sent. None if another process sends it.
        future: Weak reference to the executor's future, which shows when the executor drops it.
        result: The result of the request.
        sent: Offsets of the items in the request; None for all.
        stamps: The `id` of the stamp of each item in the request; None for a request without stamps.
        not_sent: By offset, the results of the others.
        entries: Numbers of the items in the request in the journal.
        resent: Indexes of those items in the request that an earlier run may have done.
        outcomes: One for each item in the request, as far as they are known.
        values: What the server returned, for each item in the request.
        error: Why there is no response.
        settled: Whether the outcomes are final in this run.
    """

    number: int
    first: int
    items: Sequence[T]
    call: Call[Any] | None = None
    may_be_sent: bool = False
    dispatched: bool = False
    claim: Lock | None = None
    future: Any = None
    result: ChunkResult | None = None
    sent: Sequence[int] | None = None
    stamps: Sequence[bytes | None] | None = None
    not_sent: Mapping[int, Settled] = MappingProxyType({})
    entries: Sequence[int] = ()
    resent: Set[int] = frozenset()
    outcomes: Sequence[Outcome] = ()
    values: Sequence[R] = ()
    error: Exception | None = None
    settled: bool = False

    @property
    def to_send(self) -> Sequence[T]:
        """The items of the request."""
        return self.items if self.sent is None else [self.items[offset] for offset in self.sent]

    def settle(self, result: ChunkResult) -> None:
        """Take over the result of the request."""
        self.values, self.error, self.settled = result.values, result.error, True
        self.call = None
        self.outcomes = result.outcomes
        if self.resent:  # A refusal now does not undo what an earlier attempt may have done.
            self.outcomes = [
                Outcome.UNKNOWN if index in self.resent and outcome is not Outcome.DONE else outcome
                for index, outcome in enumerate(result.outcomes)
            ]

    def item_results(self) -> Iterator[ItemResult[T, R]]:
        """Return a result for each item."""
        outcomes, count = self.outcomes, len(self.outcomes)
        if Outcome.PENDING in outcomes:
            outcomes = [_REPORTED.get(outcome, outcome) for outcome in outcomes]
        values: Sequence[Any] = self.values or [None] * count
        stamps = self.stamps or [None] * count
        if self.sent is not None:
            return self._results_of_some(dict(zip(self.sent, zip(outcomes, values, stamps, strict=True), strict=True)))
        indexes = range(self.first, self.first + len(self.items))
        numbers, errors, earlier = repeat(self.number, count), repeat(self.error, count), repeat(False, count)
        fields = zip(indexes, numbers, self.items, outcomes, values, errors, earlier, stamps, strict=True)
        return starmap(ItemResult, fields)

    def _results_of_some(
        self, of_request: Mapping[int, tuple[Outcome, Any, bytes | None]]
    ) -> Iterator[ItemResult[T, R]]:
        """Yield a result for each item.

        Args:
            of_request: By offset, the outcome, the value and the stamp of the items in the request.
        """
        first, number, error = self.first, self.number, self.error
        for offset, item in enumerate(self.items):
            if (settled := self.not_sent.get(offset)) is None:
                outcome, value, stamp = of_request[offset]
                yield ItemResult(first + offset, number, item, outcome, value, error, False, stamp)
            else:
                outcome = _REPORTED.get(settled.outcome, settled.outcome)
                yield ItemResult(
                    first + offset, number, item, outcome, None, settled.error, settled.earlier, settled.stamp
                )


@attrs.frozen
class Delivery(Generic[T, R]):
    """Results to deliver now.

    Attributes:
        results: Some, or none.
    """

    results: Iterator[ItemResult[T, R]]


class Session(Generic[T, R]):
    """The state of a run. Use it as a context manager: it holds the journal.

    Args:
        job: What to do.
        base_url: Address of the server: a job that was done on one server is not done on another.
        concurrency: Maximum number of requests in flight.
        ordered: Whether to deliver in the order of the input.
        journal: Path of the journal; None for none.
        key: Returns the key of an item in the journal; None for the key that the operation gives it.
        stamp: Whether messages of a job with a journal get stamps.
        resend_unknown: Whether to send again what may have been done, even if the operation is not idempotent.
        max_failures_in_a_row: Number of consecutive requests that fail as a whole after which the job is stopped.

    Attributes:
        stopped: Why no more requests are sent.
        exhausted: Whether the input is at its end.
    """

    def __init__(
        self,
        job: Job[T, R],
        *,
        base_url: str,
        concurrency: int,
        ordered: bool,
        journal: str | os.PathLike[str] | None,
        key: Callable[[T], object] | None,
        stamp: bool,
        resend_unknown: bool,
        max_failures_in_a_row: int | None,
    ) -> None:
        if concurrency < 1:
            raise ConfigurationError(f"concurrency must be at least 1, not {concurrency}.")
        self._job = job
        self._concurrency = concurrency
        self._probing = bool(job.fatal_statuses)  # one request at a time, until one shows that the job is not refused
        self._ordered = ordered
        self._journal = None if journal is None else Journal(journal)
        self._recall = Recall(job, base_url=base_url, journal=self._journal, key=key, resend_unknown=resend_unknown)
        self._stamp = stamp
        self._limit = max_failures_in_a_row
        self._failures = 0
        self._bound = self._durable = self._any_dispatched = self._any_processed = False
        self._chunks = 0
        self._items = 0
        self._unmade = 0
        self._to_dispatch: deque[Chunk[T, R]] = deque()
        self._window: deque[Chunk[T, R]] = deque()
        self._in_flight: dict[int, Chunk[T, R]] = {}
        self.stopped: Exception | None = None
        self.exhausted = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: object, exc: BaseException | None, __: object) -> None:
        try:
            self._close()
        except JournalError as failure:
            failure.maybe_processed = self._any_dispatched
            raise
        finally:
            if isinstance(exc, JournalError):
                exc.maybe_processed = self._any_dispatched

    def _close(self) -> None:
        self._recall.close()
        if self._journal is None:
            return
        try:
            for chunk in (chunk for chunk in self._to_dispatch if not chunk.may_be_sent):
                chunk.settle(ChunkResult([Outcome.PENDING] * len(chunk.entries)))
                self._journal.write(chunk.entries, chunk.outcomes)
        finally:
            self._journal.close()

    def steps(self) -> Iterator[Step | Chunk[T, R] | Delivery[T, R]]:
        """Yield what to do next: a `Step`, a chunk to dispatch, or results to deliver."""
        while not self._finished:
            while self._wants_input:
                yield Step.TAKE_INPUT
            for chunk in self._next_chunks():
                yield chunk
                if chunk.result is not None:  # an executor that fails at once must not get the next chunk
                    self.settle()
            yield Delivery(self._due_results())
            if self._in_flight:
                yield Step.WAIT
                self.settle()

    @property
    def in_progress(self) -> list[Chunk[T, R]]:
        """The dispatched chunks that have no result yet."""
        return [chunk for chunk in self._in_flight.values() if chunk.dispatched and chunk.result is None]

    def take(self, items: Sequence[T]) -> None:
        """Take in the next chunk of the input; an empty one is its end.

        Raises:
            JournalMismatchError: The journal belongs to another job.
        """
        if not items:
            self.exhausted = True
            if self._journal is not None:
                self._journal.commit()
                self._journal.finish(self._unmade)
            return
        chunk: Chunk[T, R] = Chunk(self._chunks, self._items, items)
        self._chunks += 1
        self._items += len(items)
        self._window.append(chunk)
        if self._journal is not None:
            self._select(chunk, self._journal)
            return
        try:
            chunk.call = prepared(self._job, items)
        except Exception as exc:  # of the user's own function, too: this item cannot be sent, the next one may be
            self._settle(chunk, ChunkResult.of_unsent(exc, len(items)))
        else:
            self._queue(chunk)

    def settle(self) -> None:
        """Take over the results of the chunks in flight. May be called twice, since Ctrl-C may interrupt it."""
        for chunk in [chunk for chunk in self._in_flight.values() if chunk.result is not None]:
            self._settle(chunk, cast("ChunkResult", chunk.result))
            del self._in_flight[chunk.number]

    @property
    def _finished(self) -> bool:
        return not self._window and (self.exhausted or self.stopped is not None)

    @property
    def _wants_input(self) -> bool:
        """Whether the next chunk of the input can be used now. Results that were not taken count: they use memory."""
        if self.exhausted or self.stopped is not None:
            return False
        return len(self._in_flight) < self._at_once and len(self._window) < 2 * self._concurrency

    @property
    def _at_once(self) -> int:
        return 1 if self._probing else self._concurrency

    def _next_chunks(self) -> Iterator[Chunk[T, R]]:
        """Yield the chunks to dispatch now. Their intent is on disk before the first one is yielded."""
        if self.stopped is not None:
            self._keep_back(self.stopped)
        if self._journal is not None:
            self._journal.commit()
        while (
            self.stopped is None and self._to_dispatch and len(self._in_flight) - len(self._to_dispatch) < self._at_once
        ):
            self._any_dispatched = True
            yield self._to_dispatch[0]
            self._to_dispatch.popleft()  # afterwards: Ctrl-C may come before it is dispatched

    def _due_results(self) -> Iterator[ItemResult[T, R]]:
        return chain.from_iterable(chunk.item_results() for chunk in self._due_chunks())

    def _due_chunks(self) -> Iterator[Chunk[T, R]]:
        if not self._ordered:
            self._window = deque(sorted(self._window, key=lambda chunk: not chunk.settled))
        while self._window and self._window[0].settled:
            yield self._window.popleft()

    def _queue(self, chunk: Chunk[T, R]) -> None:
        self._in_flight[chunk.number] = chunk
        self._to_dispatch.append(chunk)

    def _keep_back(self, reason: Exception) -> None:
        """Leave to the next run what was not dispatched."""
        chunks = [*self._to_dispatch]
        self._to_dispatch.clear()
        for chunk in chunks:
            self._settle(chunk, ChunkResult.of_unsent(reason, len(chunk.to_send)))
            self._in_flight.pop(chunk.number, None)

    def _settle(self, chunk: Chunk[T, R], result: ChunkResult) -> None:
        expected = isinstance(result.error, StatusError) and result.error.status_code in self._job.expected_statuses
        if expected:  # the server refused the item itself
            result.outcomes = [Outcome.FAILED if outcome is Outcome.PENDING else outcome for outcome in result.outcomes]
        chunk.settle(result)
        if self._journal is not None and chunk.entries:
            self._journal.write(chunk.entries, chunk.outcomes)
        if chunk.stamps is not None and result.error is not None and Outcome.UNKNOWN in result.outcomes:
            _note_stamps(chunk, result.error)
        self._any_processed |= not _MAYBE_DONE.isdisjoint(result.outcomes)
        if result.error is None or expected:
            self._failures = 0
            self._probing = False
            return
        self._failures += 1
        if self.stopped is not None:
            return
        if isinstance(result.error, _FATAL_ERRORS) or (
            isinstance(result.error, StatusError) and result.error.status_code in self._job.fatal_statuses
        ):
            self.stopped = result.error
        elif result.stop:
            self._stop(chunk, f"{type(result.error).__name__}: {result.error}", result.error)
        elif self._limit is not None and self._failures >= self._limit:
            reason = (
                f"{self._failures} requests failed in a row (max_failures_in_a_row={self._limit}), the last one with: "
                f"{result.error}"
            )
            self._stop(chunk, reason, result.error)

    def _stop(self, chunk: Chunk[T, R], reason: str, cause: Exception) -> None:
        self.stopped = FailingJobError(f"Stopped at item {chunk.first}: {reason}")
        self.stopped.__cause__ = cause
        self.stopped.maybe_processed = self._any_processed

    def _select(self, chunk: Chunk[T, R], journal: Journal) -> None:
        """Look the items of a chunk up in the journal, and queue the request for those that are sent."""
        batch = self._recall.batch(chunk.items)
        self._bind(batch, journal)
        selection = self._recall.select(batch)
        chunk.not_sent = selection.settled
        self._unmade += sum(settled.outcome is Outcome.PENDING for settled in selection.settled.values())
        if selection.settled:
            chunk.sent = [batch.good[index] for index in selection.to_send]
        if not selection.to_send:
            chunk.settled = True
            if batch.call is None and not all(settled.earlier for settled in selection.settled.values()):
                # It counts as a request that failed.
                self._settle(chunk, ChunkResult((), error=next(iter(batch.errors.values()))))
            return
        stamps = selection.stamps(wanted=self._stamp)
        try:
            chunk.call = self._call_of(chunk, selection, stamps)
        except Exception as exc:  # of the user's own function, too
            self._unmade += len(stamps)
            self._settle(chunk, ChunkResult.of_unsent(exc, len(stamps)))
            return
        chunk.stamps = stamps if any(stamps) else None
        self._write_intent(chunk, journal, selection, stamps)
        self._queue(chunk)

    def _bind(self, batch: Batch, journal: Journal) -> None:
        call = batch.call
        if not self._bound:
            journal.commit()
            if call is None:
                journal.check(self._recall.fingerprint)
            else:
                journal.bind({"operation": call.operation.name, **self._recall.fingerprint})
                self._bound = True
        if call is not None and not call.operation.idempotent and not self._durable:
            journal.make_durable()
            self._durable = True

    def _call_of(self, chunk: Chunk[T, R], selection: Selection, stamps: Sequence[bytes | None]) -> Call[Any]:
        """Return the request for the items of a chunk that are sent, with their stamps."""
        call, messages = selection.batch.call, selection.batch.messages
        assert call is not None
        if messages is not None and any(stamps):
            return with_stamps(call, messages, selection.to_send, stamps)
        return call if len(selection.to_send) == len(selection.keys) else prepared(self._job, chunk.to_send)

    def _write_intent(
        self, chunk: Chunk[T, R], journal: Journal, selection: Selection, stamps: Sequence[bytes | None]
    ) -> None:
        """Write that the items of a request may have been done."""
        sent = selection.to_send
        keys, contents = ([digests[index] for index in sent] for digests in (selection.keys, selection.contents))
        known = [selection.known[index] for index in sent]
        numbers = {at: entry.number for at, entry in enumerate(known) if entry is not None}
        if not numbers:
            chunk.entries = journal.append(keys, contents, stamps)
            return
        journal.retry(list(numbers.values()), [contents[at] for at in numbers], [stamps[at] for at in numbers])
        if new := [at for at, entry in enumerate(known) if entry is None]:
            added = journal.append([keys[at] for at in new], [contents[at] for at in new], [stamps[at] for at in new])
            numbers.update(zip(new, added, strict=True))
        chunk.entries = [numbers[at] for at in range(len(known))]
        chunk.resent = frozenset(
            at for at, entry in enumerate(known) if entry is not None and entry.outcome is Outcome.UNKNOWN
        )


def _note_stamps(chunk: Chunk[Any, Any], error: Exception) -> None:
    """Add the stamps of messages that may have been sent to the error of their request and to the log."""
    stamps = [str(uuid.UUID(bytes=stamp)) for stamp in chunk.stamps or () if stamp is not None]
    more = f" and {len(stamps) - _STAMPS_SHOWN} more" if len(stamps) > _STAMPS_SHOWN else ""
    error.add_note(f"Stamps of its messages: {', '.join(stamps[:_STAMPS_SHOWN])}{more}")
    counts = Counter(chunk.outcomes)
    logger.info(
        "%d messages may have been sent, in request %d of the job; their stamps: %s",
        counts[Outcome.UNKNOWN],
        chunk.number,
        ", ".join(stamps),
    )
