"""Where the time goes: `python -m benchmarks.parts` prints the parts of decoding, encoding and importing."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from statistics import median
from typing import Any
from uuid import UUID

from np6_api.codec import datetime_text, to_datetime, to_uuid
from np6_api.json_writer import uuid_text
from np6_api.types import UNSET

from benchmarks.competitors.np6_client import decoder, encoder
from benchmarks.payloads import PAYLOADS

RUNS = 9


def milliseconds(work: Callable[[], Any]) -> float:
    """Median processor time of some runs, with the collector off, so that the parts add up."""
    taken = []
    gc.collect()
    gc.disable()
    for _ in range(RUNS):
        start = time.process_time()
        result = work()
        taken.append(time.process_time() - start)
        del result
    gc.enable()
    return 1000 * median(taken)


def scalars(value: Any, kind: type, found: list[Any]) -> list[Any]:
    """All values of a kind inside typed objects."""
    if isinstance(value, kind):
        found.append(value)
    elif isinstance(value, list):
        for item in value:
            scalars(item, kind, found)
    elif hasattr(value, "__attrs_attrs__"):
        for field in value.__attrs_attrs__:
            scalars(getattr(value, field.name), kind, found)
    return found


def objects(value: Any) -> int:
    """How many typed objects there are."""
    if isinstance(value, list):
        return sum(map(objects, value))
    if hasattr(value, "__attrs_attrs__"):
        return 1 + sum(objects(getattr(value, field.name)) for field in value.__attrs_attrs__)
    return 0


def coding(name: str) -> None:
    """The parts of decoding and encoding one payload."""
    content = json.dumps(PAYLOADS[name](10_000), separators=(",", ":")).encode()
    items = decoder(name)(content)
    uuids, moments = scalars(items, UUID, []), scalars(items, datetime, [])
    uuid_texts = [str(value) for value in uuids]
    moment_texts = [value.isoformat() for value in moments]
    parts = {
        "parse JSON": milliseconds(lambda: json.loads(content)),
        f"{len(uuids):,} UUIDs": milliseconds(lambda: [to_uuid(text, UNSET, "") for text in uuid_texts]),
        f"{len(moments):,} date-times": milliseconds(lambda: [to_datetime(text, UNSET, "") for text in moment_texts]),
    }
    _print(f"decode {name}, {objects(items):,} objects", parts, milliseconds(lambda: decoder(name)(content)))
    parts = {
        f"{len(uuids):,} UUIDs": milliseconds(lambda: [uuid_text(value) for value in uuids]),
        f"{len(moments):,} date-times": milliseconds(
            lambda: [datetime_text(value, None, "", True) for value in moments]
        ),
    }
    written = encoder(name)
    _print(f"encode {name}", parts, milliseconds(lambda: written(items)))


def _print(title: str, parts: dict[str, float], total: float) -> None:
    print(f"{title}: {total:.0f} ms")
    rest = total - sum(parts.values())
    for part, taken in {**parts, "objects": rest}.items():
        print(f"  {taken / total:4.0%}  {part}")


def starting() -> None:
    """The longest imports of np6 and its client class, in milliseconds of their own."""
    command = [sys.executable, "-X", "importtime", "-c", "import np6; np6.Client"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    rows = [line.removeprefix("import time:").split("|") for line in done.stderr.splitlines()[1:]]
    groups: dict[str, float] = {}
    for own, _, name in rows:
        group = name.strip().partition(".")[0]
        groups[group] = groups.get(group, 0) + int(own) / 1000
    print(f"import np6; np6.Client: {sum(groups.values()):.0f} ms")
    for group, taken in sorted(groups.items(), key=lambda pair: -pair[1])[:12]:
        print(f"  {taken:5.1f} ms  {group}")


if __name__ == "__main__":
    for payload in PAYLOADS:
        coding(payload)
    starting()
