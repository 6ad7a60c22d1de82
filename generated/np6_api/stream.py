"""Answers that are read while they arrive: typed items, one at a time, in constant memory."""

from __future__ import annotations

import zlib
from collections.abc import AsyncGenerator, Generator, Iterator
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar

import httpx

from .json_reader import ItemParser
from .types import Call, DecodeError

if TYPE_CHECKING:
    from types import TracebackType

    from .client import AsyncClient, Client

T = TypeVar("T")


class StreamError(Exception):
    """An answer broke off, or could not be read any further.

    Attributes:
        items: How many items had come before. They are whole and stay valid.
        cause: httpx's exception, or a `DecodeError`.
    """

    def __init__(self, items: int, cause: httpx.HTTPError | DecodeError) -> None:
        self.items = items
        self.cause = cause
        super().__init__(items, cause)

    def __str__(self) -> str:
        return f"{self.cause} (after {self.items} items)"


MAX_PIECE: Final = 65_536
"""How many bytes are decompressed and read at once."""


class Decompressor:
    """Decompresses a body in pieces of at most `MAX_PIECE` bytes, whatever it expands to. Does no I/O.

    Args:
        coding: The header `Content-Encoding`; empty if the body is not compressed.

    Raises:
        DecodeError: the body is not in gzip, or compressed more than once.
    """

    def __init__(self, coding: str) -> None:
        codings = [
            name for name in (part.strip().lower() for part in coding.split(",")) if name not in ("", "identity")
        ]
        if codings and codings not in (["gzip"], ["x-gzip"], ["deflate"]):
            raise DecodeError(f"expected a body that is plain or in gzip, found the Content-Encoding {coding!r:.80}")
        self._compressed = bool(codings)
        self._zlib = zlib.decompressobj(zlib.MAX_WBITS | 32)  # 32: its header tells whether it is gzip or zlib

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The pieces that these bytes give.

        Raises:
            DecodeError: they cannot be decompressed.
        """
        for at in range(0, len(data), MAX_PIECE):
            piece = data[at : at + MAX_PIECE]
            yield from self._decompressed(piece) if self._compressed else (piece,)

    def _decompressed(self, data: bytes) -> Iterator[bytes]:
        full = True
        while (data or full) and not self._zlib.eof:  # what follows the end is left out, as in httpx
            try:
                piece = self._zlib.decompress(data, MAX_PIECE)
            except zlib.error:
                raise DecodeError("the body cannot be decompressed") from None
            data, full = self._zlib.unconsumed_tail, len(piece) == MAX_PIECE
            yield piece


class Stream(Generic[T]):
    """The items of an answer, typed, as they arrive. Nothing is sent before the first is asked for.

    Leaving `with` ends the transfer, wherever the loop is. Without `with`, a loop that ends early leaves that to Python's
    memory management.

    Args:
        client: The client to call with.
        call: A call whose answer is an array.

    Example:
        with client.resource.stream_list() as items:
            for item in items:
                ...
    """

    __slots__ = ("_items", "_parser")

    def __init__(self, client: Client, call: Call[list[T]]) -> None:
        if call.item is None:
            raise TypeError(f"the answer of {call.operation.name} is no array")
        self._parser: ItemParser[T] = ItemParser(call.item)
        # Decompression has to be bounded, which leaves the coding that Python itself decompresses in pieces.
        self._items = self._read(client, call.with_header("Accept-Encoding", "gzip"), self._parser)

    @property
    def received(self) -> int:
        """How many items have come so far."""
        return self._parser.items

    @staticmethod  # it does not know the stream: a circle would leave the closing to the garbage collector
    def _read(client: Client, call: Call[list[T]], parser: ItemParser[T]) -> Generator[T, None, None]:
        with client.open_stream(call) as response:
            try:
                unread = not response.is_stream_consumed  # by an event hook
                body = Decompressor(response.headers.get("content-encoding", "") if unread else "")
                for data in response.iter_raw() if unread else response.iter_bytes():
                    for piece in body.feed(data):
                        yield from parser.feed(piece)
                parser.end()
            except (httpx.HTTPError, DecodeError) as error:
                raise StreamError(parser.items, error) from error

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        """The next item.

        Raises:
            StreamError: there is no further item although the array has not ended.
        """
        return next(self._items)

    def close(self) -> None:
        """End the transfer; there are no further items."""
        self._items.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncStream(Generic[T]):
    """As `Stream`, for an event loop: `async for`, inside `async with` if the loop may end early."""

    __slots__ = ("_items", "_parser")

    def __init__(self, client: AsyncClient, call: Call[list[T]]) -> None:
        if call.item is None:
            raise TypeError(f"the answer of {call.operation.name} is no array")
        self._parser: ItemParser[T] = ItemParser(call.item)
        # Decompression has to be bounded, which leaves the coding that Python itself decompresses in pieces.
        self._items = self._read(client, call.with_header("Accept-Encoding", "gzip"), self._parser)

    @property
    def received(self) -> int:
        """How many items have come so far."""
        return self._parser.items

    @staticmethod  # it does not know the stream: a circle would leave the closing to the garbage collector
    async def _read(client: AsyncClient, call: Call[list[T]], parser: ItemParser[T]) -> AsyncGenerator[T, None]:
        async with client.open_stream(call) as response:
            try:
                unread = not response.is_stream_consumed  # by an event hook
                body = Decompressor(response.headers.get("content-encoding", "") if unread else "")
                async for data in response.aiter_raw() if unread else response.aiter_bytes():
                    for piece in body.feed(data):
                        for item in parser.feed(piece):
                            yield item
                parser.end()
            except (httpx.HTTPError, DecodeError) as error:
                raise StreamError(parser.items, error) from error

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        """The next item.

        Raises:
            StreamError: there is no further item although the array has not ended.
        """
        return await anext(self._items)

    async def aclose(self) -> None:
        """End the transfer; there are no further items."""
        await self._items.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
