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


class Program:
    """A program of this folder that runs in an environment and carries out orders, one line of JSON each.

    Attributes:
        ready: What it reported when it had started.
    """

    def __init__(self, python: Path, *command: str, path: Path | None = None) -> None:
        folders = [str(HERE), *([str(path)] if path else [])]
        self._name = " ".join(command)
        self._process = subprocess.Popen(
            [str(python), str(HERE / command[0]), *command[1:]],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(folders)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.ready = self._response()["ready"]

    def order(self, **order: object) -> dict[str, Any]:
        """Give one order and wait for its response."""
        assert self._process.stdin
        print(json.dumps(order), file=self._process.stdin, flush=True)
        return self._response()

    def _response(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"{self._name} ended early, see above")
        return dict(json.loads(line))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(timeout=30)


class Worker(Program):
    """One competitor of the same payloads (see worker.py)."""

    def __init__(self, python: Path, module: str, path: Path | None = None) -> None:
        super().__init__(python, "worker.py", module, path=path)
        self.module = module


class Measured(dict[str, float]):
    """Medians by competitor, of rounds in which each of them was measured once."""

    def __init__(self, rounds: Sequence[Mapping[str, float]]) -> None:
        super().__init__({name: statistics.median(found[name] for found in rounds) for name in rounds[0]})
        self._rounds = rounds

    def only(self, names: Mapping[str, str]) -> Measured:
        """Some of the competitors, each under the name that the mapping has for it."""
        return Measured([{new: found[old] for new, old in names.items()} for found in self._rounds])

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
