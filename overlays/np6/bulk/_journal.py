"""What a job has done, on disk: written before a request leaves and after its outcome is known.

A row for each chunk holds a digest of its request, and the outcomes of its items. Before a chunk is sent its row says
"unknown", so a process that dies leaves behind what is true. A row that does not exist was never sent, nor was one
without a digest: no request could be made of its items, and others may take their place.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import attrs

from np6._errors import ConfigurationError
from np6.bulk._errors import JournalError, JournalLockedError, JournalMismatchError
from np6.bulk._lock import FileLock
from np6.bulk._result import DONE, FAILED, NAMES, OPEN, UNKNOWN

_APPLICATION_ID: Final = 0x4E503642  # "NP6B"
_FORMAT: Final = 1
#: In the place of a digest.
NO_REQUEST: Final = b""
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


def read_outcomes(path: str | os.PathLike[str]) -> Iterator[tuple[int, str]]:
    """Yield what a journal that no job is using knows of each request: its number, and a letter for each item.

    The letters are those of `Answer.outcomes`. Requests that are not in the journal were never sent.

    Raises:
        JournalLockedError: A job is using it.
        JournalError: It is no journal.
    """
    journal = Journal(path)
    try:
        yield from journal.outcomes()
    finally:
        journal.close()


class Journal:
    """The journal of one job. It belongs to this process until it is closed, or until the process dies.

    Args:
        path: File; made if it does not exist.

    Raises:
        JournalLockedError: Another job is using it.
        JournalError: It is no journal, or only half of one.
        ConfigurationError: It would be in memory.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._closed, self._pid = True, os.getpid()
        given = os.fspath(path)
        if given in ("", ":memory:"):
            raise ConfigurationError(f"A journal is a file; {given!r} would remember nothing.")
        self.path = os.path.realpath(given)
        self._wal = Path(f"{self.path}-wal")
        with self._explained():
            self._lock = FileLock(f"{self.path}.lock")
        try:
            self._refuse_half_a_journal()
            with self._explained():
                self._db = sqlite3.connect(self.path, timeout=0, isolation_level=None, check_same_thread=False)
            try:
                with self._explained():
                    self._take_over()
                    self._chunks = self._number("chunks")
                    self._last = self._last_request()
                    self._fingerprint: dict[str, Any] | None = json.loads(self._value("fingerprint") or "null")
                    self._marked = self._value("open") is not None
            except BaseException:
                self._db.close()
                raise
        except BaseException:
            self._lock.release()
            raise
        self._closed = False

    def __del__(self) -> None:
        # An asynchronous generator that nobody ended. To a forked process it does not belong.
        if not self._closed and self._pid == os.getpid():
            with suppress(Exception):
                self.close()

    def check(self, fingerprint: Mapping[str, Any]) -> None:
        """Refuse to be the journal of another job.

        Args:
            fingerprint: JSON values, as far as they are known; the same for every run of the job.

        Raises:
            JournalMismatchError: The journal belongs to another.
        """
        theirs = self._fingerprint
        if theirs is None:
            return
        names = sorted(name for name in fingerprint if theirs.get(name) != fingerprint[name])
        if names:
            differences = "; ".join(f"{n} is {theirs.get(n)!r} there and {fingerprint[n]!r} here" for n in names)
            raise JournalMismatchError(
                f"The journal {self.path!r} belongs to another job: {differences}. Nothing was sent. To resume that "
                "job, run it as it was started. Never resume a job with a new journal: it would send every item again."
            )

    def bind(self, fingerprint: Mapping[str, Any]) -> None:
        """Say which job this is, before its first chunk.

        Raises:
            JournalMismatchError: The journal belongs to another.
        """
        ours = json.loads(json.dumps(fingerprint))
        self.check(ours)
        if self._fingerprint is None:
            self._execute("INSERT INTO job VALUES ('fingerprint', ?)", (json.dumps(ours, sort_keys=True),))
            self._fingerprint = ours
        # All may be in the -wal file when the process is killed: the main file must say by itself that it is not whole.
        self._execute("INSERT OR REPLACE INTO job VALUES ('open', '1')")
        self._marked = True
        if self._row("PRAGMA wal_checkpoint(TRUNCATE)")[0]:
            raise JournalLockedError(
                f"Somebody else is reading the journal {self.path!r}. Run the job again after that."
            )
        self._execute("PRAGMA synchronous = NORMAL")

    def harden(self) -> None:
        """From now on, what is written outlives a power cut, and not only the process.

        For operations that are not idempotent: an intent that gets lost is a message that is sent twice.
        """
        self.commit()  # within a transaction SQLite would ignore it
        self._execute("PRAGMA synchronous = FULL")

    def recall(self, number: int, first: int, size: int, digest: bytes) -> str | None:
        """What is known of the next chunk of the input: a letter for each item, or None if it was never sent.

        Args:
            number: Number of the chunk; one after the other.
            first: Index of its first item.
            size: How many items it has.
            digest: Of its request; NO_REQUEST if none can be made, which compares with anything.

        Raises:
            JournalMismatchError: It is not the chunk that the journal knows by this number.
        """
        if self._chunks is not None and number >= self._chunks:
            raise JournalMismatchError(
                f"The input goes on at item {first}, where it ended when the journal {self.path!r} was written. "
                "Nothing of that was sent. Run the job with the former input, and the new items alone, without any of "
                "the former, as another job with its own journal."
            )
        row = self._row("SELECT size, digest, outcomes FROM chunk WHERE number = ?", (number,))
        if row is None or row[1] == NO_REQUEST:
            return None
        if row[0] != size or digest not in (row[1], NO_REQUEST):
            raise JournalMismatchError(
                f"The input has changed since the journal {self.path!r} was written: the request for items {first} to "
                f"{first + size - 1} is another. It was not sent. Run the job with the former input. Do not use a new "
                "journal for it: the job would send every item again."
            )
        return self._unpacked(size, row[2])

    def is_before_known(self, number: int) -> bool:
        """Whether former runs had a request further on in the input."""
        return number < self._last

    def is_last_known(self, number: int) -> bool:
        """Whether it is the last request of former runs."""
        return number == self._last

    def write(self, number: int, outcomes: str, digest: bytes | None = None) -> None:
        """Note the outcomes of a chunk; they are on disk after `commit`.

        Args:
            number: Number of the chunk.
            outcomes: A letter for each item.
            digest: Of its request, or NO_REQUEST, if the chunk is new to the journal.
        """
        if not self._db.in_transaction:
            self._execute("BEGIN")
        packed = outcomes[0] if outcomes.count(outcomes[0]) == len(outcomes) else outcomes
        if digest is None:
            self._execute("UPDATE chunk SET outcomes = ? WHERE number = ?", (packed, number))
        else:
            self._execute("INSERT OR REPLACE INTO chunk VALUES (?, ?, ?, ?)", (number, len(outcomes), digest, packed))

    def commit(self) -> None:
        """Put what was noted on disk."""
        if self._db.in_transaction:
            self._execute("COMMIT")

    def finish(self, chunks: int) -> None:
        """Note that the input has so many chunks and no more.

        Raises:
            JournalMismatchError: The journal knows more.
        """
        known = self._last_request() + 1
        if chunks < known:
            raise JournalMismatchError(
                f"The input is shorter than when the journal {self.path!r} was written: it gives {chunks} requests, "
                f"and the journal knows {known}. Run the job with the former input."
            )
        self._execute("DELETE FROM chunk WHERE number >= ?", (chunks,))  # items that no request could be made of
        self._execute("INSERT OR REPLACE INTO job VALUES ('chunks', ?)", (str(chunks),))

    def summary(self) -> JournalSummary | None:
        """What it says about its job; None if nothing was sent."""
        if self._fingerprint is None:
            return None
        counts: Counter[str] = Counter()
        rows = 0
        with self._explained():
            for size, outcomes in self._db.execute("SELECT size, outcomes FROM chunk"):
                rows += 1
                counts.update(self._unpacked(size, outcomes))
            return JournalSummary(
                operation=self._fingerprint["operation"],
                arguments=self._fingerprint["arguments"],
                chunk_size=self._fingerprint["chunk_size"],
                base_url=self._fingerprint["base_url"],
                done=counts[DONE],
                failed=counts[FAILED] + counts[OPEN],
                unknown=counts[UNKNOWN],
                complete=rows == self._chunks and not counts[UNKNOWN] + counts[OPEN],
            )

    def outcomes(self) -> Iterator[tuple[int, str]]:
        """Yield number and outcomes of each chunk that a request could be made of, in order."""
        with self._explained():
            rows = self._db.execute(
                "SELECT number, size, outcomes FROM chunk WHERE digest != ? ORDER BY number", (NO_REQUEST,)
            )
            for number, size, outcomes in rows:
                yield number, self._unpacked(size, outcomes)

    def close(self) -> None:
        """Commit, and let others have the file."""
        self._closed = True
        whole = not self._marked
        try:
            self.commit()
            if self._marked:
                self._execute("DELETE FROM job WHERE name = 'open'")
                whole = True
        finally:
            self._db.close()
            if not whole:  # a full disk: the mark stays, and SQLite may have removed the file that it speaks of
                with suppress(OSError):
                    self._wal.touch()
            self._lock.release()

    def _refuse_half_a_journal(self) -> None:
        """Refuse a main file that was copied or moved without the rest that a killed process left beside it."""
        if self._wal.exists() or not Path(self.path).exists():
            return
        with (
            suppress(sqlite3.Error),
            closing(sqlite3.connect(f"{Path(self.path).as_uri()}?immutable=1", uri=True)) as db,
        ):
            if db.execute("SELECT 1 FROM job WHERE name = 'open'").fetchone() is None:
                return
            raise JournalError(
                f"The journal {self.path!r} was not closed, and what it had noted last is in a file that is missing: "
                f"{self._wal}. Put it back beside the journal. Without it, what was sent would be sent again."
            )

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
        except (sqlite3.Error, OSError, ValueError, LookupError) as exc:
            busy = getattr(exc, "sqlite_errorcode", None) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            if busy or isinstance(exc, BlockingIOError):
                raise JournalLockedError(
                    f"Another job is using the journal {self.path!r}. Wait until it ends, or stop it."
                ) from exc
            reason = f"unable to open {exc.filename!r}: {exc.strerror}" if isinstance(exc, OSError) else exc
            raise JournalError(f"{self.path!r} cannot be used as a journal: {reason}.") from exc

    def _execute(self, statement: str, values: tuple[Any, ...] = ()) -> None:
        with self._explained():
            self._db.execute(statement, values)

    def _row(self, statement: str, values: tuple[Any, ...] = ()) -> Any:
        with self._explained():
            return self._db.execute(statement, values).fetchone()

    def _unpacked(self, size: int, outcomes: str) -> str:
        """A letter for each item: rows have one if it is the same for all."""
        if not (set(outcomes) <= NAMES.keys() and len(outcomes) in (1, size)):
            raise JournalError(f"The journal {self.path!r} is damaged: it has {outcomes!r} for {size} items.")
        return outcomes * size if len(outcomes) == 1 else outcomes

    def _last_request(self) -> int:
        """Number of the last chunk that a request could be made of; -1 if there is none."""
        (number,) = self._row("SELECT coalesce(max(number), -1) FROM chunk WHERE digest != ?", (NO_REQUEST,))
        return int(number)

    def _value(self, name: str) -> str | None:
        row = self._row("SELECT value FROM job WHERE name = ?", (name,))
        return None if row is None else str(row[0])

    def _number(self, name: str) -> int | None:
        value = self._value(name)
        return None if value is None else int(value)


def digest_of(number: int, request: bytes) -> bytes:
    """What a journal keeps of a request: not the request, but whether another one is the same."""
    return hashlib.blake2b(b"%d\0%b" % (number, request), digest_size=16).digest()
