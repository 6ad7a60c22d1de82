"""The small print of docs/guarantees.md: what bounds a call and what does not, and what np6 cannot guarantee."""

from __future__ import annotations

import socket
import threading
from typing import Any

import anyio
import httpx
import np6
import pytest

from tests.waiting import wait_until

from .conftest import Account, Caller, only
from .fault_proxy import Fault, FaultProxy
from .raw_server import Http2, RawServer, read_request, response

KEY = "sandbox-key"


def test_the_deadline_does_not_cut_off_an_attempt(caller: Caller, account: Account, proxy: FaultProxy) -> None:
    proxy.plan(Fault(pause=0.02))
    sent = caller.call(account.send, base_url=proxy.url, retry=np6.RetryPolicy(deadline=0.01))
    assert sent.type_ == "success"


def test_a_slow_server_is_not_a_silent_one(caller: Caller, account: Account, proxy: FaultProxy) -> None:
    proxy.plan(Fault(pause=0.05))  # sixteen pieces: longer than the timeout in all
    assert caller.call(account.send, base_url=proxy.url, timeout=0.5).type_ == "success"
    assert caller.events[-1].elapsed > 0.5


def test_clients_share_a_budget(caller: Caller, waits: list[float]) -> None:
    broken = httpx.MockTransport(lambda _: httpx.Response(503))
    budget = np6.RetryBudget(capacity=3, cost=1)
    for attempts in (4, 1):
        caller.events.clear()
        with pytest.raises(np6.ServerError):
            caller.call(
                lambda client: client.segments.list(),
                transport=broken,
                base_url="https://np6.test",
                retry_budget=budget,
            )
        assert caller.attempts == attempts


@only("asyncio", "trio")
def test_a_client_opens_100_connections_at_most(any_caller: Caller, account: Account, proxy: FaultProxy) -> None:
    proxy.fallback = lambda: Fault(act=False, hang=True)
    options = any_caller.options(base_url=proxy.url)

    async def run() -> None:
        async with np6.AsyncClient(KEY, **options) as client, anyio.create_task_group() as group:
            for _ in range(110):
                group.start_soon(account.read, client)
            await anyio.to_thread.run_sync(wait_until, lambda: proxy.connections == 100)
            await anyio.sleep(0.1)
            group.cancel_scope.cancel()

    anyio.run(run, backend=any_caller.mode)
    assert proxy.connections == 100


@only("asyncio", "trio")
def test_a_hundred_calls_at_once_find_the_connections_of_the_hundred_before(any_caller: Caller) -> None:
    """httpx would keep twenty."""
    all_there = threading.Barrier(100)

    def serve(connection: socket.socket) -> None:
        if any_caller.http2:
            http = Http2(connection)
            while True:
                stream, _ = http.next_request()
                all_there.wait(20)
                http.respond(stream)
        while True:
            read_request(connection)
            all_there.wait(20)
            connection.sendall(response())

    async def run() -> None:
        async with np6.AsyncClient(KEY, **any_caller.options(base_url=server.url)) as client:
            for _ in range(2):
                async with anyio.create_task_group() as group:
                    for _ in range(100):
                        group.start_soon(client.http.get, "/")
                assert server.connections == 100

    with RawServer(serve) as server:
        anyio.run(run, backend=any_caller.mode)


def test_what_breaks_in_http2_ends_one_call(account: Account) -> None:
    async def run(proxy: FaultProxy) -> None:
        options: dict[str, Any] = {"http1": False, "http2": True, "trust_env": False}
        async with np6.AsyncClient(KEY, base_url=proxy.url, **options) as client, anyio.create_task_group() as group:
            proxy.plan(Fault(pause=0.05), Fault(request_bytes=1))
            group.start_soon(account.send, client, 1)
            await anyio.to_thread.run_sync(wait_until, lambda: account.acts("actions_execute") == 1)
            with pytest.raises(np6.ConnectionFailedError):
                await account.send(client, 2)

    with FaultProxy(account.sandbox.url, http2=True) as proxy:
        anyio.run(run, proxy)
        assert proxy.connections == 2
    assert account.acts("actions_execute") == 1


def test_what_runs_after_the_signing_sees_the_key(caller: Caller, account: Account) -> None:
    seen: list[str | None] = []
    traced: list[bytes] = []

    def note(request: httpx.Request) -> None:
        seen.append(request.headers.get("x-key"))

    async def anote(request: httpx.Request) -> None:
        note(request)

    def respond(request: httpx.Request) -> httpx.Response:
        note(request)
        return httpx.Response(200, json=[])

    def trace(name: str, info: Any) -> None:
        if name == "http11.send_request_headers.started" and not caller.engine:
            traced.extend(field.lower() for field, _ in info["request"].headers)

    async def atrace(name: str, info: Any) -> None:
        trace(name, info)

    sync = caller.mode == "sync"
    hooks: dict[str, Any] = {"request": [note if sync else anote]}
    limits = httpx.Limits(max_keepalive_connections=0)  # the test leaves the client open, its event loop ends
    own: Any = (httpx.Client if sync else httpx.AsyncClient)(event_hooks=hooks, limits=limits)
    caller.call(account.read, base_url=account.sandbox.url, http_client=own)
    extensions = {"trace": trace if sync else atrace}
    caller.call(lambda client: client.http.get("/segments", extensions=extensions), base_url=account.sandbox.url)
    transport = httpx.MockTransport(respond)
    caller.call(lambda client: client.segments.list(), base_url="https://np6.test", transport=transport)
    assert seen == [KEY] * 2
    assert caller.engine or b"host" in traced
    assert b"x-key" not in traced


def test_a_success_that_repeats_the_key_is_kept_as_it_came(caller: Caller) -> None:
    def echo(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=[request.headers["x-key"]])

    response = caller.call(
        lambda client: client.http.get("/segments"), base_url="https://np6.test", transport=httpx.MockTransport(echo)
    )
    assert response.json() == [KEY]


def test_a_429_of_a_proxy_is_believed(
    any_caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    proxy.plan(Fault(status=429))
    assert any_caller.call(account.send, base_url=proxy.url).type_ == "success"
    assert account.acts("actions_execute") == 2


def test_a_connection_that_closes_as_it_is_used_again_is_ambiguous(
    any_caller: Caller, account: Account, proxy: FaultProxy
) -> None:
    def twice(client: Any) -> Any:
        account.read(client)
        proxy.plan(Fault(request_bytes=1))
        return account.send(client)

    async def atwice(client: Any) -> Any:
        await account.read(client)
        proxy.plan(Fault(request_bytes=1))
        return await account.send(client)

    with pytest.raises(np6.ConnectionFailedError) as caught:
        any_caller.call(twice if any_caller.mode == "sync" else atwice, base_url=proxy.url)
    assert caught.value.maybe_processed is True
    assert caught.value.attempts == 1
    assert proxy.connections == 1
    assert account.acts("actions_execute") == 0


def test_over_an_own_transport_a_second_response_is_taken_for_the_next(
    caller: Caller, account: Account, proxy: FaultProxy
) -> None:
    """It reads its connections itself, and nobody above it sees what was left on one."""
    own: Any = httpx.HTTPTransport() if caller.mode == "sync" else httpx.AsyncHTTPTransport()
    proxy.plan(Fault(behind=b"HTTP/1.1 409 X\r\ncontent-length: 0\r\n\r\n"))

    def twice(client: Any) -> Any:
        account.send(client, 1)
        return account.send(client, 2)

    async def atwice(client: Any) -> Any:
        await account.send(client, 1)
        return await account.send(client, 2)

    with pytest.raises(np6.ConflictError):
        caller.call(twice if caller.mode == "sync" else atwice, base_url=proxy.url, transport=own)
    wait_until(lambda: account.acts("actions_execute") == 2)
