"""The result of an item, and of the request that it was in."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

import attrs
from np6_api.types import InputError

from np6_jobs._outcome import Outcome

T = TypeVar("T")
R = TypeVar("R")


@attrs.define
class ItemResult(Generic[T, R]):
    """The result of one item.

    Attributes:
        index: Position in the input, from 0.
        chunk: Number of the request that the item belongs to, from 0.
        item: The item as it was in the input.
        outcome: "done"; "failed": it certainly was not done; "unknown": it may have been done. With a journal also
            "duplicate": the input has had it before; "changed": an earlier run did it with other content.
        value: What the server returned for this item; None if there was no response.
        error: Why there is no response, or why the item was not sent.
        earlier: Whether the outcome is that of an earlier run, read from the journal. Then there is no value.
    """

    index: int
    chunk: int
    item: T
    outcome: Outcome
    value: R | None = None
    error: Exception | None = None
    earlier: bool = False
    _stamp: bytes | None = attrs.field(default=None, repr=False)

    @property
    def stamp(self) -> uuid.UUID | None:
        """The `id` of the stamp that its message was sent with, which its events carry; None for none."""
        return None if self._stamp is None else uuid.UUID(bytes=self._stamp)


@attrs.define
class ChunkResult:
    """The result of one request; `Job.read` returns it.

    Attributes:
        outcomes: One for each item that was sent.
        values: What the server returned for each; empty if there was no response.
        error: Why there is no response.
        stop: Whether the job sends no further request, because the error is unexpected.
    """

    outcomes: Sequence[Outcome]
    values: Sequence[Any] = ()
    error: Exception | None = None
    stop: bool = False

    @classmethod
    def of_failure(cls, error: Exception, count: int, *, stop: bool = False) -> ChunkResult:
        """The result of a request that failed as a whole.

        Without `maybe_processed`, the error may have been raised after the request was sent.
        """
        unknown = getattr(error, "maybe_processed", not isinstance(error, InputError))
        return cls([Outcome.UNKNOWN if unknown else Outcome.PENDING] * count, error=error, stop=stop)

    @classmethod
    def of_unsent(cls, error: Exception, count: int, *, stop: bool = False) -> ChunkResult:
        """The result of a request that certainly was not sent."""
        return cls([Outcome.PENDING] * count, error=error, stop=stop)
