"""Contestants as processes that take turns, so that whatever else the machine does hits them all alike."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

HERE = Path(__file__).resolve().parent


class Worker:
    """One contestant, running in its own environment (see worker.py)."""

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
        self._answer()

    def do(self, what: str, payload: str, file: Path) -> dict[str, Any]:
        """Give one order and wait for its answer."""
        assert self._process.stdin
        print(json.dumps({"do": what, "payload": payload, "file": str(file)}), file=self._process.stdin, flush=True)
        return self._answer()

    def _answer(self) -> dict[str, Any]:
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


def medians(contestants: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """Median of what each contestant measures, all of them once in every round, first and last in turn.

    Args:
        contestants: Functions that do the work once and return what they measured.
        rounds: How often; one round more comes first and is not counted.
    """
    found: dict[str, list[float]] = {name: [] for name in contestants}
    for turn in range(rounds + 1):
        order = list(contestants)[:: 1 if turn % 2 else -1]
        for name in order:
            measured = contestants[name]()
            if turn:
                found[name].append(measured)
    return {name: statistics.median(values) for name, values in found.items()}
