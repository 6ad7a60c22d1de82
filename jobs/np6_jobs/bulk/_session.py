"""One run of a job: which chunk may be sent, what came of it, and which results are due.

It does no I/O but the journal's: `Session.steps` says what to do next, and `run` and `arun` do it, with an executor or
on an event loop.
"""

from __future__ import annotations

import enum
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor
from threading import Lock
from typing import Any, Final, Generic, Self, TypeVar, cast

import attrs
from np6 import AuthenticationError, ConfigurationError, StatusError
from np6_api.types import Call

from np6_jobs._outcome import Outcome
from np6_jobs.bulk._jobs import Job, prepared
from np6_jobs.bulk._result import ChunkResult, ItemResult
from np6_jobs.errors import FailingJobError, JournalError, JournalMismatchError
from np6_jobs.journal import NO_REQUEST, Journal, digest_of

T = TypeVar("T")
R = TypeVar("R")

#: After one of these no request of the job can succeed.
_FATAL_ERRORS: Final = (AuthenticationError, ConfigurationError, BrokenExecutor)
_MAYBE_DONE: Final = frozenset({Outcome.DONE, Outcome.UNKNOWN})


class Step(enum.Enum):
    """What the driver of a session does next, if it is neither to dispatch a chunk nor to deliver results."""

    TAKE_INPUT = "pass the next chunk of the input to `take`"
    WAIT = "wait until a dispatched chunk has a result"


@attrs.define(eq=False)
class Chunk(Generic[T, R]):
    """Items that are sent in one request.

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
        sent: Positions of the items in the request; None for all.
        outcomes: One for each item, as far as they are known.
        values: What the server returned, for each item that was sent.
        error: Why there is no response.
        digest: Digest of the request, if the journal does not have the chunk yet.
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
    outcomes: Sequence[Outcome] = ()
    values: Sequence[R] = ()
    error: Exception | None = None
    digest: bytes | None = None
    settled: bool = False

    @property
    def intent(self) -> Sequence[Outcome]:
        """What is true as soon as the request may have been sent."""
        if self.sent is None:
            return [Outcome.UNKNOWN] * len(self.items)
        sent = set(self.sent)
        return [Outcome.UNKNOWN if at in sent else outcome for at, outcome in enumerate(self.outcomes)]

    @property
    def to_send(self) -> Sequence[T]:
        """The items of the request."""
        return self.items if self.sent is None else [self.items[position] for position in self.sent]

    def settle(self, result: ChunkResult) -> None:
        """Take over the result of the request."""
        self.values, self.error, self.settled = result.values, result.error, True
        self.call = None
        if not self.outcomes:
            self.outcomes = result.outcomes
            return
        outcomes = list(self.outcomes)
        for position, outcome in zip(self.sent or range(len(outcomes)), result.outcomes, strict=True):
            # A refusal now does not undo what an earlier attempt may have done.
            if outcomes[position] is not Outcome.UNKNOWN or outcome is Outcome.DONE:
                outcomes[position] = outcome
        self.outcomes = outcomes

    def item_results(self) -> Iterator[ItemResult[T, R]]:
        """Yield a result for each item."""
        first, number, error = self.first, self.number, self.error
        outcomes = [Outcome.FAILED if outcome is Outcome.PENDING else outcome for outcome in self.outcomes]
        if self.sent is None:
            values: Sequence[Any] = self.values or [None] * len(self.items)
            for offset, (item, outcome, value) in enumerate(zip(self.items, outcomes, values, strict=True)):
                yield ItemResult(first + offset, number, item, outcome, value, error)
            return
        returned: Sequence[Any] = self.values or [None] * len(self.sent)
        by_position = dict(zip(self.sent, returned, strict=True))
        for offset, (item, outcome) in enumerate(zip(self.items, outcomes, strict=True)):
            if offset in by_position:
                yield ItemResult(first + offset, number, item, outcome, by_position[offset], error)
            else:
                yield ItemResult(first + offset, number, item, outcome, earlier=True)


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
        resend_unknown: bool,
        max_failures_in_a_row: int | None,
    ) -> None:
        if concurrency < 1:
            raise ConfigurationError(f"concurrency must be at least 1, not {concurrency}.")
        self._job = job
        self._base_url = base_url
        self._concurrency = concurrency
        self._probing = bool(job.fatal_statuses)  # one request at a time, until one shows that the job is not refused
        self._ordered = ordered
        self._journal = None if journal is None else Journal(journal)
        self._resend_unknown = resend_unknown
        self._limit = max_failures_in_a_row
        self._failures = 0
        self._bound = self._durable = self._any_dispatched = self._any_processed = False
        self._chunks = 0
        self._items = 0
        self._quarantined: list[Chunk[T, R]] = []
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
        if self._journal is None:
            return
        try:
            for chunk in (chunk for chunk in self._to_dispatch if not chunk.may_be_sent):
                self._write(chunk, chunk.outcomes or [Outcome.PENDING] * len(chunk.items))
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
            JournalMismatchError: It is not the chunk that the journal has.
        """
        if not items:
            self.exhausted = True
            if self._journal is not None:
                self._journal.commit()
                self._journal.finish(self._chunks)
            return
        chunk: Chunk[T, R] = Chunk(self._chunks, self._items, items)
        self._chunks += 1
        self._items += len(items)
        self._window.append(chunk)
        error = self._make_call(chunk)
        if self._journal is not None:
            self._recall(chunk, self._journal)
        if chunk.settled:
            return
        if error is None and chunk.sent is not None:
            error = self._make_call(chunk)
        if error is not None:
            self._settle(chunk, ChunkResult.of_unsent(error, len(chunk.to_send)))
        elif chunk.digest is not None and self._journal is not None and self._journal.is_before_last(chunk.number):
            # In the place of items that no request could be made of. If these were not fixed but left out, all that
            # comes after them has moved up, and would be sent again. Among equal items even the next ones look as
            # before: nothing is sent more often than the input has it only if all that is known matches, to its end.
            self._quarantined.append(chunk)
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
        has_capacity = len(self._in_flight) < self._at_once and len(self._window) < 2 * self._concurrency
        return bool(self._quarantined) or has_capacity

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
        if not self._ordered:
            self._window = deque(sorted(self._window, key=lambda chunk: not chunk.settled))
        while self._window and self._window[0].settled:
            yield from self._window.popleft().item_results()

    def _make_call(self, chunk: Chunk[T, R]) -> Exception | None:
        """Prepare the request of a chunk; return why that failed."""
        try:
            chunk.call = prepared(self._job, chunk.to_send)
        except Exception as exc:  # of the user's own function, too: this item cannot be sent, the next one may be
            return exc
        return None

    def _queue(self, chunk: Chunk[T, R]) -> None:
        self._in_flight[chunk.number] = chunk
        self._to_dispatch.append(chunk)
        self._write(chunk, chunk.intent)

    def _keep_back(self, reason: Exception) -> None:
        """Leave to the next run what was not dispatched."""
        chunks = [*self._quarantined, *self._to_dispatch]
        self._quarantined.clear()
        self._to_dispatch.clear()
        for chunk in chunks:
            self._settle(chunk, ChunkResult.of_unsent(reason, len(chunk.to_send)))
            self._in_flight.pop(chunk.number, None)

    def _settle(self, chunk: Chunk[T, R], result: ChunkResult) -> None:
        chunk.settle(result)
        self._write(chunk, chunk.outcomes)
        self._any_processed |= not _MAYBE_DONE.isdisjoint(result.outcomes)
        if result.error is None:
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
            reason = f"{self._failures} requests failed in a row, the last one with: {result.error}"
            self._stop(chunk, reason, result.error)

    def _stop(self, chunk: Chunk[T, R], reason: str, cause: Exception) -> None:
        self.stopped = FailingJobError(f"Stopped at item {chunk.first}: {reason}")
        self.stopped.__cause__ = cause
        self.stopped.maybe_processed = self._any_processed

    def _recall(self, chunk: Chunk[T, R], journal: Journal) -> None:
        """Look a chunk up in the journal. Settle it if there is nothing to send."""
        call = chunk.call
        if not self._bound:
            fingerprint = {
                "arguments": self._job.arguments(),
                "chunk_size": self._job.chunk_size,
                "base_url": self._base_url,
            }
            journal.commit()
            if call is None:
                journal.check(fingerprint)
            else:
                journal.bind({"operation": call.operation.name, **fingerprint})
                self._bound = True
        if call is not None and not call.operation.idempotent and not self._durable:
            journal.make_durable()
            self._durable = True
        digest = NO_REQUEST if call is None else digest_of(chunk.number, _identity(call))
        known = journal.recall(chunk.number, chunk.first, len(chunk.items), digest)
        self._end_quarantine(chunk, journal, proven=known is not None and call is not None)
        if known is None:
            chunk.digest = digest
            return
        again = {Outcome.PENDING}
        if self._resend_unknown or (call is not None and call.operation.idempotent):
            again.add(Outcome.UNKNOWN)
        sent = [position for position, outcome in enumerate(known) if outcome in again]
        if len(sent) < len(known) or Outcome.UNKNOWN in known:
            chunk.outcomes = known
        if len(sent) < len(known):
            chunk.sent, chunk.settled = sent, not sent
        if chunk.settled:
            chunk.call = None

    def _end_quarantine(self, chunk: Chunk[T, R], journal: Journal, *, proven: bool) -> None:
        """Decide about the chunks before this one that wait for a proof that the input did not move."""
        quarantined = self._quarantined
        if not quarantined or not journal.is_last(chunk.number):
            return
        self._quarantined = []
        for each in quarantined:
            if proven:
                self._queue(each)
            else:
                reason = "It cannot be told whether this is new: no request can be made of the items after it."
                self._settle(each, ChunkResult.of_unsent(JournalMismatchError(reason), len(each.to_send)))

    def _write(self, chunk: Chunk[T, R], outcomes: Sequence[Outcome]) -> None:
        if self._journal is not None:
            self._journal.write(chunk.number, outcomes, chunk.digest)
            chunk.digest = None


def _identity(call: Call[Any]) -> bytes:
    """Return what a request asks for, as bytes to be digested for the journal.

    Raises:
        ConfigurationError: Its body is not bytes.
    """
    if not isinstance(call.content, bytes | None):
        raise ConfigurationError("A job with a journal sends bodies of bytes: a file could have changed unnoticed.")
    head = repr((call.operation.id, call.url, call.params))
    return head.encode() + b"\0" + (call.content or b"")
