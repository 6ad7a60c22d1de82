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
import gc
import threading
import time
import weakref
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, Final

import anyio
import httpcore
import httpx

from np6._network import AsyncWire, Wire
from np6._routes import DEFAULT_LIMITS, Route, Routes

#: Seconds between two looks of a waiting thread at the pool.
_LOOK: Final = 0.25


class _Connection:
    """One connection, idle or in use.

    Attributes:
        place: What the pool has of it while it is used.
        expires: When it has been idle for too long.
    """

    def __init__(self, route: Route, wire: Any) -> None:
        self.route = route
        self.wire = wire
        self.http = route.connect(wire)
        self.place = weakref.ref(self)
        self.expires = 0.0

    def is_done(self) -> bool:
        """Return whether its response was received to the end, and nothing after it."""
        return bool(self.wire.exchange.complete and self.http.is_available())

    def is_quiet(self) -> bool:
        """Return whether nothing has happened to it while it was idle."""
        return time.monotonic() < self.expires and not self.wire.get_extra_info("is_readable")


class _Ready:
    """An event for one thread. That of threading may end by another exception when Ctrl-C interrupts it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lock.acquire()

    def set(self) -> None:
        with contextlib.suppress(RuntimeError):  # it is set
            self._lock.release()

    def wait(self, timeout: float) -> bool:
        return self._lock.acquire(timeout=timeout)


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
        self._places: set[weakref.ref[_Connection]] = set()
        self._waiting: deque[_Waiter] = deque()
        self._lock = threading.RLock()
        self._interruptible = False  # whether the main thread uses it, which alone gets Ctrl-C
        self._recovered = -1.0

    def enter(self, waiter: _Waiter) -> None:
        """Ask for a connection; first come, first served."""
        self._interruptible = self._interruptible or threading.current_thread() is threading.main_thread()
        with self._lock:
            self._waiting.append(waiter)
            self.serve()
            if waiter.connection is None:
                waiter.ready = self._new_event()

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
            self._places.discard(connection.place)
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
                waiter.connection = waiter.connection or self._find(waiter)
                if waiter.connection is None:
                    return
                self._waiting.popleft()
                if waiter.ready is not None:
                    waiter.ready.set()

    def recover(self) -> None:
        """Free the places of calls that have vanished: Ctrl-C may leave them to the garbage collector."""
        now = time.monotonic()
        if self._interruptible and now > self._recovered + 1:
            self._recovered = now
            gc.collect()
        self.serve()

    def shut(self) -> None:
        """Close all connections, those in use too."""
        with self._lock:
            self.closing += [*self._idle, *self._used()]
            self._idle.clear()
            self._most_idle = 0

    def _find(self, waiter: _Waiter) -> _Connection | None:
        for connection in self._idle[::-1]:
            if connection.route is waiter.route:
                self._idle.remove(connection)
                if connection.is_quiet():
                    return self._use(connection)
                self.closing.append(connection)
        if len(self._idle) + len(self._used()) >= self.most:
            if not self._idle:
                return None
            self.closing.append(self._idle.pop(0))
        return self._use(_Connection(waiter.route, self._new_wire()))

    def _used(self) -> list[_Connection]:
        used = {place: connection for place in self._places if (connection := place()) is not None}
        self._places = set(used)
        return list(used.values())

    def _use(self, connection: _Connection) -> _Connection:
        self._places.add(connection.place)
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
        self._pool = _Pool(options.get("limits", DEFAULT_LIMITS), Wire, _Ready)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and receive the head of the response.

        Raises:
            httpx.TransportError: That failed.
        """
        connection = self._connection(self._routes.find(request.url), _timeouts(request).get("pool"))
        try:
            received = connection.http.handle_request(_core(request))
            return _response(received, self._body(connection, received))
        except BaseException as exc:
            self._give_back(connection, usable=False)
            if (kind := _translation(exc)) is None:
                raise
            raise kind(_text(exc, connection.route)) from exc

    def _body(self, connection: _Connection, received: httpcore.Response) -> httpx.SyncByteStream:
        def end(finished: bool) -> None:
            usable = False
            try:
                received.close()
                usable = finished
            finally:
                self._give_back(connection, usable=usable)

        return _Body(_pieces(received.stream, connection.route), end)

    def close(self) -> None:
        """Close all connections."""
        self._pool.shut()
        self._sweep()

    def _connection(self, route: Route, patience: float | None) -> _Connection:
        deadline = time.monotonic() + _or_infinite(patience)
        waiter = _Waiter(route)
        try:
            self._pool.enter(waiter)
            self._sweep()
            while waiter.connection is None:
                left = deadline - time.monotonic()
                if left <= 0:
                    raise _exhausted(self._pool, route)
                if not waiter.ready.wait(min(left, _LOOK)):
                    self._pool.recover()
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
        connection = await self._connection(self._routes.find(request.url), _timeouts(request).get("pool"))
        try:
            received = await connection.http.handle_async_request(_core(request))
            return _response(received, self._body(connection, received))
        except BaseException as exc:
            await self._give_back(connection, usable=False)
            if (kind := _translation(exc)) is None:
                raise
            raise kind(_text(exc, connection.route)) from exc

    def _body(self, connection: _Connection, received: httpcore.Response) -> httpx.AsyncByteStream:
        async def end(finished: bool) -> None:
            usable = False
            try:
                with anyio.CancelScope(shield=True):
                    await received.aclose()
                usable = finished
            finally:
                await self._give_back(connection, usable=usable)

        return _AsyncBody(_apieces(received.stream, connection.route), end)

    async def aclose(self) -> None:
        """Close all connections."""
        self._pool.shut()
        await self._sweep()

    async def _connection(self, route: Route, patience: float | None) -> _Connection:
        waiter = _Waiter(route)
        try:
            self._pool.enter(waiter)
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
        yield from self._pieces
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
        async for piece in self._pieces:
            yield piece
        self._finished = True

    async def aclose(self) -> None:
        """End the use of the connection."""
        if self._end:
            await self._end.pop()(self._finished)


def _pieces(stream: Any, route: Route) -> Iterator[bytes]:
    try:
        yield from stream
    except Exception as exc:
        if (kind := _translation(exc)) is None:
            raise
        raise kind(_text(exc, route)) from exc


async def _apieces(stream: Any, route: Route) -> AsyncIterator[bytes]:
    try:
        async for piece in stream:
            yield piece
    except Exception as exc:
        if (kind := _translation(exc)) is None:
            raise
        raise kind(_text(exc, route)) from exc


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


def _translation(exc: BaseException) -> type[httpx.TransportError] | None:
    """Return the class of httpx for an exception of a protocol library; None for any other."""
    for kind in type(exc).__mro__:
        package = kind.__module__.partition(".")[0]
        translation = _TRANSLATIONS.get(package)
        if package in ("httpcore", "h11"):  # they have httpx's names
            translation = getattr(httpx, kind.__name__, translation)
        if translation is not None:
            return translation
    return None


def _text(exc: BaseException, route: Route) -> str:
    return f"{str(exc) or type(exc).__name__} ({route.name})"


_TRANSLATIONS: Final[dict[str, type[httpx.TransportError]]] = {
    **dict.fromkeys(("httpcore", "h11", "h2", "hpack", "hyperframe"), httpx.RemoteProtocolError),
    "socksio": httpx.ProxyError,
}


def _or_infinite(limit: float | None) -> float:
    return float("inf") if limit is None else limit
