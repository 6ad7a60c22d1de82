"""The transports that carry out what the retry rules decide: one flow, run synchronously or on an event loop."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from typing import Any

import anyio
import httpx
from np6_api import API_KEY_HEADER
from np6_api.types import OPERATION_EXTENSION, STREAM_EXTENSION

from np6._auth import Signer
from np6._call_state import CALL_STATE, CallState
from np6._direct import READY
from np6._errors import ConfigurationError
from np6._flow import Blocking, Steps, Suspending, run
from np6._retry import AttemptResult, Retrier, Wait
from np6._sanitize import detached, head, head_of, masked, sanitized


@dataclasses.dataclass(frozen=True, slots=True)
class Proof:
    """What proves that a transport has not sent a request whose attempt failed.

    Attributes:
        traced: It is of an engine or of httpx, and calls the `trace` extension before the first byte: no call means
            "not sent".
        unsent_errors: Exceptions that it raises only before the first byte, as its owner has promised.
    """

    traced: bool
    unsent_errors: tuple[type[httpx.TransportError], ...] = ()


class Probe:
    """Knows whether a byte of a request may have been sent, from httpcore's `trace` extension.

    Args:
        state: Its `in_flight` is set when the first byte is handed to the socket.
        user_trace: The request's own trace function, called as well, without the key.
        proof: What the transport can prove.
    """

    def __init__(self, state: CallState, user_trace: Callable[[str, Any], Any] | None, proof: Proof) -> None:
        self._state = state
        self._user_trace = user_trace
        self._proof = proof

    def begin(self) -> None:
        """Begin an attempt: a transport that is not known to trace may send at any moment."""
        self._started = False
        self._failures: list[object] = []
        self._state.in_flight = not self._proof.traced

    def sent(self, exc: BaseException) -> bool:
        """Return whether a byte may have been sent before this exception.

        From a transport that is not sure to trace, an exception counts as "not sent" only if it goes back to a failure
        that httpcore has reported before the request's first byte, or if the owner of the transport has promised it.
        The class of an exception proves nothing: some raise `httpx.ConnectError` for a connection that broke later.
        """
        if self._proof.traced or self._started:
            return self._state.in_flight
        if isinstance(exc, self._proof.unsent_errors):
            return False
        cause: BaseException | None = exc
        while cause is not None and not any(cause is failure for failure in self._failures):
            cause = cause.__cause__
        return cause is None

    def trace(self, name: str, info: Mapping[str, Any]) -> Any:
        """For `extensions["trace"]` of a synchronous request."""
        if name.endswith(".send_request_headers.started"):
            # A CONNECT is for the proxy, the request itself comes after it.
            if getattr(info.get("request"), "method", None) != b"CONNECT":
                self._started = self._state.in_flight = True
        elif name.endswith(".failed") and not self._started:
            self._failures.append(info.get("exception"))
        return None if self._user_trace is None else self._user_trace(name, _without_key(info))


class _AsyncProbe(Probe):
    async def trace(self, name: str, info: Mapping[str, Any]) -> None:
        """For `extensions["trace"]` of an asynchronous request."""
        if (awaitable := super().trace(name, info)) is not None:
            await awaitable


def _without_key(info: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what httpcore passes to a trace function, with a request that does not hold the key."""
    import httpcore

    request = info.get("request")
    if not isinstance(request, httpcore.Request):
        return info
    headers = [(name, value) for name, value in request.headers if name.lower() != API_KEY_HEADER.lower().encode()]
    return {**info, "request": httpcore.Request(request.method, request.url, headers=headers)}


def _nothing() -> httpx.ByteStream:
    return httpx.ByteStream(b"")


class _Body:
    """A body whose exceptions may be shown, and whose attributes do not lead to the connection and so to the key.

    Attributes:
        ends_call: Whether an exception ends the call: nothing above does that for a request made by hand.
    """

    def __init__(self, response: httpx.Response, request: httpx.Request, state: CallState, retrier: Retrier) -> None:
        stream = response.stream
        self._inner: Callable[[], Any] = lambda: stream
        # Not the response itself: a cycle would leave the closing of an abandoned one to the garbage collector.
        self._head = response.status_code, response.headers, response.extensions
        self._request = request
        self._state = state
        self._retrier = retrier
        self.ends_call = False

    @contextlib.contextmanager
    def _guard(self) -> Iterator[None]:
        handled = sys.exception()
        try:
            yield
        except GeneratorExit:
            raise
        except BaseException as exc:
            error = sanitized(exc, self._request, self._state, handled)
            if self.ends_call:
                self._state.response = head(*self._head)
                error = self._retrier.ended(self._state, error, handled)
            raise error  # noqa: B904 - the same one, or one that names it as its cause


class _SyncBody(_Body, httpx.SyncByteStream):
    """For synchronous calls."""

    def __iter__(self) -> Iterator[bytes]:
        with self._guard():
            yield from self._inner()

    def close(self) -> None:
        try:
            self._inner().close()
        finally:
            self._inner = _nothing


class _AsyncBody(_Body, httpx.AsyncByteStream):
    """For asynchronous calls."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with self._guard():
            async for piece in self._inner():
                yield piece

    async def aclose(self) -> None:
        try:
            await self._inner().aclose()
        finally:
            self._inner = _nothing


class ClientTransport:
    """Makes an attempt with a whole client of httpx, synchronous or not: its methods return what those of it return.

    Redirects are followed above, where the key is guarded.
    """

    def __init__(self, client: Any) -> None:
        self._client = client

    def handle_request(self, request: httpx.Request) -> Any:
        """Send a request, up to the headers of the response."""
        return self._client.send(request, stream=True, follow_redirects=False)

    handle_async_request = handle_request

    def close(self) -> None:
        """Close a synchronous client."""
        self._client.close()

    def aclose(self) -> Any:
        """Close an asynchronous client."""
        return self._client.aclose()


class _Attempts:
    """Makes as many attempts as the retry rules allow; an attempt includes reading the body, unless it is streamed.

    Args:
        inner: The transport that makes one attempt.
        signer: Adds the key to each.
        retrier: The retry rules.
        proof: What proves that `inner` has not sent a request.
        max_concurrency: How many attempts may run at once; None for any number.
        owned: Whether to close `inner` at the end.
        pooled: Whether `inner` is an engine of our own, in which a cancellation at any instant loses no connection.
    """

    _steps: Steps
    _probe: type[Probe]
    _body: type[_SyncBody | _AsyncBody]

    def __init__(
        self,
        inner: Any,
        signer: Signer,
        retrier: Retrier,
        *,
        proof: Proof,
        max_concurrency: int | None,
        owned: bool,
        pooled: bool,
    ) -> None:
        self._inner = inner
        self._signer = signer
        self._retrier = retrier
        self._proof = proof
        self._slots = self._steps.slots(max_concurrency)
        self._owned = owned
        self._pooled = pooled
        self._home: tuple[int, object] | None = None

    async def _handle(self, request: httpx.Request) -> httpx.Response:
        if (ready := request.extensions.pop(READY, None)) is not None:
            return ready  # type: ignore[no-any-return]
        self._check_home()
        own = request.extensions
        # A request that an auth flow makes for itself, and not for the call, has no state.
        state = own.get(CALL_STATE) or self._retrier.begin(own.get(OPERATION_EXTENSION), request.method)
        probe = self._probe(state, own.get("trace"), self._proof)
        request.extensions = {**own, "trace": probe.trace}
        decisions = self._retrier.run(state, request.method, replayable=_is_replayable(request))
        result: AttemptResult | None = None
        try:
            while True:
                try:
                    decision = decisions.send(result)
                except StopIteration as end:
                    response: httpx.Response = end.value
                    return response
                if isinstance(decision, Wait):
                    await self._steps.sleep(decision.seconds)
                    result = None
                else:
                    result = await self._attempt(request, state, probe)
        finally:
            request.extensions = own

    async def _attempt(self, request: httpx.Request, state: CallState, probe: Probe) -> AttemptResult:
        response, handled = None, sys.exception()
        try:
            async with self._slots:
                signed = await self._signer.sign(request, state)
                probe.begin()
                response = await self._steps.send(self._inner, signed)
                if not self._proof.traced:
                    response = detached(response)
                if isinstance(response.stream, httpx.ByteStream):  # its body has come already
                    if _is_read(request, response):
                        response.read()
                    return AttemptResult(masked(response, state))
                response.stream = body = self._body(response, request, state, self._retrier)
                if _is_read(request, response):
                    await self._steps.read(response)
                else:
                    body.ends_call = OPERATION_EXTENSION not in request.extensions
        except BaseException as exc:
            if response is not None:
                await self._steps.close(response)
            return _failed(response, sanitized(exc, request, state, handled), state, probe)
        return AttemptResult(masked(response, state))

    async def _shut(self) -> None:
        if self._owned:
            await self._steps.close(self._inner)

    def _check_home(self) -> None:
        """Note the process and the event loop of the first call, and refuse any others.

        Raises:
            ConfigurationError: It is another process, or another event loop.
        """
        home = os.getpid(), self._steps.loop()
        self._home = self._home or home
        if self._home != home:
            where, advice = "on another event loop", "for each loop (every asyncio.run starts a new one)"
            if self._home[0] != home[0]:
                where, advice = "in another process before it forked", "in each process"
            raise ConfigurationError(
                f"This client was used {where}, and its connections belong to that one: make one client {advice}."
            )


class RetryTransport(_Attempts, httpx.BaseTransport):
    """For synchronous calls."""

    _steps, _probe, _body = Blocking(), Probe, _SyncBody

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and again where the retry rules allow it.

        Raises:
            CallError: No attempt gave a complete response.
        """
        return run(self._handle(request))

    def close(self) -> None:
        """Close the transport below, if it is ours."""
        run(self._shut())


class AsyncRetryTransport(_Attempts, httpx.AsyncBaseTransport):
    """For asynchronous calls."""

    _steps, _probe, _body = Suspending(), _AsyncProbe, _AsyncBody

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and again where the retry rules allow it.

        Raises:
            CallError: No attempt gave a complete response.
        """
        return await self._handle(request)

    async def aclose(self) -> None:
        """Close the transport below, if it is ours."""
        await self._shut()

    async def _attempt(self, request: httpx.Request, state: CallState, probe: Probe) -> AttemptResult:
        attempt = super()._attempt(request, state, probe)
        return await (attempt if self._pooled else _isolated(attempt))


def _is_replayable(request: httpx.Request) -> bool:
    return isinstance(request.stream, httpx.ByteStream) or getattr(request.stream, "replayable", False)


def _is_read(request: httpx.Request, response: httpx.Response) -> bool:
    # A request made by hand may want to stream; what comes instead of a success is always read.
    return response.status_code >= 300 or (
        OPERATION_EXTENSION in request.extensions and not request.extensions.get(STREAM_EXTENSION)
    )


def _failed(response: httpx.Response | None, exc: BaseException, state: CallState, probe: Probe) -> AttemptResult:
    """Return what an attempt gave that raised; what is no failure of the connection is raised again."""
    if not isinstance(exc, httpx.TransportError | httpx.DecodingError):
        raise exc
    if response is None:
        return AttemptResult(None, exc, probe.sent(exc))
    received = masked(head_of(response), state)
    # A status that is not a success counts even if its explanation broke off.
    return AttemptResult(received, None if received.status_code >= 300 else exc)


async def _isolated(attempt: Coroutine[Any, Any, AttemptResult]) -> AttemptResult:
    """Make an attempt in a task of its own, for a transport that is not ours.

    httpcore's pools put their connections in order under shields of anyio, which asyncio's `Task.cancel` breaks
    through: a cancelled call would lose a connection. A task group passes a cancellation on as shields know it.
    """
    results: list[AttemptResult | BaseException] = []

    async def run_attempt() -> None:
        try:
            results.append(await attempt)
        except anyio.get_cancelled_exc_class():
            raise
        except BaseException as exc:  # not for the group, which would wrap it
            results.append(exc)

    try:
        async with anyio.create_task_group() as group:
            group.start_soon(run_attempt)
    except BaseException:  # cancelled while the group ended: nobody gets the response
        for result in results:
            if isinstance(result, AttemptResult) and result.response is not None:
                await Suspending().close(result.response)
        raise
    [result] = results
    if isinstance(result, BaseException):
        raise result
    return result
