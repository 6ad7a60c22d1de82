"""Progress of a long job: a bar on a terminal, a line every ten seconds elsewhere."""

from __future__ import annotations

import collections
import sys
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, Task, TextColumn
from rich.table import Column
from rich.text import Text

from np6_cli._terminal import Terminal, count_of

_SECONDS_BETWEEN_LINES = 10.0
_STYLES = {"done": "green", "failed": "red", "unknown": "yellow"}


class ProgressState:
    """How far a job is, and how fast.

    Args:
        total: Where the job ends, e.g. its number of units.
        counts_units: Whether that is a number of units; if not, their number is unknown until the end.

    Attributes:
        counts: Units by outcome, those of earlier runs included.
        reached: How far of `total` the job is.
    """

    def __init__(self, total: float, *, counts_units: bool = True) -> None:
        self.total = total
        self.counts_units = counts_units
        self.counts: collections.Counter[str] = collections.Counter()
        self.reached = 0.0
        self._fresh = 0
        self._gained = 0.0
        self._began = self._paced_from = time.monotonic()

    def add(self, outcome: str, *, earlier: bool = False, count: int = 1, reached: float | None = None) -> None:
        """Count units.

        Args:
            outcome: Their outcome.
            earlier: Whether an earlier run did them, so that they do not count for the pace.
            count: How many.
            reached: How far of `total` the job is, if that is not the number of units.
        """
        self.counts[outcome] += count
        self._fresh += 0 if earlier else count
        self.advance(self.reached + count if reached is None else reached, earlier=earlier)

    def advance(self, reached: float, *, earlier: bool = False) -> None:
        """Set how far of `total` the job is."""
        if earlier:
            self._paced_from = time.monotonic()
        else:
            self._gained += reached - self.reached
        self.reached = reached

    @property
    def elapsed(self) -> float:
        """Seconds since the job began."""
        return time.monotonic() - self._began

    @property
    def rate(self) -> float:
        """Units a second in this run."""
        return self._fresh / self._pace_seconds

    @property
    def remaining(self) -> float | None:
        """Seconds to the end at the pace of this run; None until there is a pace."""
        if not self._gained:
            return None
        return max(0.0, self.total - self.reached) * self._pace_seconds / self._gained

    @property
    def _pace_seconds(self) -> float:
        return max(time.monotonic() - self._paced_from, 1e-6)


class ProgressDisplay:
    """Shows the progress of a job while its block runs.

    Args:
        terminal: Where to.
        label: What the job does, e.g. "Sending".
        unit: What is counted, e.g. "recipients".
        outcomes: Outcomes that are shown even at 0, in this order.
        progress: The progress to show.
    """

    def __init__(
        self, terminal: Terminal, label: str, unit: str, outcomes: tuple[str, ...], progress: ProgressState
    ) -> None:
        self._terminal = terminal
        self._label = label
        self._unit = unit
        self._outcomes = outcomes
        self._progress = progress
        self._bar: Progress | None = None
        self._last_line = float("-inf")

    def __enter__(self) -> Self:
        records_on_screen = self._terminal.json and sys.stdout.isatty()
        if self._terminal.interactive and not records_on_screen:
            self._bar = Progress(
                SpinnerColumn(finished_text="✓"),
                TextColumn("{task.description}"),
                BarColumn(bar_width=None, complete_style="cyan", finished_style="green"),
                _Figures(self._progress, self._outcomes),
                console=self._terminal.err,
                refresh_per_second=5,
                expand=True,
                redirect_stdout=False,  # else an interrupted stop() would leave stdout redirected
                redirect_stderr=False,
            )
            self._task = self._bar.add_task(self._label, total=self._progress.total)
            try:
                self._bar.start()
            except KeyboardInterrupt:  # the block, whose end would stop it, is never entered
                self._bar.stop()
                raise
        else:
            self._write_line()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self.update()
            self._bar.stop()
        elif kind is None:
            self._write_line()

    def update(self) -> None:
        """Show the progress as it is now."""
        if self._bar is not None:
            self._bar.update(self._task, completed=self._progress.reached)
        elif time.monotonic() - self._last_line >= _SECONDS_BETWEEN_LINES:
            self._write_line()

    def _write_line(self) -> None:
        self._last_line = time.monotonic()
        progress = self._progress
        figures = progress_text(progress, self._outcomes, self._unit)
        self._terminal.note(f"{self._label} {progress.reached / progress.total:.0%}: {figures}")


class _Figures(ProgressColumn):
    def __init__(self, progress: ProgressState, outcomes: tuple[str, ...]) -> None:
        super().__init__(table_column=Column(no_wrap=True))
        self._progress = progress
        self._outcomes = outcomes

    def render(self, task: Task) -> Text:
        progress = self._progress
        parts = [(f"{task.percentage:>3.0f}%", "")]
        parts += [(f"{progress.counts[name]:,} {name}", _style(name, progress.counts)) for name in self._outcomes]
        parts.append((f"{progress.rate:,.0f}/s", "cyan"))
        if not task.finished and (remaining := progress.remaining) is not None:
            parts.append((f"{duration(remaining)} left", "dim"))
        return Text("  ").join(Text(text, style) for text, style in parts)


def progress_text(progress: ProgressState, outcomes: tuple[str, ...], unit: str) -> str:
    """Return the progress, e.g. "1,200 of 2,000 recipients, 1,190 done, 10 failed, 0 unknown, 480/s, 2 s left"."""
    done = progress.counts.total()
    parts = [f"{done:,} of {count_of(int(progress.total), unit)}" if progress.counts_units else count_of(done, unit)]
    if len(outcomes) > 1:
        parts += [f"{progress.counts[name]:,} {name}" for name in outcomes]
    parts.append(f"{progress.rate:,.0f}/s")
    if progress.reached < progress.total and (remaining := progress.remaining) is not None:
        parts.append(f"{duration(remaining)} left")
    return ", ".join(parts)


def duration(seconds: float) -> str:
    """Return seconds as text: "0.4 s", "12 s", "3 min 20 s", "2 h 5 min"."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def _style(outcome: str, counts: Mapping[str, int]) -> str:
    return _STYLES.get(outcome, "") if counts[outcome] else "dim"
