"""What came of an item, and of the request that it was in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Generic, Literal, TypeVar

import attrs
from np6_api.types import InputError

T = TypeVar("T")
R = TypeVar("R")

Outcome = Literal["done", "failed", "unknown"]

#: How outcomes are written in answers and in the journal: one letter an item. OPEN: it failed, and nothing was
#: processed, so that another run may send it.
DONE, FAILED, UNKNOWN, OPEN = "d", "f", "u", "o"
NAMES: Final[dict[str, Outcome]] = {DONE: "done", FAILED: "failed", UNKNOWN: "unknown", OPEN: "failed"}


@attrs.define
class Result(Generic[T, R]):
    """What came of one item.

    Attributes:
        index: Position in the input, from 0.
        chunk: Number of the request that it belongs to, from 0.
        item: What was put in.
        outcome: "done"; "failed": it certainly was not done; "unknown": it may have been done.
        value: What the server answered for this item; None if it did not answer.
        error: Why there is no answer.
        earlier: Whether an earlier run came to this, by the journal. Then value and error are None.
    """

    index: int
    chunk: int
    item: T
    outcome: Outcome
    value: R | None = None
    error: Exception | None = None
    earlier: bool = False


@attrs.define
class Answer:
    """What came of one request; a job's `read` gives it.

    Attributes:
        outcomes: A letter for each item that was sent: "d" if it is done, "f" if it is refused for good, "u" if that is
            unknown, "o" if it certainly was not done and the next run may send it.
        values: What the server answered for each; empty if it did not.
        error: Why there is no answer.
        stop: Whether the job sends no further request, since nobody expected this.
    """

    outcomes: str
    values: Sequence[Any] = ()
    error: Exception | None = None
    stop: bool = False

    @classmethod
    def of_failure(cls, error: Exception, count: int, *, stop: bool = False) -> Answer:
        """The request failed as a whole. An exception that does not say so might have come after the sending."""
        unknown = getattr(error, "maybe_processed", not isinstance(error, InputError))
        return cls((UNKNOWN if unknown else OPEN) * count, error=error, stop=stop)

    @classmethod
    def of_unsent(cls, error: Exception, count: int) -> Answer:
        """Nothing was sent."""
        return cls(OPEN * count, error=error)
