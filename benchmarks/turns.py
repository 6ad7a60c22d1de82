"""Competitors as processes that take turns, so that whatever else the machine does hits them all alike."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

HERE = Path(__file__).resolve().parent


class Worker:
    """One competitor, running in its own environment (see worker.py)."""

    def __init__(self, python: Path, module: str, path: Path | None = None) -> None:
        folders = [str(HERE), *([str(path)] if path else [])]
        self._process = subprocess.Popen(
            [str(python), str(HERE / "worker.py"), module],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(folders)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.module = module
        self._response()

    def do(self, what: str, payload: str, file: Path) -> dict[str, Any]:
        """Give one order and wait for its response."""
        assert self._process.stdin
        print(json.dumps({"do": what, "payload": payload, "file": str(file)}), file=self._process.stdin, flush=True)
        return self._response()

    def _response(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.module} ended early, see above")
        return dict(json.loads(line))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(timeout=30)


class Measured(dict[str, float]):
    """Medians by competitor, of rounds in which each of them was measured once."""

    def __init__(self, rounds: Sequence[Mapping[str, float]]) -> None:
        super().__init__({name: statistics.median(found[name] for found in rounds) for name in rounds[0]})
        self._rounds = rounds

    def ratio(self, above: str, below: str) -> float:
        """The median of the ratios within a round: other work on the machine slows down both sides."""
        return statistics.median(found[above] / found[below] for found in self._rounds)


def take_turns(competitors: Mapping[str, Callable[[], float]], rounds: int) -> Measured:
    """Measure all competitors once in every round, first and last in turn.

    Args:
        competitors: Functions that do the work once and return what they measured.
        rounds: How often; one round more comes first and is not counted.
    """
    found: list[dict[str, float]] = []
    for turn in range(rounds + 1):
        order = list(competitors)[:: 1 if turn % 2 else -1]
        measured = {name: competitors[name]() for name in order}
        found.append({name: measured[name] for name in competitors})
    return Measured(found[1:])
