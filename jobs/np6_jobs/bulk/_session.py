"""One run of a job: which chunk may be sent, what came of it, and what can be delivered. No input or output but the
journal's; `_run.py` drives it, once with threads or other executors and once on an event loop.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor
from threading import Lock
from typing import Any, Generic, Self, TypeVar, cast

import attrs
from np6 import AuthenticationError, ConfigurationError, StatusError
from np6_api.types import Call

from np6_jobs.bulk._errors import FailingJobError, JournalError, JournalMismatchError
from np6_jobs.bulk._jobs import Job, prepared
from np6_jobs.bulk._journal import NO_REQUEST, Journal, digest_of
from np6_jobs.bulk._result import DONE, NAMES, OPEN, UNKNOWN, Answer, Result

T = TypeVar("T")
R = TypeVar("R")

#: After these no request of the job can succeed.
_HOPELESS = (AuthenticationError, ConfigurationError, BrokenExecutor)


@attrs.define(eq=False)
class Chunk(Generic[T, R]):
    """Items that go out in one request.

    Attributes:
        number: Number of the chunk, from 0.
        first: Index of its first item.
        items: All of them.
        call: The request that is to be sent, if any.
        leaving: Whether it may be on its way to whoever sends it; until then it certainly was not sent.
        handed_over: Whether somebody is sending it, who will set `answer`.
        claim: Acquired once, by the one who sends it or by the one who makes sure that nobody does. Sent by another
            process, it has none.
        future: What the executor gave for it, kept to notice when the executor drops it.
        answer: What came of it.
        sent: Positions of the items in it; None for all.
        outcomes: A letter for each item, as far as it is known.
        values: What the server answered, for each that was sent.
        error: Why it did not answer.
        digest: What the journal must be told of its request, since it does not know the chunk.
        settled: Whether nothing more will come of it in this run.
    """

    number: int
    first: int
    items: Sequence[T]
    call: Call[Any] | None = None
    leaving: bool = False
    handed_over: bool = False
    claim: Lock | None = None
    future: Any = None
    answer: Answer | None = None
    sent: Sequence[int] | None = None
    outcomes: str = ""
    values: Sequence[R] = ()
    error: Exception | None = None
    digest: bytes | None = None
    settled: bool = False

    @property
    def intent(self) -> str:
        """What is true as soon as the request may have left."""
        if self.sent is None:
            return UNKNOWN * len(self.items)
        sent = set(self.sent)
        return "".join([UNKNOWN if n in sent else letter for n, letter in enumerate(self.outcomes)])

    @property
    def to_send(self) -> Sequence[T]:
        """The items of the request."""
        return self.items if self.sent is None else [self.items[position] for position in self.sent]

    def settle(self, answer: Answer) -> None:
        """Take in what came of the request."""
        self.values, self.error, self.settled = answer.values, answer.error, True
        self.call = None
        if not self.outcomes:
            self.outcomes = answer.outcomes
            return
        letters = list(self.outcomes)
        for position, letter in zip(self.sent or range(len(letters)), answer.outcomes, strict=True):
            # A refusal now does not undo what an earlier attempt may have done.
            if letters[position] != UNKNOWN or letter == DONE:
                letters[position] = letter
        self.outcomes = "".join(letters)

    def results(self) -> Iterator[Result[T, R]]:
        """A result for each item."""
        first, number, error = self.first, self.number, self.error
        if self.sent is None:
            values: Sequence[Any] = self.values or [None] * len(self.items)
            for offset, (item, letter, value) in enumerate(zip(self.items, self.outcomes, values, strict=True)):
                yield Result(first + offset, number, item, NAMES[letter], value, error)
            return
        fresh: Sequence[Any] = self.values or [None] * len(self.sent)
        answers = dict(zip(self.sent, fresh, strict=True))
        for offset, (item, letter) in enumerate(zip(self.items, self.outcomes, strict=True)):
            if offset in answers:
                yield Result(first + offset, number, item, NAMES[letter], answers[offset], error)
            else:
                yield Result(first + offset, number, item, NAMES[letter], earlier=True)


class Session(Generic[T, R]):
    """The state of a run. Use it as a context manager: it holds the journal.

    Args:
        job: What to do.
        base_url: Where: a job that was done on one server is not done on another.
        concurrency: Requests in flight, at most.
        ordered: Whether to deliver in the order of the input.
        journal: Path of the journal, if there is to be one.
        resend_unknown: Whether to send again what may have been done, even if the operation is not idempotent.
        max_failures_in_a_row: Requests that fail as a whole, one after the other, until the job is stopped.

    Attributes:
        stopped: Why no more are sent.
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
        self._probing = bool(job.hopeless)  # one request at a time, until one shows that the job is not refused
        self._ordered = ordered
        self._journal = None if journal is None else Journal(journal)
        self._resend_unknown = resend_unknown
        self._limit = max_failures_in_a_row
        self._failures = 0
        self._bound = self._hard = self._released = self._acted = False
        self._chunks = 0
        self._items = 0
        self._held: list[Chunk[T, R]] = []
        self._to_send: deque[Chunk[T, R]] = deque()
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
            failure.maybe_processed = self._released
            raise
        finally:
            if isinstance(exc, JournalError):
                exc.maybe_processed = self._released

    def _close(self) -> None:
        if self._journal is None:
            return
        try:
            for chunk in (chunk for chunk in self._to_send if not chunk.leaving):
                self._write(chunk, chunk.outcomes or OPEN * len(chunk.items))
        finally:
            self._journal.close()

    @property
    def hungry(self) -> bool:
        """Whether another chunk of the input can be used now. What waits to be delivered counts: it takes memory."""
        return (
            not self.exhausted
            and self.stopped is None
            and (
                bool(self._held) or (len(self._in_flight) < self._at_once and len(self._window) < 2 * self._concurrency)
            )
        )

    @property
    def _at_once(self) -> int:
        return 1 if self._probing else self._concurrency

    @property
    def unanswered(self) -> list[Chunk[T, R]]:
        """The requests in flight whose outcome has not arrived."""
        return [chunk for chunk in self._in_flight.values() if chunk.handed_over and chunk.answer is None]

    @property
    def in_flight(self) -> bool:
        """Whether a request is in flight whose outcome was not settled."""
        return bool(self._in_flight)

    @property
    def finished(self) -> bool:
        """Whether there is nothing left to do or to deliver."""
        return not self._window and (self.exhausted or self.stopped is not None)

    def take(self, items: Sequence[T]) -> None:
        """Take in the next chunk of the input; an empty one is its end.

        Raises:
            JournalMismatchError: It is not what the journal says.
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
            self._settle(chunk, Answer.of_unsent(error, len(chunk.to_send)))
        elif chunk.digest is not None and self._journal is not None and self._journal.is_before_known(chunk.number):
            # In the place of items that no request could be made of. If these were not fixed but left out, all that
            # comes after them moved up, and would be sent again. Among equal items even the next ones look as before:
            # only if all that is known does, up to its end, is nothing sent more often than the input has it.
            self._held.append(chunk)
        else:
            self._queue(chunk)

    def release(self) -> Iterator[Chunk[T, R]]:
        """The chunks to send now. The intent is on disk before the first one is given."""
        if self.stopped is not None:
            self._keep_back(self.stopped)
        if self._journal is not None:
            self._journal.commit()
        while self.stopped is None and self._to_send and len(self._in_flight) - len(self._to_send) < self._at_once:
            self._released = True
            yield self._to_send[0]
            self._to_send.popleft()  # afterwards: Ctrl-C may strike before it leaves

    def settle(self) -> None:
        """Take in what has come of the chunks in flight. May be done twice, since Ctrl-C may strike here."""
        for chunk in [chunk for chunk in self._in_flight.values() if chunk.answer is not None]:
            self._settle(chunk, cast("Answer", chunk.answer))
            del self._in_flight[chunk.number]

    def deliver(self) -> Iterator[Result[T, R]]:
        """The results that are due."""
        if not self._ordered:
            self._window = deque(sorted(self._window, key=lambda chunk: not chunk.settled))
        while self._window and self._window[0].settled:
            yield from self._window.popleft().results()

    def _make_call(self, chunk: Chunk[T, R]) -> Exception | None:
        """Make the request of a chunk; tells why it cannot be made."""
        try:
            chunk.call = prepared(self._job, chunk.to_send)
        except Exception as exc:  # of the user's own function, too: this item cannot be sent, the next one may be
            return exc
        return None

    def _queue(self, chunk: Chunk[T, R]) -> None:
        self._in_flight[chunk.number] = chunk
        self._to_send.append(chunk)
        self._write(chunk, chunk.intent)

    def _keep_back(self, reason: Exception) -> None:
        """Leave to the next run what was not given away."""
        chunks = [*self._held, *self._to_send]
        self._held.clear()
        self._to_send.clear()
        for chunk in chunks:
            self._settle(chunk, Answer.of_unsent(reason, len(chunk.to_send)))
            self._in_flight.pop(chunk.number, None)

    def _settle(self, chunk: Chunk[T, R], answer: Answer) -> None:
        chunk.settle(answer)
        self._write(chunk, chunk.outcomes)
        self._acted |= DONE in answer.outcomes or UNKNOWN in answer.outcomes
        if answer.error is None:
            self._failures = 0
            self._probing = False
            return
        self._failures += 1
        if self.stopped is not None:
            return
        if isinstance(answer.error, _HOPELESS) or (
            isinstance(answer.error, StatusError) and answer.error.status_code in self._job.hopeless
        ):
            self.stopped = answer.error
        elif answer.stop:
            self._stop(chunk, f"{type(answer.error).__name__}: {answer.error}", answer.error)
        elif self._limit is not None and self._failures >= self._limit:
            last = f"{self._failures} requests failed in a row, the last one so: {answer.error}"
            self._stop(chunk, last, answer.error)

    def _stop(self, chunk: Chunk[T, R], why: str, cause: Exception) -> None:
        self.stopped = FailingJobError(f"Stopped at item {chunk.first}: {why}")
        self.stopped.__cause__ = cause
        self.stopped.maybe_processed = self._acted

    def _recall(self, chunk: Chunk[T, R], journal: Journal) -> None:
        """Ask the journal about a chunk. Settles it if there is nothing to send."""
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
        if call is not None and not call.operation.idempotent and not self._hard:
            journal.harden()
            self._hard = True
        digest = NO_REQUEST if call is None else digest_of(chunk.number, _identity(call))
        known = journal.recall(chunk.number, chunk.first, len(chunk.items), digest)
        self._release_held(chunk, journal, proven=known is not None and call is not None)
        if known is None:
            chunk.digest = digest
            return
        again = OPEN
        if self._resend_unknown or (call is not None and call.operation.idempotent):
            again += UNKNOWN
        sent = [position for position, letter in enumerate(known) if letter in again]
        if len(sent) < len(known) or UNKNOWN in known:
            chunk.outcomes = known
        if len(sent) < len(known):
            chunk.sent, chunk.settled = sent, not sent
        if chunk.settled:
            chunk.call = None

    def _release_held(self, chunk: Chunk[T, R], journal: Journal, *, proven: bool) -> None:
        """Decide about the chunks before this one that wait for a proof that the input did not move."""
        held = self._held
        if not held or not journal.is_last_known(chunk.number):
            return
        self._held = []
        for each in held:
            if proven:
                self._queue(each)
            else:
                reason = "It cannot be told whether this is new: no request can be made of the items after it."
                self._settle(each, Answer.of_unsent(JournalMismatchError(reason), len(each.to_send)))

    def _write(self, chunk: Chunk[T, R], outcomes: str) -> None:
        if self._journal is not None:
            self._journal.write(chunk.number, outcomes, chunk.digest)
            chunk.digest = None


def _identity(call: Call[Any]) -> bytes:
    """What a request asks for, for the journal's digest."""
    if not isinstance(call.content, bytes | None):
        raise ConfigurationError("A job with a journal sends bodies of bytes: a file could have changed unnoticed.")
    head = repr((call.operation.id, call.url, call.params))
    return head.encode() + b"\0" + (call.content or b"")
