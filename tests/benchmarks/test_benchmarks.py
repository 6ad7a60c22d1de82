"""The benchmarks run. benchmarks/RESULTS.md has what they measured; nothing here depends on speed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.report import Goal, Report, chart
from benchmarks.turns import Measured, take_turns
from tests.repo.tree import ROOT


def test_the_harness_runs_without_rivals() -> None:
    command = [sys.executable, "-m", "benchmarks", "--smoke"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "The benchmarks run.\n"


def test_a_goal_shows_whether_it_is_reached() -> None:
    assert Goal("decode", 7.9, 8, at_least=True).row() == "| decode | at least 8 x | 7.90 x | **not reached** |  |"
    assert (
        Goal("import", 1.15, 1.15, bound=0.9).row()
        == "| import | at most 1.15 x | 1.15 x | reached | 0.90 x, `json` alone |"
    )


def test_a_slow_phase_of_the_machine_does_not_change_a_ratio() -> None:
    speeds = iter([9.0, 1.0, 1.0, 5.0, 5.0, 1.0])  # the first round is not counted
    rounds = iter([speed for speed in speeds for _ in range(2)])
    measured = take_turns({"ours": lambda: next(rounds), "theirs": lambda: 4 * next(rounds)}, 5)
    assert measured == {"ours": 1.0, "theirs": 4.0}
    assert measured.ratio("theirs", "ours") == 4.0
    uneven = Measured([{"a": 1, "b": 2}, {"a": 10, "b": 20}, {"a": 2, "b": 10}])
    assert (uneven["b"] / uneven["a"], uneven.ratio("b", "a")) == (5, 2)


def test_the_report_holds_goals_remarks_tables_and_chart(tmp_path: Path) -> None:
    report = Report()
    report.goal("decode, to pydantic", 0.5, 1)
    report.table("Decoding", "How.", ["", "events"], [["np6", "1 ms"]])
    report.write(tmp_path / "RESULTS.md", "What holds it back.")
    text = (tmp_path / "RESULTS.md").read_text()
    assert "| decode, to pydantic | at most 1 x | 0.50 x | reached |  |" in text
    assert "What holds it back." in text
    assert "## Decoding\n\nHow.\n\n|  | events |\n| --- | --- |\n| np6 | 1 ms |" in text
    assert text.index("## How to read this") < text.index("What holds it back.") < text.index("## Decoding")
    chart({"decode": Measured([{"np6_client": 0.1, "upstream": 5.0}])}, ("np6_client",), tmp_path / "results.svg")
    svg = (tmp_path / "results.svg").read_text()
    assert svg.count("<rect") == 2
    assert "50.00 x, 5000 ms (bar cut off)" in svg
