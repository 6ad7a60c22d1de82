"""The connections of a client: httpx transports over httpcore's connections, in a pool of our own.

httpcore's connections speak the protocols. Its pools are not used: they send a request again by themselves, share a
connection of HTTP/2 between calls, and lose connections when a call is cancelled. Here,

- a request is given to one connection, once;
- a connection has one request at a time, in HTTP/2 too: what breaks, is cancelled or times out ends one call only;
- a connection is used again only if a response was received to its end, and nothing after it;
- a connection that its call does not give back, because it was interrupted at any instant, is not missed: the pool
  counts those that exist.
"""

from __future__ import annotations

import contextlib
import threading
import time
import weakref
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, Final, NoReturn

import anyio
import httpcore
import httpx

from np6._network import AsyncWire, Wire
from np6._routes import DEFAULT_LIMITS, Route, Routes

#: Seconds between two looks of a waiting thread at the pool.
_LOOK: Final = 0.25


class _Connection:
    """One connection, idle or in use."""

    def __init__(self, route: Route, wire: Any) -> None:
        self.route = route
        self.wire = wire
        self.http = route.connect(wire)
        self.expires = 0.0

    def is_done(self) -> bool:
        """Return whether its response was received to the end, and nothing after it."""
        return bool(self.wire.exchange.complete and self.http.is_available())

    def is_quiet(self) -> bool:
        """Return whether nothing has happened to it while it was idle."""
        return time.monotonic() < self.expires and not self.wire.get_extra_info("is_readable")


class _Waiter:
    """A call that needs a connection.

    Attributes:
        connection: The one that it got.
        ready: Is set then; made only if it has to wait.
    """

    def __init__(self, route: Route) -> None:
        self.route = route
        self.connection: _Connection | None = None
        self.ready: Any = None


class _Pool:
    """Who has which connection; no I/O.

    Args:
        limits: As for httpx.
        new_wire: Makes the network of a connection.
        new_event: Makes what a call waits for.

    Attributes:
        most: How many connections there may be.
        closing: Connections to be closed by whoever finds them here.
    """

    def __init__(self, limits: httpx.Limits, new_wire: Callable[[], Any], new_event: Callable[[], Any]) -> None:
        self.most = _or_infinite(limits.max_connections)
        self.closing: deque[_Connection] = deque()
        self._most_idle = _or_infinite(limits.max_keepalive_connections)
        self._patience = _or_infinite(limits.keepalive_expiry)
        self._new_wire = new_wire
        self._new_event = new_event
        self._idle: list[_Connection] = []
        # References are weak: a connection whose call has vanished frees its place.
        self._used: weakref.WeakSet[_Connection] = weakref.WeakSet()
        self._waiting: deque[_Waiter] = deque()
        self._lock = threading.RLock()

    def enter(self, route: Route) -> _Waiter:
        """Ask for a connection; first come, first served."""
        waiter = _Waiter(route)
        with self._lock:
            self._waiting.append(waiter)
            self.serve()
            if waiter.connection is None:
                waiter.ready = self._new_event()
        return waiter

    def leave(self, waiter: _Waiter) -> None:
        """Wait no longer."""
        with self._lock:
            if waiter in self._waiting:
                self._waiting.remove(waiter)
            if waiter.connection is not None:
                self.give_back(waiter.connection, usable=True)

    def give_back(self, connection: _Connection, *, usable: bool) -> None:
        """End the use of a connection."""
        now = time.monotonic()
        with self._lock:
            self._used.discard(connection)
            if usable and connection.is_done():
                connection.expires = now + self._patience
                self._idle.append(connection)
            else:
                self.closing.append(connection)
            self.serve()
            while self._idle and (len(self._idle) > self._most_idle or self._idle[0].expires <= now):
                self.closing.append(self._idle.pop(0))

    def serve(self) -> None:
        """Give connections to those who wait."""
        with self._lock:
            while self._waiting:
                waiter = self._waiting[0]
                waiter.connection = waiter.connection or self._find(waiter.route)
                if waiter.connection is None:
                    return
                self._waiting.popleft()
                if waiter.ready is not None:
                    waiter.ready.set()

    def shut(self) -> None:
        """Close all connections, those in use too."""
        with self._lock:
            self.closing += [*self._idle, *self._used]
            self._idle.clear()
            self._most_idle = 0

    def _find(self, route: Route) -> _Connection | None:
        for connection in self._idle[::-1]:
            if connection.route is route:
                self._idle.remove(connection)
                if connection.is_quiet():
                    self._used.add(connection)
                    return connection
                self.closing.append(connection)
        if len(self._idle) + len(self._used) >= self.most:
            if not self._idle:
                return None
            self.closing.append(self._idle.pop(0))
        connection = _Connection(route, self._new_wire())
        self._used.add(connection)
        return connection


class PoolTransport(httpx.BaseTransport):
    """Sends each request once, over a connection that no other call uses.

    Args:
        base_url: Where most requests go; whether they can is found out at once.
        options: verify, cert, trust_env, http1, http2, limits, proxy: as for `httpx.HTTPTransport`.

    Raises:
        ConfigurationError: An option cannot work.
    """

    def __init__(self, base_url: httpx.URL, **options: Any) -> None:
        self._routes = Routes(httpcore.ConnectionPool, httpcore.HTTPProxy, httpcore.SOCKSProxy, **options)
        self._routes.find(base_url)
        self._pool = _Pool(options.get("limits", DEFAULT_LIMITS), Wire, threading.Event)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and receive the head of the response.

        Raises:
            httpx.TransportError: That failed.
        """
        route = self._routes.find(request.url)
        connection = self._connection(route, _timeouts(request).get("pool"))
        try:
            received = connection.http.handle_request(_core(request))
        except BaseException as exc:
            self._give_back(connection, usable=False)
            _raise(exc, route)

        def end(finished: bool) -> None:
            try:
                received.close()
            finally:
                self._give_back(connection, usable=finished)

        return _response(received, _Body(_pieces(received.stream, route), end))

    def close(self) -> None:
        """Close all connections."""
        self._pool.shut()
        self._sweep()

    def _connection(self, route: Route, patience: float | None) -> _Connection:
        deadline = time.monotonic() + _or_infinite(patience)
        waiter = self._pool.enter(route)
        try:
            self._sweep()
            while waiter.connection is None:
                left = deadline - time.monotonic()
                if left <= 0:
                    raise _exhausted(self._pool, route)
                waiter.ready.wait(min(left, _LOOK))
                self._pool.serve()
        except BaseException:
            self._pool.leave(waiter)
            raise
        return waiter.connection

    def _give_back(self, connection: _Connection, *, usable: bool) -> None:
        self._pool.give_back(connection, usable=usable)
        self._sweep()

    def _sweep(self) -> None:
        with contextlib.suppress(IndexError):  # another thread was faster
            while self._pool.closing:
                self._pool.closing.popleft().wire.close()


class AsyncPoolTransport(httpx.AsyncBaseTransport):
    """The same for asynchronous calls, on asyncio and on trio.

    Args:
        base_url: Where most requests go; whether they can is found out at once.
        options: verify, cert, trust_env, http1, http2, limits, proxy: as for `httpx.AsyncHTTPTransport`.

    Raises:
        ConfigurationError: An option cannot work.
    """

    def __init__(self, base_url: httpx.URL, **options: Any) -> None:
        pools = httpcore.AsyncConnectionPool, httpcore.AsyncHTTPProxy, httpcore.AsyncSOCKSProxy
        self._routes = Routes(*pools, **options)
        self._routes.find(base_url)
        self._pool = _Pool(options.get("limits", DEFAULT_LIMITS), AsyncWire, anyio.Event)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and receive the head of the response.

        Raises:
            httpx.TransportError: That failed.
        """
        route = self._routes.find(request.url)
        connection = await self._connection(route, _timeouts(request).get("pool"))
        try:
            received = await connection.http.handle_async_request(_core(request))
        except BaseException as exc:
            await self._give_back(connection, usable=False)
            _raise(exc, route)

        async def end(finished: bool) -> None:
            try:
                with anyio.CancelScope(shield=True):
                    await received.aclose()
            finally:
                await self._give_back(connection, usable=finished)

        return _response(received, _AsyncBody(_apieces(received.stream, route), end))

    async def aclose(self) -> None:
        """Close all connections."""
        self._pool.shut()
        await self._sweep()

    async def _connection(self, route: Route, patience: float | None) -> _Connection:
        waiter = self._pool.enter(route)
        try:
            await self._sweep()
            if waiter.connection is None:
                with anyio.move_on_after(patience):
                    await waiter.ready.wait()
            if waiter.connection is None:
                raise _exhausted(self._pool, route)
        except BaseException:
            self._pool.leave(waiter)
            await self._sweep()
            raise
        return waiter.connection

    async def _give_back(self, connection: _Connection, *, usable: bool) -> None:
        self._pool.give_back(connection, usable=usable)
        await self._sweep()

    async def _sweep(self) -> None:
        while self._pool.closing:
            await self._pool.closing.popleft().wire.aclose()


class _Body(httpx.SyncByteStream):
    """The body of a response. What holds the request, key included, is out of reach of its attributes.

    Args:
        pieces: The bytes.
        end: Called once at the end, with whether all were received.
    """

    def __init__(self, pieces: Iterator[bytes], end: Callable[[bool], None]) -> None:
        self._pieces = pieces
        self._end = [end]
        self._finished = False

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._pieces
        except BaseException:
            self.close()
            raise
        self._finished = True

    def close(self) -> None:
        """End the use of the connection."""
        if self._end:
            self._end.pop()(self._finished)


class _AsyncBody(httpx.AsyncByteStream):
    """The same for asynchronous calls."""

    def __init__(self, pieces: AsyncIterator[bytes], end: Callable[[bool], Awaitable[None]]) -> None:
        self._pieces = pieces
        self._end = [end]
        self._finished = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for piece in self._pieces:
                yield piece
        except BaseException:
            await self.aclose()
            raise
        self._finished = True

    async def aclose(self) -> None:
        """End the use of the connection."""
        if self._end:
            await self._end.pop()(self._finished)


def _pieces(stream: Any, route: Route) -> Iterator[bytes]:
    try:
        yield from stream
    except Exception as exc:
        _raise(exc, route)


async def _apieces(stream: Any, route: Route) -> AsyncIterator[bytes]:
    try:
        async for piece in stream:
            yield piece
    except Exception as exc:
        _raise(exc, route)


def _core(request: httpx.Request) -> httpcore.Request:
    url = request.url
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


def _response(received: httpcore.Response, body: Any) -> httpx.Response:
    return httpx.Response(received.status, headers=received.headers, stream=body, extensions=received.extensions)


def _timeouts(request: httpx.Request) -> dict[str, float | None]:
    timeouts: dict[str, float | None] = request.extensions.get("timeout", {})
    return timeouts


def _exhausted(pool: _Pool, route: Route) -> httpx.PoolTimeout:
    return httpx.PoolTimeout(f"none of {pool.most} connections became free in time ({route.name})")


def _raise(exc: BaseException, route: Route) -> NoReturn:
    """Raise the exception of httpx for one of a protocol library; any other is raised as it is."""
    for kind in type(exc).__mro__:
        package = kind.__module__.partition(".")[0]
        if translation := _TRANSLATIONS.get(package):
            # h11 and httpcore have httpx's names; the others are about what the other side has sent.
            named = getattr(httpx, kind.__name__, translation) if package in ("httpcore", "h11") else translation
            raise named(f"{str(exc) or type(exc).__name__} ({route.name})") from exc
    raise exc


_TRANSLATIONS: Final = dict.fromkeys(("httpcore", "h11", "h2", "hpack", "hyperframe"), httpx.RemoteProtocolError) | {
    "socksio": httpx.ProxyError
}


def _or_infinite(limit: float | None) -> float:
    return float("inf") if limit is None else limit
