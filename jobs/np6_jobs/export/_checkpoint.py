"""The checkpoint of an export: how far its file is complete."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Self

from np6_jobs._lock import is_locked
from np6_jobs.errors import ExportError, ExportLockedError, ExportMismatchError, ExportWriteError


class Checkpoint:
    """How far an export has come, in a SQLite file, which no other process can use meanwhile.

    Use it as a context manager.

    Args:
        path: The file; created if it does not exist.
        identity: What must be the same for the export to be resumed: JSON values.
        restart: Whether to drop what the file says, once no other process uses it.

    Attributes:
        windows: Number of windows that are complete in the output.
        mark: End of the complete part of the output, as its writer returned it.
        events: Number of events in that part.
    """

    def __init__(self, path: Path, identity: Mapping[str, Any], *, restart: bool) -> None:
        self._path = path
        self._identity = identity
        self._restart = restart
        self.windows = self.mark = self.events = 0

    def __enter__(self) -> Self:
        """Open the file.

        Raises:
            ExportLockedError: Another process uses it.
            ExportMismatchError: It belongs to another export.
            ExportError: It cannot be used.
        """
        with self._errors_explained():
            self._db = sqlite3.connect(self._path, timeout=0, isolation_level=None)
        try:
            with self._errors_explained():
                self._load()
        except BaseException:
            self._db.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def commit(self, windows: int, mark: int, events: int) -> None:
        """Record how far the output is complete.

        Raises:
            ExportWriteError: The file cannot be written.
        """
        try:
            self._db.execute("UPDATE np6_export SET window = ?, mark = ?, events = ?", (windows, mark, events))
        except sqlite3.Error as error:
            raise ExportWriteError(f"{self._path} cannot be written: {error}.") from error
        self.windows, self.mark, self.events = windows, mark, events

    def discard(self) -> None:
        """Remove the file."""
        self._db.close()
        self._path.unlink()

    def _load(self) -> None:
        self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._db.execute("BEGIN EXCLUSIVE")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS np6_export (identity TEXT, window INTEGER, mark INTEGER, events INTEGER)"
        )
        if self._restart:
            self._db.execute("DELETE FROM np6_export")
        found = self._db.execute("SELECT identity, window, mark, events FROM np6_export").fetchone()
        if found is None:
            self._db.execute("INSERT INTO np6_export VALUES (?, 0, 0, 0)", (json.dumps(self._identity),))
        else:
            self._check(json.loads(found[0]))
            self.windows, self.mark, self.events = found[1:]
        self._db.execute("COMMIT")

    def _check(self, identity: Mapping[str, Any]) -> None:
        differences = {
            name: (identity.get(name), value) for name, value in self._identity.items() if identity.get(name) != value
        }
        if differences:
            error = ExportMismatchError(
                f"{self._path} belongs to another export. Run that one again, name another output, or pass "
                "overwrite=True."
            )
            error.differences = differences
            raise error

    @contextlib.contextmanager
    def _errors_explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if is_locked(error):
                raise ExportLockedError(f"Another process exports to this file; it holds {self._path}.") from error
            raise ExportError(f"{self._path} cannot be used as a checkpoint: {error}.") from error
