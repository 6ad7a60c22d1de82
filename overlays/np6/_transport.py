"""The transports that carry out what the policy decides: one synchronous, one asynchronous, the same decisions."""

from __future__ import annotations

import contextlib
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from functools import partial
from typing import Any

import httpx
from np6_api import API_KEY_HEADER
from np6_api.types import OPERATION_EXTENSION, STREAM_EXTENSION

from np6._auth import Signer
from np6._clock import clock
from np6._errors import ConfigurationError
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
        self._process = _OneProcess()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, again and again if need be.

        Raises:
            CallError: No attempt gave a complete response.
        """
        self._process.check()
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
                else:
                    response.stream = _TidyStream(response.stream, request)
        except BaseException as exc:
            if response is not None:
                response.close()
            return _failed(response, tidied(exc, request), probe)
        return Result(_masked(response, signed))

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
        self._process = _OneProcess()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, again and again if need be.

        Raises:
            CallError: No attempt gave a complete response.
        """
        self._process.check()
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
                    result = await _sheltered(partial(self._attempt, request, probe))
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
                else:
                    response.stream = _AsyncTidyStream(response.stream, request)
        except BaseException as exc:
            if response is not None:
                await _aclose(response)
            return _failed(response, tidied(exc, request), probe)
        return Result(_masked(response, signed))

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


class _TidyStream(httpx.SyncByteStream):
    """A body that is read later, with exceptions that may be shown."""

    def __init__(self, stream: Any, request: httpx.Request) -> None:
        self._stream = stream
        self._request = request

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._stream
        except Exception as exc:
            raise tidied(exc, self._request)  # noqa: B904 - the same one, or one that names it as its cause

    def close(self) -> None:
        self._stream.close()


class _AsyncTidyStream(httpx.AsyncByteStream):
    """The same for asynchronous calls."""

    def __init__(self, stream: Any, request: httpx.Request) -> None:
        self._stream = stream
        self._request = request

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for piece in self._stream:
                yield piece
        except Exception as exc:
            raise tidied(exc, self._request)  # noqa: B904 - the same one, or one that names it as its cause

    async def aclose(self) -> None:
        await self._stream.aclose()


def _masked(response: httpx.Response, signed: httpx.Request) -> httpx.Response:
    """A refusal as it may be shown: a server or a proxy may write the request into it, key included."""
    if response.status_code < 400:
        return response
    key = signed.headers.get(API_KEY_HEADER)
    if not key:  # it went to another origin
        return response
    shown = any(key in value for value in response.headers.values())
    if not shown and key.encode() not in response.content:
        return response
    headers = [(name, value.replace(key, "***")) for name, value in head_of(response).headers.multi_items()]
    content = response.content.replace(key.encode(), b"***")
    return httpx.Response(response.status_code, headers=headers, content=content, extensions=response.extensions)


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


async def _sheltered(attempt: Callable[[], Awaitable[Result]]) -> Result:
    """Make an attempt in a task of its own.

    httpcore puts its connections in order under shields of anyio, which asyncio's `Task.cancel` breaks through: every
    so often a cancelled call would take a connection with it for ever. A task group passes a cancellation on as shields
    know it.
    """
    import anyio

    results: list[Result | BaseException] = []

    async def run() -> None:
        try:
            results.append(await attempt())
        except anyio.get_cancelled_exc_class():
            raise
        except BaseException as exc:  # not for the group, which would wrap it
            results.append(exc)

    async with anyio.create_task_group() as group:
        group.start_soon(run)
    [result] = results
    if isinstance(result, BaseException):
        raise result
    return result


async def _aclose(response: httpx.Response) -> None:
    import anyio

    with anyio.CancelScope(shield=True):
        await response.aclose()
