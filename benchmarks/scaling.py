"""How the throughput of a bulk job grows with its workers, and what the account's limit does to it.

    python -m benchmarks.scaling          # writes the table and the chart of docs/scaling.md

Every request takes the sandbox a tenth of a second, as a server far away would, and its processor next to nothing: what
is measured is how well requests overlap, not how fast this machine can be a server. Once the sandbox has no limit, and
once it admits a number of requests a second, for all workers together. "threads" is a job in one process with so many
requests at a time; "dask" is the same job on a local cluster of so many worker processes, each with one at a time.
"""

from __future__ import annotations

import itertools
import os
import re
import sys
import time
from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import Any

import distributed
import httpx
import np6
from np6_api.models import ExecutionEmailRequest, IdReceiver
from np6_jobs import bulk

from benchmarks.bulk import KEY, Where, sandbox

DOCS = Path(__file__).resolve().parent.parent / "docs"
WORKERS = (1, 2, 4)
LATENCY, CHUNK = 0.1, 20

#: Requests a second in windows of so many seconds, and how long a job runs without and with that limit.
LIMIT, WINDOW = 15, 10
SECONDS = {0: 10.0, LIMIT: 3.0 * WINDOW}
_untyped: Any = distributed

#: (front, limit in requests a second or 0) -> requests a second, for each number of workers.
Figures = dict[tuple[str, int], list[float]]


def measure(front: str, workers: int, seconds: float, where: Where) -> float:
    """Requests a second of a job that runs for a while."""
    url, action, contacts = where
    items = (ExecutionEmailRequest(recipient=IdReceiver(value=contact)) for contact in itertools.cycle(contacts))
    job = bulk.Executions(action, chunk_size=CHUNK)
    policy = np6.RetryPolicy(max_attempts=20)
    if front == "threads":
        with np6.Client(KEY, base_url=url, retry=policy) as client:
            return rate(seconds, bulk.run(client, job, items, concurrency=workers))
    config = bulk.ClientConfig(base_url=url, retry=policy)
    with (
        _untyped.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0") as cluster,
        _untyped.Client(cluster, set_as_default=False) as dask,
    ):
        return rate(seconds, bulk.run(config, job, items, concurrency=workers, executor=dask.get_executor()))


def rate(seconds: float, results: Generator[bulk.ItemResult[Any, Any], None, None]) -> float:
    """Requests a second, from the first response on: before it, workers import and connect."""
    next(results)
    started, done = time.perf_counter(), 0
    with closing(results):
        for result in results:
            assert result.outcome == "done", result
            done += 1
            if (elapsed := time.perf_counter() - started) >= seconds:
                return done / CHUNK / elapsed
    raise AssertionError("the input has no end")


def chart(figures: Figures) -> str:
    """The figures as lines over the number of workers, an SVG document."""
    width, height, left, top, right, bottom = 640, 360, 60, 30, 150, 50
    most = max(max(line) for line in figures.values()) * 1.1

    def x(workers: float) -> float:
        return left + (workers - 1) / (WORKERS[-1] - 1) * (width - left - right)

    def y(value: float) -> float:
        return height - bottom - value / most * (height - top - bottom)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"',
        ' font-family="sans-serif" font-size="13">',
        "<title>Requests a second by number of workers, with and without a limit</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    for value in range(0, int(most) + 1, 10):
        parts.append(f'<line x1="{left}" x2="{width - right}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value}</text>')
    for workers in WORKERS:
        parts.append(f'<text x="{x(workers):.1f}" y="{height - bottom + 20}" text-anchor="middle">{workers}</text>')
    parts.append(f'<text x="{(left + width - right) / 2}" y="{height - 10}" text-anchor="middle">workers</text>')
    parts.append(f'<text x="{left}" y="{top - 12}">requests a second</text>')
    labels: list[float] = []
    for (front, limit), line in sorted(figures.items(), key=lambda pair: -pair[1][-1]):
        color = "#0b62a4" if front == "threads" else "#b4530a"
        dash = ' stroke-dasharray="6 4"' if limit else ""
        points = " ".join(f"{x(workers):.1f},{y(value):.1f}" for workers, value in zip(WORKERS, line, strict=True))
        parts.append(f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"{dash}/>')
        place = max([y(line[-1]) + 4, *(used + 16 for used in labels)])
        labels.append(place)
        text = f"{front}, {f'limit {limit}/s' if limit else 'no limit'}"
        parts.append(f'<text x="{x(WORKERS[-1]) + 8:.1f}" y="{place:.1f}" fill="{color}">{text}</text>')
    return "\n".join([*parts, "</svg>", ""])


def table(figures: Figures) -> str:
    """The figures as Markdown."""
    heads = [f"{workers} worker{'s' if workers > 1 else ''}" for workers in WORKERS]
    lines = [
        f"| requests a second with | {' | '.join(heads)} |",
        "| --- |" + " ---: |" * len(WORKERS),
    ]
    for (front, limit), line in figures.items():
        name = f"{front}, {f'limit of {limit} a second' if limit else 'no limit'}"
        lines.append(f"| {name} | {' | '.join(f'{value:.1f}' for value in line)} |")
    return "\n".join(lines)


def main() -> None:
    os.environ["NP6_API_KEY"] = KEY
    figures: Figures = {}
    for limit in (0, LIMIT):
        with sandbox(*(("--limit", f"{limit * WINDOW}/{WINDOW}") if limit else ())) as where:
            fault = {"operation": "actions_execute_many", "delay": LATENCY}
            httpx.post(f"{where.url}/_sandbox/api/faults", json=fault).raise_for_status()
            for front in ("threads", "dask"):
                figures[front, limit] = [measure(front, workers, SECONDS[limit], where) for workers in WORKERS]
                print(front, limit, figures[front, limit], file=sys.stderr)
    (DOCS / "scaling.svg").write_text(chart(figures), encoding="utf-8")
    page = DOCS / "scaling.md"
    machine = f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, {LATENCY * 1000:.0f} ms a request:"
    page.write_text(
        re.sub(
            r"(?s)(<!-- figures -->\n).*(<!-- end -->)",
            lambda match: f"{match[1]}{machine}\n\n{table(figures)}\n\n{match[2]}",
            page.read_text(encoding="utf-8"),
        ),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
