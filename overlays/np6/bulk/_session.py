"""One run of a job: which chunk may be sent, what came of it, and what can be delivered. No input or output but the
journal's; `_run.py` drives it, once with threads or other executors and once on an event loop.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor
from typing import Any, Generic, Self, TypeVar, cast

import attrs
from np6_api.types import Call

from np6._errors import AuthenticationError, ConfigurationError
from np6.bulk._errors import FailingJobError
from np6.bulk._jobs import Job
from np6.bulk._journal import Journal
from np6.bulk._result import NAMES, OPEN, UNKNOWN, Answer, Result

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
        handed_over: Whether somebody is sending it, who will set `answer`.
        answer: What came of it.
        sent: Positions of the items in it; None for all.
        outcomes: A letter for each item, as far as it is known.
        values: What the server answered, for each that was sent.
        error: Why it did not answer.
        settled: Whether nothing more will come of it in this run.
    """

    number: int
    first: int
    items: Sequence[T]
    call: Call[Any] | None = None
    handed_over: bool = False
    answer: Answer | None = None
    sent: Sequence[int] | None = None
    outcomes: str = ""
    values: Sequence[R] = ()
    error: Exception | None = None
    settled: bool = False

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
            if not (letter == OPEN and letters[position] == UNKNOWN):
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
        self._ordered = ordered
        self._journal = None if journal is None else Journal(journal)
        self._resend_unknown = resend_unknown
        self._limit = max_failures_in_a_row
        self._failures = 0
        self._bound = False
        self._chunks = 0
        self._items = 0
        self._to_send: deque[Chunk[T, R]] = deque()
        self._window: deque[Chunk[T, R]] = deque()
        self._in_flight: dict[int, Chunk[T, R]] = {}
        self.stopped: Exception | None = None
        self.exhausted = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._journal is not None:
            for chunk in self._to_send:  # they were never given away
                if not chunk.outcomes:
                    self._write(chunk, OPEN * len(chunk.items))
            self._journal.close()

    @property
    def hungry(self) -> bool:
        """Whether another chunk of the input can be used now. What waits to be delivered counts: it takes memory."""
        return (
            not self.exhausted
            and self.stopped is None
            and len(self._in_flight) < self._concurrency
            and len(self._window) < 2 * self._concurrency
        )

    @property
    def waiting(self) -> bool:
        """Whether a request is in flight whose outcome has not arrived."""
        return any(chunk.handed_over and chunk.answer is None for chunk in self._in_flight.values())

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
        error: Exception | None = None
        try:
            chunk.call = self._job.call(items)
        except Exception as exc:  # of the user's own function, too: this item cannot be sent, the next one may be
            error = exc
        new = self._recall(chunk)
        if chunk.settled:
            return
        if error is not None:
            self._settle(chunk, Answer.of_unsent(error, len(chunk.to_send)), new=new)
            return
        self._in_flight[chunk.number] = chunk
        self._to_send.append(chunk)
        if not chunk.outcomes:
            self._write(chunk, UNKNOWN * len(items), new=new)

    def release(self) -> Iterator[Chunk[T, R]]:
        """The chunks to send now. The intent is on disk before the first one is given."""
        if self._journal is not None:
            self._journal.commit()
        while self._to_send:
            yield self._to_send.popleft()

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

    def _settle(self, chunk: Chunk[T, R], answer: Answer, *, new: bool = False) -> None:
        chunk.settle(answer)
        self._write(chunk, chunk.outcomes, new=new)
        if answer.error is None:
            self._failures = 0
            return
        self._failures += 1
        if self.stopped is not None:
            return
        if isinstance(answer.error, _HOPELESS):
            self.stopped = answer.error
        elif self._limit is not None and self._failures >= self._limit:
            self.stopped = FailingJobError(
                f"Stopped at item {chunk.first}: {self._failures} requests failed in a row, the last one so: "
                f"{answer.error}"
            )
            self.stopped.__cause__ = answer.error

    def _recall(self, chunk: Chunk[T, R]) -> bool:
        """Ask the journal about a chunk. Settles it if there is nothing to send; tells whether it is new to it."""
        call = chunk.call
        if self._journal is None:
            return False
        if call is not None and not self._bound:
            fingerprint = {
                "operation": call.operation.name,
                "arguments": self._job.arguments(),
                "chunk_size": self._job.chunk_size,
                "base_url": self._base_url,
            }
            self._journal.commit()
            self._journal.bind(fingerprint, durable=not call.operation.idempotent)
            self._bound = True
        known = self._journal.recall(chunk.number, chunk.first, len(chunk.items), _identity(call))
        if known is None:
            return True
        again = OPEN
        if self._resend_unknown or (call is not None and call.operation.idempotent):
            again += UNKNOWN
        sent = [position for position, letter in enumerate(known) if letter in again]
        if len(sent) < len(known) or UNKNOWN in known:
            chunk.outcomes = known
        if len(sent) < len(known):
            chunk.sent, chunk.settled = sent, not sent
            chunk.call = self._job.call(chunk.to_send) if sent else None
        return False

    def _write(self, chunk: Chunk[T, R], outcomes: str, *, new: bool = False) -> None:
        if self._journal is not None:
            self._journal.write(chunk.number, outcomes, new=new)


def _identity(call: Call[Any] | None) -> bytes:
    """What a request asks for, for the journal's digest; nothing for items that no request can be made of."""
    if call is None:
        return b""
    if not isinstance(call.content, bytes | None):
        raise ConfigurationError("A job with a journal sends bodies of bytes: a file could have changed unnoticed.")
    head = repr((call.operation.id, call.url, call.params))
    return head.encode() + b"\0" + (call.content or b"")
