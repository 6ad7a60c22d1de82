"""Writes what was measured: for each goal whether it is reached, the figures behind it, and a chart."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
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
        bound: What the same ratio would be if building objects, or taking them apart, cost nothing: the json module of
            the standard library alone. No client that builds on it can do better.
    """

    what: str
    found: float
    limit: float
    at_least: bool = False
    bound: float | None = None

    @property
    def reached(self) -> bool:
        """Whether the goal is reached."""
        return self.found >= self.limit if self.at_least else self.found <= self.limit

    def row(self) -> str:
        """As a row of the table."""
        word = "at least" if self.at_least else "at most"
        verdict = "reached" if self.reached else "**not reached**"
        bound = "" if self.bound is None else f"{self.bound:.2f} x"
        return f"| {self.what} | {word} {self.limit:g} x | {self.found:.2f} x | {verdict} | {bound} |"


@dataclass
class Report:
    """The report, section by section."""

    goals: list[Goal] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)

    def goal(
        self, what: str, found: float, limit: float, *, at_least: bool = False, bound: float | None = None
    ) -> None:
        """Add a goal and what came of it."""
        self.goals.append(Goal(what, found, limit, at_least, bound))

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
            _line(["goal", "limit", "measured", "", "`json` alone"]),
            _line(["---"] * 5),
            *(goal.row() for goal in self.goals),
        ]
        parts = ["# Results", machine(), "![chart](results.svg)", "\n".join(goals), remarks, *self.sections]
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
    load = "load of the machine at the start unknown"
    if hasattr(os, "getloadavg"):
        load = f"load average {START_LOAD:.1f} at the start (other work on the machine, if it is near 1 or above)"
    return (
        f"Made by `make bench` on {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, revision {revision}: {cpu}, {os.cpu_count()} "
        f"cores, {platform.system()} {platform.release()}, Python {sys.version.split()[0]}; {load}. Every figure is a "
        "median of runs that take turns, every ratio the median of the ratios of runs in the same round."
    )


START_LOAD = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def coding_rows(table: Mapping[str, Measured], ours: str) -> list[list[str]]:
    """A row for each competitor: milliseconds and the ratio to ours for each payload."""
    rows = []
    for name in next(iter(table.values())):
        cells = [f"{found[name] * 1000:.1f} ms ({found.ratio(name, ours):.2f} x)" for found in table.values()]
        rows.append([TITLES[name], *cells])
    return rows


def chart(panels: Mapping[str, Measured], ours: str, file: Path) -> None:
    """Draw bars as SVG: for each panel the time of each competitor as a multiple of ours, cut off at 20."""
    width, left, bar, most = 880, 330, 16, 20.0
    body: list[str] = []
    y = 30
    for title, found in panels.items():
        body.append(f'<text x="10" y="{y}" class="title">{escape(title)}</text>')
        y += 12
        for name, seconds in sorted(found.items(), key=lambda pair: pair[1]):
            ratio = found.ratio(name, ours)
            length = max(1.0, min(ratio, most) / most * (width - left - 120))
            kind = "ours" if name == ours else "rival"
            label = escape(TITLES.get(name, name).replace("*", "").replace("`", ""))
            body.append(f'<text x="{left - 8}" y="{y + bar - 4}" class="name">{label}</text>')
            body.append(f'<rect x="{left}" y="{y}" width="{length:.1f}" height="{bar - 3}" class="{kind}"/>')
            more = " (bar cut off)" if ratio > most else ""
            note = f"{ratio:.2f} x, {seconds * 1000:.0f} ms{more}"
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
