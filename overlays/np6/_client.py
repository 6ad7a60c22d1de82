"""The clients: np6_api's resources, on an httpx client whose transport is assembled here.

- `httpx.Client` builds requests, follows redirects and calls event hooks. Below it,
- `RetryTransport` makes the attempts (`_transport.py`): when and how often, `Retrier` decides (`_retry.py`,
  `_retry_rules.py`, `_pacing.py`); to each, `Signer` adds the key (`_auth.py`). Below that,
- an engine has the connections (`_engine.py`), or a transport or client of the user's own.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Generic, NoReturn, Self, TypeVar, Unpack

import httpx
import np6_api.client
from np6_api.types import STREAM_EXTENSION, UNSET, Call, Response, Unset

from np6 import _options
from np6._auth import ApiKey, AsyncKeySource, KeySource, Signer
from np6._call_state import CALL_STATE, CallState
from np6._direct import Direct
from np6._engine import Engine, EngineName, is_built_in
from np6._errors import ConfigurationError
from np6._failures import status_error
from np6._flow import Blocking, Steps, Suspending, run
from np6._observe import EventHook, Observer
from np6._pacing import Pacing, server_wait
from np6._policy import RetryBudget, RetryPolicy
from np6._retry import NAP, Retrier
from np6._sanitize import head_of
from np6._transport import AsyncRetryTransport, ClientTransport, RetryTransport

T = TypeVar("T")
KeyT = TypeVar("KeyT", bound=AsyncKeySource)
HttpT = TypeVar("HttpT", httpx.Client, httpx.AsyncClient)
TransportT = TypeVar("TransportT", httpx.BaseTransport, httpx.AsyncBaseTransport)


class _HttpClient(httpx.Client):
    """The httpx client of `Client`: a request made by hand ends as a call does, redirects and its body included."""

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
        with self._retrier.guard_by_hand(request):
            return super().send(request, **options)


class _AsyncHttpClient(httpx.AsyncClient):
    """The same for `AsyncClient`."""

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
        with self._retrier.guard_by_hand(request):
            return await super().send(request, **options)


class _Client(Generic[KeyT, HttpT, TransportT]):
    """What both clients share; no I/O."""

    _http: HttpT
    _awaitable_key: bool
    _http_type: Callable[..., HttpT]
    _plain_http_type: Callable[..., HttpT]
    _transport_of: Callable[[Engine], Callable[..., Any]]
    _retry_transport: type[RetryTransport | AsyncRetryTransport]
    _stopped: Callable[[], bool] | None = None
    _engine_name: str = ""

    def __init__(
        self,
        api_key: KeyT | None = None,
        *,
        base_url: str | httpx.URL | None = None,
        retry: RetryPolicy | None = None,
        timeout: _options.Timeout = _options.DEFAULT_TIMEOUT,
        retry_budget: RetryBudget | None = None,
        pacing: bool = True,
        max_concurrency: int | None = None,
        on_event: EventHook | None = None,
        allow_insecure_http: bool = False,
        http_client: HttpT | None = None,
        transport: TransportT | None = None,
        mounts: Mapping[str, TransportT | None] | None = None,
        unsent_errors: tuple[type[httpx.TransportError], ...] = (),
        engine: EngineName | Engine = "httpx",
        **httpx_options: Unpack[_options.HttpxOptions],
    ) -> None:
        key = ApiKey(api_key, awaitable=self._awaitable_key)
        del api_key  # before anything can fail: tracebacks may list local variables
        key.check()
        url = _options.base_url_of(base_url, allow_insecure_http=allow_insecure_http)
        observer, limiter = Observer(on_event), Pacing() if pacing else None
        retrier = Retrier(
            retry or RetryPolicy(), retry_budget or RetryBudget(), limiter, observer, renewable_key=key.refreshable
        )
        options: dict[str, Any] = {**httpx_options, "transport": transport, "mounts": mounts}
        connections = _options.connections_of(options, http_client)
        if http_client is None and url.scheme == "http" and not allow_insecure_http:
            _options.keep_on_this_machine(connections)
        foreign = http_client is not None or not connections.keys().isdisjoint(("transport", "mounts"))
        chosen = _options.engine_for(engine, foreign=foreign)
        self._engine_name = "" if foreign else chosen.name
        inner = self._inner(url, connections, http_client, chosen)
        retry_transport = self._retry_transport(
            inner,
            Signer(key, url),
            retrier,
            proof=_options.proof_of(connections, http_client, unsent_errors),
            max_concurrency=_options.at_least_one(max_concurrency),
            owned=http_client is None,
            pooled=not foreign and is_built_in(chosen),
        )
        options = _options.client_options(options, http_client)
        http = self._http_type(
            retrier,
            transport=retry_transport,
            base_url=url,
            timeout=_options.timeout_of(timeout, http_client),
            **options,
        )
        self._direct = Direct(http, retry_transport, plain="default_encoding" not in options)
        self._set_up(http, retrier, retrier.policy)

    def _inner(self, url: httpx.URL, connections: dict[str, Any], http_client: HttpT | None, engine: Engine) -> Any:
        """Return what makes an attempt."""
        if http_client is not None:
            return ClientTransport(http_client)
        if _options.needs_httpx_client(connections):
            return ClientTransport(self._plain_http_type(**connections))
        if "transport" in connections:
            return connections["transport"]
        return self._transport_of(engine)(url, **connections)

    def with_options(
        self,
        *,
        retry: RetryPolicy | None = None,
        timeout: _options.Timeout | Unset = UNSET,
        stop: Callable[[], bool] | None = None,
    ) -> Self:
        """Return the same client with other options for some calls: connections, budget and pacing are shared.

        Args:
            retry: How persistent its calls are.
            timeout: Seconds for each step of an attempt, or an `httpx.Timeout`; None for no limit.
            stop: Returns whether its calls are to end without another attempt. It is called before each attempt and
                several times a second during a wait, from the threads that make the calls. An attempt that has begun
                is not interrupted.

        Example:
            client.with_options(retry=RetryPolicy(max_attempts=1)).actions.render_links("000ABC", body=body)
        """
        clone = object.__new__(type(self))
        chosen = self._timeout if isinstance(timeout, Unset) else _options.timeout_of(timeout, None)
        clone._set_up(self._http, self._retrier, retry or self._policy, chosen)
        clone._stopped = stop or self._stopped
        clone._direct, clone._engine_name = self._direct, self._engine_name
        return clone

    def _set_up(
        self, http: Any, retrier: Retrier, policy: RetryPolicy, timeout: _options.Timeout | Unset = UNSET
    ) -> None:
        super().__init__(http)  # type: ignore[call-arg] # of np6_api's client, the other base
        self._retrier = retrier
        self._policy = policy
        self._timeout = timeout

    async def _waited(self, steps: Steps, seconds: float) -> bool:
        """Wait, and return whether `stop` did not end it."""
        nap = seconds if self._stopped is None else NAP
        while not (stopped := self._stopped is not None and self._stopped()) and seconds > 0:
            await steps.sleep(min(nap, seconds))
            seconds -= nap
        return not stopped

    @contextmanager
    def _call(self, call: Call[Any], *, stream: bool) -> Iterator[tuple[httpx.Request, CallState]]:
        """Build the request of a call, and end the call as every call ends."""
        request = call.build(self._http) if stream else self._direct.build(call)
        if self._http.is_closed:
            raise ConfigurationError("The client is closed. (One made by with_options closes the first as well.)")
        state = self._retrier.begin(call.operation, request.method, self._policy)
        state.stopped = self._stopped
        request.extensions |= {CALL_STATE: state, STREAM_EXTENSION: stream}
        if not isinstance(self._timeout, Unset):
            request.extensions["timeout"] = httpx.Timeout(self._timeout).as_dict()
        with self._retrier.guard(state):
            yield request, state

    def _accept(self, call: Call[Any], state: CallState, response: httpx.Response) -> None:
        """Note a response that is a success, and raise any other."""
        state.response = response
        if response.is_success:
            return
        code, statuses = str(response.status_code), call.operation.statuses
        if response.status_code < 400:  # a result for the retry rules, a failure for the caller
            self._retrier.give_up(state, "redirects are followed only with follow_redirects=True", response)
        meaning = statuses.get(code) or statuses.get(f"{code[0]}XX") or statuses.get("default") or ""
        raise status_error(state, response, meaning, server_wait(response.status_code, response.headers))

    def _result(self, call: Call[T], state: CallState, response: httpx.Response) -> Response[T]:
        self._accept(call, state, response)
        return Response(response.status_code, response.headers, response.content, call.read(response))

    def _opened(self, call: Call[Any], state: CallState, response: httpx.Response) -> httpx.Response:
        self._accept(call, state, response)
        state.response = head_of(response)
        state.streaming = True
        return response

    def __repr__(self) -> str:
        http = vars(self).get("_http")  # absent while __init__ fails, when a debugger may look
        engine = f", engine {self._engine_name!r}" if self._engine_name else ""
        return f"<np6.{type(self).__name__} {http and http.base_url!r}{engine}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A client holds a key and open connections and cannot be pickled: make one in each process.")


class Client(_Client[KeySource, httpx.Client, httpx.BaseTransport], np6_api.client.Client):
    """Calls NP6 synchronously. Threads may share a client; keep it for as long as you call NP6, and close it.

    Args:
        api_key: The key, or a function that returns it and is called before every attempt; if absent, the environment
            variable NP6_API_KEY.
        base_url: Address of the server, and the only one that gets the key; if absent, NP6_BASE_URL, else NP6's own.
        retry: How persistent calls are.
        timeout: Seconds for each step of an attempt (connect, write, read), or an `httpx.Timeout`; None for no limit.
        retry_budget: Tokens that all retries of this client draw on.
        pacing: Whether to wait when the quota of the rate limit is used up (`X-RateLimit-Remaining: 0`).
        max_concurrency: How many attempts may run at once; None for no limit but that of the connections.
        on_event: Called with a `CallEvent` when an attempt begins, a response arrives, and on retries, waits, failures.
        allow_insecure_http: Whether the key may cross a network in cleartext, by plain http to another machine.
        http_client: An `httpx.Client` of your own for the connections. It is not closed, and its base_url is not used.
        unsent_errors: Exceptions that your own transport, mounts or http_client raises only when no byte of the request
            was sent, e.g. `(httpx.ConnectError,)`. You promise it: a call that fails with one of them is retried even
            if it sends. Without it only httpcore's own trace counts as a proof.
        engine: What moves the bytes: "httpx" needs nothing; "httptools" costs less than half of it (np6[fast]);
            "aiohttp" is for AsyncClient on asyncio (np6[aiohttp]); or an `np6.Engine`.
        transport: As for `httpx.Client`; so are `mounts` and the other options.
        mounts: Transports by URL pattern.
        httpx_options: verify, cert, proxy, limits, http2, headers, event_hooks, ...

    Raises:
        InvalidKeyError: There is no usable key.
        ConfigurationError: Another option cannot work.

    Example:
        with np6.Client() as client:
            client.actions.render_links("000ABC", body=body)
    """

    _awaitable_key = False
    _http_type, _plain_http_type, _retry_transport = _HttpClient, httpx.Client, RetryTransport

    @staticmethod
    def _transport_of(engine: Engine) -> Callable[..., Any]:
        return engine.transport

    def perform(self, call: Call[T]) -> Response[T]:
        """Send a call and read its response; every method of every resource ends here.

        Raises:
            StatusError: The status of the response is not a success.
            ConnectionFailedError: There is no complete response.
            DecodingError: The response cannot be read.
        """
        with self._call(call, stream=False) as (request, state):
            return self._result(call, state, self._direct.send(request))

    def wait(self, seconds: float) -> bool:
        """Wait as the calls of this client do: `stop` of `with_options` ends it, and `np6.testing.no_waits` skips it.

        Returns:
            False if `stop` has ended the wait.

        Example:
            while is_busy(client) and client.wait(20):
                print("still busy")
        """
        return run(self._waited(Blocking(), seconds))

    @contextmanager
    def open_stream(self, call: Call[Any]) -> Iterator[httpx.Response]:
        """Send a call and yield its response unread; every `stream_` method of every resource ends here.

        Raises:
            StatusError: The status of the response is not a success.
            ConnectionFailedError: There is no response, or it broke off; `items` is the number that had been received.
            DecodingError: The response cannot be read any further; `items` is the number that had been received.
        """
        with self._call(call, stream=True) as (request, state):
            response = self.http.send(request, stream=True)
            try:
                yield self._opened(call, state, response)
            finally:
                response.close()


class AsyncClient(_Client[AsyncKeySource, httpx.AsyncClient, httpx.AsyncBaseTransport], np6_api.client.AsyncClient):
    """Calls NP6 asynchronously, on asyncio and on trio. Takes what `Client` takes, with these differences.

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

    _awaitable_key = True
    _http_type, _plain_http_type, _retry_transport = _AsyncHttpClient, httpx.AsyncClient, AsyncRetryTransport

    @staticmethod
    def _transport_of(engine: Engine) -> Callable[..., Any]:
        return engine.async_transport

    async def perform(self, call: Call[T]) -> Response[T]:
        """Send a call and read its response; every method of every resource ends here.

        Raises:
            StatusError: The status of the response is not a success.
            ConnectionFailedError: There is no complete response.
            DecodingError: The response cannot be read.
        """
        with self._call(call, stream=False) as (request, state):
            return self._result(call, state, await self._direct.asend(request))

    async def wait(self, seconds: float) -> bool:
        """Wait as the calls of this client do: `stop` of `with_options` ends it, and `np6.testing.no_waits` skips it.

        Returns:
            False if `stop` has ended the wait.
        """
        return await self._waited(Suspending(), seconds)

    @asynccontextmanager
    async def open_stream(self, call: Call[Any]) -> AsyncIterator[httpx.Response]:
        """Send a call and yield its response unread; every `stream_` method of every resource ends here.

        Raises:
            StatusError: The status of the response is not a success.
            ConnectionFailedError: There is no response, or it broke off; `items` is the number that had been received.
            DecodingError: The response cannot be read any further; `items` is the number that had been received.
        """
        with self._call(call, stream=True) as (request, state):
            response = await self.http.send(request, stream=True)
            try:
                yield self._opened(call, state, response)
            finally:
                await response.aclose()
