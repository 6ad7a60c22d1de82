"""Reading the tables that a sync writes, as a user would."""

from __future__ import annotations

import glob
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb

#: Forms of targets: a file, and the folder of a dataset.
TARGETS = ["lake.duckdb", "lake"]


def dataset(folder: Path) -> str:
    """The table function that reads a dataset."""
    path = glob.escape(str(folder)).replace("'", "''")
    return f"read_parquet('{path}/events/*/*/*.parquet', hive_partitioning=true, union_by_name=true)"


def rows(target: Path, columns: str = "*", order: str = "time, key") -> list[tuple[Any, ...]]:
    """The rows of a table, in their order."""
    if target.is_dir():
        if not any(target.glob("events/*/*/*.parquet")):
            return []
        with duckdb.connect() as db:
            return db.execute(f"SELECT {columns} FROM {dataset(target)} ORDER BY {order}").fetchall()
    with duckdb.connect(str(target), read_only=True) as db:
        return db.execute(f"SELECT {columns} FROM events ORDER BY {order}").fetchall()


def reached(target: Path) -> int | None:
    """The cursor of a table, in milliseconds; None if it has none yet."""
    if target.is_dir():
        state = target / "events/_np6_sync.json"
        found: int | None = json.loads(state.read_bytes())["reached"] if state.exists() else None
        return found
    if not target.exists():
        return None
    with duckdb.connect(str(target), read_only=True) as db:
        if not db.execute("SELECT 1 FROM duckdb_tables() WHERE table_name = 'np6_sync'").fetchall():
            return None
        [found] = db.execute("SELECT epoch_ms(reached) FROM np6_sync").fetchone() or (None,)
        return found


def moment(milliseconds: int) -> datetime:
    """A timestamp as a table has it."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
