"""The engine of `AsyncClient` on asyncio that costs least: httpx's transport interface over aiohttp's connections.

What aiohttp does not promise by itself is added here, through its public interface and asyncio's:

- **Proof.** aiohttp can write a request only to the connection that its connector returns. So the connector here
  reports "a byte may be sent" after it has one and before it returns it. The CONNECT to a proxy comes before, too.
- **One attempt.** aiohttp repeats idempotent requests by itself if it recognizes the exception. A middleware replaces
  the exception before aiohttp sees it.
- **Its own response.** aiohttp reads a second response on a connection as that of its next request. A protocol between
  the socket and aiohttp knows where the response ends: what follows does not reach aiohttp, and the connection ends.
- **Exact requests.** The headers are those of the httpx request, in their order.
- **Write timeouts**, of which aiohttp has none.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator, Callable, Generator
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, Final, NamedTuple

import aiohttp
import httpx
from yarl import URL

from np6._errors import ConfigurationError
from np6._framing import RequestBody, is_readable, request_head, response_end
from np6._routes import DEFAULT_LIMITS, Proxies, ProxyOption, route_name, ssl_context

#: What h11 takes at most, so that both engines accept the same responses.
_MOST_HEAD_BYTES: Final = 100 * 1024
_MOST_HEADERS: Final = 10_000

#: Longer than any timeout: aiohttp would round those above it up to whole seconds.
_NEVER_ROUND: Final = 1e9

#: What aiohttp would add after a middleware has set the headers.
_CONTENT_TYPE: Final = ("Content-Type",)

#: Larger bodies are one piece of an iterator: aiohttp warns of bytes that are.
_LARGE: Final = 2**20

_TOO_LATE: Final = "timed out"


class _Route(NamedTuple):
    """The way to one origin.

    Attributes:
        name: Host, port and proxy, for messages.
        origin: Beginning of its URLs.
        proxy: Address of the proxy.
        forwarded: Headers for the proxy that belong to each request.
        tunnel: Headers for the proxy that belong to CONNECT.
    """

    name: str
    origin: str
    proxy: URL | None = None
    forwarded: tuple[tuple[str, str], ...] = ()
    tunnel: dict[str, str] | None = None


class _Attempt:
    """One attempt to send a request.

    Attributes:
        request: The request.
        route: Its way.
        headers: Its headers, as they are sent.
        body: Its body.
        connection: The one that it got; None as long as it certainly was not sent.
        own_error: What the body of the request or the trace function raised: it passes unchanged.

    Raises:
        httpx.LocalProtocolError: The request cannot be sent.
    """

    def __init__(self, request: httpx.Request, route: _Route) -> None:
        self.request = request
        self.route = route
        request_head(request)  # checks it
        self.headers = [*route.forwarded, *_texts(request.headers.raw)]
        self.body = RequestBody(request)
        self.connection: _Connection | None = None
        self.own_error: Exception | None = None

    async def sending(self) -> None:
        """Report that a byte may be sent from now on."""
        if (trace := self.request.extensions.get("trace")) is not None:
            try:
                await trace("aiohttp.send_request_headers.started", {})
            except Exception as exc:
                self.own_error = exc
                raise

    async def once(self, request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
        """Send it with exactly its headers; what fails is no exception of aiohttp's any more (a middleware)."""
        request.headers.clear()
        request.headers.extend(self.headers)
        try:
            return await handler(request)
        except (aiohttp.ClientError, OSError, ValueError) as exc:
            failure = self.failure(exc)
        raise failure

    def failure(self, exc: BaseException) -> BaseException:
        """Return what to raise instead of an exception of aiohttp's, whose attributes hold the request and so the key.

        Its cause is the exception of the socket, if there is one.
        """
        if self.own_error is not None:
            return self.own_error
        root: BaseException | None = exc
        while isinstance(root, aiohttp.ClientError):
            root = root.__cause__
        kind, text = _kind(exc, root, begun=self.connection is not None)
        if self.connection is not None and self.connection.is_stuck(exc):
            kind, text = httpx.WriteTimeout, _TOO_LATE
        failure = kind(f"{text} ({self.route.name})")
        if isinstance(root, OSError):
            root.__cause__ = root.__context__ = None
            failure.__cause__ = root.with_traceback(None)
        return failure


_ATTEMPT: Final[ContextVar[_Attempt]] = ContextVar("np6_aiohttp_attempt")


class _Connection(asyncio.Protocol):
    """Between the socket and aiohttp: knows where a response ends, and when the request cannot be written.

    Args:
        transport: The connection, of which aiohttp is the protocol so far.
        lost: Called when it is closed.

    Attributes:
        attempt: The attempt that uses it.
        clean: Whether its response ended exactly with the last byte received, and its request is written.
    """

    def __init__(self, transport: asyncio.Transport, lost: Callable[[_Connection], None]) -> None:
        self.transport = transport
        self.attempt: _Attempt | None = None
        self.clean = False
        self._writing = True
        self._gave_up = False
        self._inner: Any = transport.get_protocol()
        self._lost = lost
        self._response: Generator[None, bytes, bytes | None] | None = None
        self._endless = False
        self._write_timeout: float | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._socket = transport.get_extra_info("socket")
        # A piece waits for the one before. So the event loop reads a response that comes early before a write fails.
        transport.set_write_buffer_limits(1, 0)
        transport.set_protocol(self)

    def begin(self, attempt: _Attempt) -> None:
        """Begin a request."""
        self.attempt = attempt
        self.clean = self._endless = False
        self._write_timeout = _timeouts(attempt.request).get("write")
        self._response = response_end(attempt.request.method.encode())
        next(self._response)

    def is_quiet(self) -> bool:
        """Return whether nothing has happened to it since its last response."""
        return self.clean and not self.transport.is_closing() and not is_readable(self._socket)

    def is_stuck(self, exc: BaseException) -> bool:
        """Return whether a call failed because the server did not read in time."""
        return self._gave_up or (isinstance(exc, TimeoutError) and not self._writing)

    def data_received(self, data: bytes) -> None:
        """Pass on what belongs to the response."""
        if self._response is not None:
            try:
                self._response.send(data)
            except StopIteration as end:
                self._response, rest = None, end.value
                self._endless = rest is None
                if rest:
                    data = data[: -len(rest)]
                self.clean = rest == b"" and not self.transport.get_write_buffer_size()
        elif not self._endless:  # nothing was due
            self.clean = False
            if self.attempt is None:
                self.transport.abort()
            return
        self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        """Pass it on."""
        self.clean = False
        result: bool | None = self._inner.eof_received()
        return result

    def connection_lost(self, exc: Exception | None) -> None:
        """Pass it on."""
        self.clean = False
        self._stop_timer()
        self._lost(self)
        self._inner.connection_lost(exc)

    def pause_writing(self) -> None:
        """Pass it on, and wait for the server to read."""
        self._writing = False
        if self._write_timeout is not None:
            self._timer = asyncio.get_running_loop().call_later(self._write_timeout, self._give_up)
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        """Pass it on."""
        self._writing = True
        self._stop_timer()
        self._inner.resume_writing()

    def _give_up(self) -> None:
        self._gave_up = True
        self.transport.abort()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


class _Connector(aiohttp.TCPConnector):
    """Gives connections of which it is certain that nothing is left over, and reports each before it does.

    Args:
        most: How many connections there may be.
        most_idle: How many of them may be idle.
        options: As for `aiohttp.TCPConnector`.
    """

    def __init__(self, most: float, most_idle: float, **options: Any) -> None:
        super().__init__(limit=0, **options)
        self._most = most
        self._most_idle = most_idle
        self._keys: dict[_Connection, object] = {}  # of all that exist
        self._idle: dict[_Connection, object] = {}  # the oldest first

    async def connect(self, req: aiohttp.ClientRequest, *arguments: Any, **options: Any) -> Any:
        """Return a connection for a request; a byte of it may be sent from then on."""
        attempt, key = _ATTEMPT.get(), req.connection_key
        if len(self._keys) >= self._most and key not in self._idle.values():
            self._close_oldest()
        while True:
            given = await super().connect(req, *arguments, **options)
            try:
                connection = self._connection(given, key)
                if connection is not None:
                    connection.begin(attempt)
                    attempt.connection = connection
                    await attempt.sending()
                    return given
            except BaseException:
                given.close()
                raise
            given.close()

    def finish(self, attempt: _Attempt, *, complete: bool) -> None:
        """End the use of a connection.

        Args:
            attempt: Whose it is.
            complete: Whether the whole response was read.
        """
        connection = attempt.connection
        if connection is None or connection.attempt is not attempt:  # it is used again already
            return
        connection.attempt = None
        if not complete or not connection.clean:
            connection.transport.abort()
        elif not connection.transport.is_closing():
            self._idle[connection] = self._keys[connection]
            if len(self._idle) > self._most_idle:
                self._close_oldest()

    def _connection(self, given: Any, key: object) -> _Connection | None:
        """Return the protocol of a connection that aiohttp gives; None if it must not be used."""
        connection = given.transport.get_protocol()
        if not isinstance(connection, _Connection):
            connection = _Connection(given.transport, self._forget)
            self._keys[connection] = key
            return connection
        self._idle.pop(connection, None)
        return connection if connection.is_quiet() else None

    def _forget(self, connection: _Connection) -> None:
        self._keys.pop(connection, None)
        self._idle.pop(connection, None)

    def _close_oldest(self) -> None:
        if (connection := next(iter(self._idle), None)) is not None:
            self._forget(connection)
            connection.transport.abort()


class AiohttpTransport(httpx.AsyncBaseTransport):
    """Sends each request once, over aiohttp's connections. For asyncio only.

    `extensions["trace"]` of a request is called with an event named `aiohttp.send_request_headers.started` before the
    first byte of the request can be sent: as long as it was not, nothing was sent.

    Args:
        base_url: Where most requests go; whether they can is found out at once.
        verify: As for `httpx.AsyncHTTPTransport`; so are the others.

    Raises:
        ConfigurationError: An option cannot work with this engine.
    """

    def __init__(
        self,
        base_url: httpx.URL,
        *,
        verify: Any = True,
        cert: Any = None,
        trust_env: bool = True,
        http1: bool = True,
        http2: bool = False,
        limits: httpx.Limits = DEFAULT_LIMITS,
        proxy: ProxyOption | None = None,
    ) -> None:
        if http2 or not http1:
            raise ConfigurationError("The engine aiohttp speaks HTTP/1.1 only: leave http1 and http2 out.")
        self._proxies = Proxies(proxy, trust_env)
        self._tls = ssl_context(verify, cert, trust_env)
        self._limits = limits
        self._routes: dict[tuple[str, str, int | None], _Route] = {}
        self._session: aiohttp.ClientSession | None = None
        self._closed = False
        self._find(base_url)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and receive the head of the response.

        Raises:
            ConfigurationError: The event loop is not asyncio's.
            httpx.TransportError: That failed.
        """
        attempt = _Attempt(request, self._find(request.url))
        session = self._session or self._open()
        await self._take_place(attempt)
        received, result, complete = None, None, False
        try:
            received = await self._send(session, attempt)
            if received.status == 101:
                raise httpx.RemoteProtocolError(f"the server switched protocols, unasked ({attempt.route.name})")
            complete = received.content.is_eof() and received.content.exception() is None
            body = httpx.ByteStream(received.content.read_nowait()) if complete else self._body(received, attempt)
            result = _response(received, body)
            return result
        finally:
            if complete or result is None:
                self._end(received, attempt, complete=complete)

    async def aclose(self) -> None:
        """Close all connections."""
        self._closed = True
        if self._session is not None:
            await self._session.close()

    async def _send(self, session: aiohttp.ClientSession, attempt: _Attempt) -> aiohttp.ClientResponse:
        request, route = attempt.request, attempt.route
        timeouts = _timeouts(request)
        length = request.headers.get("content-length")
        token = _ATTEMPT.set(attempt)
        try:
            return await session.request(
                request.method,
                URL(route.origin + request.url.raw_path.decode("ascii"), encoded=True),
                data=_content(attempt),
                headers=None if length is None else {"Content-Length": length},
                skip_auto_headers=None
                if request.method == "GET" or "content-type" in request.headers
                else _CONTENT_TYPE,
                allow_redirects=False,
                timeout=_client_timeout(timeouts.get("connect"), timeouts.get("read")),
                proxy=route.proxy,
                proxy_headers=route.tunnel,
                server_hostname=request.extensions.get("sni_hostname"),
                middlewares=(attempt.once,),
            )
        except (aiohttp.ClientError, ValueError) as exc:  # a URL or a method that aiohttp rejects
            failure = attempt.failure(exc)
        finally:
            _ATTEMPT.reset(token)
        raise failure

    def _body(self, received: aiohttp.ClientResponse, attempt: _Attempt) -> httpx.AsyncByteStream:
        return _Body(received, attempt, lambda complete: self._end(received, attempt, complete=complete))

    def _end(self, received: aiohttp.ClientResponse | None, attempt: _Attempt, *, complete: bool) -> None:
        if received is not None:
            received.release() if complete else received.close()
        self._connector.finish(attempt, complete=complete)
        self._places.release()

    async def _take_place(self, attempt: _Attempt) -> None:
        if not self._places.locked():
            await self._places.acquire()  # at once
            return
        try:
            async with asyncio.timeout(_timeouts(attempt.request).get("pool")):
                await self._places.acquire()
        except TimeoutError:
            raise httpx.PoolTimeout(
                f"none of {self._limits.max_connections} connections became free in time ({attempt.route.name})"
            ) from None

    def _open(self) -> aiohttp.ClientSession:
        if self._closed:
            raise httpx.ConnectError("the transport is closed")
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            raise ConfigurationError(
                "The engine aiohttp runs on asyncio only: on trio, leave engine= out or pass engine='httpx'."
            ) from None
        limits = self._limits
        most = limits.max_connections
        self._places = asyncio.Semaphore(2**30 if most is None else most)
        self._connector = _Connector(
            _or_infinite(most),
            _or_infinite(limits.max_keepalive_connections),
            keepalive_timeout=limits.keepalive_expiry,
            ssl=self._tls,
            use_dns_cache=False,
            resolver=aiohttp.ThreadedResolver(),
        )
        self._session = aiohttp.ClientSession(
            connector=self._connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            max_line_size=_MOST_HEAD_BYTES,
            max_field_size=_MOST_HEAD_BYTES,
            max_headers=_MOST_HEADERS,
        )
        return self._session

    def _find(self, url: httpx.URL) -> _Route:
        key = url.scheme, url.host, url.port
        return self._routes.get(key) or self._routes.setdefault(key, self._route(url))

    def _route(self, url: httpx.URL) -> _Route:
        if url.scheme not in ("http", "https"):
            raise httpx.UnsupportedProtocol(f"{url.scheme!r} is neither http nor https.")
        proxy = self._proxies.find(url)
        route = _Route(route_name(url, proxy), f"{url.scheme}://{url.netloc.decode('ascii')}")
        if proxy is None:
            return route
        if proxy.url.scheme not in ("http", "https"):
            raise ConfigurationError("The engine aiohttp has no SOCKS proxies: pass engine='httpx'.")
        if proxy.ssl_context is not None:
            raise ConfigurationError(
                "The engine aiohttp has no ssl_context for the proxy alone (verify= counts for both): pass "
                "engine='httpx'."
            )
        headers = _texts(proxy.headers.raw)
        if proxy.raw_auth is not None:
            credentials = base64.b64encode(b":".join(proxy.raw_auth)).decode("ascii")
            headers.append(("Proxy-Authorization", f"Basic {credentials}"))
        address = URL(str(proxy.url), encoded=True)
        if url.scheme == "http":
            return route._replace(proxy=address, forwarded=tuple(headers))
        return route._replace(proxy=address, tunnel=dict(headers))


class _Body(httpx.AsyncByteStream):
    """The body of a response. What holds the request, key included, is out of reach of its attributes.

    Args:
        received: The response.
        attempt: Its attempt.
        end: Called once at the end, with whether the whole body was received.
    """

    def __init__(self, received: aiohttp.ClientResponse, attempt: _Attempt, end: Callable[[bool], None]) -> None:
        self._pieces: Callable[[], AsyncIterator[bytes]] = lambda: _pieces(received, attempt)
        self._end = [end]
        self._complete = False
        self._loop = asyncio.get_running_loop()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._pieces():
            yield piece
        self._complete = True

    async def aclose(self) -> None:
        """End the use of the connection."""
        if self._end:
            self._end.pop()(self._complete)

    def __del__(self) -> None:
        if self._end and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._end.pop(), False)


async def _pieces(received: aiohttp.ClientResponse, attempt: _Attempt) -> AsyncIterator[bytes]:
    content = received.content
    while True:
        try:
            piece = await content.readany()
        except (aiohttp.ClientError, OSError) as exc:
            failure = attempt.failure(exc)
            break
        if not piece:
            return
        yield piece
    raise failure


def _response(received: aiohttp.ClientResponse, body: httpx.AsyncByteStream | httpx.ByteStream) -> httpx.Response:
    version = received.version
    extensions = {
        "http_version": b"HTTP/1.0" if version == aiohttp.HttpVersion10 else b"HTTP/1.1",
        "reason_phrase": (received.reason or "").encode("latin-1", "replace"),
    }
    return httpx.Response(received.status, headers=received.raw_headers, stream=body, extensions=extensions)


def _content(attempt: _Attempt) -> Any:
    """Return the body of a request in a shape that aiohttp takes: None, bytes, or an iterator that can fail."""
    whole = attempt.body.whole
    if whole is None or len(whole) >= _LARGE or attempt.body.chunked:
        return _sent_pieces(attempt)
    return whole or None


async def _sent_pieces(attempt: _Attempt) -> AsyncIterator[bytes]:
    """Yield a body that is sent piece by piece.

    Raises:
        httpx.LocalProtocolError: It is longer or shorter than announced.
    """
    try:
        assert isinstance(attempt.request.stream, httpx.AsyncByteStream)
        async for piece in attempt.request.stream:
            attempt.body.count(piece)
            yield piece
        attempt.body.end()
    except Exception as exc:
        attempt.own_error = exc
        raise


def _texts(headers: list[tuple[bytes, bytes]]) -> list[tuple[str, str]]:
    """Return headers as aiohttp takes them, which encodes them as UTF-8.

    Raises:
        httpx.LocalProtocolError: One of them is not UTF-8.
    """
    try:
        return [(name.decode(), value.decode()) for name, value in headers]
    except UnicodeDecodeError:
        raise httpx.LocalProtocolError("The engine aiohttp sends only headers that are UTF-8.") from None


def _kind(exc: BaseException, root: BaseException | None, *, begun: bool) -> tuple[type[httpx.TransportError], str]:
    """Return the class of httpx for an exception of aiohttp's or asyncio's, and a text."""
    text = str(root) if root is not None and str(root) else ""
    match exc:
        case aiohttp.ClientHttpProxyError():
            return httpx.ProxyError, f"{exc.status} {exc.message}"
        case aiohttp.ServerTimeoutError() | TimeoutError():
            return httpx.ReadTimeout if begun else httpx.ConnectTimeout, _TOO_LATE
        case aiohttp.ClientConnectorError() | aiohttp.InvalidURL():
            return httpx.ConnectError, text or type(exc).__name__
        case aiohttp.ClientConnectionResetError():
            return httpx.WriteError, "the connection is closed"
        case aiohttp.ServerDisconnectedError():
            return httpx.RemoteProtocolError, "the server disconnected without a complete response"
        case aiohttp.ClientPayloadError() | aiohttp.ClientResponseError():
            if isinstance(root, OSError):
                return httpx.ReadError, text
            return httpx.RemoteProtocolError, "the server broke HTTP/1.1"
        case ValueError() if not begun:
            return httpx.ConnectError, text
        case ValueError():
            return httpx.LocalProtocolError, text
    return httpx.ReadError if begun else httpx.ConnectError, text or type(exc).__name__


@lru_cache(maxsize=64)
def _client_timeout(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(connect=connect, sock_read=read, ceil_threshold=_NEVER_ROUND)


def _timeouts(request: httpx.Request) -> dict[str, float | None]:
    timeouts: dict[str, float | None] = request.extensions.get("timeout", {})
    return timeouts


def _or_infinite(limit: float | None) -> float:
    return float("inf") if limit is None else limit
