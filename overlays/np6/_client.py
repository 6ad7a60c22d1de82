"""The clients: np6_api's resources, on an httpx client whose transport is assembled here.

- `httpx.Client` builds requests, follows redirects and calls event hooks. Beneath it,
- `RetryTransport` makes the attempts (`_transport.py`): when and how often, `Retrier` says (`_retry.py`, `_pacing.py`);
  to each, `Signer` adds the key (`_auth.py`). Beneath that,
- a transport or another client of httpx has the connections, TLS and proxies.
"""

from __future__ import annotations

import importlib.util
import os
import ssl
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Any, NoReturn, Self, TypedDict, TypeVar, Unpack

import httpx
import np6_api.client
from np6_api import SERVER_URL
from np6_api.stream import StreamError
from np6_api.types import STREAM_EXTENSION, UNSET, Call, DecodeError, Response, Unset

from np6._auth import ApiKey, AsyncKeySource, KeySource, Signer, check_base_url, is_loopback
from np6._call_state import CALL_STATE, CallState
from np6._errors import CallError, ConfigurationError, decoding_error, status_error, transport_error
from np6._observe import EventHook, Observer
from np6._pacing import Pacing, server_wait
from np6._retry import Retrier, RetryBudget, RetryPolicy
from np6._transport import (
    AsyncClientTransport,
    AsyncRetryTransport,
    ClientTransport,
    Proof,
    RetryTransport,
    head_of,
)
from np6._version import __version__
from np6._wire import sanitized

T = TypeVar("T")
Timeout = float | httpx.Timeout | None


#: Seconds. Ten to connect: a server that needs longer is down. Thirty of silence: renderings and exports take a while.
DEFAULT_TIMEOUT = httpx.Timeout(30.0, connect=10.0)

#: What httpx itself takes for "nobody said anything".
_HTTPX_TIMEOUT = httpx.Timeout(5.0)


class HttpxOptions(TypedDict, total=False):
    """Options that go to httpx as they are; httpx's documentation explains them."""

    auth: httpx.Auth | tuple[str, str] | Callable[[httpx.Request], httpx.Request] | None
    params: Mapping[str, str | int | float | bool | None] | None
    headers: Mapping[str, str] | None
    cookies: httpx.Cookies | Mapping[str, str] | None
    follow_redirects: bool
    max_redirects: int
    event_hooks: Mapping[str, list[Callable[..., Any]]] | None
    default_encoding: str | Callable[[bytes], str]
    verify: ssl.SSLContext | str | bool
    cert: str | tuple[str, str] | tuple[str, str, str] | None
    trust_env: bool
    http1: bool
    http2: bool
    limits: httpx.Limits
    proxy: str | httpx.URL | httpx.Proxy | None


class SyncHttpxOptions(HttpxOptions, total=False):
    """And those that exist once for synchronous calls."""

    mounts: Mapping[str, httpx.BaseTransport | None] | None
    transport: httpx.BaseTransport | None


class AsyncHttpxOptions(HttpxOptions, total=False):
    """And those that exist once for asynchronous calls."""

    mounts: Mapping[str, httpx.AsyncBaseTransport | None] | None
    transport: httpx.AsyncBaseTransport | None


#: Those of them that are about connections: they go to the innermost transport.
_CONNECTION_OPTIONS = ("verify", "cert", "trust_env", "http1", "http2", "limits", "proxy", "mounts", "transport")

#: What a client of the user's own brings along, beside its connections.
_INHERITED = ("headers", "params", "cookies", "follow_redirects", "max_redirects")


class _HttpClient(httpx.Client):
    """What is beneath `Client`: a request made by hand ends as a call does, redirects and its body included."""

    def __init__(self, retrier: Retrier, **options: Any) -> None:
        super().__init__(**options)
        self._retrier = retrier

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request; see httpx.

        Raises:
            CallError: There is no complete response.
        """
        if CALL_STATE in request.extensions:  # of an operation
            return super().send(request, **options)
        with self._retrier.by_hand(request):
            return super().send(request, **options)


class _AsyncHttpClient(httpx.AsyncClient):
    """The same beneath `AsyncClient`."""

    def __init__(self, retrier: Retrier, **options: Any) -> None:
        super().__init__(**options)
        self._retrier = retrier

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request; see httpx.

        Raises:
            CallError: There is no complete response.
        """
        if CALL_STATE in request.extensions:  # of an operation
            return await super().send(request, **options)
        with self._retrier.by_hand(request):
            return await super().send(request, **options)


class _Calls:
    """What both clients do alike, since it needs no I/O."""

    _http: Any
    _retrier: Retrier
    _policy: RetryPolicy
    _timeout: Timeout | Unset
    _stopped: Callable[[], bool] | None = None

    def with_options(
        self,
        *,
        retry: RetryPolicy | None = None,
        timeout: Timeout | Unset = UNSET,
        stop: Callable[[], bool] | None = None,
    ) -> Self:
        """The same client with other options for some calls: connections, budget and pacing are shared.

        Args:
            retry: How persistent its calls are.
            timeout: Seconds for each step of an attempt, or an `httpx.Timeout`; None for no limit.
            stop: Returns whether its calls are to end without another attempt. It is asked before each attempt and
                several times a second during a wait, from the threads that make the calls. An attempt that has begun
                is not interrupted.

        Example:
            client.with_options(retry=RetryPolicy(max_attempts=1)).actions.render_links("000ABC", body=body)
        """
        clone = object.__new__(type(self))
        chosen = self._timeout if isinstance(timeout, Unset) else _timeout(timeout, None)
        clone._set_up(self._http, self._retrier, retry or self._policy, chosen)
        clone._stopped = stop or self._stopped
        return clone

    def _set_up(self, http: Any, retrier: Retrier, policy: RetryPolicy, timeout: Timeout | Unset = UNSET) -> None:
        super().__init__(http)  # type: ignore[call-arg] # of np6_api's client, the other base
        self._retrier = retrier
        self._policy = policy
        self._timeout = timeout

    @contextmanager
    def _call(self, call: Call[Any], request: httpx.Request) -> Iterator[CallState]:
        """Keep the state of one call, and end it by an exception of np6 or by one that says what may have happened."""
        if self._http.is_closed:
            raise ConfigurationError("The client is closed. (One made by with_options closes the first as well.)")
        state = self._retrier.begin(call.operation, request.method, self._policy)
        state.stopped = self._stopped
        request.extensions[CALL_STATE] = state
        if not isinstance(self._timeout, Unset):
            request.extensions["timeout"] = httpx.Timeout(self._timeout).as_dict()
        with self._retrier.guard(state):
            yield state

    def _refuse_failure(self, call: Call[Any], state: CallState, response: httpx.Response) -> None:
        if response.is_success:
            return
        code, statuses = str(response.status_code), call.operation.statuses
        if response.status_code < 400:  # a result for the policy, a failure for the caller
            self._retrier.give_up(state, "redirects are followed only with follow_redirects=True", response)
        meaning = statuses.get(code) or statuses.get(f"{code[0]}XX") or statuses.get("default") or ""
        raise status_error(state, response, meaning, server_wait(response.status_code, response.headers))

    def _result(self, call: Call[T], state: CallState, response: httpx.Response) -> Response[T]:
        self._refuse_failure(call, state, response)
        try:
            return Response(response.status_code, response.headers, response.content, call.read(response))
        except DecodeError as exc:
            self._retrier.give_up(state, "the server has acted on it", response, exc)
            error = decoding_error(state, response, exc.path, exc.reason)
        raise error  # without a cause: its frames hold the body, which may repeat the key

    @contextmanager
    def _reading(self, state: CallState, response: httpx.Response) -> Iterator[None]:
        """End a stream by an exception that says after how many items; what its reader raises passes unchanged."""
        error: CallError
        try:
            yield
            return
        except StreamError as exc:
            cause, head = exc.cause, head_of(response)
            state.reason = f"{exc.items} items had been given out"
            if isinstance(cause, DecodeError):
                error = decoding_error(state, head, cause.path, cause.reason)
            else:
                error = transport_error(state, head, cause)
                error.__cause__ = sanitized(cause, response.request, state, None)
            error.items = exc.items
            self._retrier.give_up(state, state.reason, head, error)
        except (Exception, GeneratorExit):
            raise
        except BaseException as exc:
            self._retrier.interrupted(state, exc)
            raise
        raise error

    def __repr__(self) -> str:
        http = vars(self).get("_http")  # absent while __init__ fails, when a debugger may look
        return f"<np6.{type(self).__name__} {http and http.base_url!r}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A client holds a key and open connections and cannot be pickled: make one in each process.")


class Client(_Calls, np6_api.client.Client):
    """NP6, synchronously. Safe to share between threads; keep one for as long as you call NP6, and close it.

    Args:
        api_key: The key, or a function that gives the key of the moment, asked before every attempt; if absent, the
            environment variable NP6_API_KEY.
        base_url: Address of the server, and the only one that gets the key; if absent, NP6_BASE_URL, else NP6's own.
        retry: How persistent calls are.
        timeout: Seconds for each step of an attempt (connect, write, read), or an `httpx.Timeout`; None for no limit.
        retry_budget: Tokens that all retries of this client draw on.
        pacing: Whether to wait when the server says that the allowance is used up (`X-RateLimit-Remaining: 0`).
        max_concurrency: How many attempts may run at once; None for no limit but that of the connections.
        on_event: Called with a `CallEvent` when an attempt begins, a response arrives, and on retries, waits, failures.
        allow_insecure_http: Whether the key may cross a network in clear, by plain http to another machine.
        http_client: An `httpx.Client` of your own for the connections. It is not closed, and its base_url is not used.
        unsent_errors: Exceptions that your own transport, mounts or http_client raises only when no byte of the request
            was sent, e.g. `(httpx.ConnectError,)`. You promise it: a call that fails with one of them is repeated even
            if it sends. Without it only httpcore's own trace counts as a proof.
        httpx_options: verify, cert, proxy, limits, http2, headers, event_hooks, transport, ...: as for `httpx.Client`.

    Raises:
        InvalidKeyError: There is no usable key.
        ConfigurationError: Another option cannot work.

    Example:
        with np6.Client() as client:
            client.actions.render_links("000ABC", body=body)
    """

    def __init__(
        self,
        api_key: KeySource | None = None,
        *,
        base_url: str | httpx.URL | None = None,
        retry: RetryPolicy | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        retry_budget: RetryBudget | None = None,
        pacing: bool = True,
        max_concurrency: int | None = None,
        on_event: EventHook | None = None,
        allow_insecure_http: bool = False,
        http_client: httpx.Client | None = None,
        unsent_errors: tuple[type[httpx.TransportError], ...] = (),
        **httpx_options: Unpack[SyncHttpxOptions],
    ) -> None:
        key = ApiKey(api_key)
        del api_key  # before anything can fail: tracebacks may list local variables
        key.check()
        url = _base_url(base_url, allow_insecure_http)
        retrier = _retrier(key, retry, retry_budget, pacing, on_event)
        options: dict[str, Any] = {**httpx_options}
        connections = _connections(options)
        if http_client is None and url.scheme == "http" and not allow_insecure_http:
            _keep_on_this_machine(connections)
        options = _others(options, connections, http_client)
        from np6._pool import PoolTransport  # brings httpcore, which brings h2

        inner: httpx.BaseTransport
        if http_client is not None:
            inner = ClientTransport(http_client, owned=False)
        elif _needs_routing(connections):
            inner = ClientTransport(httpx.Client(**connections), owned=True)
        else:
            inner = connections.get("transport") or PoolTransport(url, **connections)
        transport = RetryTransport(
            inner,
            Signer(key, url),
            retrier,
            proof=_proof(connections, http_client, unsent_errors),
            slots=None if max_concurrency is None else threading.Semaphore(_at_least_one(max_concurrency)),
        )
        http = _HttpClient(
            retrier, transport=transport, base_url=url, timeout=_timeout(timeout, http_client), **options
        )
        self._set_up(http, retrier, retrier.policy)

    def perform(self, call: Call[T]) -> Response[T]:
        """Send a call and read its answer; every method of every resource ends here.

        Raises:
            StatusError: The server answered with a failure.
            ConnectionFailedError: There is no complete answer.
            DecodingError: The answer cannot be read.
        """
        request = call.build(self.http)
        with self._call(call, request) as state:
            return self._result(call, state, self.http.send(request))

    @contextmanager
    def open_stream(self, call: Call[Any]) -> Iterator[httpx.Response]:
        """Send a call and give its answer out unread; every `stream_` method of every resource ends here.

        Raises:
            StatusError: The server answered with a failure.
            ConnectionFailedError: There is no answer, or it broke off; `items` tells after how many.
            DecodingError: The answer cannot be read any further; `items` tells after how many.
        """
        request = call.build(self.http)
        request.extensions[STREAM_EXTENSION] = True
        with self._call(call, request) as state:
            response = self.http.send(request, stream=True)
            self._refuse_failure(call, state, response)
        try:
            with self._reading(state, response):
                yield response
        finally:
            response.close()


class AsyncClient(_Calls, np6_api.client.AsyncClient):
    """NP6, asynchronously, on asyncio and on trio. Takes what `Client` takes, with these differences.

    Args:
        api_key: As for `Client`; the function may be asynchronous, and should be if it takes time.
        http_client: An `httpx.AsyncClient` of your own.
        on_event: As for `Client`; a plain function that returns at once.

    Raises:
        InvalidKeyError: There is no usable key.
        ConfigurationError: Another option cannot work.

    Example:
        async with np6.AsyncClient() as client:
            await client.actions.render_links("000ABC", body=body)
    """

    def __init__(
        self,
        api_key: AsyncKeySource | None = None,
        *,
        base_url: str | httpx.URL | None = None,
        retry: RetryPolicy | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        retry_budget: RetryBudget | None = None,
        pacing: bool = True,
        max_concurrency: int | None = None,
        on_event: EventHook | None = None,
        allow_insecure_http: bool = False,
        http_client: httpx.AsyncClient | None = None,
        unsent_errors: tuple[type[httpx.TransportError], ...] = (),
        **httpx_options: Unpack[AsyncHttpxOptions],
    ) -> None:
        key = ApiKey(api_key)
        del api_key  # before anything can fail: tracebacks may list local variables
        key.check()
        url = _base_url(base_url, allow_insecure_http)
        retrier = _retrier(key, retry, retry_budget, pacing, on_event)
        options: dict[str, Any] = {**httpx_options}
        connections = _connections(options)
        if http_client is None and url.scheme == "http" and not allow_insecure_http:
            _keep_on_this_machine(connections)
        options = _others(options, connections, http_client)
        from np6._pool import AsyncPoolTransport  # brings httpcore, which brings h2

        inner: httpx.AsyncBaseTransport
        if http_client is not None:
            inner = AsyncClientTransport(http_client, owned=False)
        elif _needs_routing(connections):
            inner = AsyncClientTransport(httpx.AsyncClient(**connections), owned=True)
        else:
            inner = connections.get("transport") or AsyncPoolTransport(url, **connections)
        transport = AsyncRetryTransport(
            inner,
            Signer(key, url),
            retrier,
            proof=_proof(connections, http_client, unsent_errors),
            slots=None if max_concurrency is None else _async_semaphore(_at_least_one(max_concurrency)),
            isolated=not isinstance(inner, AsyncPoolTransport),
        )
        http = _AsyncHttpClient(
            retrier, transport=transport, base_url=url, timeout=_timeout(timeout, http_client), **options
        )
        self._set_up(http, retrier, retrier.policy)

    async def perform(self, call: Call[T]) -> Response[T]:
        """Send a call and read its answer; every method of every resource ends here.

        Raises:
            StatusError: The server answered with a failure.
            ConnectionFailedError: There is no complete answer.
            DecodingError: The answer cannot be read.
        """
        request = call.build(self.http)
        with self._call(call, request) as state:
            return self._result(call, state, await self.http.send(request))

    @asynccontextmanager
    async def open_stream(self, call: Call[Any]) -> AsyncIterator[httpx.Response]:
        """Send a call and give its answer out unread; every `stream_` method of every resource ends here.

        Raises:
            StatusError: The server answered with a failure.
            ConnectionFailedError: There is no answer, or it broke off; `items` tells after how many.
            DecodingError: The answer cannot be read any further; `items` tells after how many.
        """
        request = call.build(self.http)
        request.extensions[STREAM_EXTENSION] = True
        with self._call(call, request) as state:
            response = await self.http.send(request, stream=True)
            self._refuse_failure(call, state, response)
        try:
            with self._reading(state, response):
                yield response
        finally:
            await response.aclose()


def _base_url(given: str | httpx.URL | None, allow_insecure_http: bool) -> httpx.URL:
    text = given or os.environ.get("NP6_BASE_URL") or SERVER_URL
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL as exc:
        raise ConfigurationError(f"base_url {str(text)!r} is not a URL: {exc}.") from exc
    check_base_url(url, allow_insecure_http=allow_insecure_http)
    return url


def _retrier(
    key: ApiKey, retry: RetryPolicy | None, budget: RetryBudget | None, pacing: bool, on_event: EventHook | None
) -> Retrier:
    return Retrier(
        retry or RetryPolicy(),
        budget or RetryBudget(),
        Pacing() if pacing else None,
        Observer(on_event),
        renewable_key=key.refreshable,
    )


def _connections(options: dict[str, Any]) -> dict[str, Any]:
    """Take out of the options those about connections."""
    given = {name: options.pop(name, None) for name in _CONNECTION_OPTIONS}
    connections = {name: value for name, value in given.items() if value is not None}
    if connections.get("http2") and importlib.util.find_spec("h2") is None:
        raise ConfigurationError("http2=True needs the package h2: pip install 'np6[http2]'.")
    return connections


def _keep_on_this_machine(connections: dict[str, Any]) -> None:
    """Plain http to this machine is allowed because nobody is on the way: a proxy elsewhere would be."""
    from np6._routes import checked_proxy, environment_leads_elsewhere

    proxy = connections.get("proxy")
    if proxy is None:
        if environment_leads_elsewhere():
            connections["trust_env"] = False
    elif not is_loopback(host := checked_proxy(proxy).url.host):
        raise ConfigurationError(
            f"The proxy {host} would get the key in clear, since base_url is plain http: leave the proxy out, or pass "
            "allow_insecure_http=True if that network is yours."
        )


def _at_least_one(max_concurrency: int) -> int:
    if not isinstance(max_concurrency, int) or max_concurrency < 1:
        raise ConfigurationError(f"max_concurrency must be 1 or more, or None for no limit, not {max_concurrency!r}.")
    return max_concurrency


def _others(options: dict[str, Any], connections: dict[str, Any], http_client: Any) -> dict[str, Any]:
    """The other options, with what a client of the user's own brings along, and with a User-Agent."""
    if http_client is not None:
        if connections:
            raise ConfigurationError(f"Give http_client these options yourself: {', '.join(connections)}.")
        options = {name: getattr(http_client, name) for name in _INHERITED} | options
    headers = httpx.Headers({"User-Agent": f"np6/{__version__} python-httpx/{httpx.__version__}"})
    headers.update(options.get("headers"))
    return options | {"headers": headers}


def _proof(
    connections: dict[str, Any], http_client: Any, unsent_errors: tuple[type[httpx.TransportError], ...]
) -> Proof:
    """What can prove that a request was not sent."""
    if http_client is None and "mounts" not in connections:
        transport = connections.get("transport")
        if transport is None or type(transport) in (httpx.HTTPTransport, httpx.AsyncHTTPTransport):
            if unsent_errors:
                raise ConfigurationError("unsent_errors is for a transport, mounts or http_client of your own.")
            return Proof(traced=True)
    for kind in unsent_errors:
        if not (isinstance(kind, type) and issubclass(kind, httpx.TransportError)):
            raise ConfigurationError(f"unsent_errors takes subclasses of httpx.TransportError, not {kind!r}.")
    return Proof(traced=False, unsent_errors=tuple(unsent_errors))


def _needs_routing(connections: dict[str, Any]) -> bool:
    """Whether the choice between transports of the user's own has to be left to an httpx client."""
    return "mounts" in connections or connections.keys() >= {"proxy", "transport"}


def _timeout(given: Timeout, http_client: httpx.Client | httpx.AsyncClient | None) -> Timeout:
    if not isinstance(given, int | float | httpx.Timeout | tuple | None):
        raise ConfigurationError(f"timeout must be seconds, an httpx.Timeout or None, not {given!r}.")
    for step, seconds in httpx.Timeout(given).as_dict().items():
        if seconds is not None and not (isinstance(seconds, int | float) and 0 < seconds < 1e9):  # what a socket takes
            raise ConfigurationError(f"timeout must be a positive number of seconds, or None; {step} is {seconds!r}.")
    if given is DEFAULT_TIMEOUT and http_client is not None and http_client.timeout != _HTTPX_TIMEOUT:
        return http_client.timeout
    return given


def _async_semaphore(slots: int) -> Any:
    import anyio

    return anyio.Semaphore(slots)
