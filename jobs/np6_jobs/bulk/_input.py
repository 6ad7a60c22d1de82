"""The input of a job: any iterable of items, read in chunks as they are needed."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from np6 import ConfigurationError

T = TypeVar("T")


def refuse_text(items: object) -> None:
    """Refuse a text as input: each of its characters would be an item.

    Raises:
        ConfigurationError: It is one.
    """
    if isinstance(items, str | bytes | bytearray):
        raise ConfigurationError(
            f"items must be an iterable of items, such as a list, not {type(items).__name__}: each character would be "
            "an item. For a single item pass a list with it."
        )


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield lists of so many items; the last one may be shorter."""
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk


async def achunked(items: Iterable[T] | AsyncIterable[T], size: int) -> AsyncIterator[list[T]]:
    """Yield lists of so many items; the last one may be shorter."""
    if not isinstance(items, AsyncIterable):
        for chunk in chunked(items, size):
            yield chunk
        return
    chunk = []
    async for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
