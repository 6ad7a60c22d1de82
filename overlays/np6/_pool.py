"""The connections of a client: httpx transports over httpcore's connections, in a pool of our own.

httpcore's connections speak the protocols. Its pools are not used: they send a request again by themselves, share a
connection of HTTP/2 between calls, and lose connections when a call is cancelled. Here,

- a request is given to one connection, once;
- a connection has one request at a time, in HTTP/2 too: what breaks, is cancelled or times out ends one call only;
- a connection is used again only if a response was received to its end, and nothing after it;
- a connection that its call does not give back, because it was interrupted at any instant, is not counted: the pool
  counts those that exist.
"""

from __future__ import annotations

import abc
import asyncio
import contextlib
import gc
import threading
import time
import weakref
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from typing import Any, Final

import anyio
import httpcore
import httpx

from np6._asyncio_wire import AsyncioWire
from np6._flow import Blocking, Steps, Suspending, run
from np6._network import AsyncWire, Wire
from np6._routes import DEFAULT_LIMITS, Route, Routes
from np6._sanitize import protocol_errors

#: Seconds after which a waiting thread looks at the pool again.
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
    """The connections and the calls that use them or wait for one; no I/O.

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
        """Give connections to the calls that wait."""
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


class _Translated:
    """Gives the exceptions of the protocol libraries their class of httpx, by type, and names host and proxy."""

    def __init__(self, route: Route) -> None:
        self._route = route

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, exc: BaseException | None, _traceback: object) -> None:
        for kinds, translation in _TRANSLATIONS:
            if isinstance(exc, kinds):
                raise translation(f"{str(exc) or type(exc).__name__} ({self._route.name})") from exc


class _Body:
    """The body of a response. What holds the request, key included, is out of reach of its attributes.

    Args:
        route: Where it comes from.
        received: The response of httpcore.
        end: Returns a flow that ends the use of the connection; its argument is whether all bytes were received.
    """

    def __init__(
        self, route: Route, received: httpcore.Response, end: Callable[[bool], Coroutine[Any, Any, None]]
    ) -> None:
        self._translated = _Translated(route)
        self._stream: Callable[[], Any] = lambda: received.stream
        self._end = [end]  # emptied when it is called, which happens once
        self._finished = False

    async def _close(self) -> None:
        if self._end:
            await self._end.pop()(self._finished)


class _SyncBody(_Body, httpx.SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        with self._translated:
            yield from self._stream()
        self._finished = True

    def close(self) -> None:
        run(self._close())


class _AsyncBody(_Body, httpx.AsyncByteStream):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        with self._translated:
            async for piece in self._stream():
                yield piece
        self._finished = True

    async def aclose(self) -> None:
        await self._close()


class _PoolFlow(abc.ABC):
    """Sends each request once, over a connection that no other call uses.

    Args:
        base_url: Where most requests go; whether they can is found out at once.
        options: verify, cert, trust_env, http1, http2, limits, proxy: as for `httpx.HTTPTransport`.

    Raises:
        ConfigurationError: An option cannot work.
    """

    _steps: Steps
    _body: type[Any]
    _httpcore: tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]]
    _wire: Callable[[], Any]
    _event: Callable[[], Any]

    def __init__(self, base_url: httpx.URL, **options: Any) -> None:
        self._routes = Routes(*self._httpcore, **options)
        self._routes.find(base_url)
        self._pool = _Pool(options.get("limits", DEFAULT_LIMITS), self._wire, self._event)

    async def _handle(self, request: httpx.Request) -> httpx.Response:
        route = self._routes.find(request.url)
        connection = await self._connection(route, request.extensions.get("timeout", {}).get("pool"))
        try:
            with _Translated(route):
                received = await self._steps.send(connection.http, request if route.is_ours else _core(request))
            content = received.content() if route.is_ours else None
            if content is None:
                body = self._body(route, received, lambda finished: self._end(connection, received, finished))
                return _response(received, body)
            response = _response(received, httpx.ByteStream(content))
        except BaseException:
            await self._give_back(connection, usable=False)
            raise
        await self._give_back(connection, usable=True)  # once: another call may use it from here on
        return response

    async def _end(self, connection: _Connection, received: httpcore.Response, finished: bool) -> None:
        usable = False
        try:
            await self._steps.close(received)
            usable = finished
        finally:
            await self._give_back(connection, usable=usable)

    async def _connection(self, route: Route, patience: float | None) -> _Connection:
        waiter = _Waiter(route)
        try:
            self._pool.enter(waiter)
            await self._sweep()
            if waiter.connection is None:
                await self._wait(waiter, patience)
            if waiter.connection is None:
                message = f"none of {self._pool.most} connections became free in time ({route.name})"
                raise httpx.PoolTimeout(message)
        except BaseException:
            self._pool.leave(waiter)
            await self._sweep()
            raise
        return waiter.connection

    @abc.abstractmethod
    async def _wait(self, waiter: _Waiter, patience: float | None) -> None:
        """Wait so many seconds, or forever, until the waiter has a connection."""

    async def _give_back(self, connection: _Connection, *, usable: bool) -> None:
        self._pool.give_back(connection, usable=usable)
        await self._sweep()

    async def _shut(self) -> None:
        self._pool.shut()
        await self._sweep()

    async def _sweep(self) -> None:
        with contextlib.suppress(IndexError):  # another thread was faster
            while self._pool.closing:
                await self._steps.close(self._pool.closing.popleft().wire)


class PoolTransport(_PoolFlow, httpx.BaseTransport):
    """For synchronous calls."""

    _steps, _body, _wire, _event = Blocking(), _SyncBody, Wire, _Ready
    _httpcore = httpcore.ConnectionPool, httpcore.HTTPProxy, httpcore.SOCKSProxy

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and receive the head of the response.

        Raises:
            httpx.TransportError: That failed.
        """
        return run(self._handle(request))

    def close(self) -> None:
        """Close all connections."""
        run(self._shut())

    async def _wait(self, waiter: _Waiter, patience: float | None) -> None:
        deadline = time.monotonic() + _or_infinite(patience)
        while waiter.connection is None and (left := deadline - time.monotonic()) > 0:
            if not waiter.ready.wait(min(left, _LOOK)):
                self._pool.recover()


def _async_wire() -> Any:
    """Make the network of a connection for the event loop that runs."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return AsyncWire()
    return AsyncioWire()


class AsyncPoolTransport(_PoolFlow, httpx.AsyncBaseTransport):
    """For asynchronous calls, on asyncio and on trio."""

    _steps, _body, _wire, _event = Suspending(), _AsyncBody, staticmethod(_async_wire), anyio.Event
    _httpcore = httpcore.AsyncConnectionPool, httpcore.AsyncHTTPProxy, httpcore.AsyncSOCKSProxy

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and receive the head of the response.

        Raises:
            httpx.TransportError: That failed.
        """
        return await self._handle(request)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._shut()

    async def _wait(self, waiter: _Waiter, patience: float | None) -> None:
        with anyio.move_on_after(patience):
            await waiter.ready.wait()


def _response(received: Any, body: Any) -> httpx.Response:
    return httpx.Response(received.status, headers=received.headers, stream=body, extensions=received.extensions)


def _core(request: httpx.Request) -> httpcore.Request:
    url = request.url
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
        content=request.stream,
        extensions=request.extensions,
    )


def _or_infinite(limit: float | None) -> float:
    return float("inf") if limit is None else limit


#: Classes of httpx for those of the protocol libraries; the first that fits counts.
_TRANSLATIONS: Final[list[tuple[type[Exception] | tuple[type[Exception], ...], type[httpx.TransportError]]]] = [
    (httpcore.ConnectTimeout, httpx.ConnectTimeout),
    (httpcore.ReadTimeout, httpx.ReadTimeout),
    (httpcore.WriteTimeout, httpx.WriteTimeout),
    (httpcore.ConnectError, httpx.ConnectError),
    (httpcore.ReadError, httpx.ReadError),
    (httpcore.WriteError, httpx.WriteError),
    (httpcore.ProxyError, httpx.ProxyError),
    (httpcore.UnsupportedProtocol, httpx.UnsupportedProtocol),
    (httpcore.LocalProtocolError, httpx.LocalProtocolError),
    ((httpcore.RemoteProtocolError, httpcore.ConnectionNotAvailable, *protocol_errors()), httpx.RemoteProtocolError),
]
