"""CPU time of a call for each engine and for bare HTTP libraries, as the number of concurrent calls grows.

    python -m benchmarks.engines

One process makes the calls, in turns; a small server on loopback runs in another. Printed are microseconds of CPU time
for a call (the median of the turns), and the ratio of neighbouring turns to those of bare httpx and of bare aiohttp.
Everybody parses the same JSON of the overhead benchmark.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, ExitStack
from typing import Any

import aiohttp
import httpx
import np6

from benchmarks.overhead import KEY, calls, serving

AT_ONCE = (1, 16, 100, 256)
HEADERS = {"X-Key": KEY, "Accept": "application/json"}

Turns = dict[str, list[float]]


def report(title: str, found: Turns, rivals: tuple[str, ...]) -> None:
    """Print the rows of one number of concurrent calls."""
    for name, figures in found.items():
        ratios = []
        for rival in rivals:
            pairs = [mine / theirs for mine, theirs in zip(figures, found[rival], strict=True)]
            ratios.append(f"{statistics.median(pairs):.2f}")
        print(f"| {title} | {name} | {statistics.median(figures):.0f} | {' | '.join(ratios)} |", flush=True)


def header(rivals: tuple[str, ...]) -> None:
    """Print the head of the table."""
    print(f"\n| calls at once | client | us CPU a call | {' | '.join(f'/ {rival}' for rival in rivals)} |")
    print("| --- " * (3 + len(rivals)) + "|")


async def concurrent(call: Callable[[], Awaitable[Any]], count: int, tasks: int) -> float:
    """Return microseconds of CPU time for each of so many calls by so many tasks."""
    left = iter(range(count))

    async def work() -> None:
        for _ in left:
            await call()

    start = time.process_time()
    await asyncio.gather(*(work() for _ in range(tasks)))
    return (time.process_time() - start) / count * 1e6


def threaded(call: Callable[[], Any], count: int, threads: int) -> float:
    """Return the same for so many threads."""
    left = iter(range(count))

    def work() -> None:
        for _ in left:
            call()

    start = time.process_time()
    if threads == 1:
        work()
    else:
        with ThreadPoolExecutor(threads) as pool:
            for done in [pool.submit(work) for _ in range(threads)]:
                done.result()
    return (time.process_time() - start) / count * 1e6


async def measure_async(url: str, engines: list[str], kind: str, turns: int, count: int) -> None:
    """Measure asynchronous calls."""
    method, path, body, call = calls()[kind]
    headers = {**HEADERS, **(call.headers if body else {})}
    async with AsyncExitStack() as stack:
        limits = httpx.Limits(max_connections=256, max_keepalive_connections=256)
        http = await stack.enter_async_context(httpx.AsyncClient(base_url=url, limits=limits, timeout=60))
        session = await stack.enter_async_context(aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=256)))

        async def bare_httpx() -> Any:
            return (await http.request(method, path, content=body, headers=headers)).json()

        async def bare_aiohttp() -> Any:
            async with session.request(method, url + path, data=body, headers=headers) as response:
                return json.loads(await response.read())

        ways: dict[str, Callable[[], Awaitable[Any]]] = {"httpx": bare_httpx, "aiohttp": bare_aiohttp}
        for engine in engines:
            options: dict[str, Any] = {} if engine == "default" else {"engine": engine}
            client = np6.AsyncClient(KEY, base_url=url, limits=limits, **options)
            await stack.enter_async_context(client)

            async def ours(client: np6.AsyncClient = client) -> Any:
                return (await client.perform(call)).parsed

            ways[f"np6, {engine}"] = ours
        header(("httpx", "aiohttp"))
        for tasks in AT_ONCE:
            found: Turns = {name: [] for name in ways}
            for turn in range(turns + 1):
                for name in list(ways)[:: 1 if turn % 2 else -1]:
                    figure = await concurrent(ways[name], max(count, 2 * tasks), tasks)
                    if turn:  # the first opens connections
                        found[name].append(figure)
            report(f"{kind}, {tasks} tasks", found, ("httpx", "aiohttp"))


def measure_sync(url: str, engines: list[str], kind: str, turns: int, count: int) -> None:
    """Measure synchronous calls, from one thread and from 64."""
    method, path, body, call = calls()[kind]
    headers = {**HEADERS, **(call.headers if body else {})}
    with ExitStack() as stack:
        limits = httpx.Limits(max_connections=64, max_keepalive_connections=64)
        http = stack.enter_context(httpx.Client(base_url=url, limits=limits, timeout=60))
        ways: dict[str, Callable[[], Any]] = {
            "httpx": lambda: http.request(method, path, content=body, headers=headers).json()
        }
        for engine in engines:
            options: dict[str, Any] = {} if engine == "default" else {"engine": engine}
            client = stack.enter_context(np6.Client(KEY, base_url=url, limits=limits, **options))

            def ours(client: np6.Client = client) -> Any:
                return client.perform(call).parsed

            ways[f"np6, {engine}"] = ours
        header(("httpx",))
        for threads in (1, 64):
            found: Turns = {name: [] for name in ways}
            for turn in range(turns + 1):
                for name in list(ways)[:: 1 if turn % 2 else -1]:
                    figure = threaded(ways[name], max(count, 2 * threads), threads)
                    if turn:
                        found[name].append(figure)
            report(f"{kind}, {threads} threads", found, ("httpx",))


def names(text: str) -> Iterator[str]:
    """Yield the engines of an option."""
    yield from (name for name in text.split(",") if name)


def main() -> None:
    """Measure and print tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engines", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--engines", default="default,aiohttp", help="of AsyncClient (%(default)s)")
    parser.add_argument("--sync-engines", default="default", help="of Client (%(default)s)")
    parser.add_argument("--kind", choices=("read", "send"), default="read", help="%(default)s")
    parser.add_argument("--turns", type=int, default=9, help="%(default)s")
    parser.add_argument("--calls", type=int, default=200, help="in a turn (%(default)s)")
    given = parser.parse_args()
    with serving() as url:
        if given.engines:
            asyncio.run(measure_async(url, list(names(given.engines)), given.kind, given.turns, given.calls))
        if given.sync_engines:
            measure_sync(url, list(names(given.sync_engines)), given.kind, given.turns, given.calls)


if __name__ == "__main__":
    main()
