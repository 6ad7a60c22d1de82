"""What a sync of a million events costs, and whether its memory stays flat.

    python -m benchmarks.lake [--events N]

A server in a process of its own lists events in the order of time, as fast as it can. Each target is written by a
process of its own, whose peak memory is measured, with a tenth of the events and with all of them; and once more, when
there is nothing new.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

TARGETS = ("lake.duckdb", "lake")
#: Milliseconds between two events: a million are eleven days and a half.
STEP = 1000
DAY = 86_400_000

SERVER = """
import http.server, json, sys, urllib.parse

first, count, step = map(int, sys.argv[1:])
KINDS = ("execution", "activation", "hit", "bounce")

def event(number):
    kind = KINDS[number % 4]
    stamp = {"time": first, "id": "d52055cd-e854-4177-8ef5-%012d" % number}
    message = {"id": "000PE4", "kind": "message", "stamp": stamp}
    person = {"type": "footprint", "id": "%08d" % number, "unicity": "p%d@np6.com" % number, "hash": "%032x" % number}
    who = {"recipient": person} if kind == "execution" else {"receiver": person, "recipient": "p%d@np6.com" % number}
    detail = {"execution" if kind == "execution" else "activation": message | who}
    if kind == "hit":
        detail["link"] = {"type": "open"}
    return {"type": kind, "id": "86bc0a5d-28cb-5128-af60-%012d" % number, "timestamp": first + number * step,
            "identity": {"type": "customer", "agency": "DEMO", "customer": "028"},
            "source": {"type": "email", "detail": detail}}

class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        begin = max(0, -(-(int(query["start"][0]) - first) // step))
        end = min(count, -(-(int(query["end"][0]) - first) // step)) if "end" in query else count
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        separator = "["
        for at in range(begin, end, 500):
            parts = ",".join(json.dumps(event(number)) for number in range(at, min(at + 500, end)))
            self.chunk(separator + parts)
            separator = ","
        self.chunk(("[" if separator == "[" else "") + "]")
        self.wfile.write(b"0\\r\\n\\r\\n")

    def chunk(self, text):
        data = text.encode()
        self.wfile.write(b"%x\\r\\n%s\\r\\n" % (len(data), data))

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print("http://127.0.0.1:%d" % server.server_address[1], flush=True)
server.serve_forever()
"""


def work(url: str, target: str, since: int, results: Any) -> None:
    """Sync, and report what it took."""
    import np6
    from np6_jobs import events

    began, cpu = time.monotonic(), time.process_time()
    with np6.Client("sandbox-key", base_url=url) as client:
        report = events.sync(client, target, since=since)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    results.put((report.read, report.new, time.monotonic() - began, time.process_time() - cpu, peak))


def measure(count: int, target: str, folder: Path) -> None:
    """Sync so many events into a target, twice, and print the figures."""
    since = time.time_ns() // 1_000_000 - count * STEP
    context = multiprocessing.get_context("spawn")
    command = [sys.executable, "-c", SERVER, str(since), str(count), str(STEP)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            found = re.search(r"http://[\w.]+:\d+", process.stdout.readline())
            assert found
            for run in ("first", "again"):
                results = context.Queue()
                worker = context.Process(target=work, args=(found[0], str(folder / target), since, results))
                worker.start()
                read, new, seconds, cpu, peak = results.get()
                worker.join()
                size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20
                figures = {"target": target, "run": run, "read": read, "new": new, "seconds": round(seconds, 1)}
                figures |= {"cpu_seconds": round(cpu, 1), "peak_mib": round(peak), "size_mib": round(size)}
                print(json.dumps(figures), flush=True)
        finally:
            process.terminate()


def main() -> None:
    """Measure every target."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lake", description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000, help="how many")
    options = parser.parse_args()
    for target in TARGETS:
        for count in (options.events // 10, options.events):
            with tempfile.TemporaryDirectory() as folder:
                measure(count, target, Path(folder))


if __name__ == "__main__":
    main()
