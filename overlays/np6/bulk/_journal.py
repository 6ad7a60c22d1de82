"""What a job has done, on disk: written before a request leaves and after its outcome is known.

A row for each chunk holds a digest of all requests up to it, and the outcomes of its items. Before a chunk is sent its
row says "unknown", so a process that dies leaves behind what is true. A row that does not exist was never sent.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import attrs

from np6.bulk._errors import JournalError, JournalLockedError, JournalMismatchError
from np6.bulk._result import DONE, FAILED, OPEN, UNKNOWN

_APPLICATION_ID: Final = 0x4E503642  # "NP6B"
_FORMAT: Final = 1
_SCHEMA: Final = f"""
    BEGIN;
    CREATE TABLE job (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE chunk (
        number INTEGER PRIMARY KEY, size INTEGER NOT NULL, digest BLOB NOT NULL, outcomes TEXT NOT NULL
    );
    PRAGMA application_id = {_APPLICATION_ID};
    PRAGMA user_version = {_FORMAT};
    COMMIT;
"""


@attrs.frozen(kw_only=True)
class JournalSummary:
    """What a journal says about its job.

    Attributes:
        operation: Name of the operation, e.g. "actions.execute_many".
        arguments: Those of the job, e.g. `{"action_id": "000ABC"}`.
        chunk_size: Items in a request.
        base_url: Address of the server.
        done: Items that are done.
        failed: Items that failed: refused one by one, which is final, or with their request, which the next run sends.
        unknown: Items that may have been done.
        complete: Whether the whole input was read, and nothing of it is unknown or left to be sent.
    """

    operation: str
    arguments: Mapping[str, Any]
    chunk_size: int
    base_url: str
    done: int
    failed: int
    unknown: int
    complete: bool


def read_journal(path: str | os.PathLike[str]) -> JournalSummary | None:
    """Sum up a journal that no job is using; None if its job had not begun to send.

    Raises:
        FileNotFoundError: There is no such file.
        JournalLockedError: A job is using it.
        JournalError: It is no journal.
    """
    if not Path(path).exists():
        raise FileNotFoundError(f"There is no journal {os.fspath(path)!r}.")
    journal = Journal(path)
    try:
        return journal.summary()
    finally:
        journal.close()


class Journal:
    """The journal of one job. It belongs to this process until it is closed, or until the process dies.

    Args:
        path: File; made if it does not exist.

    Raises:
        JournalLockedError: Another job is using it.
        JournalError: It is no journal.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = os.fspath(path)
        self._digest = b""
        with self._explained():
            self._db = sqlite3.connect(self.path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            with self._explained():
                self._take_over()
            self._chunks = self._number("chunks")
            self._fingerprint = self._value("fingerprint")
        except BaseException:
            self._db.close()
            raise

    def bind(self, fingerprint: Mapping[str, Any], *, durable: bool) -> None:
        """Say which job this is, before its first chunk.

        Args:
            fingerprint: JSON values; the same for every run of the job.
            durable: Whether what is written must outlive a power cut, and not only the process: an intent that gets
                lost is a message that is sent twice.

        Raises:
            JournalMismatchError: The journal belongs to another.
        """
        text = json.dumps(fingerprint, sort_keys=True)
        if self._fingerprint is None:
            self._db.execute("INSERT INTO job VALUES ('fingerprint', ?)", (text,))
            self._fingerprint = text
        elif self._fingerprint != text:
            theirs = json.loads(self._fingerprint)
            names = sorted(n for n in theirs.keys() | fingerprint.keys() if theirs.get(n) != fingerprint.get(n))
            differences = "; ".join(f"{n} is {theirs.get(n)!r} there and {fingerprint.get(n)!r} here" for n in names)
            raise JournalMismatchError(
                f"The journal {self.path!r} belongs to another job: {differences}. Give each job a journal of its own."
            )
        self._db.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")

    def recall(self, number: int, first: int, size: int, request: bytes) -> str | None:
        """What is known of the next chunk of the input: a letter for each item, or None if it was never sent.

        Args:
            number: Number of the chunk; one after the other.
            first: Index of its first item.
            size: How many items it has.
            request: What its request asks for.

        Raises:
            JournalMismatchError: It is not the chunk that the journal knows by this number.
        """
        self._digest = hashlib.blake2b(self._digest + request, digest_size=16).digest()
        if self._chunks is not None and number >= self._chunks:
            raise JournalMismatchError(
                f"The input goes on at item {first}, where it ended when the journal {self.path!r} was written. "
                "Run the job with the former input, and give the new items a journal of their own."
            )
        row = self._db.execute("SELECT size, digest, outcomes FROM chunk WHERE number = ?", (number,)).fetchone()
        if row is None:
            return None
        if (row[0], row[1]) != (size, self._digest):
            raise JournalMismatchError(
                f"The input has changed since the journal {self.path!r} was written: the request for items {first} to "
                f"{first + size - 1} is another. It was not sent. Run the job with the former input, or give the items "
                "that are still to be sent a journal of their own."
            )
        outcomes: str = row[2]
        return outcomes * size if len(outcomes) == 1 else outcomes

    def write(self, number: int, outcomes: str, *, new: bool = False) -> None:
        """Note the outcomes of a chunk; they are on disk after `commit`.

        Args:
            number: Number of the chunk.
            outcomes: A letter for each item.
            new: Whether it is the chunk of the last `recall`, and has no row yet.
        """
        if not self._db.in_transaction:
            self._db.execute("BEGIN")
        packed = outcomes[0] if outcomes.count(outcomes[0]) == len(outcomes) else outcomes
        if new:
            self._db.execute("INSERT INTO chunk VALUES (?, ?, ?, ?)", (number, len(outcomes), self._digest, packed))
        else:
            self._db.execute("UPDATE chunk SET outcomes = ? WHERE number = ?", (packed, number))

    def commit(self) -> None:
        """Put what was noted on disk."""
        if self._db.in_transaction:
            with self._explained():
                self._db.execute("COMMIT")

    def finish(self, chunks: int) -> None:
        """Note that the input has so many chunks and no more.

        Raises:
            JournalMismatchError: The journal knows more.
        """
        (known,) = self._db.execute("SELECT coalesce(max(number) + 1, 0) FROM chunk").fetchone()
        known = max(known, self._chunks or 0)
        if chunks < known:
            raise JournalMismatchError(
                f"The input is shorter than when the journal {self.path!r} was written: it gives {chunks} requests, "
                f"and the journal knows {known}. Run the job with the former input."
            )
        self._db.execute("INSERT OR REPLACE INTO job VALUES ('chunks', ?)", (str(chunks),))

    def summary(self) -> JournalSummary | None:
        """What it says about its job; None if nothing was sent."""
        if self._fingerprint is None:
            return None
        fingerprint = json.loads(self._fingerprint)
        counts: Counter[str] = Counter()
        rows = 0
        for size, outcomes in self._db.execute("SELECT size, outcomes FROM chunk"):
            rows += 1
            if len(outcomes) == 1:
                counts[outcomes] += size
            else:
                counts.update(outcomes)
        return JournalSummary(
            operation=fingerprint["operation"],
            arguments=fingerprint["arguments"],
            chunk_size=fingerprint["chunk_size"],
            base_url=fingerprint["base_url"],
            done=counts[DONE],
            failed=counts[FAILED] + counts[OPEN],
            unknown=counts[UNKNOWN],
            complete=rows == self._chunks and not counts[UNKNOWN] + counts[OPEN],
        )

    def close(self) -> None:
        """Commit, and let others have the file."""
        try:
            self.commit()
        finally:
            self._db.close()

    def _take_over(self) -> None:
        # Locked before the first access, so that no other process gets in between, and so that no file is shared by
        # memory. The operating system drops the lock when the process dies, however it dies.
        self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("COMMIT")
        (application,) = self._db.execute("PRAGMA application_id").fetchone()
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        (tables,) = self._db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if application == 0 and tables == 0:
            self._db.executescript(_SCHEMA)
        elif application != _APPLICATION_ID:
            raise JournalError(f"{self.path!r} is a database, but no journal of np6.")
        elif version != _FORMAT:
            raise JournalError(
                f"The journal {self.path!r} has format {version}, and this version of np6 reads format {_FORMAT}. "
                "Use the version that wrote it."
            )

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as exc:
            if getattr(exc, "sqlite_errorcode", None) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise JournalLockedError(
                    f"Another job is using the journal {self.path!r}. Wait until it ends, or stop it."
                ) from exc
            raise JournalError(f"{self.path!r} cannot be used as a journal: {exc}.") from exc

    def _value(self, name: str) -> str | None:
        row = self._db.execute("SELECT value FROM job WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def _number(self, name: str) -> int | None:
        value = self._value(name)
        return None if value is None else int(value)
