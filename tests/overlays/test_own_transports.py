"""Transports that do not trace: what they raise is all that is known, and doubt counts as doubt."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import httpx_aiohttp
import np6
import pyreqwest.compatibility.httpx
import pytest

from .conftest import Account, Caller


def raising(error: BaseException) -> httpx.MockTransport:
    def handler(_: httpx.Request) -> httpx.Response:
        raise error

    return httpx.MockTransport(handler)


def failed(caller: Caller, account: Account, error: Exception) -> np6.CallError:
    with pytest.raises(np6.CallError) as caught:
        caller.call(account.send, transport=raising(error), base_url="https://np6.test")
    return caught.value


@pytest.mark.parametrize(
    "kind",
    [
        httpx.ConnectError,
        httpx.ConnectTimeout,
        httpx.PoolTimeout,
        httpx.UnsupportedProtocol,
        httpx.ReadError,
        httpx.WriteError,
        httpx.WriteTimeout,
        httpx.RemoteProtocolError,
    ],
)
def test_no_class_of_exception_proves_that_a_request_was_not_sent(
    caller: Caller, account: Account, waits: list[float], kind: Callable[[str], Exception]
) -> None:
    error = failed(caller, account, kind("no way"))
    assert error.attempts == 1
    assert error.maybe_processed is True


def test_the_owner_of_a_transport_can_promise_what_its_exceptions_mean(
    caller: Caller, account: Account, waits: list[float]
) -> None:
    def call(error: Exception) -> np6.CallError:
        with pytest.raises(np6.CallError) as caught:
            caller.call(
                account.send,
                transport=raising(error),
                base_url="https://np6.test",
                unsent_errors=(httpx.ConnectError,),
            )
        return caught.value

    promised = call(httpx.ConnectError("no way"))
    assert (promised.attempts, promised.maybe_processed) == (4, False)
    for other in (httpx.ConnectTimeout("no way"), httpx.ReadError("broken")):
        error = call(other)
        assert (error.attempts, error.maybe_processed) == (1, True)


@pytest.mark.parametrize("make", [np6.Client, np6.AsyncClient])
def test_a_promise_needs_a_transport_that_it_is_about(make: Any) -> None:
    with pytest.raises(np6.ConfigurationError, match="transport, mounts or http_client of your own"):
        make("k", unsent_errors=(httpx.ConnectError,))
    for wrong in (OSError, "ConnectError"):
        with pytest.raises(np6.ConfigurationError, match=r"subclasses of httpx\.TransportError"):
            make("k", transport=raising(ZeroDivisionError()), unsent_errors=(wrong,))


class ActsAndResets:
    """A server that reads a whole request, acts, and resets the connection."""

    def __init__(self) -> None:
        self.acts = 0
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as file:
                length = 0
                while (line := file.readline()) not in (b"\r\n", b""):
                    name, _, value = line.partition(b":")
                    length = int(value) if name.lower() == b"content-length" else length
                file.read(length)
                self.acts += bool(length)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()


FOREIGN: dict[str, Callable[[], dict[str, Any]]] = {
    "httpx-aiohttp transport": lambda: {"transport": httpx_aiohttp.AiohttpTransport()},
    "httpx-aiohttp client": lambda: {"http_client": httpx_aiohttp.HttpxAiohttpClient()},
    "pyreqwest": lambda: {"transport": pyreqwest.compatibility.httpx.SyncHttpxTransport()},
    "pyreqwest, asynchronous": lambda: {"transport": pyreqwest.compatibility.httpx.HttpxTransport()},
}


@contextlib.asynccontextmanager
async def own(foreign: str) -> AsyncIterator[dict[str, Any]]:
    """Make the options of a foreign transport or client; close the client, which np6 leaves open."""
    options = FOREIGN[foreign]()
    try:
        yield options
    finally:
        if "http_client" in options:
            await options["http_client"].aclose()


@pytest.mark.parametrize("foreign", FOREIGN)
@pytest.mark.parametrize("unreachable", [False, True])
def test_a_foreign_transport_never_sends_twice(
    account: Account, waits: list[float], foreign: str, unreachable: bool
) -> None:
    """These name a connection that was reset after the request was read as they name one that was never made."""
    caller = Caller("sync" if foreign == "pyreqwest" else "asyncio")

    async def run(url: str) -> None:
        async with (
            own(foreign) as options,
            np6.AsyncClient("k", base_url=url, on_event=caller.events.append, **options) as client,
        ):
            await account.send(client)

    server = ActsAndResets()
    if unreachable:
        server.close()
    try:
        with pytest.raises(np6.ConnectionFailedError) as caught:
            if caller.mode == "sync":
                caller.call(account.send, base_url=server.url, **FOREIGN[foreign]())
            else:
                asyncio.run(run(server.url))
    finally:
        server.close()
    assert server.acts == (0 if unreachable else 1)
    assert caught.value.attempts == 1
    assert caught.value.maybe_processed is True


@pytest.mark.parametrize("foreign", FOREIGN)
def test_a_foreign_transport_works(account: Account, foreign: str) -> None:
    async def run() -> None:
        async with (
            own(foreign) as options,
            np6.AsyncClient("sandbox-key", base_url=account.sandbox.url, **options) as client,
        ):
            await account.send(client)

    if foreign == "pyreqwest":
        Caller("sync").call(account.send, base_url=account.sandbox.url, **FOREIGN[foreign]())
    else:
        asyncio.run(run())
    assert account.acts("actions_execute") == 1


@pytest.mark.parametrize("how", ["http_client", "mounts", "transport"])
def test_httpcore_in_an_own_client_proves_what_was_not_sent(
    caller: Caller, account: Account, waits: list[float], how: str
) -> None:
    sync = caller.mode == "sync"
    transport = httpx.HTTPTransport() if sync else httpx.AsyncHTTPTransport()
    given: Any = transport if how == "transport" else {"all://": transport}
    if how == "http_client":
        given = httpx.Client(trust_env=False) if sync else httpx.AsyncClient(trust_env=False)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(np6.ConnectionFailedError) as caught:
        caller.call(account.send, base_url=f"http://127.0.0.1:{port}", **{how: given})
    assert caught.value.attempts == 4
    assert caught.value.maybe_processed is False


def test_a_fallback_inside_a_transport_is_not_mistaken_for_a_proof(
    caller: Caller, account: Account, waits: list[float]
) -> None:
    """httpcore has reported a refused connection; what failed then was something else."""

    class Fallback(httpx.BaseTransport, httpx.AsyncBaseTransport):
        inner: Any = httpx.HTTPTransport() if caller.mode == "sync" else httpx.AsyncHTTPTransport()

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            with contextlib.suppress(httpx.ConnectError):
                response: httpx.Response = self.inner.handle_request(request)
                return response
            raise httpx.ConnectError("the second line was reset")

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            with contextlib.suppress(httpx.ConnectError):
                response: httpx.Response = await self.inner.handle_async_request(request)
                return response
            raise httpx.ConnectError("the second line was reset")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(np6.ConnectionFailedError, match="second line") as caught:
        caller.call(account.send, transport=Fallback(), base_url=f"http://127.0.0.1:{port}")
    assert caught.value.attempts == 1
    assert caught.value.maybe_processed is True


def test_what_is_no_failure_of_the_connection_passes_unchanged_with_a_note(caller: Caller, account: Account) -> None:
    for error in (ZeroDivisionError("a mistake in the transport"), KeyboardInterrupt()):
        with pytest.raises(type(error)) as caught:
            caller.call(account.send, transport=raising(error), base_url="https://np6.test")
        assert caught.value is error
        assert "may have acted on it" in caught.value.__notes__[0]
        assert any(frame.name == "handler" for frame in caught.traceback), "the traceback shows where"


def test_a_transport_that_traces_is_believed(caller: Caller, account: Account, waits: list[float]) -> None:
    """httpx's own, passed by the user: a failure before the first byte has any name here, and still is one."""

    class Renaming(httpx.BaseTransport, httpx.AsyncBaseTransport):
        inner: Any = httpx.HTTPTransport() if caller.mode == "sync" else httpx.AsyncHTTPTransport()

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            try:
                response: httpx.Response = self.inner.handle_request(request)
            except httpx.ConnectError as exc:
                raise httpx.ReadError("renamed") from exc
            return response

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            try:
                response: httpx.Response = await self.inner.handle_async_request(request)
            except httpx.ConnectError as exc:
                raise httpx.ReadError("renamed") from exc
            return response

    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(np6.ConnectionFailedError, match="renamed") as caught:
        caller.call(account.send, transport=Renaming(), base_url=f"http://127.0.0.1:{port}")
    assert caught.value.attempts == 4
    assert caught.value.maybe_processed is False


def test_a_head_that_was_written_in_part_is_ambiguous(caller: Caller, waits: list[float]) -> None:
    """The head is larger than what the kernel takes, and the server does not read."""
    with contextlib.ExitStack() as open_sockets:
        listener = open_sockets.enter_context(socket.create_server(("127.0.0.1", 0)))
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        large = {"x-large": "x" * 32_000_000}
        with pytest.raises(np6.TimedOutError) as caught:
            caller.call(lambda client: client.http.post("/", headers=large), base_url=url, timeout=0.5)
    assert isinstance(caught.value.__cause__, httpx.WriteTimeout)
    assert caught.value.attempts == 1
    assert caught.value.maybe_processed is True


def test_a_response_that_breaks_is_closed(caller: Caller, account: Account) -> None:
    closed: list[str] = []

    class Breaking(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            yield b"{"
            raise httpx.ReadError("broken")

        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b"{"
            raise httpx.ReadError("broken")

        def close(self) -> None:
            closed.append("close")

        async def aclose(self) -> None:
            closed.append("aclose")

    transport = httpx.MockTransport(lambda _: httpx.Response(200, stream=Breaking()))
    with pytest.raises(np6.ConnectionFailedError):
        caller.call(account.send, transport=transport, base_url="https://np6.test")
    assert closed == ["close" if caller.mode == "sync" else "aclose"]


def test_the_users_request_is_given_back_as_it_was(caller: Caller) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200))
    response = caller.call(
        lambda client: client.http.get("/", extensions={"mine": 1}), transport=transport, base_url="https://np6.test"
    )
    assert set(response.request.extensions) == {"mine", "timeout"}
