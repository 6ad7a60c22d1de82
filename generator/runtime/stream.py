"""Responses that are read while they arrive: typed items, one at a time, in constant memory."""

from __future__ import annotations

import zlib
from collections.abc import AsyncGenerator, Generator, Iterator
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar

import httpx

from .json_reader import ItemParser
from .types import Call, DecodeError

if TYPE_CHECKING:
    from types import TracebackType

    from .client_base import AsyncClientBase, ClientBase

T = TypeVar("T")


class StreamError(Exception):
    """A response ended early, or could not be read any further.

    Attributes:
        items: How many items were read before. They are whole and stay valid.
        cause: The exception of httpx, or a `DecodeError`.
    """

    def __init__(self, items: int, cause: httpx.HTTPError | DecodeError) -> None:
        self.items = items
        self.cause = cause
        super().__init__(items, cause)

    def __str__(self) -> str:
        return f"{self.cause} (after {self.items} item{'' if self.items == 1 else 's'})"


MAX_PIECE: Final = 65_536
"""Bytes that are decompressed and read at once."""


class Decompressor:
    """Decompresses a body in pieces of at most `MAX_PIECE` bytes, whatever it expands to. Does no I/O.

    Args:
        coding: The header `Content-Encoding`; empty if the body is not compressed.

    Raises:
        DecodeError: The body is not in gzip, or compressed more than once.
    """

    def __init__(self, coding: str) -> None:
        codings = [
            name for name in (part.strip().lower() for part in coding.split(",")) if name not in ("", "identity")
        ]
        if codings and codings not in (["gzip"], ["x-gzip"], ["deflate"]):
            raise DecodeError(f"expected a body that is plain or in gzip, found the Content-Encoding {coding!r:.80}")
        self._compressed = bool(codings)
        self._zlib = zlib.decompressobj(zlib.MAX_WBITS | 32)  # 32: gzip or zlib, by its header

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield the pieces that these bytes decompress to.

        Raises:
            DecodeError: They cannot be decompressed.
        """
        for at in range(0, len(data), MAX_PIECE):
            piece = data[at : at + MAX_PIECE]
            yield from self._decompressed(piece) if self._compressed else (piece,)

    def _decompressed(self, data: bytes) -> Iterator[bytes]:
        full = True
        while (data or full) and not self._zlib.eof:  # ignore what follows the end, as httpx does
            try:
                piece = self._zlib.decompress(data, MAX_PIECE)
            except zlib.error:
                raise DecodeError("the body cannot be decompressed") from None
            data, full = self._zlib.unconsumed_tail, len(piece) == MAX_PIECE
            yield piece


class _Body(Generic[T]):
    """Turns the bytes of a response into items, for both streams. Does no I/O.

    Args:
        response: The response, before its body is read.
        parser: The parser of its items.

    Attributes:
        is_raw: Whether to read the bytes as received: an event hook may have read the body before.
    """

    def __init__(self, response: httpx.Response, parser: ItemParser[T]) -> None:
        self.is_raw = not response.is_stream_consumed
        self._parser = parser
        self._decompressor = Decompressor(response.headers.get("content-encoding", "") if self.is_raw else "")

    def feed(self, data: bytes) -> Iterator[T]:
        """Yield the items that end in these bytes."""
        for piece in self._decompressor.feed(data):
            yield from self._parser.feed(piece)


def _parser(call: Call[list[T]]) -> ItemParser[T]:
    if call.item is None:
        raise TypeError(f"the response of {call.operation.name} is no array")
    return ItemParser(call.item, may_be_empty=call.may_be_empty)


def _streamed(call: Call[Any]) -> Call[Any]:
    """Return the call with the one compression that can be undone in pieces of a bounded size by Python itself."""
    return call.with_header("Accept-Encoding", "gzip")


class Stream(Generic[T]):
    """The items of a response, typed, as they arrive. The request is sent when the first item is requested.

    The end of a `with` block ends the transfer, wherever the loop is. Without `with`, a loop that ends early leaves
    that to Python's memory management.

    Args:
        client: The client to call with.
        call: A call whose response is an array.

    Example:
        with client.resource.stream_list() as items:
            for item in items:
                ...
    """

    __slots__ = ("_items", "_parser")

    def __init__(self, client: ClientBase, call: Call[list[T]]) -> None:
        self._parser = _parser(call)
        self._items = self._read(client, _streamed(call), self._parser)

    @property
    def received(self) -> int:
        """How many items have arrived so far."""
        return self._parser.items

    @staticmethod  # without the stream itself: a reference cycle would leave the closing to the garbage collector
    def _read(client: ClientBase, call: Call[Any], parser: ItemParser[T]) -> Generator[T, None, None]:
        with client.open_stream(call) as response:
            try:
                body = _Body(response, parser)
                for data in response.iter_raw() if body.is_raw else response.iter_bytes():
                    yield from body.feed(data)
                parser.end()
            except (httpx.HTTPError, DecodeError) as error:
                raise StreamError(parser.items, error) from error

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        """Return the next item.

        Raises:
            StreamError: There is no further item although the array has not ended.
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

    def __init__(self, client: AsyncClientBase, call: Call[list[T]]) -> None:
        self._parser = _parser(call)
        self._items = self._read(client, _streamed(call), self._parser)

    @property
    def received(self) -> int:
        """How many items have arrived so far."""
        return self._parser.items

    @staticmethod  # as in `Stream`
    async def _read(client: AsyncClientBase, call: Call[Any], parser: ItemParser[T]) -> AsyncGenerator[T, None]:
        async with client.open_stream(call) as response:
            try:
                body = _Body(response, parser)
                async for data in response.aiter_raw() if body.is_raw else response.aiter_bytes():
                    for item in body.feed(data):
                        yield item
                parser.end()
            except (httpx.HTTPError, DecodeError) as error:
                raise StreamError(parser.items, error) from error

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        """Return the next item.

        Raises:
            StreamError: There is no further item although the array has not ended.
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
