"""What a bulk job costs over a bare asyncio and httpx loop with the same concurrency, and whether memory stays flat.

    python -m benchmarks.bulk [--quick]

All sides take what they send from a generator and count the successes in the responses, in turns, in one process; the
server runs in another. Throughput is items a second of the wall clock; a ratio is that of two turns of the same round,
and the median of the rounds is printed. np6 has its fastest engine. "np6, no job" is the loop of the bare client with
np6's: typed requests and responses, and no account of what became of an item. That is the floor of a job.

A server that responds at once makes the client the bottleneck, which it is not against NP6; the sandbox checks every
request against the spec. Memory is the peak of a process that sends many items.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import np6
from np6_api.api.targets import get
from np6_api.models import ExecutionEmailRequest, ExecutionSuccess, IdReceiver, Target
from np6_jobs import bulk

from benchmarks.loopback import instant
from benchmarks.turns import Measured, take_turns

CHUNK, CONTACTS = 500, 1000
AT_ONCE = (8, 64)
INSTANT, SANDBOX = "a server that responds at once", "the sandbox"
KEY = "sandbox-key"
MEDIA_TYPE = "application/vnd.np6.cm.email"

TARGET = {"id": "000PIZ76", "hash": "409ba38aa13699d31caa8b42c94a5dc8", "unicity": "a@example.com"}
RESULT = {
    "type": "success",
    "id": "3f2c5a1e-8c0f-4a44-9d0a-0a6f7c1f8a11",
    "recipient": {"type": "footprint", **TARGET},
}


class Where(NamedTuple):
    """A server, with an action and contacts that it has."""

    url: str
    action: str = "000ABC"
    contacts: tuple[str, ...] = ("000PIZ76",)


#: Handles so many items with so many requests at once; returns how many were done.
Competitor = Callable[[Where, int, int], Awaitable[int]]


@contextmanager
def sandbox(*options: str) -> Iterator[Where]:
    """Serve a sandbox, in a process of its own."""
    command = [sys.executable, "-m", "np6_sandbox", "--port", "0", "--key", KEY, *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            url = re.search(r"http://[\w.]+:\d+", process.stdout.readline())
            assert url
            seed = {
                "targets": [{"Email": f"contact{number}@example.com"} for number in range(CONTACTS)],
                "actions": [
                    {"state": 50, "name": "Benchmark", "content": {"subject": "Hello", "html": "<p>Hello</p>"}}
                ],
            }
            seeded = httpx.post(f"{url[0]}/_sandbox/api/seed", json=seed, timeout=60).raise_for_status().json()
            yield Where(url[0], seeded["actions"][0]["id"], tuple(target["id"] for target in seeded["targets"]))
        finally:
            process.terminate()


def endless(where: Where, count: int) -> Iterator[str]:
    """So many recipients, over and over the same."""
    return itertools.islice(itertools.cycle(where.contacts), count)


def numbered(where: Where, count: int, journal: Path | None) -> Callable[[object], int] | None:
    """Return numbers as keys if recipients come again: a job with a journal sends to each of them once."""
    if journal is None or count <= len(where.contacts):
        return None
    numbers = itertools.count()
    return lambda _: next(numbers)


def client() -> Any:
    """Options of np6's clients."""
    return {"timeout": 60, "engine": np6.fastest_engine()}


# Many items a request.


async def bare(where: Where, count: int, at_once: int) -> int:
    """The loop that somebody would write with httpx alone."""
    items = ({"recipient": {"type": "id", "value": contact}} for contact in endless(where, count))
    done = 0

    async def work(http: httpx.AsyncClient) -> None:
        nonlocal done
        while chunk := list(itertools.islice(items, CHUNK)):
            response = await http.post(
                f"/actions/{where.action}/executions",
                content=json.dumps(chunk).encode(),
                headers={"Content-Type": MEDIA_TYPE, "X-Key": KEY},
            )
            response.raise_for_status()
            for result in response.json():
                done += result["type"] == "success"

    async with httpx.AsyncClient(base_url=where.url, timeout=60) as http:
        await asyncio.gather(*(work(http) for _ in range(at_once)))
    return done


def typed(where: Where, count: int) -> Iterator[ExecutionEmailRequest]:
    """So many items."""
    return (ExecutionEmailRequest(recipient=IdReceiver(value=contact)) for contact in endless(where, count))


async def alone(where: Where, count: int, at_once: int) -> int:
    """The same loop with np6."""
    items = typed(where, count)
    done = 0

    async def work(client: np6.AsyncClient) -> None:
        nonlocal done
        while chunk := list(itertools.islice(items, CHUNK)):
            results = await client.actions.execute_many(where.action, body=chunk)
            for result in results:
                done += isinstance(result, ExecutionSuccess)

    async with np6.AsyncClient(KEY, base_url=where.url, **client()) as opened:
        await asyncio.gather(*(work(opened) for _ in range(at_once)))
    return done


async def job(where: Where, count: int, at_once: int, journal: Path | None = None) -> int:
    """The same as a bulk job."""
    work = bulk.Executions(where.action, chunk_size=CHUNK)
    done = 0
    key = numbered(where, count, journal)
    async with np6.AsyncClient(KEY, base_url=where.url, **client()) as opened:
        async for result in bulk.arun(opened, work, typed(where, count), concurrency=at_once, journal=journal, key=key):
            done += result.outcome == "done"
    return done


# One item a request.


async def bare_each(where: Where, count: int, at_once: int) -> int:
    """The loop that somebody would write with httpx alone."""
    items = endless(where, count)
    done = 0

    async def work(http: httpx.AsyncClient) -> None:
        nonlocal done
        for contact in items:
            response = await http.get(f"/targets/{contact}", headers={"X-Key": KEY})
            response.raise_for_status()
            done += bool(response.json()["id"])

    async with httpx.AsyncClient(base_url=where.url, timeout=60) as http:
        await asyncio.gather(*(work(http) for _ in range(at_once)))
    return done


async def alone_each(where: Where, count: int, at_once: int) -> int:
    """The same loop with np6."""
    items = endless(where, count)
    done = 0

    async def work(client: np6.AsyncClient) -> None:
        nonlocal done
        for contact in items:
            target = await client.targets.get(contact)
            done += bool(target.id)

    async with np6.AsyncClient(KEY, base_url=where.url, **client()) as opened:
        await asyncio.gather(*(work(opened) for _ in range(at_once)))
    return done


async def each(where: Where, count: int, at_once: int, journal: Path | None = None) -> int:
    """The same as a bulk job."""
    work = bulk.Each[str, Target](lambda contact: get.call(contact))
    done = 0
    key = numbered(where, count, journal)
    async with np6.AsyncClient(KEY, base_url=where.url, **client()) as opened:
        results = bulk.arun(opened, work, endless(where, count), concurrency=at_once, journal=journal, key=key)
        async for result in results:
            done += result.outcome == "done"
    return done


async def journalled(work: Callable[..., Awaitable[int]], where: Where, count: int, at_once: int) -> int:
    """A job with a journal."""
    with tempfile.TemporaryDirectory() as folder:
        return await work(where, count, at_once, Path(folder) / "bench.journal")


BARE, ALONE, JOB, JOURNAL = "bare asyncio and httpx", "np6, no job", "bulk job", "bulk job with journal"
MANY: dict[str, Competitor] = {BARE: bare, ALONE: alone, JOB: job, JOURNAL: partial(journalled, job)}
EACH: dict[str, Competitor] = {
    BARE: bare_each,
    ALONE: alone_each,
    JOB: each,
    JOURNAL: partial(journalled, each),
}


class Throughput(NamedTuple):
    """What so many items took, by competitor."""

    items: int
    seconds: Measured
    busy: Measured

    def ratio(self, name: str) -> float:
        """The throughput of a competitor, as a multiple of the bare loop's."""
        return self.seconds.ratio(BARE, name)

    def row(self) -> list[str]:
        """Return the cells of a row, one for each competitor."""
        cells = []
        for name, seconds in self.seconds.items():
            busy = self.busy[name] / self.items * 1e6
            cells.append(f"{self.items / seconds:,.0f}/s ({self.ratio(name):.2f} x), {busy:,.0f} us")
        return cells


def compare(where: Where, competitors: Mapping[str, Competitor], items: int, at_once: int, rounds: int) -> Throughput:
    """Measure the seconds that so many items take, and the processor time of this process.

    Raises:
        SystemExit: A competitor did not do all of them.
    """
    busy: dict[str, list[float]] = {name: [] for name in competitors}

    def seconds(name: str) -> float:
        started, worked = time.perf_counter(), time.process_time()
        done = asyncio.run(_complete(competitors[name](where, items, at_once)))
        busy[name].append(time.process_time() - worked)
        if done != items:
            raise SystemExit(f"{name}: {done} of {items} were done")
        return time.perf_counter() - started

    found = take_turns({name: partial(seconds, name) for name in competitors}, rounds)
    taken = [dict(zip(busy, figures, strict=True)) for figures in zip(*busy.values(), strict=True)]
    return Throughput(items, found, Measured(taken[1:]))  # the first round warms up


async def _complete(work: Awaitable[int]) -> int:
    return await work


class Memory(NamedTuple):
    """What a long job took.

    Attributes:
        items: How many were done.
        seconds: All of them, with a journal.
        early: Peak of the memory in MiB when a tenth was done.
        peak: The same at the end.
        journal: Size of the journal at the end, in MiB.
    """

    items: int
    seconds: float
    early: float
    peak: float
    journal: float


def memory(count: int) -> Memory:
    """Send so many items from a process of its own."""
    command = [sys.executable, "-m", "benchmarks.bulk", "--memory", str(count)]
    return Memory(*json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def _memory(count: int) -> Memory:
    outcomes: Counter[str] = Counter()
    early = 0.0
    with sandbox() as where, tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        with np6.Client(KEY, base_url=where.url, **client()) as opened:
            work = bulk.Executions(where.action)
            journal = Path(folder) / "long.journal"
            key = numbered(where, count, journal)
            for result in bulk.run(opened, work, typed(where, count), journal=journal, key=key):
                outcomes[result.outcome] += 1
                if not early and outcomes.total() >= count / 10:
                    early = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        seconds = time.perf_counter() - started
        size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 2**20
    if outcomes != {"done": count}:
        raise SystemExit(f"of {count} items: {dict(outcomes)}")
    return Memory(count, seconds, early, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, size)


def measure(scale: int, rounds: int) -> dict[str, Throughput]:
    """Measure all comparisons, by what is sent to which server.

    Args:
        scale: By how much to divide the items.
        rounds: How often each competitor has its turn.
    """
    found = {}

    def add(server: str, where: Where, competitors: Mapping[str, Competitor], items: int, at_once: int) -> None:
        size = 1 if competitors is EACH else CHUNK
        title = f"{'one item' if size == 1 else f'{size} items'} a request, {at_once} at once, {server}"
        whole = max(1, items // scale // size) * size  # requests are full
        found[title] = compare(where, competitors, whole, at_once, rounds)

    with instant(json.dumps(TARGET).encode()) as url:
        for at_once in AT_ONCE:
            add(INSTANT, Where(url), EACH, 2_400, at_once)
    with instant(json.dumps([RESULT] * CHUNK, separators=(",", ":")).encode()) as url:
        recipients = tuple(f"{number:08}" for number in range(40_000))
        add(INSTANT, Where(url, contacts=recipients), MANY, len(recipients), AT_ONCE[0])
    with sandbox() as where:
        for at_once in AT_ONCE:
            add(SANDBOX, where, EACH, 1_000, at_once)
        add(SANDBOX, where, MANY, 10_000, AT_ONCE[0])
    return found


HEADS = ["", *MANY]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bulk", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="less of everything, for rough figures")
    parser.add_argument("--memory", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.memory:
        print(json.dumps(_memory(options.memory)))
        return
    scale, rounds = (4, 2) if options.quick else (1, 5)
    print(f"| {' | '.join(HEADS)} |\n{'| --- ' * len(HEADS)}|")
    for title, throughput in measure(scale, rounds).items():
        print(f"| {' | '.join([title, *throughput.row()])} |")
    print(memory(200_000 // scale))


if __name__ == "__main__":
    main()
