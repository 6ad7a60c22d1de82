"""Calls that are broken off from outside: nothing leaks, and no message that may have been sent goes unreported."""

from __future__ import annotations

import asyncio
import gc
import itertools
import os
import random
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any

import anyio
import httpx
import np6
import pytest

from tests.waiting import wait_until

from .conftest import Account, Caller, only
from .fault_proxy import Fault, FaultProxy

#: One connection only: if an interrupted call kept it, the next call could not be made.
ONE = httpx.Limits(max_connections=1)

#: What happens to the call, what is true when it is broken off, whether the server may have acted by then.
MOMENTS: dict[str, tuple[Fault, Callable[[Account, list[np6.CallEvent]], bool], bool]] = {
    "before the server acted": (Fault(act=False, hang=True), lambda a, e: e[-1].kind == "request", True),
    "after the server acted": (Fault(hang=True), lambda a, e: a.acts("actions_execute") == 1, True),
    "in the middle of the response": (Fault(pause=0.3), lambda a, e: a.acts("actions_execute") == 1, True),
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


def last_words(events: list[np6.CallEvent]) -> np6.CallEvent:
    gave_up = [event for event in events if event.kind == "give_up"]
    assert len(gave_up) == 1
    return gave_up[0]


@only("asyncio")
def test_no_cancellation_takes_a_connection_with_it(any_caller: Caller, account: Account, proxy: FaultProxy) -> None:
    """At any instant of a call, those at which a connection is put in order included."""
    url = proxy.url if any_caller.http2 else account.sandbox.url
    options = any_caller.options(base_url=url, limits=ONE, timeout=2, retry=np6.RetryPolicy(max_attempts=1))

    async def cancel_often() -> None:
        chance = random.Random(3)
        async with np6.AsyncClient("sandbox-key", **options) as client:
            for _ in range(150):
                task = asyncio.create_task(client.segments.list())
                await asyncio.sleep(chance.random() * 0.012)
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
                await client.segments.list()

    asyncio.run(cancel_often())


@pytest.mark.parametrize("moment", MOMENTS)
@only("asyncio", "trio")
def test_a_cancelled_call_leaves_nothing_behind_and_is_reported(
    any_caller: Caller, account: Account, proxy: FaultProxy, moment: str
) -> None:
    fault, ready, maybe_processed = MOMENTS[moment]
    events = any_caller.events
    proxy.plan(fault)

    async def run() -> None:
        options = any_caller.options(base_url=proxy.url, limits=ONE, timeout=10, pacing=False)
        async with np6.AsyncClient("sandbox-key", **options) as client:
            async with anyio.create_task_group() as group:
                group.start_soon(account.send, client, 1)
                await await_until(lambda: bool(events) and ready(account, events))
                await anyio.sleep(0.05)
                group.cancel_scope.cancel()
            words = last_words(events)
            assert words.maybe_processed is maybe_processed
            assert words.error in ("CancelledError", "Cancelled")
            await account.send(client, 2)

    anyio.run(run, backend=any_caller.mode)
    assert [message.data["call"] for message in account.sandbox.ledger][-1] == 2
    wait_until(lambda: proxy.open == 0)


@only("asyncio")
def test_the_exception_of_a_cancelled_task_says_what_became_of_the_call(
    any_caller: Caller, account: Account, proxy: FaultProxy
) -> None:
    proxy.plan(Fault(hang=True))

    async def run() -> list[str]:
        async with np6.AsyncClient("sandbox-key", **any_caller.options(base_url=proxy.url)) as client:
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


@only("asyncio", "trio")
def test_a_call_that_is_cancelled_while_it_queues_was_certainly_not_made(
    any_caller: Caller, account: Account, proxy: FaultProxy
) -> None:
    events = any_caller.events

    async def run() -> None:
        options = any_caller.options(base_url=proxy.url, timeout=10)
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
            reported = {event.operation: event.maybe_processed for event in events if event.kind == "give_up"}
            assert reported == {"actions.get": True, "actions.execute": False}
            account.sandbox.requests.clear()

    anyio.run(run, backend=any_caller.mode)
    assert account.acts("actions_execute") == 0


@pytest.mark.parametrize("moment", MOMENTS)
@only("sync")
def test_ctrl_c_leaves_nothing_behind_and_is_reported(
    any_caller: Caller, account: Account, proxy: FaultProxy, moment: str
) -> None:
    fault, ready, maybe_processed = MOMENTS[moment]
    events = any_caller.events
    proxy.plan(fault)

    def interrupt() -> None:
        wait_until(lambda: bool(events) and ready(account, events))
        time.sleep(0.05)
        os.kill(os.getpid(), signal.SIGINT)

    options = any_caller.options(base_url=proxy.url, limits=ONE, timeout=10, pacing=False)
    with np6.Client("sandbox-key", **options) as client:
        thread = threading.Thread(target=interrupt)
        thread.start()
        with pytest.raises(KeyboardInterrupt) as caught:
            account.send(client, 1)
        thread.join()
        assert ("may have acted" in caught.value.__notes__[0]) is maybe_processed
        assert last_words(events).maybe_processed is maybe_processed
        assert account.send(client, 2)
    assert [message.data["call"] for message in account.sandbox.ledger][-1] == 2
    wait_until(lambda: proxy.open == 0)


def test_closing_a_client_closes_its_connections(any_caller: Caller, account: Account, proxy: FaultProxy) -> None:
    any_caller.call(account.send, base_url=proxy.url)
    wait_until(lambda: proxy.open == 0)


#: Frames of a call whose result has been read and that leaves its guard: what arrives there, nothing of np6 can mark.
LEAVING = frozenset({"perform", "__exit__", "_call", "guard", "tracer"})


def interrupting(what: str, client: Any, account: Account) -> Any:
    if what == "send":
        return account.send(client)
    return client.http.post(f"/actions/{account.action}/render/links", json={"data": {}})


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # a socket of the very line that is interrupted
@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")  # or a flow before it begins
@pytest.mark.parametrize("what", ["send", "by hand"])
@pytest.mark.parametrize("caller", ["sync", "sync-httptools"], indirect=True)
def test_ctrl_c_at_any_line_says_what_may_have_been_done(caller: Caller, account: Account, what: str) -> None:
    """From the first line of the call to the last one that reads the success."""
    options = caller.options(base_url=account.sandbox.url, timeout=5)
    after_the_act = 0
    for number in itertools.count():
        lines = 0
        account.sandbox.requests.clear()

        def tracer(frame: Any, event: str, _: Any, stop: int = number) -> Any:
            nonlocal lines
            if not str(frame.f_globals.get("__name__", "")).startswith(("np6.", "np6_api.", "httpx.", "httpcore.")):
                return None
            lines += event == "line"
            if lines > stop * 7:
                sys.settrace(None)
                raise KeyboardInterrupt
            return tracer

        error = None
        # A client for each: what an interrupt does to the pool is tested elsewhere.
        with np6.Client("sandbox-key", **options) as client:
            measuring = sys.gettrace()  # of coverage, perhaps
            sys.settrace(tracer)
            try:
                interrupting(what, client, account)
            except KeyboardInterrupt as exc:
                error = exc
            finally:
                sys.settrace(measuring)
        if error is None:
            break
        if account.sandbox.requests:
            after_the_act += 1
            where = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
            assert np6.maybe_processed(error), where
            below = where[where.index("perform") :] if "perform" in where else []
            assert hasattr(error, "maybe_processed") or LEAVING.issuperset(below), where
    assert after_the_act > 10
    gc.collect()  # closes what an interrupt has left, while the warning about it is ignored


@pytest.mark.parametrize("wrap", ["asyncio.timeout", "task group"])
@only("asyncio")
def test_what_replaces_the_exception_of_a_cancelled_call_has_the_conclusion(
    any_caller: Caller, account: Account, proxy: FaultProxy, wrap: str
) -> None:
    proxy.plan(Fault(hang=True))

    async def run() -> BaseException:
        async with np6.AsyncClient("sandbox-key", **any_caller.options(base_url=proxy.url)) as client:
            try:
                if wrap == "asyncio.timeout":
                    async with asyncio.timeout(0.3):
                        await account.send(client)
                else:
                    async with asyncio.TaskGroup() as group:
                        group.create_task(account.send(client))
                        await await_until(lambda: account.acts("actions_execute") == 1)
                        group.create_task(client.actions.get("000ZZZ"))
            except BaseException as exc:
                return exc
            raise AssertionError

    error = asyncio.run(run())
    if wrap == "asyncio.timeout":
        assert isinstance(error, TimeoutError)
    assert np6.maybe_processed(error) is True


def test_maybe_processed_is_false_only_where_it_is_certain() -> None:
    certain, open_ = np6.ConfigurationError("no"), np6.NP6Error("lost")
    open_.maybe_processed = True
    assert np6.maybe_processed(certain) is False
    assert np6.maybe_processed(np6.InputError("no", "body")) is False
    assert np6.maybe_processed(ZeroDivisionError()) is True, "nothing is known of it"
    assert np6.maybe_processed(ExceptionGroup("", [certain, open_])) is True
    assert np6.maybe_processed(ExceptionGroup("", [certain])) is True, "a task group drops the calls that it cancels"
    wrapped = RuntimeError()
    wrapped.__cause__ = open_
    assert np6.maybe_processed(wrapped) is True
