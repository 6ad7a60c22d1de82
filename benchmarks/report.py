"""Writes what was measured: for each goal whether it is reached, the figures behind it, and a chart."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from benchmarks.rivals import HERE, RIVALS
from benchmarks.turns import Measured

TITLES = {
    "np6_client": "**np6**",
    "json_alone": "`json` alone, no objects",
    **{rival.module: rival.title for rival in RIVALS},
}


@dataclass(frozen=True)
class Goal:
    """One goal: a ratio that may be at most, or at least, so much.

    Attributes:
        what: What is compared.
        found: The ratio that was measured.
        limit: The ratio to reach.
        at_least: Whether more is better.
        bound: The same ratio for something to compare with: a floor, which does less than np6 and which no client that
            is built in the same way can pass, or a rival.
        bound_of: What that is. The json module alone is what is left if building objects, or taking them apart, costs
            nothing.
    """

    what: str
    found: float
    limit: float
    at_least: bool = False
    bound: float | None = None
    bound_of: str = "`json` alone"

    @property
    def reached(self) -> bool:
        """Whether the goal is reached."""
        return self.found >= self.limit if self.at_least else self.found <= self.limit

    def row(self) -> str:
        """As a row of the table."""
        word = "at least" if self.at_least else "at most"
        verdict = "reached" if self.reached else "**not reached**"
        bound = "" if self.bound is None else f"{self.bound:.2f} x, {self.bound_of}"
        return f"| {self.what} | {word} {self.limit:g} x | {self.found:.2f} x | {verdict} | {bound} |"


READING = """## How to read this

A row names what is compared: `decode events, to pydantic` is np6's time divided by pydantic's. *At most* means that
less is better: 0.5 x is half of the rival's cost, 1 x the same. *At least* means that more is better: the rival's
time divided by np6's, or np6's throughput divided by the rival's. The last column is the same ratio for something
else: a floor, which is the part of the work that np6 cannot do without, or a rival. Where the floor itself misses the
goal, no client that is built like np6 can reach it. Only ratios of one run compare: machines differ, and so do days.

Processor time is what the client's process used, whatever else the machine did meanwhile; throughput and seconds are
wall-clock time. Floors are written for this report. They have no timeouts, no errors and no retries: nobody should use
them.
"""


@dataclass
class Report:
    """The report, section by section."""

    goals: list[Goal] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)

    def goal(
        self,
        what: str,
        found: float,
        limit: float,
        *,
        at_least: bool = False,
        bound: float | None = None,
        bound_of: str = Goal.bound_of,
    ) -> None:
        """Add a goal and what came of it; see `Goal`."""
        self.goals.append(Goal(what, found, limit, at_least, bound, bound_of))

    def table(self, title: str, text: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Add a section with a table."""
        lines = [f"## {title}", "", text, "", _line(heads), _line(["---"] * len(heads)), *map(_line, rows)]
        self.sections.append("\n".join(lines))

    def text(self, title: str, text: str) -> None:
        """Add a section of text."""
        self.sections.append(f"## {title}\n\n{text}")

    def write(self, file: Path, remarks: str) -> None:
        """Write the report."""
        goals = [
            _line(["goal", "limit", "measured", "", "for comparison"]),
            _line(["---"] * 5),
            *(goal.row() for goal in self.goals),
        ]
        parts = ["# Results", machine(), "![chart](results.svg)", "\n".join(goals), READING, remarks, *self.sections]
        file.write_text("\n\n".join(part.strip() for part in parts) + "\n", encoding="utf-8")


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def machine() -> str:
    """What it ran on."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [
            line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        cpu = names[0] if names else cpu
    revision = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=HERE, check=False, capture_output=True, text=True
    ).stdout.strip()
    minutes = (time.monotonic() - START) / 60
    load = "load of the machine at the start unknown"
    if hasattr(os, "getloadavg"):
        load = f"load average {START_LOAD:.1f} at the start (other work on the machine, if it is near 1 or above)"
    return (
        f"Made by `make bench` in {minutes:.0f} minutes, on {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, revision "
        f"{revision}: {cpu}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, Python "
        f"{sys.version.split()[0]}; {load}. Every figure is a median of runs that take turns, every ratio the median "
        "of the ratios of runs in the same round."
    )


START = time.monotonic()
START_LOAD = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def coding_rows(table: Mapping[str, Measured], ours: str) -> list[list[str]]:
    """A row for each competitor: milliseconds and the ratio to ours for each payload."""
    rows = []
    for name in next(iter(table.values())):
        cells = [f"{found[name] * 1000:.1f} ms ({found.ratio(name, ours):.2f} x)" for found in table.values()]
        rows.append([TITLES[name], *cells])
    return rows


def chart(panels: Mapping[str, Measured], ours: Sequence[str], file: Path) -> None:
    """Draw bars as SVG: for each panel the time of each competitor as a multiple of ours, cut off at 20.

    Args:
        panels: By title.
        ours: Names of our own competitors; the others are multiples of the first one in their panel.
        file: Where to write.
    """
    width, left, bar, most = 880, 330, 16, 20.0
    body: list[str] = []
    y = 30
    for title, found in panels.items():
        body.append(f'<text x="10" y="{y}" class="title">{escape(title)}</text>')
        y += 12
        unit = next(name for name in ours if name in found)
        ratios = {name: found.ratio(name, unit) for name in found}
        for name, ratio in sorted(ratios.items(), key=lambda pair: pair[1]):
            length = max(1.0, min(ratio, most) / most * (width - left - 120))
            kind = "ours" if name in ours else "rival"
            label = escape(TITLES.get(name, name).replace("*", "").replace("`", ""))
            body.append(f'<text x="{left - 8}" y="{y + bar - 4}" class="name">{label}</text>')
            body.append(f'<rect x="{left}" y="{y}" width="{length:.1f}" height="{bar - 3}" class="{kind}"/>')
            more = " (bar cut off)" if ratio > most else ""
            note = f"{ratio:.2f} x, {_duration(found[name])}{more}"
            body.append(f'<text x="{left + length + 6:.1f}" y="{y + bar - 4}">{note}</text>')
            y += bar
        y += 30
    style = (
        "text{font:12px sans-serif;fill:#24292f}.title{font-weight:bold;font-size:14px}.name{text-anchor:end}"
        ".ours{fill:#1a7f5a}.rival{fill:#8c959f}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}"
    )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{y}" viewBox="0 0 {width} {y}" role="img" '
        f'aria-label="Time of each competitor as a multiple of np6">\n<style>{style}</style>\n'
        + "\n".join(body)
        + "\n</svg>\n"
    )
    file.write_text(svg, encoding="utf-8")


def _duration(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.01 else f"{seconds * 1e6:,.0f} us"
