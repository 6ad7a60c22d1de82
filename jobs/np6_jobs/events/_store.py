"""What a store of events is, and what it gets: a file of rows to merge, and how far they go."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Protocol, Self

import attrs

from np6_jobs.events._flat import COLUMNS, FlatEvent, json_text

#: The column that tells rows apart: an event may have no identifier.
KEY: Final = "key"
#: The place of a row in its batch: of rows with the same key, the last one counts.
POSITION: Final = "position"


@attrs.frozen
class State:
    """How far a table goes; moments in milliseconds since 1970-01-01T00:00:00Z.

    Attributes:
        since: The table has no event before this moment.
        reached: All events from `since` to this moment that NP6 has listed are in the table; None if nothing is known.
    """

    since: int
    reached: int | None = None


@attrs.frozen
class Merged:
    """What came of merging a batch: the number of rows that are new, and of those that differ from what was there."""

    new: int = 0
    changed: int = 0


class Batch:
    """Rows to merge, in a file of JSON lines, so that a large batch needs no memory. Use it as a context manager.

    Attributes:
        rows: Number of rows.
        size: Bytes of all rows.
        longest: Bytes of the longest row.
    """

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="np6-")
        self._file = (self.folder / "rows.jsonl").open("wb")
        self.rows = self.size = self.longest = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._folder.cleanup()

    @property
    def folder(self) -> Path:
        """A folder for temporary files, which only this user can read."""
        return Path(self._folder.name)

    def add(self, key: str, event: FlatEvent) -> None:
        """Append a row."""
        row: dict[str, Any] = {KEY: key, POSITION: self.rows} | {
            column.name: getattr(event, column.name) for column in COLUMNS
        }
        row["time"] = None if event.time is None else event.time.isoformat()
        line = json_text(row).encode() + b"\n"
        self._file.write(line)
        self.rows += 1
        self.size += len(line)
        self.longest = max(self.longest, len(line))

    def written(self) -> Path:
        """Return the path of the file, complete."""
        self._file.flush()
        return self.folder / "rows.jsonl"

    def clear(self) -> None:
        """Remove all rows."""
        self._file.seek(0)
        self._file.truncate()
        self.rows = self.size = self.longest = 0


class Store(Protocol):
    """A table of events that one process at a time writes to."""

    def open(self, identity: Mapping[str, str]) -> State | None:
        """Get the table for this process, and return how far it goes; None if it has nothing yet.

        Args:
            identity: What must be the same for every run: `server` and `request`.

        Raises:
            SyncLockedError: Another process, or another run of this one, has it.
            SyncMismatchError: It follows another list of events, or is no table of np6.
            SyncWriteError: It cannot be opened for writing.
        """

    def merge(self, batch: Batch, state: State, lag: int) -> Merged:
        """Add the rows that are not in the table, replace those that differ, and set how far it goes: all or nothing.

        Args:
            batch: The rows.
            state: How far the table goes with them.
            lag: An event is looked for among those whose time is this close to its own; in milliseconds.

        Raises:
            SyncWriteError: The table cannot be written.
        """
        ...

    def close(self) -> None:
        """Release the table."""


def differences(there: Mapping[str, Any], here: Mapping[str, str]) -> dict[str, tuple[Any, str]]:
    """Return what distinguishes the list that a table follows from another one."""
    return {name: (there.get(name), value) for name, value in here.items() if there.get(name) != value}
