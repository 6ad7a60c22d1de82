"""The transports that carry out what the policy decides: one synchronous, one asynchronous, the same decisions."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from typing import Any

import httpx
from np6_api.types import OPERATION_EXTENSION, STREAM_EXTENSION

from np6._auth import Signer
from np6._clock import clock
from np6._record import Record
from np6._retry import Result, Retrier, Wait
from np6._wire import tidied

#: Key of `request.extensions`, beside those of np6_api: the story of the call.
RECORD = "np6_record"

#: What a transport raises before it writes, if it does not tell more (a transport of the user's own).
_BEFORE_WRITING = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


class Probe:
    """Learns from httpcore's `trace` extension when the first byte of a request leaves.

    Args:
        record: Its `in_flight` is set at that moment.
        user_trace: The request's own trace function, called as well.
        traced: Whether the transport beneath is sure to trace: then silence means that nothing left.
    """

    def __init__(self, record: Record, user_trace: Callable[[str, Any], Any] | None, *, traced: bool) -> None:
        self._record = record
        self._user_trace = user_trace
        self._traced = traced

    def begin(self) -> None:
        """A new attempt: until the transport says otherwise, assume the worst."""
        self._heard = self._traced
        self._record.in_flight = not self._traced

    def sent(self, exc: Exception) -> bool:
        """Whether a byte may have left before this exception."""
        return self._record.in_flight if self._heard else not isinstance(exc, _BEFORE_WRITING)

    def trace(self, name: str, info: Mapping[str, Any]) -> None:
        """For `extensions["trace"]` of a synchronous request."""
        self._note(name, info)
        if self._user_trace is not None:
            self._user_trace(name, info)

    async def atrace(self, name: str, info: Mapping[str, Any]) -> None:
        """For `extensions["trace"]` of an asynchronous request."""
        self._note(name, info)
        if self._user_trace is not None:
            await self._user_trace(name, info)

    def _note(self, name: str, info: Mapping[str, Any]) -> None:
        if name.endswith(".send_request_headers.started"):
            # A CONNECT is a talk with the proxy, the request itself comes after it.
            if getattr(info.get("request"), "method", None) != b"CONNECT":
                self._heard = self._record.in_flight = True
        elif not self._heard:
            self._heard, self._record.in_flight = True, False


class RetryTransport(httpx.BaseTransport):
    """Makes as many attempts as the policy wants; an attempt includes reading the body, unless that is streamed.

    Args:
        inner: The transport that makes one attempt.
        signer: Adds the key to each.
        retrier: The policy.
        traced: Whether `inner` is sure to end in httpcore, which tells what it does.
        slots: Entered for the time of each attempt.
    """

    def __init__(
        self,
        inner: httpx.BaseTransport,
        signer: Signer,
        retrier: Retrier,
        *,
        traced: bool,
        slots: contextlib.AbstractContextManager[Any] | None = None,
    ) -> None:
        self._inner = inner
        self._signer = signer
        self._retrier = retrier
        self._traced = traced
        self._slots = slots or contextlib.nullcontext()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, again and again if need be.

        Raises:
            CallError: No attempt gave a complete response.
        """
        record, own = _record_of(request, self._retrier), request.extensions
        probe = Probe(record, own.get("trace"), traced=self._traced)
        request.extensions = {**own, "trace": probe.trace}
        run = self._retrier.run(record, replayable=_is_replayable(request))
        result: Result | None = None
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
                    result = self._attempt(request, probe)
        except BaseException as exc:
            self._retrier.interrupted(record, exc)
            raise
        finally:
            request.extensions = own

    def _attempt(self, request: httpx.Request, probe: Probe) -> Result:
        response = None
        try:
            with self._slots:
                signed = self._signer.sign(request)
                probe.begin()
                response = self._inner.handle_request(signed)
                if _is_read(request, response):
                    response.read()
        except BaseException as exc:
            if response is not None:
                response.close()
            return _failed(response, tidied(exc), probe)
        return Result(response)

    def close(self) -> None:
        """Close the transport beneath."""
        self._inner.close()


class AsyncRetryTransport(httpx.AsyncBaseTransport):
    """The same for asynchronous calls, on asyncio and on trio.

    Args:
        inner: The transport that makes one attempt.
        signer: Adds the key to each.
        retrier: The policy.
        traced: Whether `inner` is sure to end in httpcore, which tells what it does.
        slots: Entered for the time of each attempt.
    """

    def __init__(
        self,
        inner: httpx.AsyncBaseTransport,
        signer: Signer,
        retrier: Retrier,
        *,
        traced: bool,
        slots: contextlib.AbstractAsyncContextManager[Any] | None = None,
    ) -> None:
        self._inner = inner
        self._signer = signer
        self._retrier = retrier
        self._traced = traced
        self._slots = slots or contextlib.nullcontext()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, again and again if need be.

        Raises:
            CallError: No attempt gave a complete response.
        """
        record, own = _record_of(request, self._retrier), request.extensions
        probe = Probe(record, own.get("trace"), traced=self._traced)
        request.extensions = {**own, "trace": probe.atrace}
        run = self._retrier.run(record, replayable=_is_replayable(request))
        result: Result | None = None
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
                else:
                    result = await self._attempt(request, probe)
        except BaseException as exc:
            self._retrier.interrupted(record, exc)
            raise
        finally:
            request.extensions = own

    async def _attempt(self, request: httpx.Request, probe: Probe) -> Result:
        response = None
        try:
            async with self._slots:
                signed = await self._signer.asign(request)
                probe.begin()
                response = await self._inner.handle_async_request(signed)
                if _is_read(request, response):
                    await response.aread()
        except BaseException as exc:
            if response is not None:
                await _aclose(response)
            return _failed(response, tidied(exc), probe)
        return Result(response)

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


def _record_of(request: httpx.Request, retrier: Retrier) -> Record:
    """The story of the call that the request belongs to; a new one for a request made by hand."""
    record: Record | None = request.extensions.get(RECORD)
    return record or retrier.begin(request.extensions.get(OPERATION_EXTENSION), request.method)


def _is_replayable(request: httpx.Request) -> bool:
    return isinstance(request.stream, httpx.ByteStream) or getattr(request.stream, "replayable", False)


def _is_read(request: httpx.Request, response: httpx.Response) -> bool:
    # A request made by hand may want to stream; what a failure says is always read.
    return response.status_code >= 400 or (
        OPERATION_EXTENSION in request.extensions and not request.extensions.get(STREAM_EXTENSION)
    )


#: Headers about a body that was not received.
_FRAMING = ("content-encoding", "content-length", "transfer-encoding")


def _failed(response: httpx.Response | None, exc: BaseException, probe: Probe) -> Result:
    """What an attempt gave that raised; anything that is not about the line is raised again."""
    if not isinstance(exc, httpx.TransportError | httpx.DecodingError):
        raise exc
    if response is None:
        return Result(None, exc, probe.sent(exc))
    head = head_of(response)
    # A status of failure counts even if its explanation broke off.
    return Result(head) if head.status_code >= 400 else Result(head, exc)


def head_of(response: httpx.Response) -> httpx.Response:
    """A response without the body that was not received."""
    headers = [(name, value) for name, value in response.headers.multi_items() if name not in _FRAMING]
    return httpx.Response(response.status_code, headers=headers, content=b"", extensions=response.extensions)


async def _aclose(response: httpx.Response) -> None:
    import anyio

    with anyio.CancelScope(shield=True):
        await response.aclose()
