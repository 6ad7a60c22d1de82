"""What a nightly sync of contacts costs: calls, seconds and memory of a first run, and of one with few changes.

    python -m benchmarks.contacts [--contacts 100000] [--changed 100]

The sandbox, in another process, checks every request against the spec, and is most of the time. One contact of so many
(`--changed`) is changed before the second run; the third one finds nothing to do. Memory is the peak of this process:
when a tenth of the first run was done, and at its end.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import np6
from np6_jobs import contacts

from benchmarks.bulk import KEY, client, sandbox

FIELDS: list[dict[str, Any]] = [
    {"type": "textField", "name": "Lastname"},
    {"type": "numeric", "name": "Orders"},
    {"type": "date", "name": "Since"},
    {"type": "phone", "name": "Phone"},
]


class Run(NamedTuple):
    """What one run took.

    Attributes:
        name: Which run.
        outcomes: How many rows came to which outcome.
        calls: Requests, retries included, by operation.
        seconds: All of it.
        early: Peak of the memory in MiB when a tenth of the rows was done.
        peak: The same at the end.
        journal: Size of the journal at the end, in MiB.
    """

    name: str
    outcomes: Mapping[str, int]
    calls: Mapping[str, int]
    seconds: float
    early: float
    peak: float
    journal: float

    def __str__(self) -> str:
        """Return the figures as a line."""
        outcomes = ", ".join(f"{count:,} {name}" for name, count in self.outcomes.items())
        return (
            f"{self.name}: {outcomes}; {sum(self.calls.values()):,} calls in {self.seconds:,.0f} s; peak "
            f"{self.early:.0f} MiB after a tenth, {self.peak:.0f} MiB at the end; journal {self.journal:.1f} MiB"
        )


def rows(count: int, changed: int | None = None) -> Iterator[dict[str, Any]]:
    """So many rows; each `changed`-th has another name than in a source without changes."""
    for number in range(count):
        name = "Changed" if changed and number % changed == 0 else f"Name {number}"
        yield {
            "Email": f"contact{number}@example.com",
            "Lastname": name,
            "Orders": str(number % 50),
            "Since": "2020-01-31",
            "Phone": "+33 6 12 34 56 78",
        }


def measure(count: int, changed: int) -> list[Run]:
    """Sync so many contacts three times."""
    with sandbox() as where, tempfile.TemporaryDirectory() as folder:
        seed = {"fields": FIELDS, "segments": [{"name": "Customers", "type": "static"}]}
        httpx.post(f"{where.url}/_sandbox/api/seed", json=seed, timeout=60).raise_for_status()
        journal = Path(folder) / "crm.journal"
        return [
            _run("first run", where.url, journal, rows(count), count),
            _run(f"one of {changed} changed", where.url, journal, rows(count, changed), count),
            _run("nothing changed", where.url, journal, rows(count, changed), count),
        ]


def _run(name: str, url: str, journal: Path, source: Iterator[dict[str, Any]], count: int) -> Run:
    outcomes: Counter[str] = Counter()
    calls: Counter[str] = Counter()
    early = 0.0

    def watch(event: np6.CallEvent) -> None:
        if event.kind == "request":
            calls[event.operation] += 1

    started = time.perf_counter()
    with np6.Client(KEY, base_url=url, on_event=watch, **client()) as opened:
        for result in contacts.sync(opened, source, segment="Customers", journal=journal, concurrency=16):
            outcomes[result.outcome] += 1
            if not early and outcomes.total() >= count / 10:
                early = _peak()
    size = sum(file.stat().st_size for file in journal.parent.iterdir()) / 2**20
    return Run(name, dict(outcomes), dict(calls), time.perf_counter() - started, early, _peak(), size)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--contacts", type=int, default=100_000)
    parser.add_argument("--changed", type=int, default=100)
    options = parser.parse_args()
    runs = measure(options.contacts, options.changed)
    for run in runs:
        print(run)
        print(f"  {', '.join(f'{name} {count:,}' for name, count in run.calls.items())}")
    first, second, _ = (sum(run.calls.values()) for run in runs)
    print(f"calls of the second run: {second / first:.2%} of the first one's")


if __name__ == "__main__":
    main()
