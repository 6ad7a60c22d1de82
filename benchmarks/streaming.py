"""A stream of many events: memory, the first event, and the whole, against reading the response at once.

    python -m benchmarks.streaming WAY URL BLOCKS

reads in one of the ways, in a process of its own, and prints what it took as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.loopback import BLOCK, serving
from benchmarks.turns import Measured, take_turns

Taken = dict[str, float]


def read(way: str, url: str, blocks: int) -> Taken:
    """Read a stream in one of the ways.

    Args:
        way: `stream` (stream_list_all), `list` (list_all) or `plain` (httpx, `response.json()`, then each item).
        url: The server.
        blocks: How many blocks to ask for.
    """
    import httpx
    import np6
    from np6_api.api.action_events.list_all import call
    from np6_api.models.event import decode_event

    with np6.Client("benchmark", base_url=url, timeout=600, params={"blocks": 1}) as warm:
        warm.action_events.list_all()  # everything is imported, and one block has been read
        for _ in warm.action_events.stream_list_all():
            pass
    before = _memory("VmRSS")
    count, first = 0, 0.0
    client = np6.Client("benchmark", base_url=url, timeout=600, params={"blocks": blocks})
    start = time.perf_counter()
    if way == "stream":
        for _ in client.action_events.stream_list_all():
            first = first or time.perf_counter() - start
            count += 1
    elif way == "list":
        count = len(client.action_events.list_all())
    else:
        response = httpx.get(f"{url}{call().url}", params={"blocks": blocks}, timeout=600)
        count = len([decode_event(item) for item in response.json()])
    total = time.perf_counter() - start
    peak = _memory("VmHWM")  # ru_maxrss would count the parent process as well, from before the exec
    return {"events": count, "total": total, "first": first or total, "before": before, "peak": peak}


def _memory(what: str) -> float:
    """Memory of this process in MiB: VmRSS, what it has, or VmHWM, the most that it had."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{what}:")) / 1024


def apart(way: str, url: str, blocks: int) -> Taken:
    """Read in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.streaming", way, url, str(blocks)]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def measure(folder: Path, events: int, compared: int, rounds: int) -> tuple[Taken, Measured, dict[str, Taken]]:
    """The long stream; seconds of each way to read a shorter response, and what else was seen of it.

    Args:
        folder: For files of the run.
        events: Events of the long stream.
        compared: Events of the response that is read in every way: all of it has to fit into memory.
        rounds: How often each way.
    """
    seen: dict[str, Taken] = {}
    with serving(folder) as url:

        def seconds(way: str) -> float:
            seen[way] = apart(way, url, -(-compared // BLOCK))
            return seen[way]["total"]

        long = apart("stream", url, -(-events // BLOCK))
        ways = {way: partial(seconds, way) for way in ("stream", "list", "plain")}
        return long, take_turns(ways, rounds), seen


def main() -> None:
    """Read once, in the way that the command line names."""
    way, url, blocks = sys.argv[1:]
    result: Any = read(way, url, int(blocks))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
