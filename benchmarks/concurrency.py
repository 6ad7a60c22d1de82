"""Many calls at once: 256 tasks share one asynchronous client, np6 and bare httpx in turns."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import np6

from benchmarks.loopback import serving
from benchmarks.turns import Measured, take_turns

TASKS = 256


def measure(folder: Path, calls: int, rounds: int) -> Measured:
    """Seconds for so many calls by 256 tasks, by competitor.

    Both have httpx's default limits. The bare client parses JSON, np6 makes typed objects of the same twelve events.
    """
    with serving(folder, size=12) as url, asyncio.Runner() as runner:

        async def bare() -> float:
            async with httpx.AsyncClient(base_url=url, headers={"X-Key": "key"}, timeout=60) as http:

                async def call() -> Any:
                    response = await http.get("/actions/events")
                    return response.raise_for_status().json()

                return await _turn(call, calls)

        async def ours() -> float:
            async with np6.AsyncClient("key", base_url=url, timeout=60) as client:
                return await _turn(client.action_events.list_all, calls)

        # A client for each turn: how fast httpx's pool is depends on the state that earlier turns left it in.
        ways: dict[str, Callable[[], Coroutine[Any, Any, float]]] = {"httpx": bare, "np6": ours}
        return take_turns({name: partial(_run, runner, way) for name, way in ways.items()}, rounds)


def _run(runner: asyncio.Runner, way: Callable[[], Coroutine[Any, Any, float]]) -> float:
    return runner.run(way())


async def _turn(way: Callable[[], Awaitable[Any]], calls: int) -> float:
    left = iter(range(calls))

    async def work() -> None:
        for _ in left:
            await way()

    start = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(TASKS)))
    return time.perf_counter() - start
