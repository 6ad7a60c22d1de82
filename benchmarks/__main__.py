"""All benchmarks, one after another: `make bench`.

python -m benchmarks            # everything; builds the rivals first; writes RESULTS.md and results.svg
python -m benchmarks --smoke    # that the harness runs: our own side, small, no rivals, no claims, nothing written
"""

from __future__ import annotations

import argparse
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import np6

from benchmarks import bulk, coding, concurrency, engines, generation, outbox, starting, streaming
from benchmarks.report import TITLES, Report, chart, coding_rows
from benchmarks.rivals import HERE, RIVALS, ROOT, TRANSPORTS
from benchmarks.turns import Measured

OURS = coding.OURS
#: The engine that the charts compare with.
FASTEST = f"np6_{np6.fastest_engine()}"
ITEMS = 10_000
REMARKS = HERE / "REMARKS.md"


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="All benchmarks, one after another.")
    parser.add_argument("--smoke", action="store_true", help="only see that the harness runs")
    parser.add_argument("--quick", action="store_true", help="a tenth of the work, for rough figures")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        if options.smoke:
            smoke(Path(folder))
        else:
            measure(Path(folder), Scale(10, 2) if options.quick else Scale(1, 1))


def smoke(folder: Path) -> None:
    """Run our side of everything on little data; what it takes is of no interest."""
    coding.measure((), folder, 120, 1, turn=0)
    starting.measure(folder, 1, with_rivals=False)
    concurrency.measure(folder, 64, 1)
    streaming.measure(folder, 2_400, 1_200, 1)
    for kind in engines.AT_ONCE:
        engines.measure(kind, 1, 0, at_once=(1, 2), names=("httpx", "np6_httptools"))
    bulk.measure(100, 1)
    bulk.memory(1_000)
    outbox.measure(100, 1)
    print("The benchmarks run.")


class Scale(NamedTuple):
    """How much less work to do than usual: items and calls, and rounds."""

    work: int
    rounds: int


def measure(folder: Path, scale: Scale) -> None:
    """Measure everything and write the report."""
    items = ITEMS // scale.work
    with _stage("rivals"):
        TRANSPORTS.set_up()
        for rival in RIVALS:
            rival.build()
    report = Report()
    panels: dict[str, Measured] = {}
    with _stage("decoding and encoding"):
        decoding, encoding = coding.measure(RIVALS, folder, items, 5 // scale.rounds)
    _report_coding(report, panels, decoding, encoding, items)
    with _stage("starting"):
        started, (used, every) = starting.measure(folder, 11 // scale.rounds)
    _report_starting(report, panels, started, used, every)
    with _stage("calls"):
        calls = {kind: engines.measure(kind, 5 // scale.rounds, 0.2) for kind in engines.AT_ONCE}
    report_calls(report, panels, calls["async"], calls["sync"])
    with _stage("bulk jobs"):
        throughputs = bulk.measure(scale.rounds, 5 // scale.rounds)
        memory = bulk.memory(200_000 // scale.work)
    report_bulk(report, throughputs, memory)
    with _stage("the outbox"):
        messages, relays = outbox.measure(scale.work, 5 // scale.rounds)
    _report_outbox(report, messages, relays)
    with _stage("the overlay"):
        overhead = _output("benchmarks.overhead")
    report.text("One call over loopback, keep-alive", f"`python -m benchmarks.overhead`:\n\n{overhead}")
    for line in overhead.splitlines():
        name, found = (cell.strip() for cell in line.strip("|").split("|")[:2]) if line.count("|") == 4 else ("", "")
        if name.startswith(("sync", "async")):
            report.goal(f"one call, {name}, to bare httpx", float(found), 1.10)
    with _stage("many calls at once"):
        concurrent = concurrency.measure(folder, 512, 3 // scale.rounds)
    _report_concurrency(report, concurrent)
    with _stage("streams"):
        long, ways, seen = streaming.measure(folder, 1_000_000 // scale.work, 120_000 // scale.work, 3 // scale.rounds)
    _report_streaming(report, long, ways, seen)
    with _stage("generation"):
        generated = generation.measure(folder, 5 // scale.rounds)
    report.goal("generation, to upstream's command line", generated.ratio(OURS, "upstream"), 1.5)
    report.table(
        "Generation",
        "The whole spec, from the command to the formatted package, in seconds (the limit is 10).",
        ["", "seconds"],
        [[TITLES[name], f"{seconds:.1f}"] for name, seconds in generated.items()],
    )
    ours = (OURS, *(engines.HERE[name] for name in (FASTEST, *engines.OURS)))
    chart(panels, ours, HERE / "results.svg")
    report.write(HERE / "RESULTS.md", REMARKS.read_text(encoding="utf-8") if REMARKS.exists() else "")
    for goal in report.goals:
        print(goal.row())


def _report_coding(
    report: Report, panels: dict[str, Measured], decoding: coding.Table, encoding: coding.Table, items: int
) -> None:
    for title, table, factor in (("decode", decoding, 8), ("encode", encoding, 5)):
        for name, found in table.items():
            ratio, alone = found.ratio, coding.ALONE
            report.goal(
                f"{title} {name}, upstream's time to ours",
                ratio("upstream", OURS),
                factor,
                at_least=True,
                bound=ratio("upstream", alone),
            )
            pydantic, msgspec = "pydantic_models", "msgspec_structs"
            report.goal(f"{title} {name}, to pydantic", ratio(OURS, pydantic), 1, bound=ratio(alone, pydantic))
            if title == "decode":
                report.goal(f"{title} {name}, to msgspec", ratio(OURS, msgspec), 4, bound=ratio(alone, msgspec))
            panels[f"{title} {items:,} {name}"] = found
        report.table(
            f"{title.capitalize()} {items:,} items",
            "Processor time, with Python's garbage collector on; collecting the young objects counts. In brackets, "
            "multiples of np6. Every competitor was first checked to write back what it read, and to find the same "
            "UUIDs and date-times in it.",
            ["", *table],
            coding_rows(table, OURS),
        )


def _report_starting(
    report: Report, panels: dict[str, Measured], started: starting.Table, used: int, every: int
) -> None:
    imports, calls = started["import"], started["import and first call"]
    report.goal("import np6, to import httpx", imports.ratio(OURS, "httpx"), 1.15)
    whole = imports.ratio("np6 and its client class", "httpx")
    report.goal("import np6 and its client class, to import httpx", whole, 1.15)
    report.goal("import and first typed call, to httpx and JSON", calls.ratio(OURS, "httpx"), 1.15)
    rows = []
    for name in imports:
        call = f"{calls[name] * 1000:.0f} ms" if name in calls else ""
        rows.append([TITLES.get(name, name), f"{imports[name] * 1000:.0f} ms", call])
    report.table(
        "Starting, in a fresh process",
        f"The first call lists events of all twelve kinds and imports {used} of {every} modules of models: those that "
        "an event can hold. All competitors speak through httpx.",
        ["", "import", "import and first call"],
        rows,
    )
    panels["import and first call, fresh process"] = calls


def report_calls(report: Report, panels: dict[str, Measured], tasks: engines.Calls, threads: engines.Calls) -> None:
    """Add the goals, tables and charts of calls."""
    floors = {"np6_httptools": ("httptools", "floor_objects"), "np6_aiohttp": ("aiohttp", "floor_aiohttp")}
    for name, (engine, floor) in floors.items():
        for at_once, rival, limit in (
            (100, "httpx", 0.15),
            (100, "aiohttp", 2),
            (1, "httpx", 0.5),
            (1, "aiohttp", 2.2),
        ):
            report.goal(
                f"AsyncClient, {_at_once(at_once)}, {engine} engine, to bare {rival}",
                tasks.ratio(name, rival, at_once),
                limit,
                bound=tasks.ratio(floor, rival, at_once),
                bound_of=tasks.titles[floor],
            )
    report.goal("AsyncClient, one at a time, default engine, to bare httpx", tasks.ratio("np6_httpx", "httpx", 1), 1.05)
    for at_once, limit in ((1, 0.7), (64, 0.4)):
        report.goal(
            f"Client, {_at_once(at_once, 'threads')}, httptools engine, to bare httpx",
            threads.ratio("np6_httptools", "httpx", at_once),
            limit,
            bound=threads.ratio("floor_objects", "httpx", at_once),
            bound_of=threads.titles["floor_objects"],
        )
    few, many = tasks.at_once[0], tasks.at_once[-1]
    for name, engine in (("np6_httpx", "default"), ("np6_httptools", "httptools"), ("np6_aiohttp", "aiohttp")):
        report.goal(
            f"AsyncClient, {engine} engine, a call with {many} at once, to one with {few}",
            tasks.growth(name),
            1.3,
            bound=tasks.growth("httpx"),
            bound_of="httpx",
        )
    text = (
        "Processor time of the client's process for one call over loopback, with connections that are open. Every "
        "client may open as many as there are calls, runs in a process of its own, and parses the same JSON. In "
        "brackets, multiples of {}; in the last column, how much more a call costs with the most at once than alone."
    )
    for title, calls, bases in (
        ("Calls by tasks on an AsyncClient", tasks, ("httpx", "aiohttp")),
        ("Calls by threads on a Client", threads, ("httpx", "urllib3")),
    ):
        report.table(title, text.format(" and ".join(bases)), calls.heads(), calls.rows(bases))
    panels["one of 100 calls at once, AsyncClient"] = tasks.panel(100)
    panels["one of 64 calls at once, Client with threads"] = threads.panel(64)


def _at_once(count: int, what: str = "at once") -> str:
    return "one at a time" if count == 1 else f"{count} {what}"


def report_bulk(report: Report, throughputs: dict[str, bulk.Throughput], memory: bulk.Memory) -> None:
    """Add the goals and the table of bulk jobs."""
    for title, found in throughputs.items():
        many = (0.9, 0.8 if bulk.SANDBOX in title else 0.9)
        limits = (3, 3) if title.startswith("one") else many
        for name, limit in zip((bulk.JOB, bulk.JOURNAL), limits, strict=True):
            report.goal(
                f"{name}, {title}, throughput to the bare loop's",
                found.ratio(name),
                limit,
                at_least=True,
                bound=found.ratio(bulk.ALONE),
                bound_of=bulk.ALONE,
            )
    report.goal("bulk job, peak memory at the end, to that after a tenth of the items", memory.peak / memory.early, 1.1)
    report.table(
        "Bulk jobs",
        "Items a second, in brackets as a multiple of the bare loop's, and processor time of the client for an item. "
        f"The engine of np6 is {np6.fastest_engine()}. A job of {memory.items:,} items with a journal, against the "
        f"sandbox: {memory.items / memory.seconds:,.0f} items a second, {memory.early:.0f} MiB at the peak when a "
        f"tenth was done, {memory.peak:.0f} MiB at the end, a journal of {memory.journal * 1024:,.0f} KiB.",
        bulk.HEADS,
        [[title, *found.row()] for title, found in throughputs.items()],
    )


def _report_outbox(report: Report, messages: int, found: Measured) -> None:
    report.table(
        "The outbox",
        f"{messages:,} messages in a table, sent to the sandbox by a relay in batches of {outbox.BATCH}, one after the "
        "other. The bare loop sends the same batches and notes nothing; a relay commits before and after each.",
        outbox.HEADS,
        outbox.rows(messages, found),
    )


def _report_concurrency(report: Report, found: Measured) -> None:
    report.goal("256 concurrent calls, to bare httpx with JSON", found.ratio("np6", "httpx"), 1.10)
    report.table(
        "256 concurrent calls on one AsyncClient",
        "Each response has twelve events, of which np6, with its default engine, makes typed objects. Both have "
        "httpx's default limits.",
        ["", "seconds", "to httpx"],
        [[name, f"{seconds:.2f}", f"{found.ratio(name, 'httpx'):.2f} x"] for name, seconds in found.items()],
    )


def _report_streaming(report: Report, long: streaming.Taken, ways: Measured, seen: dict[str, streaming.Taken]) -> None:
    report.goal(
        f"stream of {long['events']:,.0f} events, peak memory to memory before", long["peak"] / long["before"], 1.5
    )
    report.goal("stream, to response.json() and parsing", ways.ratio("stream", "plain"), 1.3)
    report.goal("stream, to list_all()", ways.ratio("stream", "list"), 1.3)
    rows = [
        [
            name,
            f"{taken['events']:,.0f}",
            f"{taken['total']:.2f} s",
            f"{taken['first'] * 1000:.1f} ms",
            f"{taken['before']:.0f} MiB",
            f"{taken['peak']:.0f} MiB",
        ]
        for name, taken in {"stream, long": long, **seen}.items()
    ]
    report.table(
        "Streams",
        "`stream` is `stream_list_all`, `list` is `list_all`, `plain` is httpx, `response.json()`, then each item. The "
        f"medians of the shorter response: {', '.join(f'{way} {seconds:.2f} s' for way, seconds in ways.items())}.",
        ["", "events", "total", "first event", "memory before", "peak"],
        rows,
    )


def _output(module: str) -> str:
    done = subprocess.run([sys.executable, "-m", module], cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@contextmanager
def _stage(name: str) -> Iterator[None]:
    start = time.perf_counter()
    print(f"{name} ...", end=" ", flush=True)
    yield
    print(f"{math.ceil(time.perf_counter() - start)} s", flush=True)


if __name__ == "__main__":
    main()
