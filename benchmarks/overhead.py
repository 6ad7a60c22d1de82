"""What the key, the retry policy and the errors cost when nothing goes wrong, as a ratio to bare httpx.

    python -m benchmarks.overhead

Two clients, one of np6 and one of bare httpx, take turns of a few hundred calls each against the same small server on
loopback, in one process. A ratio compares two neighbouring turns; the median of all ratios is printed, and the range of
their middle half. "read" is a GET, "send" a POST with a body. Both sides parse the response with `response.json()`, so
the difference is the overlay alone. "typed" is the whole of a generated method, models included.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import np6
from np6_api.api.actions.execute import OPERATION as SEND
from np6_api.api.actions.get import OPERATION as READ
from np6_api.types import Call

from benchmarks.loopback import instant

TURNS = 21
CALLS = 200

RESULT = b'{"type": "success", "id": "3f2c5a1e-8c0f-4a44-9d0a-0a6f7c1f8a11"}'
BODY = b'{"recipient": {"type": "id", "value": "000PIZ76"}}'
KEY = "benchmark"


def parsed(response: httpx.Response) -> Any:
    """The response body, as both sides read it."""
    return response.json()


def calls() -> dict[str, tuple[str, str, Any, Call[Any]]]:
    """By name: method, path and body for bare httpx, and the same call for np6."""
    headers = {"Content-Type": "application/json"}
    return {
        "read": ("GET", "/actions/000ABC", None, Call(READ, "/actions/000ABC", parsed)),
        "send": (
            "POST",
            "/actions/000ABC/execution",
            BODY,
            Call(SEND, "/actions/000ABC/execution", parsed, headers=headers, content=BODY),
        ),
    }


def ratios(bare: Callable[[], float], ours: Callable[[], float]) -> list[float]:
    """One ratio for each pair of turns; who goes first changes every time."""
    bare()  # the first turns open connections and do not count
    ours()
    found = []
    for turn in range(TURNS):
        if turn % 2:
            mine, theirs = ours(), bare()
        else:
            theirs, mine = bare(), ours()
        found.append(mine / theirs)
    return found


def timed(call: Callable[[], Any]) -> Callable[[], float]:
    """A turn of synchronous calls, in seconds."""

    def turn() -> float:
        start = time.perf_counter()
        for _ in range(CALLS):
            call()
        return time.perf_counter() - start

    return turn


def atimed(runner: asyncio.Runner, call: Callable[[], Awaitable[Any]]) -> Callable[[], float]:
    """A turn of asynchronous calls, in seconds."""

    async def turn() -> float:
        start = time.perf_counter()
        for _ in range(CALLS):
            await call()
        return time.perf_counter() - start

    return lambda: runner.run(turn())


def report(name: str, found: list[float]) -> None:
    """One line of the table."""
    low, middle, high = statistics.quantiles(found, n=4)
    print(f"| {name} | {middle:.3f} | {low:.3f} to {high:.3f} |", flush=True)


def measure_sync(url: str) -> None:
    """All synchronous ratios."""
    with httpx.Client(base_url=url) as http, np6.Client(KEY, base_url=url) as client:
        for name, (method, path, body, call) in calls().items():
            headers = {"X-Key": KEY, "Accept": "application/json", **(call.headers if body else {})}

            def bare() -> Any:
                return parsed(http.request(method, path, content=body, headers=headers))  # noqa: B023 - used at once

            def ours() -> Any:
                return client.perform(call).parsed  # noqa: B023 - used at once

            report(f"sync {name}", ratios(timed(bare), timed(ours)))
            if name == "read":
                report("sync read, typed", ratios(timed(bare), timed(lambda: client.actions.get("000ABC"))))


def measure_async(url: str) -> None:
    """All asynchronous ratios."""
    with asyncio.Runner() as runner:
        http, client = httpx.AsyncClient(base_url=url), np6.AsyncClient(KEY, base_url=url)
        for name, (method, path, body, call) in calls().items():
            headers = {"X-Key": KEY, "Accept": "application/json", **(call.headers if body else {})}

            async def bare() -> Any:
                return parsed(await http.request(method, path, content=body, headers=headers))  # noqa: B023

            async def ours() -> Any:
                return (await client.perform(call)).parsed  # noqa: B023 - used at once

            report(f"async {name}", ratios(atimed(runner, bare), atimed(runner, ours)))
        runner.run(http.aclose())
        runner.run(client.aclose())


def main() -> None:
    """Measure and print a table."""
    with instant(RESULT) as url:
        print("| fast path | np6 / httpx | middle half |\n| --- | --- | --- |")
        measure_sync(url)
        measure_async(url)


if __name__ == "__main__":
    main()
