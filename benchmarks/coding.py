"""Decoding and encoding: JSON bytes to typed objects and back, 10 000 items, against the rivals."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.payloads import PAYLOADS
from benchmarks.rivals import Rival
from benchmarks.turns import Measured, Worker, take_turns

OURS = "np6_client"
ALONE = "json_alone"

#: Seconds of a turn, at least: one pass of a fast competitor is too short to tell it from whatever else happens.
TURN = 0.25

Table = dict[str, Measured]


def measure(
    rivals: tuple[Rival, ...], folder: Path, items: int, rounds: int, *, turn: float = TURN
) -> tuple[Table, Table]:
    """Seconds to decode and to encode, by payload and competitor.

    Args:
        rivals: Those whose environments are there.
        folder: For files of the run.
        items: Items of a payload.
        rounds: How often each competitor has its turn.
        turn: Seconds of a turn, at least.

    Raises:
        SystemExit: a competitor does not read and write the same values as the others.
    """
    files = {}
    for name, make in PAYLOADS.items():
        files[name] = folder / f"{name}.json"
        files[name].write_text(json.dumps(make(items), ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    with ExitStack() as stack:
        here = Path(sys.executable)
        workers = [stack.enter_context(Worker(here, OURS)), stack.enter_context(Worker(here, ALONE))]
        workers += [stack.enter_context(Worker(rival.python, rival.module, rival.generated)) for rival in rivals]
        for name, file in files.items():
            _check(workers, name, file)
        decoding: Table = {}
        encoding: Table = {}
        for table, what in ((decoding, "decode"), (encoding, "encode")):
            for name, file in files.items():
                seconds = {worker.module: partial(_seconds, worker, what, name, file, turn) for worker in workers}
                table[name] = take_turns(seconds, rounds)
    return decoding, encoding


def _seconds(worker: Worker, what: str, name: str, file: Path, turn: float) -> float:
    return float(worker.order(do=what, payload=name, file=str(file), turn=turn)["seconds"])


def _check(workers: list[Worker], name: str, file: Path) -> None:
    """All competitors write back what they read, and find the same UUIDs and date-times in it."""
    given = comparable(json.loads(file.read_text(encoding="utf-8")))
    kinds = workers[0].order(do="check", payload=name, file=str(file))["kinds"]
    for worker in workers:
        checked = worker.order(do="check", payload=name, file=str(file))
        if comparable(checked["written"]) != given:
            raise SystemExit(f"{worker.module} does not write back the {name} that it read")
        if worker.module != ALONE and checked["kinds"] != kinds:
            raise SystemExit(f"{worker.module} does not read the {name} to the same UUIDs and date-times as {OURS}")


def comparable(value: Any) -> Any:
    """JSON in a form that is equal where only the spelling of a date-time differs."""
    if isinstance(value, dict):
        return {key: comparable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [comparable(item) for item in value]
    if isinstance(value, str) and value[4:5] == "-" and value[10:11] == "T":
        return datetime.fromisoformat(value).timestamp()
    return value
