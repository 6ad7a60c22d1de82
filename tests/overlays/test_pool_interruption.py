"""Calls that end at any instant by a cancellation or by Ctrl-C: no connection is lost, and nobody else is harmed.

Longer: `python -m tests.overlays.test_pool_interruption 2000`.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import json
import random
import signal
import socket
import sys
import threading
import time
from functools import partial
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import np6
import pytest
from h2.settings import SettingCodes

from tests.waiting import wait_until

from .conftest import ALL_WAYS, Caller, caller_of, only
from .raw_server import ACCEPTED, Http2, RawServer, chunked, read_request, response, until_closed
from .test_pool_once import send

ONE = httpx.Limits(max_connections=1)

BODY = b"[" + b" " * 2000 + b"]"


def serve_http1(connection: socket.socket) -> None:
    while True:
        head, _ = read_request(connection)
        connection.sendall(chunked(BODY[:700], BODY[700:]) if b"/stream" in head else response())


def serve_http2(connection: socket.socket) -> None:
    http = Http2(connection)
    while True:
        stream, _ = http.next_request()
        http.respond(stream, BODY)


def options(caller: Caller, url: str, **more: Any) -> dict[str, Any]:
    retry = np6.RetryPolicy(max_attempts=1)
    return caller.options(**{"base_url": url, "limits": ONE, "timeout": 5, "pacing": False, "retry": retry, **more})


async def ask(client: np6.AsyncClient, stream: bool) -> None:
    if not stream:
        await client.segments.list()
        return
    async with client.http.stream("GET", "/stream") as streamed:
        async for _ in streamed.aiter_bytes():
            break


async def cancel_often(caller: Caller, times: int, *, stream: bool) -> None:
    """Cancel calls at random instants. A call after each works, and no connection but one is left."""
    chance = random.Random(5)
    with RawServer(serve_http2 if caller.http2 else serve_http1) as server:
        async with np6.AsyncClient("key", **options(caller, server.url)) as client:
            await ask(client, stream)
            started = time.perf_counter()
            for _ in range(20):
                await ask(client, stream)
            usual = (time.perf_counter() - started) / 20
            for _ in range(times):
                delay = chance.random() * usual * 1.3
                if caller.mode == "asyncio":
                    task = asyncio.ensure_future(ask(client, stream))
                    await asyncio.sleep(delay)
                    task.cancel()
                    if chance.random() < 0.3:  # once more while it cleans up
                        await asyncio.sleep(0)
                        task.cancel()
                    await asyncio.gather(task, return_exceptions=True)
                else:
                    with anyio.move_on_after(delay):
                        await ask(client, stream)
                await ask(client, stream=False)
            wait_until(lambda: server.open <= 1)


@pytest.mark.parametrize("stream", [False, True], ids=["calls", "streams"])
@only("asyncio", "trio")
def test_a_cancellation_loses_no_connection(any_caller: Caller, stream: bool) -> None:
    anyio.run(partial(cancel_often, any_caller, 150, stream=stream), backend=any_caller.mode)


@only("asyncio", "trio")
def test_a_call_that_is_cancelled_as_it_connects_leaves_no_socket(any_caller: Caller) -> None:
    """At each step of the event loop: anyio before 4.16 left a socket that had connected, unknown to its task."""

    async def run() -> None:
        async with np6.AsyncClient("key", **options(any_caller, server.url)) as client:
            for steps in range(25):
                async with anyio.create_task_group() as group:
                    group.start_soon(ask, client, False)
                    for _ in range(steps):
                        await anyio.lowlevel.checkpoint()
                    group.cancel_scope.cancel()

    with RawServer(until_closed) as server:
        anyio.run(run, backend=any_caller.mode)
        assert server.connections
        wait_until(lambda: not server.open)
    gc.collect()  # finds those that are left, which fails the test


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_calls_that_were_cancelled_before_any_response_do_not_add_up(backend: str) -> None:
    """In HTTP/2, where httpcore leaves their streams open and a server allows so many."""

    def serve(connection: socket.socket) -> None:
        http = Http2(connection)
        while True:
            stream, body = http.next_request()
            if not body:  # a send waits for ever
                http.respond(stream, b"[]")

    async def run() -> None:
        with RawServer(serve) as server:
            async with np6.AsyncClient("key", **options(Caller(backend, http2=True), server.url)) as client:
                for number in range(150):
                    with anyio.move_on_after(0.005):
                        await send(client, number)
                    await client.segments.list()

    anyio.run(run, backend=backend)


def interrupt_often(caller: Caller, times: int, *, stream: bool, others: int = 0) -> None:
    """Raise KeyboardInterrupt at random instants of calls, and sometimes once more; others call in threads."""
    chance = random.Random(7)
    left = 0

    def ctrl_c(*_: object) -> None:
        nonlocal left
        if left:
            left -= 1
            raise KeyboardInterrupt

    def call(client: np6.Client) -> None:
        if not stream:
            client.segments.list()
            return
        with client.http.stream("GET", "/stream") as streamed:
            for _ in streamed.iter_bytes():
                break

    def interrupted(client: np6.Client, delay: float) -> None:
        nonlocal left
        try:
            try:
                left = chance.choice((1, 2))
                signal.setitimer(signal.ITIMER_REAL, delay, 0.0001)
                call(client)
                left = 0
            except KeyboardInterrupt:
                left = 0 if chance.random() < 0.3 else left
        except KeyboardInterrupt:
            pass
        left = 0
        signal.setitimer(signal.ITIMER_REAL, 0)

    def background(client: np6.Client, done: threading.Event, calls: list[int]) -> None:
        while not done.is_set():
            client.segments.list()
            calls.append(1)

    before, unraisable = signal.signal(signal.SIGALRM, ctrl_c), sys.unraisablehook
    sys.unraisablehook = id  # Python ignores an interrupt in a finalizer; pytest would keep its frames
    try:
        with (
            RawServer(serve_http2 if caller.http2 else serve_http1) as server,
            np6.Client("key", **options(caller, server.url)) as client,
        ):
            done, calls = threading.Event(), list[int]()
            threads = [threading.Thread(target=background, args=(client, done, calls)) for _ in range(others)]
            call(client)
            started = time.perf_counter()
            for _ in range(20):
                call(client)
            usual = (time.perf_counter() - started) / 20
            for thread in threads:
                thread.start()
            for _ in range(times):
                interrupted(client, 1e-6 + chance.random() * usual * 1.3)
                call(client)
            done.set()
            for thread in threads:
                thread.join(10)
                assert not thread.is_alive(), "no thread hangs"
            assert bool(calls) is bool(others)
            gc.collect()  # closes what nobody has
            wait_until(lambda: server.open <= 1)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        sys.unraisablehook = unraisable


# Ctrl-C may arrive between the making of a flow and its first step, and Python warns of a flow that never ran.
@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs a timer that interrupts the main thread")
@pytest.mark.parametrize("others", [0, 3], ids=["alone", "with threads"])
@pytest.mark.parametrize("stream", [False, True], ids=["calls", "streams"])
@only("sync")
def test_ctrl_c_loses_no_connection(any_caller: Caller, stream: bool, others: int) -> None:
    interrupt_often(any_caller, 50 if stream or others else 200, stream=stream, others=others)


async def all_at_once(client: np6.AsyncClient, numbers: range) -> list[BaseException]:
    """Make sends at the same time; gives the exceptions."""
    failed: list[BaseException] = []

    async def one(number: int) -> None:
        try:
            await send(client, number)
        except np6.NP6Error as exc:
            failed.append(exc)

    async with anyio.create_task_group() as group:
        for number in numbers:
            group.start_soon(one, number)
    return failed


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_server_that_allows_fewer_streams_stops_nobody(backend: str) -> None:
    """The setting arrives in the middle of a connection, while it has requests to respond to."""

    def serve(connection: socket.socket) -> None:
        http = Http2(connection)
        for number in itertools.count():
            stream, _ = http.next_request()
            if number == 1:
                time.sleep(0.05)
                http.state.update_settings({SettingCodes.MAX_CONCURRENT_STREAMS: 1})
                http.flush()
            http.respond(stream)

    async def run() -> None:
        with RawServer(serve) as server:
            settings = options(Caller(backend, http2=True), server.url, limits=httpx.Limits(max_connections=5))
            async with np6.AsyncClient("key", **settings) as client:
                await send(client, -1)
                with anyio.fail_after(20):
                    assert await all_at_once(client, range(40)) == []

    anyio.run(run, backend=backend)


@only("asyncio", "trio")
def test_what_happens_to_one_call_happens_to_no_other(any_caller: Caller) -> None:
    """A timeout, a cancellation and a broken response, while others wait for theirs."""

    def serve(connection: socket.socket) -> None:
        if any_caller.http2:
            http = Http2(connection)
            while True:
                stream, body = http.next_request()
                if json.loads(body)["data"]["call"] == 0:
                    until_closed(connection)
                time.sleep(0.3)
                http.respond(stream)
        while True:
            _, body = read_request(connection)
            if json.loads(body)["data"]["call"] == 0:
                until_closed(connection)
            time.sleep(0.3)
            connection.sendall(response(ACCEPTED))

    async def run() -> None:
        with RawServer(serve) as server:
            settings = options(any_caller, server.url, limits=httpx.Limits())
            async with np6.AsyncClient("key", **settings) as client:
                failed: list[BaseException] = []

                async def others() -> None:
                    for _ in range(3):
                        failed.extend(await all_at_once(client, range(1, 8)))

                async with anyio.create_task_group() as group:
                    group.start_soon(others)
                    with pytest.raises(np6.TimedOutError):
                        await send(client.with_options(timeout=0.2), 0)
                    with anyio.move_on_after(0.2) as scope:
                        await send(client, 0)
                    assert scope.cancelled_caught
                assert failed == []

    anyio.run(run, backend=any_caller.mode)


if __name__ == "__main__":
    number = int(sys.argv[1])
    for way, stream in itertools.product(ALL_WAYS, (False, True)):
        caller = caller_of(way)
        for others in (0, 3) if caller.mode == "sync" else (0,):
            start = time.perf_counter()
            if caller.mode == "sync":
                interrupt_often(caller, number, stream=stream, others=others)
            else:
                anyio.run(partial(cancel_often, caller, number, stream=stream), backend=caller.mode)
            print(f"{way}, {others} other threads, stream={stream}: {number} in {time.perf_counter() - start:.0f} s")
