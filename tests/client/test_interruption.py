"""Calls that are broken off from outside: nothing leaks, and no message that may have been sent goes unreported."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import anyio
import httpx
import np6
import pytest

from .conftest import Account, Caller, wait_until
from .fault_proxy import Fault, FaultProxy

#: One connection only: if an interrupted call kept it, the next call could not be made.
ONE = httpx.Limits(max_connections=1)

#: What happens to the call, what is true when it is broken off, whether the server may have acted by then.
MOMENTS: dict[str, tuple[Fault, Callable[[Account, list[np6.Event]], bool], bool]] = {
    "before the server acted": (Fault(act=False, hang=True), lambda a, e: e[-1].kind == "request", True),
    "after the server acted": (Fault(hang=True), lambda a, e: a.acts("actions_execute") == 1, True),
    "in the middle of the answer": (Fault(pause=0.3), lambda a, e: a.acts("actions_execute") == 1, True),
    "while waiting for the next attempt": (
        Fault(act=False, status=429, headers={"retry-after": "30"}),
        lambda a, e: e[-1].kind == "retry",
        False,
    ),
}


async def await_until(condition: Callable[[], bool]) -> None:
    with anyio.fail_after(10):
        while not condition():  # noqa: ASYNC110 - what it waits for happens in other threads
            await anyio.sleep(0.005)


def last_words(events: list[np6.Event]) -> np6.Event:
    gave_up = [event for event in events if event.kind == "give_up"]
    assert len(gave_up) == 1
    return gave_up[0]


@pytest.fixture(params=["http1", "http2"])
def line(request: pytest.FixtureRequest, account: Account) -> Iterator[tuple[FaultProxy, bool]]:
    http2 = request.param == "http2"
    with FaultProxy(account.sandbox.url, http2=http2) as proxy:
        yield proxy, http2


def test_no_cancellation_takes_a_connection_with_it(account: Account) -> None:
    """At any instant of a call, those at which httpcore puts its connections in order included."""

    async def cancel_often() -> None:
        chance = random.Random(3)
        policy = np6.RetryPolicy(max_attempts=1)
        url = account.sandbox.url
        async with np6.AsyncClient("sandbox-key", base_url=url, limits=ONE, timeout=2, retry=policy) as client:
            for _ in range(400):
                task = asyncio.create_task(client.segments.list())
                await asyncio.sleep(chance.random() * 0.012)
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
                await client.segments.list()

    asyncio.run(cancel_often())


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_cancelled_call_leaves_nothing_behind_and_is_reported(
    account: Account, line: tuple[FaultProxy, bool], moment: str, backend: str
) -> None:
    proxy, http2 = line
    fault, ready, maybe_processed = MOMENTS[moment]
    caller = Caller(backend, http2=http2)
    proxy.plan(fault)

    async def run() -> None:
        options = caller.options(base_url=proxy.url, limits=ONE, timeout=10, pacing=False)
        async with np6.AsyncClient("sandbox-key", **options) as client:
            async with anyio.create_task_group() as group:
                group.start_soon(account.send, client, 1)
                await await_until(lambda: bool(caller.events) and ready(account, caller.events))
                await anyio.sleep(0.05)
                group.cancel_scope.cancel()
            words = last_words(caller.events)
            assert words.maybe_processed is maybe_processed
            assert words.error in ("CancelledError", "Cancelled")
            await account.send(client, 2)

    anyio.run(run, backend=backend)
    assert [message.data["call"] for message in account.sandbox.ledger][-1] == 2
    wait_until(lambda: proxy.open == 0)


def test_the_exception_of_a_cancelled_task_says_what_became_of_the_call(account: Account, proxy: FaultProxy) -> None:
    proxy.plan(Fault(hang=True))

    async def run() -> list[str]:
        async with np6.AsyncClient("sandbox-key", base_url=proxy.url) as client:
            notes: list[str] = []

            async def call() -> None:
                try:
                    await account.send(client)
                except asyncio.CancelledError as exc:
                    notes.extend(exc.__notes__)
                    raise

            task = asyncio.create_task(call())
            await await_until(lambda: account.acts("actions_execute") == 1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return notes

    (note,) = asyncio.run(run())
    assert note.startswith("np6: actions.execute: Tried once")
    assert "may have acted on it: check before you repeat it" in note


def test_a_call_that_is_cancelled_while_it_queues_was_certainly_not_made(account: Account, proxy: FaultProxy) -> None:
    proxy.plan(Fault(hang=True))
    events: list[np6.Event] = []

    async def run() -> None:
        options: dict[str, Any] = {"base_url": proxy.url, "on_event": events.append, "timeout": 10}
        queues: list[dict[str, Any]] = [{"max_concurrency": 1}, {"limits": ONE}]
        for queue in queues:
            events.clear()
            proxy.plan(Fault(hang=True))
            async with np6.AsyncClient("sandbox-key", **options, **queue) as client, anyio.create_task_group() as group:
                group.start_soon(account.read, client)
                await await_until(lambda: account.acts("actions_get") > 0)
                group.start_soon(account.send, client)
                await await_until(lambda: any(event.operation == "actions.execute" for event in events))
                await anyio.sleep(0.05)
                group.cancel_scope.cancel()
            told = {event.operation: event.maybe_processed for event in events if event.kind == "give_up"}
            assert told == {"actions.get": True, "actions.execute": False}
            account.sandbox.requests.clear()

    anyio.run(run)
    assert account.acts("actions_execute") == 0


@pytest.mark.parametrize("moment", MOMENTS)
def test_ctrl_c_leaves_nothing_behind_and_is_reported(
    account: Account, line: tuple[FaultProxy, bool], moment: str
) -> None:
    proxy, http2 = line
    fault, ready, maybe_processed = MOMENTS[moment]
    caller = Caller("sync", http2=http2)
    proxy.plan(fault)

    def interrupt() -> None:
        wait_until(lambda: bool(caller.events) and ready(account, caller.events))
        time.sleep(0.05)
        os.kill(os.getpid(), signal.SIGINT)

    options = caller.options(base_url=proxy.url, limits=ONE, timeout=10, pacing=False)
    with np6.Client("sandbox-key", **options) as client:
        thread = threading.Thread(target=interrupt)
        thread.start()
        with pytest.raises(KeyboardInterrupt) as caught:
            account.send(client, 1)
        thread.join()
        assert ("may have acted" in caught.value.__notes__[0]) is maybe_processed
        assert last_words(caller.events).maybe_processed is maybe_processed
        assert account.send(client, 2)
    assert [message.data["call"] for message in account.sandbox.ledger][-1] == 2
    wait_until(lambda: proxy.open == 0)


def test_closing_a_client_closes_its_connections(any_caller: Caller, account: Account, proxy: FaultProxy) -> None:
    any_caller.call(account.send, base_url=proxy.url)
    wait_until(lambda: proxy.open == 0)
