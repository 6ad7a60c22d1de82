"""Many calls at once: 256 tasks share one asynchronous client, np6 and bare httpx in turns."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import np6

from benchmarks.loopback import serving
from benchmarks.turns import medians

TASKS = 256


def measure(folder: Path, calls: int, rounds: int) -> dict[str, float]:
    """Seconds for so many calls by 256 tasks, by contestant.

    Both have httpx's default pool. The bare client parses JSON, np6 makes typed objects of the same twelve events.
    """
    with serving(folder, answer=12) as url, asyncio.Runner() as runner:
        http = httpx.AsyncClient(base_url=url, headers={"X-Key": "key"}, timeout=60)
        client = np6.AsyncClient("key", base_url=url, timeout=60)

        async def bare() -> Any:
            response = await http.get("/actions/events")
            return response.raise_for_status().json()

        ways: dict[str, Callable[[], Awaitable[Any]]] = {
            "httpx": bare,
            "np6": client.action_events.list_all,
        }

        def turn(way: Callable[[], Awaitable[Any]]) -> float:
            return runner.run(_turn(way, calls))

        found = medians({name: partial(turn, way) for name, way in ways.items()}, rounds)
        runner.run(http.aclose())
        runner.run(client.aclose())
    return found


async def _turn(way: Callable[[], Awaitable[Any]], calls: int) -> float:
    left = iter(range(calls))

    async def work() -> None:
        for _ in left:
            await way()

    start = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(TASKS)))
    return time.perf_counter() - start
