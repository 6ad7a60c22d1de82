"""The small print of docs/guarantees.md: what bounds a call and what does not, and what np6 cannot guarantee."""

from __future__ import annotations

from typing import Any

import anyio
import httpx
import np6
import pytest

from .conftest import Account, Caller, wait_until
from .fault_proxy import Fault, FaultProxy

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


def test_httpx_opens_100_connections_at_most(account: Account, proxy: FaultProxy) -> None:
    proxy.fallback = lambda: Fault(act=False, hang=True)

    async def run() -> None:
        async with np6.AsyncClient(KEY, base_url=proxy.url) as client, anyio.create_task_group() as group:
            for _ in range(110):
                group.start_soon(account.read, client)
            await anyio.to_thread.run_sync(wait_until, lambda: proxy.connections == 100)
            await anyio.sleep(0.1)
            group.cancel_scope.cancel()

    anyio.run(run)
    assert proxy.connections == 100


def test_http2_shares_one_connection_and_its_end(account: Account) -> None:
    outcomes: list[BaseException] = []

    async def send(client: np6.AsyncClient) -> None:
        with pytest.raises(np6.ConnectionFailedError) as caught:
            await account.send(client)
        outcomes.append(caught.value)

    async def run(proxy: FaultProxy) -> None:
        options: dict[str, Any] = {"http1": False, "http2": True, "trust_env": False}
        async with np6.AsyncClient(KEY, base_url=proxy.url, **options) as client:
            await account.read(client)
            proxy.plan(Fault(hang=True), Fault(hang=True), Fault(request_bytes=1))
            async with anyio.create_task_group() as group:
                group.start_soon(send, client)
                group.start_soon(send, client)
                await anyio.to_thread.run_sync(wait_until, lambda: account.acts("actions_execute") == 2)
                group.start_soon(send, client)

    with FaultProxy(account.sandbox.url, http2=True) as proxy:
        anyio.run(run, proxy)
        assert proxy.connections == 1
    assert len(outcomes) == 3
    assert account.acts("actions_execute") == 2


def test_what_sits_below_the_signing_sees_the_key(caller: Caller, account: Account) -> None:
    seen: list[str | None] = []

    def note(request: httpx.Request) -> None:
        seen.append(request.headers.get("x-key"))

    async def anote(request: httpx.Request) -> None:
        note(request)

    def answer(request: httpx.Request) -> httpx.Response:
        note(request)
        return httpx.Response(200, json=[])

    def trace(name: str, info: Any) -> None:
        if name.endswith("send_request_headers.started"):
            seen.extend(value.decode() for field, value in info["request"].headers if field.lower() == b"x-key")

    async def atrace(name: str, info: Any) -> None:
        trace(name, info)

    sync = caller.mode == "sync"
    hooks: dict[str, Any] = {"request": [note if sync else anote]}
    own: Any = httpx.Client(event_hooks=hooks) if sync else httpx.AsyncClient(event_hooks=hooks)
    caller.call(account.read, base_url=account.sandbox.url, http_client=own)
    extensions = {"trace": trace if sync else atrace}
    caller.call(lambda client: client.http.get("/segments", extensions=extensions), base_url=account.sandbox.url)
    transport = httpx.MockTransport(answer)
    caller.call(lambda client: client.segments.list(), base_url="https://np6.test", transport=transport)
    assert seen == [KEY] * 3


def test_a_success_that_repeats_the_key_is_kept_as_it_came(caller: Caller) -> None:
    def echo(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=[request.headers["x-key"]])

    response = caller.call(
        lambda client: client.http.get("/segments"), base_url="https://np6.test", transport=httpx.MockTransport(echo)
    )
    assert response.json() == [KEY]


def test_a_429_in_the_name_of_the_server_is_believed(
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
