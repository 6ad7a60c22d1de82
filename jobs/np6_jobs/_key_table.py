"""A table of keys that takes little memory: beyond some thousand entries it is a temporary file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

Entry = tuple[int, bytes]

#: Entries that are kept in memory before they are moved to the file, all at once and sorted, which is fast.
_IN_MEMORY: Final = 65_536
#: Keys that are looked up by one statement; SQLite before 3.32 takes 999.
_AT_ONCE: Final = 500
_CACHE_KIB: Final = 8_192
#: Number of marks, of a byte each. Every key has one of them; a key whose mark is not set is not in the file.
_MARKS: Final = 1 << 22


class KeyTable:
    """A number and some bytes for each key. Nothing of it outlives the process.

    SQLite chooses where the file is: SQLITE_TMPDIR, TMPDIR, or a folder for temporary files of the system.
    """

    def __init__(self) -> None:
        self._recent: dict[bytes, Entry] = {}
        self._file: sqlite3.Connection | None = None
        self._marks = bytearray()

    def add(self, entries: Mapping[bytes, Entry]) -> None:
        """Add entries whose keys are new.

        Raises:
            sqlite3.Error: The temporary file cannot be written.
        """
        self._recent.update(entries)
        if len(self._recent) >= _IN_MEMORY:
            self._move()

    def look_up(self, keys: Sequence[bytes]) -> Mapping[bytes, Entry]:
        """Return the entries of those keys that have one.

        Raises:
            sqlite3.Error: The temporary file cannot be read.
        """
        recent = self._recent
        if self._file is None and recent.keys().isdisjoint(keys):
            return {}
        found = {key: recent[key] for key in keys if key in recent}
        if self._file is None or len(found) == len(keys):
            return found
        marks = self._marks
        missing = [key for key in keys if marks[_mark(key)] and key not in found]
        for start in range(0, len(missing), _AT_ONCE):
            some = missing[start : start + _AT_ONCE]
            places = ",".join("?" * len(some))
            query = f"SELECT key, number, bytes FROM entry WHERE key IN ({places})"  # noqa: S608
            rows = self._file.execute(query, some)
            found.update((key, (number, content)) for key, number, content in rows)
        return found

    def close(self) -> None:
        """Remove the file. May be called twice."""
        self._recent = {}
        if self._file is not None:
            self._file.close()
            self._file = None

    def _move(self) -> None:
        if self._file is None:
            self._marks = bytearray(_MARKS)
            # Used by one thread at a time, as the journal is. A database without a name is a temporary file.
            self._file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            self._file.execute("PRAGMA journal_mode = OFF")
            self._file.execute("PRAGMA synchronous = OFF")
            self._file.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            self._file.execute(
                "CREATE TABLE entry (key BLOB PRIMARY KEY, number INTEGER NOT NULL, bytes BLOB NOT NULL) WITHOUT ROWID"
            )
        rows: Iterable[tuple[bytes, int, bytes]] = ((key, *entry) for key, entry in sorted(self._recent.items()))
        for key in self._recent:
            self._marks[_mark(key)] = 1
        self._file.execute("BEGIN")
        self._file.executemany("INSERT INTO entry VALUES (?, ?, ?)", rows)
        self._file.execute("COMMIT")
        self._recent = {}


def _mark(key: bytes) -> int:
    return int.from_bytes(key[:3]) % _MARKS
