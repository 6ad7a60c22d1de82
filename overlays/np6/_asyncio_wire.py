"""A wire on asyncio without the layers of anyio: a protocol of asyncio's is the buffer, and its timers the timeouts."""

from __future__ import annotations

import asyncio
import ssl
from typing import Any, Final

import httpcore

from np6._framing import is_address, is_readable
from np6._network import CONNECTING, READING, WRITING, WireState

# ruff: noqa: ASYNC109 - the parameters are httpcore's

#: More than so much is not read ahead of who takes it.
_MOST_BUFFERED: Final = 2**18

_TRANSPORT_GONE: Final = "the connection is closed"


class AsyncioWire(WireState, asyncio.Protocol, httpcore.AsyncNetworkBackend, httpcore.AsyncNetworkStream):
    """One connection of asynchronous calls on asyncio, and the backend that makes it; like `AsyncWire`."""

    def __init__(self) -> None:
        super().__init__()
        self._transport: asyncio.Transport | None = None
        self._received: list[bytes] = []
        self._size = 0
        self._ended = False
        self._paused = False
        self._failure: Exception | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._socket: Any = None

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *_: Any, **__: Any
    ) -> httpcore.AsyncNetworkStream:
        """Connect."""
        self._patience = timeout
        loop = asyncio.get_running_loop()
        with CONNECTING:
            async with asyncio.timeout(timeout):
                # A race of one address is none, and asyncio can lose the socket of a race that is cancelled.
                delay = None if is_address(host) else 0.25
                await loop.create_connection(lambda: self, host, port, happy_eyeballs_delay=delay)
        return self

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Speak TLS from now on."""
        assert self._transport is not None
        loop = asyncio.get_running_loop()
        with CONNECTING:
            async with asyncio.timeout(timeout):
                encrypted = await loop.start_tls(self._transport, self, ssl_context, server_hostname=server_hostname)
            if encrypted is None:
                raise ConnectionError(_TRANSPORT_GONE)
            self._use(encrypted)
        return self

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - as httpcore has it
        """Receive bytes; none at the end."""
        if not self._received and not self._ended:
            with READING:
                await self._wait(self._bounded(timeout))
        if not self._received:
            if self._failure is not None:
                with READING:
                    raise self._failure
            return b""
        data = self._received[0] if len(self._received) == 1 else b"".join(self._received)
        self._received.clear()
        if self._size > _MOST_BUFFERED and not self._ended:
            assert self._transport is not None
            self._transport.resume_reading()
        self._size = 0
        return self.exchange.received(data)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        if not buffer:
            return
        transport = self._transport
        self.exchange.sent(buffer)
        with WRITING:
            if transport is None or transport.is_closing():
                raise ConnectionError(_TRANSPORT_GONE)
            transport.write(buffer)
            while self._paused:
                if self._ended:
                    raise self._failure or ConnectionError(_TRANSPORT_GONE)
                await self._wait(self._bounded(timeout))

    async def aclose(self) -> None:
        """Close the connection, whatever its state."""
        if self._transport is not None:
            self._transport.abort()

    def get_extra_info(self, info: str) -> Any:
        """Return a detail of the connection."""
        if info == "is_readable":
            return bool(self._received) or self._ended or is_readable(self._socket)
        return self._transport and self._transport.get_extra_info(info)

    async def _wait(self, timeout: float | None) -> None:
        """Wait until something happens to the connection."""
        loop = asyncio.get_running_loop()
        waiter = self._waiter = loop.create_future()
        timer = None if timeout is None else loop.call_later(timeout, self._wake, TimeoutError())
        try:
            await waiter
        finally:
            self._waiter = None
            if timer is not None:
                timer.cancel()

    def _wake(self, exc: Exception | None = None) -> None:
        if self._waiter is None or self._waiter.done():
            return
        if exc is None:
            self._waiter.set_result(None)
        else:
            self._waiter.set_exception(exc)

    def _use(self, transport: asyncio.Transport) -> None:
        transport.set_write_buffer_limits(1, 0)  # `write` returns when all is written; with 0, TLS would wait for ever
        self._transport = transport
        self._socket = transport.get_extra_info("socket")

    # What asyncio calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        assert isinstance(transport, asyncio.Transport)
        self._use(transport)

    def data_received(self, data: bytes) -> None:
        """Keep the bytes."""
        self._received.append(data)
        self._size += len(data)
        if self._size > _MOST_BUFFERED and self._transport is not None:
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        """Note the end."""
        self._ended = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        """Note the end."""
        self._ended = True
        self._failure = exc
        self._wake()

    def pause_writing(self) -> None:
        """Note that the server does not read."""
        self._paused = True

    def resume_writing(self) -> None:
        """Note that the server reads."""
        self._paused = False
        self._wake()
