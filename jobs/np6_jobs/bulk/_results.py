"""What `run` and `arun` return: generators of results that warn if nobody takes any, since then nothing was sent."""

from __future__ import annotations

import warnings
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from types import FrameType, TracebackType
from typing import Any, Generic, NamedTuple, TypeVar

from np6_jobs.bulk._result import ItemResult

T = TypeVar("T")
R = TypeVar("R")


class Caller(NamedTuple):
    """Where a job was made: name of the file and number of the line."""

    file: str
    line: int


def caller(frame: FrameType | None) -> Caller:
    """Return where a function was called.

    Args:
        frame: The frame of the function.
    """
    if frame is None or frame.f_back is None:
        return Caller("unknown", 0)
    return Caller(frame.f_back.f_code.co_filename, frame.f_back.f_lineno)


class _Unused:
    """Warns when it is deleted and was never used."""

    def __init__(self, name: str, made: Caller) -> None:
        self._name = name
        self._made = made
        self._used = False

    def __del__(self) -> None:
        if not self._used:
            # As Python does for a coroutine that was never awaited: a ResourceWarning would not be shown.
            warnings.warn_explicit(
                f"bulk.{self._name} was never iterated: nothing was sent", RuntimeWarning, *self._made
            )


class Results(_Unused, Generator[ItemResult[T, R], None, None], Generic[T, R]):
    """The results of a job. The job begins when the first one is asked for."""

    def __init__(self, results: Generator[ItemResult[T, R], None, None], made: Caller) -> None:
        super().__init__("run", made)
        self._results = results

    def __iter__(self) -> Iterator[ItemResult[T, R]]:  # type: ignore[override] # quicker without this object between
        self._used = True
        return self._results

    def __next__(self) -> ItemResult[T, R]:
        self._used = True
        return next(self._results)

    def send(self, value: None, /) -> ItemResult[T, R]:
        """Return the next result."""
        self._used = True
        return self._results.send(value)

    def throw(self, typ: Any, val: Any = None, tb: TracebackType | None = None, /) -> ItemResult[T, R]:
        """Raise an exception in the job."""
        self._used = True
        return self._results.throw(typ, val, tb)

    def close(self) -> None:
        """End the job: no further request is sent, and those in flight are waited for."""
        self._used = True
        self._results.close()


class AsyncResults(_Unused, AsyncGenerator[ItemResult[T, R], None], Generic[T, R]):
    """The results of a job on an event loop. The job begins when the first one is asked for."""

    def __init__(self, results: AsyncGenerator[ItemResult[T, R], None], made: Caller) -> None:
        super().__init__("arun", made)
        self._results = results

    def __aiter__(self) -> AsyncIterator[ItemResult[T, R]]:
        self._used = True
        return self._results

    async def __anext__(self) -> ItemResult[T, R]:
        self._used = True
        return await anext(self._results)

    async def asend(self, value: None, /) -> ItemResult[T, R]:
        """Return the next result."""
        self._used = True
        return await self._results.asend(value)

    async def athrow(self, typ: Any, val: Any = None, tb: TracebackType | None = None, /) -> ItemResult[T, R]:
        """Raise an exception in the job."""
        self._used = True
        return await self._results.athrow(typ, val, tb)

    async def aclose(self) -> None:
        """End the job: no further request is sent, and those in flight are waited for."""
        self._used = True
        await self._results.aclose()
