"""Makes calls in one way (see competitors/callers.py), in a process of its own, on orders that come as lines of JSON.

    python caller.py async httptools http://127.0.0.1:8080
    {"at_once": 100, "seconds": 0.2}

An order returns `seconds`: the processor time that all threads of this process took for a call, on average over a turn.
Before each turn every task makes one call that does not count, so that its connection is open. An order that takes
longer than the LIMIT ends the process.
"""

from __future__ import annotations

import asyncio
import gc
import importlib.metadata
import json
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Any

#: Seconds for one order: what takes longer hangs.
LIMIT = 300

#: Calls that each task or thread makes in a turn, at least.
LEAST = 2


class Clock:
    """Counts calls, and the processor time that they took."""

    def __init__(self, seconds: float) -> None:
        gc.collect()
        self._end = time.perf_counter() + seconds
        self._start = time.process_time()
        self._calls: list[int] = []

    def goes_on(self, made: int) -> bool:
        """Whether a task that has made so many calls makes another."""
        return made < LEAST or time.perf_counter() < self._end

    def note(self, made: int) -> None:
        """Add the calls of a task."""
        self._calls.append(made)

    def figure(self) -> float:
        """Seconds of processor time for a call."""
        return (time.process_time() - self._start) / sum(self._calls)


async def aturn(call: Callable[[], Awaitable[Any]], at_once: int, seconds: float) -> float:
    """Make calls from so many tasks; return the processor time of one in seconds."""
    await asyncio.gather(*(call() for _ in range(at_once)))
    clock = Clock(seconds)

    async def work() -> None:
        made = 0
        while clock.goes_on(made):
            await call()
            made += 1
        clock.note(made)

    await asyncio.gather(*(work() for _ in range(at_once)))
    return clock.figure()


def turn(call: Callable[[], Any], at_once: int, seconds: float) -> float:
    """Make calls from so many threads; return the same."""
    with ThreadPoolExecutor(at_once) as threads:
        for result in [threads.submit(call) for _ in range(at_once)]:
            result.result()
        clock = Clock(seconds)

        def work() -> None:
            made = 0
            while clock.goes_on(made):
                call()
                made += 1
            clock.note(made)

        if at_once == 1:
            work()  # as a program without threads does
        else:
            for done in [threads.submit(work) for _ in range(at_once)]:
                done.result()
        return clock.figure()


def serve(orders: Callable[[int, float], float], version: str) -> None:
    """Carry out orders until they end."""
    print(json.dumps({"ready": version}), flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        signal.alarm(LIMIT)
        seconds = orders(order["at_once"], order["seconds"])
        signal.alarm(0)
        print(json.dumps({"seconds": seconds}), flush=True)


def main() -> None:
    """Open the client that the command line names, and carry out orders."""
    kind, name, url = sys.argv[1:]
    callers = import_module("competitors.callers")
    package, opened = (callers.ASYNC if kind == "async" else callers.SYNC)[name]
    version = importlib.metadata.version(package) if package else ""
    if kind == "sync":
        with opened(url) as call:
            serve(lambda at_once, seconds: turn(call, at_once, seconds), version)
        return
    with asyncio.Runner() as runner:
        client = opened(url)
        acall = runner.run(client.__aenter__())
        serve(lambda at_once, seconds: runner.run(aturn(acall, at_once, seconds)), version)
        runner.run(client.__aexit__(None, None, None))


if __name__ == "__main__":
    main()
