"""One network connection below httpcore: every failure has a class of httpcore, and every byte is noticed.

httpcore asks a network backend for a connection and gets a stream. A `Wire` is both, for one connection: it keeps the
stream within reach in every state, so that it can always be closed, and it watches where a response of HTTP/1.1 ends.
"""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Callable, Generator, Mapping
from typing import Any

import anyio
import httpcore
from anyio.abc import ByteStream, SocketAttribute
from anyio.streams.tls import TLSAttribute, TLSStream

from np6._framing import is_readable, response_end

#: What sockets, TLS, the event loop and the encoding of host names raise for a connection that fails.
_FAILURES = (
    OSError,  # ssl.SSLError is one
    ValueError,  # a host name that cannot be encoded, UnicodeError; one that TLS rejects
    OverflowError,  # a port that does not exist
    ExceptionGroup,
    anyio.EndOfStream,
    anyio.BrokenResourceError,
    anyio.ClosedResourceError,
)


def _without_stream_limit(data: bytes) -> bytes:
    """Hide from httpcore how many streams a server allows, in its first frame of HTTP/2: one at a time needs no limit.

    httpcore counts them by semaphores, which hang for ever if Ctrl-C interrupts the counting.
    """
    if data[3:4] != b"\x04":
        return data
    hidden = bytearray(data)
    for at in range(9, min(9 + int.from_bytes(data[:3]), len(data)), 6):
        if data[at : at + 2] == b"\x00\x03":
            hidden[at : at + 2] = b"\xff\xff"  # a setting that does not exist
    return bytes(hidden)


class Exchange:
    """Knows from the raw bytes of a connection whether the last response ended exactly with the last byte received.

    Attributes:
        complete: Whether it did. Always True for HTTP/2, which has frames for that.
        negotiating: Whether nothing but the negotiation with a SOCKS proxy was sent so far.
    """

    def __init__(self) -> None:
        self.complete = False
        self.negotiating = True
        self._http2 = False
        self._receiving = True
        self._response: Generator[None, bytes, bytes | None] | None = None

    def sent(self, data: bytes) -> None:
        """Note bytes that are sent: the first ones after any were received begin a new request."""
        if self._http2 or not self._receiving:
            return
        self._receiving = False
        if self.negotiating and data[:1] >= b" ":
            self.negotiating = False
            self._http2 = data.startswith(b"PRI ")
        self.complete, self._response = self._http2, response_end(data[:4])
        next(self._response)

    def received(self, data: bytes) -> bytes:
        """Note bytes that were received, and return what is for httpcore."""
        if self._http2:
            data = data if self._receiving else _without_stream_limit(data)
        elif self._response is None:  # no response was due
            self.complete = False
        else:
            try:
                self._response.send(data)
            except StopIteration as end:
                self.complete, self._response = end.value == b"", None
        self._receiving = True
        return data


class _Failing:
    """Gives the exceptions of a step their class of httpcore, by type."""

    def __init__(self, failure: type[Exception], timeout: type[Exception]) -> None:
        self._failure = failure
        self._timeout = timeout

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, exc: BaseException | None, _traceback: object) -> None:
        if isinstance(exc, TimeoutError):
            raise self._timeout("timed out") from exc
        if isinstance(exc, _FAILURES):
            raise self._failure(str(exc) or str(exc.__cause__ or type(exc).__name__)) from exc


CONNECTING = _Failing(httpcore.ConnectError, httpcore.ConnectTimeout)
READING = _Failing(httpcore.ReadError, httpcore.ReadTimeout)
WRITING = _Failing(httpcore.WriteError, httpcore.WriteTimeout)


class WireState:
    """What both kinds of connection share."""

    _stream: Any = None
    _patience: float | None = None

    def __init__(self) -> None:
        self.exchange = Exchange()

    def _bounded(self, timeout: float | None) -> float | None:
        """Return the timeout of a step; httpcore has none for those of the negotiation with a SOCKS proxy."""
        return self._patience if timeout is None and self.exchange.negotiating else timeout


class Wire(WireState, httpcore.NetworkBackend, httpcore.NetworkStream):
    """One connection of synchronous calls, and the backend that makes it. For its methods see httpcore."""

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *args: Any, **options: Any
    ) -> httpcore.NetworkStream:
        """Connect."""
        self._patience = timeout
        with CONNECTING:
            self._stream = httpcore.SyncBackend().connect_tcp(host, port, timeout, *args, **options)
        return self

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Speak TLS from now on."""
        with CONNECTING:
            self._stream = self._stream.start_tls(ssl_context, server_hostname, timeout)
        return self

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive bytes; none at the end."""
        with READING:
            data: bytes = self._stream.read(max_bytes, self._bounded(timeout))
        return self.exchange.received(data)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self.exchange.sent(buffer)
        with WRITING:
            self._stream.write(buffer, self._bounded(timeout))

    def close(self) -> None:
        """Close the connection, whatever its state."""
        if self._stream is not None:
            self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        """Return a detail of the connection."""
        if info == "is_readable" and _holds_bytes(self._stream.get_extra_info("ssl_object")):
            return True
        return self._stream.get_extra_info(info)


class AsyncWire(WireState, httpcore.AsyncNetworkBackend, httpcore.AsyncNetworkStream):
    """One connection of asynchronous calls, on asyncio and on trio, and the backend that makes it."""

    # ruff: noqa: ASYNC109 - the parameter is httpcore's
    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *_: Any, **__: Any
    ) -> httpcore.AsyncNetworkStream:
        """Connect."""
        self._patience = timeout
        with CONNECTING, anyio.fail_after(timeout):
            self._stream = _WholePieces(await anyio.connect_tcp(host, port))
        return self

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Speak TLS from now on."""
        with CONNECTING, anyio.fail_after(timeout):
            self._stream = await TLSStream.wrap(
                self._stream,
                ssl_context=ssl_context,
                hostname=server_hostname,
                standard_compatible=False,
                server_side=False,
            )
        return self

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive bytes; none at the end."""
        with READING, anyio.fail_after(self._bounded(timeout)):
            try:
                data: bytes = await self._stream.receive(max_bytes)
            except anyio.EndOfStream:
                data = b""
        return self.exchange.received(data)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        if buffer:
            self.exchange.sent(buffer)
            with WRITING, anyio.fail_after(self._bounded(timeout)):
                await self._stream.send(buffer)

    async def aclose(self) -> None:
        """Close the connection, whatever its state and whoever cancels."""
        if self._stream is not None:
            with anyio.CancelScope(shield=True), contextlib.suppress(*_FAILURES):
                await self._stream.aclose()

    def get_extra_info(self, info: str) -> Any:
        """Return a detail of the connection."""
        if info == "is_readable":
            return _holds_bytes(self.get_extra_info("ssl_object")) or is_readable(self.get_extra_info("socket"))
        attribute = _ATTRIBUTES.get(info)
        return attribute and self._stream.extra(attribute, None)  # noqa: S610 - this is anyio, not Django


_ATTRIBUTES = {
    "ssl_object": TLSAttribute.ssl_object,
    "socket": SocketAttribute.raw_socket,
    "client_addr": SocketAttribute.local_address,
    "server_addr": SocketAttribute.remote_address,
}


class _WholePieces(ByteStream):
    """A stream that returns all that the event loop has read: anyio would keep what is beyond 64 kB, unseen."""

    def __init__(self, stream: ByteStream) -> None:
        self._stream = stream

    async def receive(self, max_bytes: int = 0) -> bytes:
        return await self._stream.receive(max(max_bytes, _LOOP_READS))

    async def send(self, item: bytes) -> None:
        await self._stream.send(item)

    async def send_eof(self) -> None:
        await self._stream.send_eof()

    async def aclose(self) -> None:
        await self._stream.aclose()

    @property
    def extra_attributes(self) -> Mapping[Any, Callable[[], Any]]:
        return self._stream.extra_attributes


#: What asyncio reads at most in one go.
_LOOP_READS = 2**18


def _holds_bytes(tls: object) -> bool:
    """Return whether TLS has bytes that were not requested, or its end. A socket with TLS of its own hides none."""
    if not isinstance(tls, ssl.SSLObject):
        return False
    try:
        tls.read(1)  # takes a byte, which does no harm: the connection is given up
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        return True
    return True
