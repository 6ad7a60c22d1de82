"""What a bulk job costs over a bare asyncio and httpx loop with the same concurrency, and whether memory stays flat.

    python -m benchmarks.bulk [--quick]

Both sides read recipients from a generator, send them to a sandbox in a process of its own in requests of 500, eight
at a time, and count the successes in the responses. They take turns; a ratio is that of two neighbouring turns, printed
are the median and the range of the middle half. "instant" is a server that gives a prepared response at once: there the
client is the bottleneck, which it is not against NP6. Memory is the peak of a process that sends a million items.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import np6
from np6_api.api.targets import get
from np6_api.models import ExecutionEmailRequest, IdReceiver, Target
from np6_jobs import bulk

CHUNK, CONCURRENCY, CONTACTS = 500, 8, 1000
KEY = "sandbox-key"
MEDIA_TYPE = "application/vnd.np6.cm.email"

INSTANT = """
import asyncio, json, sys

def response(count):
    result = {"type": "success", "id": "3f2c5a1e-8c0f-4a44-9d0a-0a6f7c1f8a11", "recipient": {
        "type": "footprint", "id": "000PIZ76", "unicity": "a@example.com", "hash": "409ba38aa13699d31caa8b42c94a5dc8"}}
    body = json.dumps([result] * count, separators=(",", ":")).encode()
    return b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: %d\\r\\n\\r\\n" % len(body) + body

RESPONSE = response(int(sys.argv[1]))

class Responder(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.missing, self.head = transport, None, b""

    def data_received(self, data):
        if self.missing is None:
            self.head += data
            head, end, body = self.head.partition(b"\\r\\n\\r\\n")
            if not end:
                return
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\\r\\n")[0])
            self.missing, self.head = length - len(body), b""
        else:
            self.missing -= len(data)
        if self.missing == 0:
            self.missing = None
            self.transport.write(RESPONSE)

async def main():
    server = await asyncio.get_running_loop().create_server(Responder, "127.0.0.1", 0)
    print("http://127.0.0.1:%d" % server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()

asyncio.run(main())
"""

Competitor = Callable[[str, str, list[str], int], Awaitable[int]]


@contextmanager
def serving(*command: str) -> Iterator[str]:
    """A server in a process of its own; gives its address, the first URL that it prints."""
    with subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            url = re.search(r"http://[\w.]+:\d+", process.stdout.readline())
            assert url
            yield url[0]
        finally:
            process.terminate()


@contextmanager
def sandbox(*options: str) -> Iterator[tuple[str, str, list[str]]]:
    """A sandbox; gives its address, an action, and contacts."""
    with serving("-m", "np6_sandbox", "--port", "0", "--key", KEY, *options) as url:
        seed = {
            "targets": [{"Email": f"contact{number}@example.com"} for number in range(CONTACTS)],
            "actions": [{"state": 50, "name": "Benchmark", "content": {"subject": "Hello", "html": "<p>Hello</p>"}}],
        }
        seeded = httpx.post(f"{url}/_sandbox/api/seed", json=seed, timeout=60).raise_for_status().json()
        yield url, seeded["actions"][0]["id"], [target["id"] for target in seeded["targets"]]


def endless(contacts: list[str], count: int) -> Iterator[str]:
    """So many recipients, over and over the same."""
    return itertools.islice(itertools.cycle(contacts), count)


async def bare(url: str, action: str, contacts: list[str], count: int) -> int:
    """The loop that somebody would write with httpx alone."""
    items = ({"recipient": {"type": "id", "value": contact}} for contact in endless(contacts, count))
    done = 0

    async def work(client: httpx.AsyncClient) -> None:
        nonlocal done
        while chunk := list(itertools.islice(items, CHUNK)):
            response = await client.post(
                f"/actions/{action}/executions",
                content=json.dumps(chunk).encode(),
                headers={"Content-Type": MEDIA_TYPE, "X-Key": KEY},
            )
            response.raise_for_status()
            for result in response.json():
                done += result["type"] == "success"

    async with httpx.AsyncClient(base_url=url, timeout=60) as client:
        await asyncio.gather(*(work(client) for _ in range(CONCURRENCY)))
    return done


async def job(url: str, action: str, contacts: list[str], count: int, journal: Path | None = None) -> int:
    """The same as a bulk job."""
    items = (ExecutionEmailRequest(recipient=IdReceiver(value=contact)) for contact in endless(contacts, count))
    done = 0
    async with np6.AsyncClient(KEY, base_url=url, timeout=60) as client:
        async for result in bulk.arun(
            client, bulk.Executions(action, chunk_size=CHUNK), items, concurrency=CONCURRENCY, journal=journal
        ):
            done += result.outcome == "done"
    return done


async def journalled(url: str, action: str, contacts: list[str], count: int) -> int:
    """And with a journal."""
    with tempfile.TemporaryDirectory() as folder:
        return await job(url, action, contacts, count, Path(folder) / "bench.journal")


async def bare_each(url: str, _action: str, contacts: list[str], count: int) -> int:
    """One item a request, with httpx alone."""
    items = endless(contacts, count)
    done = 0

    async def work(client: httpx.AsyncClient) -> None:
        nonlocal done
        for contact in items:
            response = await client.get(f"/targets/{contact}", headers={"X-Key": KEY})
            response.raise_for_status()
            done += bool(response.json()["id"])

    async with httpx.AsyncClient(base_url=url, timeout=60) as client:
        await asyncio.gather(*(work(client) for _ in range(CONCURRENCY)))
    return done


async def each(url: str, _action: str, contacts: list[str], count: int, journal: Path | None = None) -> int:
    """The same as a bulk job."""
    work = bulk.Each[str, Target](lambda contact: get.call(contact))
    done = 0
    async with np6.AsyncClient(KEY, base_url=url, timeout=60) as client:
        async for result in bulk.arun(client, work, endless(contacts, count), concurrency=CONCURRENCY, journal=journal):
            done += result.outcome == "done"
    return done


async def each_journalled(url: str, action: str, contacts: list[str], count: int) -> int:
    """And with a journal."""
    with tempfile.TemporaryDirectory() as folder:
        return await each(url, action, contacts, count, Path(folder) / "bench.journal")


def compare(
    where: tuple[str, str, list[str]], base: Competitor, others: dict[str, Competitor], count: int, turns: int
) -> None:
    """Print throughput, and the processor time of the client, as ratios to `base`."""
    competitors = {"bare": base, **others}
    seconds: dict[str, list[float]] = {name: [] for name in competitors}
    busy: dict[str, list[float]] = {name: [] for name in competitors}
    for turn in range(turns + 1):
        for name in list(competitors) if turn % 2 else reversed(competitors):
            started, worked = time.perf_counter(), time.process_time()
            done = asyncio.run(_exactly(competitors[name](*where, count)))
            assert done == count, f"{name}: {done} of {count} were done"
            if turn:  # the first one warms up
                seconds[name].append(time.perf_counter() - started)
                busy[name].append(time.process_time() - worked)
    for name in competitors:
        median, cost = statistics.median(seconds[name]), statistics.median(busy[name])
        print(f"  {name}: {count / median:,.0f} items/s, {cost / count * 1e6:.0f} us of the client's processor an item")
        if name != "bare":
            speed, work = _ratios(seconds["bare"], seconds[name]), _ratios(busy[name], busy["bare"])
            print(f"    to bare: throughput {speed}, processor {work}", flush=True)


def _ratios(upper: list[float], lower: list[float]) -> str:
    ratios = sorted(one / other for one, other in zip(upper, lower, strict=True))
    low, high = ratios[len(ratios) // 4], ratios[-1 - len(ratios) // 4]
    return f"{statistics.median(ratios):.2f} ({low:.2f} to {high:.2f})"


async def _exactly(work: Awaitable[int]) -> int:
    return await work


def memory(count: int) -> None:
    """Print the peak memory of a process on its way through a million items."""
    with sandbox() as (url, action, contacts), tempfile.TemporaryDirectory() as folder:
        items = (ExecutionEmailRequest(recipient=IdReceiver(value=contact)) for contact in endless(contacts, count))
        outcomes: Counter[str] = Counter()
        started = time.perf_counter()
        with np6.Client(KEY, base_url=url, timeout=60) as client:
            for result in bulk.run(client, bulk.Executions(action), items, journal=Path(folder) / "million.journal"):
                outcomes[result.outcome] += 1
                if outcomes.total() % (count // 10) == 0:
                    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                    size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1024
                    print(f"  {outcomes.total():>9,} items: peak {peak:.0f} MiB, journal {size:,.0f} KiB", flush=True)
        seconds = time.perf_counter() - started
    print(f"  {count:,} items in {seconds:.0f} s, {count / seconds:,.0f} items/s; outcomes: {dict(outcomes)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    parser.add_argument("--memory", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.memory:
        memory(options.memory)
        return
    scale = 10 if options.quick else 1
    turns = 3 if options.quick else 7
    jobs: dict[str, Competitor] = {"bulk": job, "bulk with journal": journalled}
    singles: dict[str, Competitor] = {"bulk": each, "bulk with journal": each_journalled}
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    with sandbox() as where:
        print(f"sandbox, {CHUNK} items a request, {CONCURRENCY} at a time:")
        compare(where, bare, jobs, 20_000 // scale, turns)
        print(f"sandbox, one item a request, {CONCURRENCY} at a time:")
        compare(where, bare_each, singles, 4_000 // scale, turns)
    with serving("-c", INSTANT, str(CHUNK)) as url:
        print(f"instant, {CHUNK} items a request, {CONCURRENCY} at a time:")
        compare((url, "000ABC", ["000PIZ76"]), bare, jobs, 50_000 // scale, turns)
    print("memory, with journal:", flush=True)
    subprocess.run([sys.executable, "-m", "benchmarks.bulk", "--memory", str(1_000_000 // scale)], check=True)


if __name__ == "__main__":
    main()
