"""Transports that do not tell what they do: what they raise is all that is known, and doubt counts as doubt."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import np6
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


@pytest.mark.parametrize("kind", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout])
def test_what_fails_before_writing_by_its_name_never_left(
    caller: Caller, account: Account, waits: list[float], kind: Callable[[str], Exception]
) -> None:
    error = failed(caller, account, kind("no way"))
    assert error.attempts == 4
    assert error.maybe_processed is False


@pytest.mark.parametrize("kind", [httpx.ReadError, httpx.WriteError, httpx.WriteTimeout, httpx.RemoteProtocolError])
def test_everything_else_is_ambiguous(
    caller: Caller, account: Account, waits: list[float], kind: Callable[[str], Exception]
) -> None:
    error = failed(caller, account, kind("broken"))
    assert error.attempts == 1
    assert error.maybe_processed is True


def test_what_is_no_failure_of_the_line_passes_unchanged_with_a_note(caller: Caller, account: Account) -> None:
    for error in (ZeroDivisionError("a mistake in the transport"), KeyboardInterrupt()):
        with pytest.raises(type(error)) as caught:
            caller.call(account.send, transport=raising(error), base_url="https://np6.test")
        assert caught.value is error
        assert "may have acted on it" in caught.value.__notes__[0]
        assert any(frame.name == "handler" for frame in caught.traceback), "the traceback shows where"


def test_a_transport_that_tells_is_believed(caller: Caller, account: Account, waits: list[float]) -> None:
    """httpx's own, handed over by the user: a failure before the first byte has any name here, and still is one."""

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
