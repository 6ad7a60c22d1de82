"""Connections of HTTP/1.1 that cost less than httpcore's: llhttp, Node's parser, reads the responses.

They take the place of httpcore's connections in the pool (`_pool.py`), over the same wires (`_network.py`), and raise
httpcore's exceptions. `extensions["trace"]` is called before the first byte of a request is handed to the wire.
"""

from __future__ import annotations

import abc
import ssl
from collections.abc import AsyncIterator, Awaitable, Generator, Iterator
from typing import Any, Final

import httpcore
import httpx
from httptools import HttpParserCallbackError, HttpParserError, HttpParserUpgrade, HttpResponseParser

from np6._flow import run
from np6._framing import RequestBody, request_head

# ruff: noqa: ASYNC109 - timeouts are httpcore's business

#: How much is read at once, and how long the head of a response may be; as h11 and httpcore have it.
_READ: Final = 64 * 1024
_MOST_HEAD: Final = 100 * 1024

#: Bodies up to this size go out with the head in one piece.
_SMALL: Final = 64 * 1024


class _Reading:
    """A response while it is received: llhttp's callbacks, for one request.

    Args:
        method: Of the request.

    Attributes:
        status: Status.
        version: Version of HTTP, as httpx names it.
        reason: Reason phrase.
        headers: Headers, as they came.
        pieces: What has come of the body, and was not taken yet.
        has_head: Whether the head is complete.
        done: Whether the response is.
        reusable: Whether the server keeps the connection open.
    """

    def __init__(self, method: str) -> None:
        self.status = 0
        self.version = b""
        self.reason = b""
        self.headers: list[tuple[bytes, bytes]] = []
        self.pieces: list[bytes] = []
        self.has_head = False
        self.done = False
        self.reusable = False
        self._bodyless = method == "HEAD"
        self._size = 0
        self._parser = HttpResponseParser(self)
        # h11 and aiohttp accept the same. What follows a response is found by the wire, not by this parser.
        self._parser.set_dangerous_leniencies(
            lenient_optional_cr_before_lf=True, lenient_spaces_after_chunk_size=True, lenient_data_after_close=True
        )

    def feed(self, data: bytes) -> None:
        """Take bytes; none at the end of the connection.

        Raises:
            httpcore.RemoteProtocolError: The server broke the protocol.
        """
        if not data:
            self._end()
            return
        if not self.has_head:
            self._size += len(data)
        try:
            self._parser.feed_data(data)
        except HttpParserUpgrade:
            raise httpcore.RemoteProtocolError("the server switched protocols, unasked") from None
        except HttpParserCallbackError as exc:
            raise exc.__context__ or exc from None  # Ctrl-C in a method below, none of which fails
        except HttpParserError as exc:
            if not self.done:  # else it is about what follows, which is not for us
                raise httpcore.RemoteProtocolError(str(exc)) from None
        if not self.has_head and self._size > _MOST_HEAD:
            raise httpcore.RemoteProtocolError("the head of the response is too long")

    def _end(self) -> None:
        names = {name.lower() for name, _ in self.headers}
        if not self.has_head:
            raise httpcore.RemoteProtocolError("the server disconnected without a response")
        if b"content-length" in names or self._is_chunked():
            raise httpcore.RemoteProtocolError("the server disconnected in the body of the response")
        self.done = True

    def _is_chunked(self) -> bool:
        codings = b",".join(value for name, value in self.headers if name.lower() == b"transfer-encoding")
        return codings.rpartition(b",")[2].strip().lower() == b"chunked"

    def on_message_begin(self) -> None:
        """Begin a response; what comes after the one that is due is not read."""
        if not self.done:
            self.reason, self.headers = b"", []

    def on_status(self, status: bytes) -> None:
        """Take (a part of) the reason phrase."""
        if not self.done:
            self.reason += status

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header; trailers are dropped, as httpcore does."""
        if not self.has_head:
            self.headers.append((name, value))

    def on_headers_complete(self) -> None:
        """End the head."""
        if self.done:
            return
        self.status = self._parser.get_status_code()
        self.version = b"HTTP/" + self._parser.get_http_version().encode()
        self.has_head = self.status >= 200
        self.done = self.has_head and self._bodyless
        self.reusable = self._parser.should_keep_alive()

    def on_body(self, piece: bytes) -> None:
        """Take a piece of the body."""
        if not self.done:
            self.pieces.append(piece)

    def on_message_complete(self) -> None:
        """End the response, unless it was an informational one."""
        if self.has_head and not self.done:
            self.done = True
            self.reusable = self._parser.should_keep_alive()

    def take(self) -> bytes:
        """Return what has come of the body."""
        data = self.pieces[0] if len(self.pieces) == 1 else b"".join(self.pieces)
        self.pieces.clear()
        return data


class Received:
    """The head of a response; has what `_pool` uses of `httpcore.Response`."""

    def __init__(self, reading: _Reading, stream: Any) -> None:
        self.status = reading.status
        self.headers = reading.headers
        self.stream = stream
        self._reading = reading
        self.extensions = {"http_version": reading.version, "reason_phrase": reading.reason}

    def content(self) -> bytes | None:
        """Return the body, if it has come already."""
        return self._reading.take() if self._reading.done else None

    def close(self) -> None:
        """Nothing is to be done: whether the connection is used again is up to the pool."""

    async def aclose(self) -> None:
        """Do the same."""


class _Connection(abc.ABC):
    """What both kinds share.

    Args:
        wire: The network.
        origin: Where it leads.
        tls: How to speak TLS; None for plain http.
    """

    def __init__(self, wire: Any, origin: httpcore.Origin, tls: ssl.SSLContext | None) -> None:
        self._wire = wire
        self._host = origin.host.decode("ascii")
        self._port = origin.port
        self._tls = tls
        self._connected = False
        self._written = False
        self._reading: _Reading | None = None

    def is_available(self) -> bool:
        """Return whether its last request was sent and its response received, and it stays open."""
        reading = self._reading
        return self._written and reading is not None and reading.done and reading.reusable

    async def _handle(self, request: httpx.Request) -> Received:
        """Send a request, and receive the head of the response.

        Raises:
            Exception: One of httpcore's.
        """
        self._written = False
        reading = self._reading = _Reading(request.method)
        head, body, timeouts = request_head(request), RequestBody(request), request.extensions.get("timeout", {})
        if not self._connected:
            await self._connect(request, timeouts.get("connect"))
        if (trace := request.extensions.get("trace")) is not None:
            await self._done(trace("http11.send_request_headers.started", {}))
        write, read = timeouts.get("write"), timeouts.get("read")
        try:
            await self._write(request, head, body, write)
            self._written = True
        except httpcore.WriteError:
            pass  # the server may have responded before it stopped reading
        while not reading.has_head:
            reading.feed(await self._done(self._wire.read(_READ, read)))
        return Received(reading, self._body(reading, read))

    async def _connect(self, request: httpx.Request, timeout: float | None) -> None:
        stream = await self._done(self._wire.connect_tcp(self._host, self._port, timeout))
        if self._tls is not None:
            name = request.extensions.get("sni_hostname") or self._host
            await self._done(stream.start_tls(self._tls, name, timeout))
        self._connected = True

    async def _write(self, request: httpx.Request, head: bytes, body: RequestBody, timeout: float | None) -> None:
        if body.whole is None:
            await self._done(self._wire.write(head, timeout))
            await self._write_pieces(request.stream, body, timeout)
            if end := body.end():
                await self._done(self._wire.write(end, timeout))
            return
        data = body.framed(body.whole)
        data += body.end()
        if len(data) > _SMALL:
            await self._done(self._wire.write(head, timeout))
            head = b""
        await self._done(self._wire.write(head + data, timeout))

    @abc.abstractmethod
    def _done(self, step: Any) -> Awaitable[Any]:
        """Return what awaits a step of the wire."""

    @abc.abstractmethod
    async def _write_pieces(self, stream: Any, body: RequestBody, timeout: float | None) -> None:
        """Write a body that comes in pieces."""

    @abc.abstractmethod
    def _body(self, reading: _Reading, timeout: float | None) -> Any:
        """Return the body that is still to be read."""


class _Done:
    """Awaits to what a step of a synchronous wire has given."""

    def __init__(self, result: Any) -> None:
        self._result = result

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._result
        yield


class Http1(_Connection):
    """For synchronous calls."""

    def handle_request(self, request: httpx.Request) -> Received:
        """Send a request, and receive the head of the response.

        Raises:
            Exception: One of httpcore's.
        """
        return run(self._handle(request))

    def _done(self, step: Any) -> Awaitable[Any]:
        return _Done(step)

    async def _write_pieces(self, stream: Any, body: RequestBody, timeout: float | None) -> None:
        for piece in stream:
            if framed := body.framed(piece):
                self._wire.write(framed, timeout)

    def _body(self, reading: _Reading, timeout: float | None) -> Iterator[bytes]:
        while True:
            if reading.pieces:
                yield reading.take()
            if reading.done:
                return
            reading.feed(self._wire.read(_READ, timeout))


class AsyncHttp1(_Connection):
    """For asynchronous calls."""

    async def handle_async_request(self, request: httpx.Request) -> Received:
        """Send a request, and receive the head of the response.

        Raises:
            Exception: One of httpcore's.
        """
        return await self._handle(request)

    def _done(self, step: Any) -> Awaitable[Any]:
        return step  # type: ignore[no-any-return]

    async def _write_pieces(self, stream: Any, body: RequestBody, timeout: float | None) -> None:
        async for piece in stream:
            if framed := body.framed(piece):
                await self._wire.write(framed, timeout)

    async def _body(self, reading: _Reading, timeout: float | None) -> AsyncIterator[bytes]:
        while True:
            if reading.pieces:
                yield reading.take()
            if reading.done:
                return
            reading.feed(await self._wire.read(_READ, timeout))
