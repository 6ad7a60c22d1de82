"""Runs one competitor, in the competitor's own environment, on orders that come as lines of JSON.

    {"do": "check", "payload": "events", "file": "/path/to/events.json"}
    {"do": "decode" | "encode", "payload": "events", "file": "/path/to/events.json", "turn": 0.25}

`check` returns what the competitor makes of the payload (its typed values, and the JSON that it writes), the
others the seconds of one pass, on average over a turn: all competitors take turns of about the same length.
"""

from __future__ import annotations

import gc
import json
import sys
import time
import types
import uuid
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any


class Competitor:
    """A competitor, with the payload that is measured at the moment."""

    def __init__(self, module: types.ModuleType) -> None:
        self._module = module
        self._bytes: tuple[str, bytes] = "", b""
        self._items: tuple[str, list[Any]] = "", []

    def check(self, payload: str, file: str) -> dict[str, Any]:
        """What it makes of a payload."""
        items = self._module.decoder(payload)(Path(file).read_bytes())
        return {
            "written": json.loads(self._module.encoder(payload)(items)),
            "kinds": [kinds(item) for item in items[:200]],
        }

    def decode(self, payload: str, file: str, turn: float) -> dict[str, Any]:
        """Seconds to read a payload."""
        if self._bytes[0] != payload:
            self._bytes = payload, Path(file).read_bytes()
        return timed(self._module.decoder(payload), self._bytes[1], turn)

    def encode(self, payload: str, file: str, turn: float) -> dict[str, Any]:
        """Seconds to write a payload."""
        if self._items[0] != payload:
            self._items = payload, self._module.decoder(payload)(Path(file).read_bytes())
        return timed(self._module.encoder(payload), self._items[1], turn)


def timed(function: Any, argument: Any, turn: float) -> dict[str, Any]:
    """Seconds of processor time of one call, on average over as many as fit into a turn.

    The garbage collector is on, as in a program, and a call is charged for collecting the young objects that it leaves.
    """
    calls, spent = 0, 0.0
    while not calls or spent < turn:
        start = time.process_time()
        result = function(argument)
        gc.collect(0)
        spent += time.process_time() - start
        calls += 1
        del result
    return {"seconds": spent / calls}


def kinds(value: Any) -> list[str]:
    """The typed values inside an object, in a form that compares between libraries: UUIDs and date-times."""
    found: list[str] = []
    pending = [value]
    while pending:
        node = pending.pop()
        if isinstance(node, uuid.UUID):
            found.append(f"uuid {node}")
        elif isinstance(node, datetime):
            found.append(f"date-time {node.timestamp()}")
        elif isinstance(node, dict):
            pending.extend(node.values())
        elif isinstance(node, list):
            pending.extend(node)
        elif not isinstance(node, (str, int, float, bool, type(None), type)):
            names = [name for kind in type(node).__mro__ for name in getattr(kind, "__slots__", ())]
            pending.extend(
                getattr(node, name, None) for name in {*names, *getattr(node, "__dict__", ())} if name[:2] != "__"
            )
    return sorted(found)


def main() -> None:
    """Carry out orders until they end."""
    competitor = Competitor(import_module(f"competitors.{sys.argv[1]}"))
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        print(json.dumps(getattr(competitor, order.pop("do"))(**order)), flush=True)


if __name__ == "__main__":
    main()
