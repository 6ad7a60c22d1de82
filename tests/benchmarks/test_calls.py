"""The benchmarks of calls and of bulk jobs: every client reads the response, and each goal is in the report."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from benchmarks import bulk, engines
from benchmarks.__main__ import report_bulk, report_calls
from benchmarks.caller import aturn, turn
from benchmarks.loopback import instant
from benchmarks.report import Report
from benchmarks.rivals import HERE
from benchmarks.turns import Measured

CALLERS: Any = import_module("benchmarks.competitors.callers")
VALUE = {"type": "success", "id": "1"}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with instant(json.dumps(VALUE).encode()) as url:
        yield url


@pytest.mark.parametrize("name", [name for name in engines.NAMES["async"] if name in engines.HERE])
def test_every_asynchronous_client_reads_the_response(name: str, url: str) -> None:
    async def results() -> list[Any]:
        async with CALLERS.ASYNC[name][1](url) as call:
            return [await call(), *await asyncio.gather(call(), call(), call())]

    assert asyncio.run(results()) == [VALUE] * 4


@pytest.mark.parametrize("name", [name for name in engines.NAMES["sync"] if name in engines.HERE])
def test_every_synchronous_client_reads_the_response(name: str, url: str) -> None:
    with CALLERS.SYNC[name][1](url) as call:
        assert [call(), call()] == [VALUE] * 2


def test_every_client_has_its_turn_and_a_title() -> None:
    assert set(CALLERS.ASYNC) == set(engines.NAMES["async"])
    assert set(CALLERS.SYNC) == set(engines.NAMES["sync"])
    assert {*CALLERS.ASYNC, *CALLERS.SYNC} == {*engines.HERE, *engines.APART}


def test_a_turn_makes_calls_from_all_tasks_and_threads() -> None:
    running, most = 0, 0

    async def call() -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        running -= 1

    assert asyncio.run(aturn(call, 7, 0)) > 0
    assert most == 7
    made: list[int] = []
    assert turn(lambda: made.append(1), 3, 0) > 0
    assert len(made) == 3 + 2 * 3  # one that does not count, and two that do, for each thread


def test_the_report_has_the_goals_of_calls() -> None:
    def measured(kind: engines.Kind, **costs: float) -> engines.Calls:
        at_once = engines.AT_ONCE[kind]
        found = {
            engines.key(name, count): costs.get(name, 1.0) * (count if name == "httpx" else 1)
            for name in engines.NAMES[kind]
            for count in at_once
        }
        return engines.Calls({name: name for name in engines.NAMES[kind]}, Measured([found]), at_once)

    report, panels = Report(), dict[str, Measured]()
    report_calls(report, panels, measured("async", np6_httpx=2, floor_objects=0.5), measured("sync"))
    rows = [goal.row() for goal in report.goals]
    assert "| AsyncClient, 100 at once, aiohttp engine, to bare httpx | at most 0.15 x | 0.01 x | reached |" in rows[4]
    assert "| AsyncClient, 100 at once, httptools engine, to bare aiohttp | at most 2 x | 1.00 x | reached |" in rows[1]
    assert rows[1].endswith("| 0.50 x, floor_objects |")
    assert "| AsyncClient, one at a time, aiohttp engine, to bare httpx | at most 0.5 x | 1.00 x | **not" in rows[6]
    assert "| AsyncClient, one at a time, aiohttp engine, to bare aiohttp | at most 2.2 x |" in rows[7]
    assert "default engine, to bare httpx | at most 1.05 x | 2.00 x | **not reached** |" in rows[8]
    assert "| Client, one at a time, httptools engine, to bare httpx | at most 0.7 x |" in rows[9]
    assert "| Client, 64 threads, httptools engine, to bare httpx | at most 0.4 x | 0.02 x | reached |" in rows[10]
    assert all("| at most 1.3 x | 1.00 x | reached | 256.00 x, httpx |" in row for row in rows[11:])
    assert len(rows) == 14
    assert "| httpx | 1,000,000 us (1.00, 1.00) |" in report.sections[0]
    assert [set(panel) for panel in panels.values()] == [set(engines.NAMES[kind]) for kind in engines.AT_ONCE]


def test_the_report_has_the_goals_of_bulk_jobs() -> None:
    seconds = Measured([{bulk.BARE: 4.0, bulk.ALONE: 0.5, bulk.JOB: 1.0, bulk.JOURNAL: 5.0}])
    titles = "one item a request, 8 at once, x", "500 items a request, 8 at once, x", f"500 items, {bulk.SANDBOX}"
    report = Report()
    found = {title: bulk.Throughput(100, seconds, seconds) for title in titles}
    report_bulk(report, found, bulk.Memory(1_000, 2.0, 50.0, 60.0, 0.5))
    assert [goal.row() for goal in report.goals] == [
        f"| {bulk.JOB}, {titles[0]}, throughput to the bare loop's | at least 3 x | 4.00 x | reached | "
        "8.00 x, np6, no job |",
        f"| {bulk.JOURNAL}, {titles[0]}, throughput to the bare loop's | at least 3 x | 0.80 x | **not reached** | "
        "8.00 x, np6, no job |",
        f"| {bulk.JOB}, {titles[1]}, throughput to the bare loop's | at least 0.9 x | 4.00 x | reached | "
        "8.00 x, np6, no job |",
        f"| {bulk.JOURNAL}, {titles[1]}, throughput to the bare loop's | at least 0.9 x | 0.80 x | **not reached** | "
        "8.00 x, np6, no job |",
        f"| {bulk.JOB}, {titles[2]}, throughput to the bare loop's | at least 0.9 x | 4.00 x | reached | "
        "8.00 x, np6, no job |",
        f"| {bulk.JOURNAL}, {titles[2]}, throughput to the bare loop's | at least 0.8 x | 0.80 x | reached | "
        "8.00 x, np6, no job |",
        "| bulk job, peak memory at the end, to that after a tenth of the items | at most 1.1 x | 1.20 x | "
        "**not reached** |  |",
    ]
    assert f"| {titles[0]} | 25/s (1.00 x), 40,000 us | 200/s (8.00 x), 5,000 us |" in report.sections[0]


def test_items_that_were_not_done_end_the_benchmark() -> None:
    async def lazy(_where: bulk.Where, items: int, _at_once: int) -> int:
        return items - 1

    with pytest.raises(SystemExit, match="lazy: 9 of 10 were done"):
        bulk.compare(bulk.Where("http://127.0.0.1"), {"lazy": lazy}, 10, 1, 1)


def test_the_remarks_give_no_figure_that_a_run_could_change() -> None:
    remarks = (HERE / "REMARKS.md").read_text(encoding="utf-8")
    prose = re.sub(r"<!-- begin:.*?<!-- end:[^>]*>|`[^`]*`", "", remarks, flags=re.DOTALL)
    assert re.findall(r"(?<![A-Za-z])\d[\d.,]*", prose) == []
