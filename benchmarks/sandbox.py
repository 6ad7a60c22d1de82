"""How many requests the sandbox serves, how quickly it starts, and whether its memory stays flat.

    python -m benchmarks.sandbox [--requests N] [--connections N] [--soak N]

The sandbox runs in a process of its own. Requests are counted for a second of that process's processor time, so that
the load generator and whatever else the machine does are left out; it uses one core. The load generator keeps all
connections busy. `--soak` sends N requests of every kind and prints the resident memory of the sandbox as it goes.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

KEY = "sandbox-key"
EMAIL = "application/vnd.np6.cm.email"
TICKS = os.sysconf("SC_CLK_TCK")
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class Sandbox:
    """A sandbox in a process of its own."""

    pid: int
    url: str

    def processor_seconds(self) -> float:
        with open(f"/proc/{self.pid}/stat") as stat:
            user, system = stat.read().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / TICKS

    def resident_mebibytes(self) -> float:
        with open(f"/proc/{self.pid}/statm") as statm:
            return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


@contextmanager
def running() -> Iterator[Sandbox]:
    command = [sys.executable, "-m", "np6_sandbox", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        url = next(word for word in process.stdout.readline().split() if word.startswith("http"))
        yield Sandbox(process.pid, url)
    finally:
        process.terminate()
        process.wait()


def request(method: str, path: str, body: object = None, media_type: str = "application/json") -> bytes:
    content = b"" if body is None else json.dumps(body).encode()
    head = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nX-Key: {KEY}\r\nContent-Length: {len(content)}\r\n"
    if content:
        head += f"Content-Type: {media_type}\r\n"
    return f"{head}\r\n".encode() + content


async def load(sandbox: Sandbox, requests: list[bytes], count: int, connections: int) -> None:
    """Sends `count` requests, the given ones in turn, over as many connections at once."""
    address = urlsplit(sandbox.url)
    numbers = iter(range(count))

    async def worker() -> None:
        reader, writer = await asyncio.open_connection(address.hostname, address.port)
        for number in numbers:
            writer.write(requests[number % len(requests)])
            head = await reader.readuntil(b"\r\n\r\n")
            length = _LENGTH.search(head)
            if length is not None:
                await reader.readexactly(int(length[1]))
            elif b"chunked" in head.lower():
                while size := int(await reader.readline(), 16):
                    await reader.readexactly(size + 2)
                await reader.readline()
        writer.close()

    await asyncio.gather(*(worker() for _ in range(connections)))


def prepare(sandbox: Sandbox) -> dict[str, list[bytes]]:
    """An account with an action and a target, and requests by what they are about."""
    content = {"subject": "Hello", "html": "<p>Hello</p>" * 20}
    action = {"id": "A1", "state": 50, "name": "Welcome", "content": content}
    seed = {"targets": [{"Email": "alice@example.com"}], "actions": [action]}
    httpx.post(f"{sandbox.url}/_sandbox/api/seed", json=seed).raise_for_status()
    item = {"recipient": {"type": "unicity", "value": ["alice@example.com"]}, "data": {"code": 7}}
    links = {"receiver": item["recipient"], "links": [{"type": "x"}], "context": {"display": 1}}
    return {
        "count targets": [request("GET", "/targets/count")],
        "get action": [request("GET", "/actions/A1")],
        "render links": [request("POST", "/actions/A1/render/links", links)],
        "execute one": [request("POST", "/actions/A1/execution", item, EMAIL)],
        "execute 100": [request("POST", "/actions/A1/executions", [item] * 100, EMAIL)],
        "refused (400)": [request("POST", "/actions/A1/render/links", {"receiver": {"type": "id", "value": 1}})],
    }


def soak(count: int, connections: int) -> None:
    """Requests of every kind, also refused ones; targets are created and deleted again."""
    with running() as sandbox:
        mixed = [one for kind in prepare(sandbox).values() for one in kind[:1] if b"executions" not in one]
        mixed += [
            request("GET", "/nothing"),
            request("POST", "/actions", {"type": "nothing"}),
            request("PUT", "/targets?unicity=x@example.com", {}),
            request("DELETE", "/targets", {"type": "unicity", "value": [["x@example.com"]]}),
            request("GET", "/actions/A1/events/bounces?sort=desc"),
        ]
        steps, began = 10, time.perf_counter()
        for step in range(steps):
            asyncio.run(load(sandbox, mixed, count // steps, connections))
            done = count // steps * (step + 1)
            print(
                f"  {done:>9,} requests  {sandbox.resident_mebibytes():6.1f} MiB  {time.perf_counter() - began:6.0f} s"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--requests", type=int, default=20_000, help="requests of each kind")
    parser.add_argument("--connections", type=int, default=32, help="connections at once")
    parser.add_argument("--soak", type=int, default=0, help="requests of the soak; 0: none")
    options = parser.parse_args()
    if options.soak:
        soak(options.soak, options.connections)
        return
    starts = []
    for _ in range(5):
        began = time.perf_counter()
        code = "from np6_sandbox import Sandbox\nwith Sandbox() as sandbox: sandbox.url"
        subprocess.run([sys.executable, "-c", code], check=True)
        starts.append(time.perf_counter() - began)
    print(f"start to stop, interpreter included: {statistics.median(starts):.2f} s")
    with running() as sandbox:
        for name, requests in prepare(sandbox).items():
            count = options.requests // (20 if "100" in name else 1)
            asyncio.run(load(sandbox, requests, count // 10, options.connections))
            before = sandbox.processor_seconds()
            asyncio.run(load(sandbox, requests, count, options.connections))
            spent = sandbox.processor_seconds() - before
            print(f"{name:16} {count / spent:8,.0f} requests for a second of one core")


if __name__ == "__main__":
    main()
