"""A table of events as a Parquet dataset: one file for each kind and day, `events/kind=hit/day=2026-10-01/`.

A batch is committed in three steps. Its files are written to a folder of their own, and forced to the disk. Then the
file of the state names them: from here on, the batch counts, and the next run completes it if this one is stopped.
Last, each takes its place by a rename, and the file of the state gets the new cursor.
"""
# ruff: noqa: S608 - no value is in the statements, only names of columns and of files, quoted

from __future__ import annotations

import glob
import json
import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import attrs

from np6_jobs._lock import FileLock
from np6_jobs.errors import SyncMismatchError
from np6_jobs.events._duckdb import SQL_COLUMNS, check, connect, count, explained, stage
from np6_jobs.events._store import KEY, Batch, Merged, State

if TYPE_CHECKING:
    import duckdb

#: What stands for null in the name of a folder, as in Hive.
_NULL: Final = "__HIVE_DEFAULT_PARTITION__"
_FILE: Final = "events.parquet"


class ParquetStore:
    """A table of events as a Parquet dataset.

    Args:
        folder: The folder of the dataset; created if it does not exist.
        table: Name of the folder of the table in it.
    """

    def __init__(self, folder: Path, table: str) -> None:
        self._folder = folder / table
        # Readers of datasets skip names that begin with an underscore.
        self._state_file = self._folder / "_np6_sync.json"
        self._staging = self._folder / "_np6_staging"
        self._lock: FileLock | None = None

    def open(self, identity: Mapping[str, str]) -> State | None:
        with explained(self._folder):
            if not self._state_file.exists() and any(self._folder.glob("*=*")):
                raise SyncMismatchError(f"{self._folder} is a dataset that np6 did not create. Name another table.")
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(str(self._folder / "_np6_sync.lock"))
            self._identity = identity
            content = self._load()
            if content is not None:
                check(f"The table {self._folder}", content, identity)
                if content["pending"]:
                    pending, content = content["pending"], content["after"]
                    self._complete(pending, content)
            shutil.rmtree(self._staging, ignore_errors=True)
            return None if content is None else State(content["since"], content["reached"])

    def merge(self, batch: Batch, state: State, lag: int) -> Merged:
        """Merge a batch. A file is replaced only if it changes."""
        del lag  # an event is looked for in the file of its day
        with explained(self._folder), closing(connect(":memory:", batch.folder)) as db:
            self._staging.mkdir(exist_ok=True)
            stage(db, batch)
            merged = Merged()
            pending: dict[str, str] = {}
            days = "SELECT DISTINCT kind, (time AT TIME ZONE 'UTC')::DATE FROM np6_staged ORDER BY ALL"
            for kind, day in db.execute(days).fetchall():
                found = self._write(db, kind, day, pending)
                merged = Merged(merged.new + found.new, merged.changed + found.changed)
            after = {**self._identity, **attrs.asdict(state), "pending": {}}
            if pending:
                _sync_folder(self._staging)
                before = self._load() or after | {"reached": None}
                self._save(before | {"pending": pending, "after": after})
                self._complete(pending, after)
            else:
                self._save(after)
            return merged

    def close(self) -> None:
        if self._lock is not None:
            self._lock.release()

    def _write(
        self, db: duckdb.DuckDBPyConnection, kind: str | None, day: date | None, pending: dict[str, str]
    ) -> Merged:
        """Write the file of a kind and day as it is to be, unless it is so already."""
        place = Path(f"kind={_NULL if kind is None else quote(kind, safe='')}", f"day={day or _NULL}", _FILE)
        names = ", ".join(name for name in SQL_COLUMNS if name != "kind")
        db.execute(
            f"CREATE OR REPLACE TEMP TABLE np6_day AS SELECT {names} FROM np6_staged "
            "WHERE kind IS NOT DISTINCT FROM ? AND (time AT TIME ZONE 'UTC')::DATE IS NOT DISTINCT FROM ?",
            [kind, day],
        )
        rows = "FROM np6_day"
        staged = count(db, "SELECT count(*) FROM np6_day")
        merged = Merged(new=staged)
        if (self._folder / place).exists():
            there = f"read_parquet({_quoted(glob.escape(str(self._folder / place)))}, hive_partitioning = false)"
            # A file that an older np6 wrote may lack columns.
            known = f"(FROM np6_day LIMIT 0) UNION ALL BY NAME FROM {there}"
            differing = count(db, f"SELECT count(*) FROM (FROM np6_day EXCEPT SELECT {names} FROM ({known}))")
            if not differing:
                return Merged()
            repeated = count(db, f"SELECT count(*) FROM np6_day WHERE {KEY} IN (SELECT {KEY} FROM {there})")
            merged = Merged(staged - repeated, differing - (staged - repeated))
            rows = f"FROM np6_day UNION ALL BY NAME FROM {there} WHERE {KEY} NOT IN (SELECT {KEY} FROM np6_day)"
        staging = self._staging / f"{len(pending):06}"
        db.execute(f"COPY (FROM ({rows}) ORDER BY time) TO {_quoted(str(staging))} (FORMAT parquet, COMPRESSION zstd)")
        _sync_file(staging)
        pending[staging.name] = place.as_posix()
        return merged

    def _complete(self, pending: Mapping[str, str], after: Mapping[str, Any]) -> None:
        """Give the files of a batch their places, and the state its cursor."""
        folders = {self._folder}
        for staging, place in pending.items():
            target = self._folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            if (self._staging / staging).exists():  # else it has its place already
                (self._staging / staging).replace(target)
            folders |= {target.parent, target.parent.parent}
        for folder in folders:
            _sync_folder(folder)
        self._save(after)

    def _load(self) -> dict[str, Any] | None:
        if not self._state_file.exists():
            return None
        try:
            content = json.loads(self._state_file.read_bytes())
            return {**content, "since": content["since"], "reached": content["reached"], "pending": content["pending"]}
        except (ValueError, KeyError, TypeError) as error:
            raise SyncMismatchError(f"{self._state_file} is damaged, or np6 did not write it.") from error

    def _save(self, content: Mapping[str, Any]) -> None:
        unfinished = self._state_file.with_suffix(".new")
        unfinished.write_text(json.dumps(content), encoding="utf-8")
        _sync_file(unfinished)
        unfinished.replace(self._state_file)
        _sync_folder(self._folder)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _sync_file(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _sync_folder(path: Path) -> None:
    """Make the names in a folder survive a power cut."""
    if sys.platform != "win32":  # which cannot open a folder
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
