"""Answers that are read while they arrive: typed items, one at a time, in constant memory."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

import httpx

from .types import Call, DecodeError, Misfit

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


class ItemParser(Generic[T]):
    """Finds the items of a JSON array in the pieces that it arrives in. Does no I/O.

    Args:
        decode: Makes a typed item of its JSON value.

    Attributes:
        items: How many items it has given out.

    Raises:
        ModuleNotFoundError: the incremental parser, an extra, is not installed.
    """

    def __init__(self, decode: Callable[[Any], T]) -> None:
        try:
            import ijson  # type: ignore[import-untyped, unused-ignore]
        except ModuleNotFoundError as error:
            if error.name != "ijson":
                raise
            message = "streaming needs the package ijson: pip install 'np6[stream]'"
            raise ModuleNotFoundError(message, name="ijson") from None
        self.items = 0
        self._decode = decode
        self._error = ijson.JSONError
        self._found = ijson.sendable_list()
        self._parser = ijson.items_coro(self._found, "item", use_float=True)
        self._begun = False

    def feed(self, piece: bytes) -> Iterator[T]:
        """The items that end in this piece.

        Raises:
            DecodeError: an item does not fit, or this is no JSON array.
        """
        if not self._begun:
            piece = self._beginning(piece)
        if not piece:  # which the parser would take for the end
            return
        failure = None
        try:
            self._parser.send(piece)
        except self._error as error:
            failure = error  # raised once the items before it are out
        decode = self._decode
        for value in self._found:
            try:
                item = decode(value)
            except Misfit as misfit:
                within = misfit.located(value)
                raise DecodeError(within.reason, f"$[{self.items}]{within.path[1:]}") from None
            self.items += 1
            yield item
        self._found.clear()
        if failure is not None:
            raise self._broken(failure)

    def end(self) -> None:
        """Say that there are no more pieces.

        Raises:
            DecodeError: the array is not complete.
        """
        try:
            self._parser.close()
        except self._error as error:
            raise self._broken(error) from None

    def _beginning(self, piece: bytes) -> bytes:
        piece = piece.removeprefix(b"\xef\xbb\xbf").lstrip()
        self._begun = bool(piece)
        if piece and not piece.startswith(b"["):
            kinds = {b"{": "an object", b'"': "a string", b"n": "null", b"<": "a page of HTML or XML"}
            raise DecodeError(f"expected an array, found {kinds.get(piece[:1], 'something else')}")
        return piece

    def _broken(self, error: Exception) -> DecodeError:
        text = " ".join(str(error).partition("\n")[0].split())
        return DecodeError(f"expected JSON, found an array that cannot be read to its end: {text}", f"$[{self.items}]")


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
        self._items = self._read(client, call, self._parser)

    @property
    def received(self) -> int:
        """How many items have come so far."""
        return self._parser.items

    @staticmethod  # it does not know the stream: a circle would leave the closing to the garbage collector
    def _read(client: Client, call: Call[list[T]], parser: ItemParser[T]) -> Generator[T, None, None]:
        with client.open_stream(call) as response:
            try:
                for piece in response.iter_bytes():
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
        self._items = self._read(client, call, self._parser)

    @property
    def received(self) -> int:
        """How many items have come so far."""
        return self._parser.items

    @staticmethod  # it does not know the stream: a circle would leave the closing to the garbage collector
    async def _read(client: AsyncClient, call: Call[list[T]], parser: ItemParser[T]) -> AsyncGenerator[T, None]:
        async with client.open_stream(call) as response:
            try:
                async for piece in response.aiter_bytes():
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
