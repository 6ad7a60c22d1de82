"""The transports that carry out what the policy decides: one synchronous, one asynchronous, the same decisions."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from functools import partial
from typing import Any

import anyio.lowlevel
import httpx
from np6_api import API_KEY_HEADER
from np6_api.types import OPERATION_EXTENSION, STREAM_EXTENSION

from np6._auth import Signer
from np6._call_state import CALL_STATE, CallState
from np6._clock import clock
from np6._errors import ConfigurationError, transport_error
from np6._retry import AttemptResult, Retrier, Wait
from np6._wire import sanitized


@dataclasses.dataclass(frozen=True, slots=True)
class Proof:
    """What proves that a transport has not sent a request whose attempt failed.

    Attributes:
        traced: It is httpcore's, and calls the `trace` extension before the first byte: silence means "not sent".
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
        self._heard = False
        self._failures: list[object] = []
        self._state.in_flight = not self._proof.traced

    def sent(self, exc: BaseException) -> bool:
        """Return whether a byte may have been sent before this exception.

        From a transport that is not sure to trace, an exception counts as "not sent" only if it goes back to a failure
        that httpcore has reported before the request's first byte, or if the owner of the transport has promised it.
        The class of an exception proves nothing: some raise `httpx.ConnectError` for a connection that broke later.
        """
        if self._proof.traced or self._heard:
            return self._state.in_flight
        if isinstance(exc, self._proof.unsent_errors):
            return False
        cause: BaseException | None = exc
        while cause is not None and not any(cause is failure for failure in self._failures):
            cause = cause.__cause__
        return cause is None

    def trace(self, name: str, info: Mapping[str, Any]) -> None:
        """For `extensions["trace"]` of a synchronous request."""
        self._note(name, info)
        if self._user_trace is not None:
            self._user_trace(name, _without_key(info))

    async def atrace(self, name: str, info: Mapping[str, Any]) -> None:
        """For `extensions["trace"]` of an asynchronous request."""
        self._note(name, info)
        if self._user_trace is not None:
            await self._user_trace(name, _without_key(info))

    def _note(self, name: str, info: Mapping[str, Any]) -> None:
        if name.endswith(".send_request_headers.started"):
            # A CONNECT is for the proxy, the request itself comes after it.
            if getattr(info.get("request"), "method", None) != b"CONNECT":
                self._heard = self._state.in_flight = True
        elif name.endswith(".failed") and not self._heard:
            self._failures.append(info.get("exception"))


def _without_key(info: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what httpcore tells a trace function, with a request that does not hold the key."""
    import httpcore

    request = info.get("request")
    if not isinstance(request, httpcore.Request):
        return info
    headers = [(name, value) for name, value in request.headers if name.lower() != API_KEY_HEADER.lower().encode()]
    return {**info, "request": httpcore.Request(request.method, request.url, headers=headers)}


class RetryTransport(httpx.BaseTransport):
    """Makes as many attempts as the policy wants; an attempt includes reading the body, unless that is streamed.

    Args:
        inner: The transport that makes one attempt.
        signer: Adds the key to each.
        retrier: The policy.
        proof: What proves that `inner` has not sent a request.
        slots: Entered for the time of each attempt.
    """

    def __init__(
        self,
        inner: httpx.BaseTransport,
        signer: Signer,
        retrier: Retrier,
        *,
        proof: Proof,
        slots: contextlib.AbstractContextManager[Any] | None = None,
    ) -> None:
        self._inner = inner
        self._signer = signer
        self._retrier = retrier
        self._proof = proof
        self._slots = slots or contextlib.nullcontext()
        self._process = _OneProcess()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, again and again if need be.

        Raises:
            CallError: No attempt gave a complete response.
        """
        self._process.check()
        state, own = _state_of(request, self._retrier), request.extensions
        probe = Probe(state, own.get("trace"), self._proof)
        request.extensions = {**own, "trace": probe.trace}
        run = self._retrier.run(state, request.method, replayable=_is_replayable(request))
        result: AttemptResult | None = None
        try:
            while True:
                try:
                    step = run.send(result)
                except StopIteration as end:
                    response: httpx.Response = end.value
                    return response
                if isinstance(step, Wait):
                    clock().sleep(step.seconds)
                    result = None
                else:
                    result = self._attempt(request, state, probe)
        except BaseException as exc:
            self._retrier.interrupted(state, exc)
            raise
        finally:
            request.extensions = own

    def _attempt(self, request: httpx.Request, state: CallState, probe: Probe) -> AttemptResult:
        response, handled = None, sys.exception()
        try:
            with self._slots:
                signed = self._signer.sign(request, state)
                probe.begin()
                response = self._inner.handle_request(signed)
                if not self._proof.traced:
                    response = _detached(response)
                response.stream = _SanitizedStream(response, request, state)
                if _is_read(request, response):
                    response.read()
        except BaseException as exc:
            if response is not None:
                response.close()
            return _failed(response, sanitized(exc, request, state, handled), state, probe)
        return AttemptResult(_masked(response, state))

    def close(self) -> None:
        """Close the transport beneath."""
        self._inner.close()


class AsyncRetryTransport(httpx.AsyncBaseTransport):
    """The same for asynchronous calls, on asyncio and on trio.

    Args:
        inner: The transport that makes one attempt.
        signer: Adds the key to each.
        retrier: The policy.
        proof: What proves that `inner` has not sent a request.
        slots: Entered for the time of each attempt.
        isolated: Whether each attempt needs a task of its own, see `_sheltered`.
    """

    def __init__(
        self,
        inner: httpx.AsyncBaseTransport,
        signer: Signer,
        retrier: Retrier,
        *,
        proof: Proof,
        slots: contextlib.AbstractAsyncContextManager[Any] | None = None,
        isolated: bool = True,
    ) -> None:
        self._inner = inner
        self._signer = signer
        self._retrier = retrier
        self._proof = proof
        self._slots = slots or contextlib.nullcontext()
        self._process = _OneProcess()
        self._loop = _OneLoop()
        self._isolated = isolated

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, again and again if need be.

        Raises:
            CallError: No attempt gave a complete response.
        """
        self._process.check()
        self._loop.check()
        state, own = _state_of(request, self._retrier), request.extensions
        probe = Probe(state, own.get("trace"), self._proof)
        request.extensions = {**own, "trace": probe.atrace}
        run = self._retrier.run(state, request.method, replayable=_is_replayable(request))
        result: AttemptResult | None = None
        try:
            while True:
                try:
                    step = run.send(result)
                except StopIteration as end:
                    response: httpx.Response = end.value
                    return response
                if isinstance(step, Wait):
                    await clock().asleep(step.seconds)
                    result = None
                elif self._isolated:
                    result = await _sheltered(partial(self._attempt, request, state, probe))
                else:
                    result = await self._attempt(request, state, probe)
        except BaseException as exc:
            self._retrier.interrupted(state, exc)
            raise
        finally:
            request.extensions = own

    async def _attempt(self, request: httpx.Request, state: CallState, probe: Probe) -> AttemptResult:
        response, handled = None, sys.exception()
        try:
            async with self._slots:
                signed = await self._signer.asign(request, state)
                probe.begin()
                response = await self._inner.handle_async_request(signed)
                if not self._proof.traced:
                    response = _detached(response)
                response.stream = _AsyncSanitizedStream(response, request, state)
                if _is_read(request, response):
                    await response.aread()
        except BaseException as exc:
            if response is not None:
                await _aclose(response)
            return _failed(response, sanitized(exc, request, state, handled), state, probe)
        return AttemptResult(_masked(response, state))

    async def aclose(self) -> None:
        """Close the transport beneath."""
        await self._inner.aclose()


class ClientTransport(httpx.BaseTransport):
    """Makes an attempt with a whole httpx client: one of the user's own, or one that knows about proxies.

    Args:
        client: The client.
        owned: Whether to close it at the end.
    """

    def __init__(self, client: httpx.Client, *, owned: bool) -> None:
        self._client = client
        self._owned = owned

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, up to the headers of the response. Redirects are followed above, where the key is looked after."""
        return self._client.send(request, stream=True, follow_redirects=False)

    def close(self) -> None:
        """Close the client, if it is ours."""
        if self._owned:
            self._client.close()


class AsyncClientTransport(httpx.AsyncBaseTransport):
    """The same for asynchronous calls.

    Args:
        client: The client.
        owned: Whether to close it at the end.
    """

    def __init__(self, client: httpx.AsyncClient, *, owned: bool) -> None:
        self._client = client
        self._owned = owned

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, up to the headers of the response. Redirects are followed above, where the key is looked after."""
        return await self._client.send(request, stream=True, follow_redirects=False)

    async def aclose(self) -> None:
        """Close the client, if it is ours."""
        if self._owned:
            await self._client.aclose()


class _OneProcess:
    """Refuses a client that was used before a fork: both processes would read answers from the same connections."""

    def __init__(self) -> None:
        self._pid: int | None = None

    def check(self) -> None:
        """Note the process of the first call, and refuse any other.

        Raises:
            ConfigurationError: This is another process.
        """
        if self._pid is None:
            self._pid = os.getpid()
        elif self._pid != os.getpid():
            raise ConfigurationError(
                "This client was used in another process before it forked, and its connections belong to that one: "
                "make one client in each process."
            )


class _OneLoop:
    """Refuses a client that was used on another event loop: its connections and locks belong to that one."""

    def __init__(self) -> None:
        self._loop: anyio.lowlevel.EventLoopToken | None = None

    def check(self) -> None:
        """Note the event loop of the first call, and refuse any other.

        Raises:
            ConfigurationError: This is another event loop.
        """
        loop = anyio.lowlevel.current_token()
        if self._loop is None:
            self._loop = loop
        elif self._loop != loop:
            raise ConfigurationError(
                "This client was used on another event loop, and its connections belong to that one: make one client "
                "for each loop (every asyncio.run starts a new one)."
            )


def _nothing() -> httpx.ByteStream:
    return httpx.ByteStream(b"")


class _Sanitizing:
    """A body whose exceptions may be shown, and whose attributes do not lead to the connection and so to the key."""

    def __init__(self, response: httpx.Response, request: httpx.Request, state: CallState) -> None:
        stream = response.stream
        self._inner: Callable[[], Any] = lambda: stream
        # Not the response itself: a circle would leave the closing of an abandoned one to the garbage collector.
        self._head = response.status_code, response.headers, response.extensions
        self._request = request
        self._state = state

    def _failure(self, exc: BaseException, handled: BaseException | None) -> BaseException:
        """Return what to raise instead of an exception of the connection."""
        error = sanitized(exc, self._request, self._state, handled)
        if OPERATION_EXTENSION in self._request.extensions or not isinstance(error, httpx.HTTPError):
            return error
        failure = transport_error(self._state, _head(*self._head), error)
        failure.__cause__ = error
        return failure


class _SanitizedStream(_Sanitizing, httpx.SyncByteStream):
    """For synchronous calls."""

    def __iter__(self) -> Iterator[bytes]:
        handled = sys.exception()
        try:
            yield from self._inner()
        except GeneratorExit:
            raise
        except BaseException as exc:
            raise self._failure(exc, handled)  # noqa: B904 - the same one, or one that names it as its cause

    def close(self) -> None:
        try:
            self._inner().close()
        finally:
            self._inner = _nothing


class _AsyncSanitizedStream(_Sanitizing, httpx.AsyncByteStream):
    """For asynchronous calls."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        handled = sys.exception()
        try:
            async for piece in self._inner():
                yield piece
        except GeneratorExit:
            raise
        except BaseException as exc:
            raise self._failure(exc, handled)  # noqa: B904 - the same one, or one that names it as its cause

    async def aclose(self) -> None:
        try:
            await self._inner().aclose()
        finally:
            self._inner = _nothing


def _detached(response: httpx.Response) -> httpx.Response:
    """Return the same response without what a client beneath ours has put on it: requests that hold the key."""
    return httpx.Response(
        response.status_code, headers=response.headers.raw, stream=response.stream, extensions=response.extensions
    )


def _masked(response: httpx.Response, state: CallState) -> httpx.Response:
    """Return what is not a success as it may be shown: a server or a proxy may repeat the request, key included."""
    if response.is_success:
        return response
    head = head_of(response)
    headers = [(name, state.mask_bytes(value)) for name, value in head.headers.raw]
    content = state.mask_bytes(response.content)
    if content == response.content and headers == head.headers.raw:
        return response
    return httpx.Response(response.status_code, headers=headers, content=content, extensions=response.extensions)


def _state_of(request: httpx.Request, retrier: Retrier) -> CallState:
    """Return the state of the call that the request belongs to; a new one for a request that came past `send`."""
    state: CallState | None = request.extensions.get(CALL_STATE)
    return state or retrier.begin(request.extensions.get(OPERATION_EXTENSION), request.method)


def _is_replayable(request: httpx.Request) -> bool:
    return isinstance(request.stream, httpx.ByteStream) or getattr(request.stream, "replayable", False)


def _is_read(request: httpx.Request, response: httpx.Response) -> bool:
    # A request made by hand may want to stream; what comes instead of a success is always read.
    return response.status_code >= 300 or (
        OPERATION_EXTENSION in request.extensions and not request.extensions.get(STREAM_EXTENSION)
    )


#: Headers about a body that was not received.
_FRAMING = (b"content-encoding", b"content-length", b"transfer-encoding")


def _failed(response: httpx.Response | None, exc: BaseException, state: CallState, probe: Probe) -> AttemptResult:
    """Return what an attempt gave that raised; what is no failure of the connection is raised again."""
    if not isinstance(exc, httpx.TransportError | httpx.DecodingError):
        raise exc
    if response is None:
        return AttemptResult(None, exc, probe.sent(exc))
    head = _masked(head_of(response), state)
    # A status that is not a success counts even if its explanation broke off.
    return AttemptResult(head, None if head.status_code >= 300 else exc)


def head_of(response: httpx.Response) -> httpx.Response:
    """Return a response without its body."""
    return _head(response.status_code, response.headers, response.extensions)


def _head(status_code: int, headers: httpx.Headers, extensions: Mapping[str, Any]) -> httpx.Response:
    kept = [(name, value) for name, value in headers.raw if name.lower() not in _FRAMING]
    return httpx.Response(status_code, headers=kept, content=b"", extensions={**extensions})


async def _sheltered(attempt: Callable[[], Awaitable[AttemptResult]]) -> AttemptResult:
    """Make an attempt in a task of its own, for a transport that is not ours.

    httpcore's pools put their connections in order under shields of anyio, which asyncio's `Task.cancel` breaks
    through: a cancelled call would lose a connection. A task group passes a cancellation on as shields know it.
    """
    results: list[AttemptResult | BaseException] = []

    async def run() -> None:
        try:
            results.append(await attempt())
        except anyio.get_cancelled_exc_class():
            raise
        except BaseException as exc:  # not for the group, which would wrap it
            results.append(exc)

    try:
        async with anyio.create_task_group() as group:
            group.start_soon(run)
    except BaseException:  # cancelled while the group ended: nobody gets the response
        for result in results:
            if isinstance(result, AttemptResult) and result.response is not None:
                await _aclose(result.response)
        raise
    [result] = results
    if isinstance(result, BaseException):
        raise result
    return result


async def _aclose(response: httpx.Response) -> None:
    with anyio.CancelScope(shield=True):
        await response.aclose()
