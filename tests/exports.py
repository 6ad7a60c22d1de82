"""Reading the files of an export."""

from __future__ import annotations

import csv
import json
from pathlib import Path


def event_ids(path: Path) -> list[str]:
    """Return the identifiers of the events in a file, in its order."""
    if path.suffix == ".jsonl":
        return [json.loads(line)["id"] for line in path.read_text().splitlines()]
    if path.suffix == ".csv":
        with path.open(newline="") as file:
            return [row["id"] for row in csv.DictReader(file)]
    from pyarrow import parquet

    found: list[str] = parquet.read_table(path)["id"].to_pylist()
    return found
