"""The order program of the examples is short, and passes its own tests, which kill its processes."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.repo.tree import ROOT

PROGRAM = ROOT / "examples" / "order_program"


def test_the_program_has_at_most_forty_lines() -> None:
    assert len((PROGRAM / "orders.py").read_text(encoding="utf-8").splitlines()) <= 40


def test_the_guide_shows_the_program() -> None:
    program = (PROGRAM / "orders.py").read_text(encoding="utf-8")
    guide = (ROOT / "docs" / "outbox.md").read_text(encoding="utf-8")
    place = program[program.index('@app.put("/orders/{number}")') :]
    assert place.strip() in guide


def test_the_program_passes_its_tests() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(PROGRAM), str(PROGRAM)]
    ended = subprocess.run(
        command, cwd=PROGRAM, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "2 passed" in ended.stdout
