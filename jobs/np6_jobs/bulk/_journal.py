"""What a job has done, on disk: written before a request is sent and after its outcome is known.

A row for each chunk holds a digest of its request, and the outcomes of its items. Before a chunk is sent its row says
"unknown", so a process that dies leaves behind what is true. A row that does not exist was never sent, nor was one
without a digest: no request could be made of its items, and others may take their place.

SQLite reads a `-wal` file as far as it is whole, so one that was emptied, cut or removed is an older journal to it, and
so is a backup. Therefore, once a job sends what must not be sent twice, each commit is counted twice: in the database,
and then in the lock file. The database may be ahead of the lock file, by a commit after which nothing was sent yet; if
it is behind, notes are missing. The number of the lock file's inode is in the database, so that a copy is recognized.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import stat
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import attrs
from np6 import ConfigurationError

from np6_jobs.bulk._errors import JournalError, JournalLockedError, JournalMismatchError
from np6_jobs.bulk._lock import FileLock
from np6_jobs.bulk._result import DONE, FAILED, NAMES, OPEN, UNKNOWN

_APPLICATION_ID: Final = 0x4E503642  # "NP6B"
_FORMAT: Final = 2
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
        JournalError: It is no journal, or a part of it is missing.
        ConfigurationError: It is no regular file.
    """
    journal = _existing(path)
    try:
        return journal.summary()
    finally:
        journal.close()


def read_outcomes(path: str | os.PathLike[str]) -> Iterator[tuple[int, str]]:
    """Yield what a journal that no job is using knows of each request: its number, and a letter for each item.

    The letters are those of `Answer.outcomes`. Requests that are not in the journal were never sent.

    Raises:
        FileNotFoundError: There is no such file.
        JournalLockedError: A job is using it.
        JournalError: It is no journal, or a part of it is missing.
        ConfigurationError: It is no regular file.
    """
    journal = _existing(path)
    try:
        yield from journal.outcomes()
    finally:
        journal.close()


def adopt_journal(path: str | os.PathLike[str]) -> None:
    """Let a copied journal take the place of the one that it was copied from.

    Call it only if no job ran with the original since the copy was made, and none ever will: what the original noted
    after that is not in the copy, and would be sent again.

    Args:
        path: The copy. The files beside it, `-wal` (if there was one) and `.lock`, must have been copied with it.

    Raises:
        FileNotFoundError: There is no such file.
        JournalLockedError: A job is using it.
        JournalError: It is no journal, or a part of it is missing.
        ConfigurationError: It is no regular file.
    """
    journal = _existing(path)
    try:
        journal.adopt()
    finally:
        journal.close()


class Journal:
    """The journal of one job. It belongs to this process until it is closed, or until the process dies.

    Args:
        path: File; made if it does not exist.

    Raises:
        JournalLockedError: Another job is using it.
        JournalError: It is no journal, or a part of it is missing.
        ConfigurationError: It would be in memory, or is no regular file.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._closed, self._pid = True, os.getpid()
        self._commits: int | None = None
        self.path = given = os.fsdecode(path)
        _refuse_irregular(given)
        with self._explained():
            self.path = os.path.realpath(given)
            self._lock = FileLock(f"{self.path}.lock")
        try:
            if not Path(self.path).exists():
                self._refuse_what_is_incomplete(None)
            with self._explained():
                self._db = sqlite3.connect(self.path, timeout=0, isolation_level=None, check_same_thread=False)
            try:
                with self._explained():
                    self._take_over()
                    self._chunks = self._number("chunks")
                    self._last = self._last_request()
                    self._fingerprint: dict[str, Any] | None = json.loads(self._value("fingerprint") or "null")
            except BaseException:
                self._db.close()
                raise
        except BaseException:
            self._lock.release()
            raise
        self._counting = self._closed = False

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
            JournalError: It is a copy.
        """
        if self._number("lock") not in (None, self._lock.inode):
            raise JournalError(
                f"The journal {self.path!r} is a copy. Nothing was sent: what the original noted since then would be "
                "sent again. Run the job with the original. If it is gone, see 'Move a journal' in docs/bulk.md."
            )
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
        self._execute("PRAGMA synchronous = NORMAL")

    def harden(self) -> None:
        """From now on, keep what is written over a power cut, and notice if it gets lost in any other way.

        For operations that are not idempotent: an intent that gets lost is a message that is sent twice.
        """
        self.commit()  # within a transaction SQLite would ignore it
        self._execute("PRAGMA synchronous = FULL")
        if self._commits is None:
            self._count(0)
            with self._explained():
                self._lock.sync()
            self._execute("BEGIN")
            self._execute("INSERT INTO job VALUES ('lock', ?), ('commits', '0')", (str(self._lock.inode),))
            self._execute("COMMIT")
            self._commits = 0
        # So that the main file, copied without the others, does not look like a new journal.
        if self._row("PRAGMA wal_checkpoint(TRUNCATE)")[0]:
            raise JournalLockedError(f"Another process reads the journal {self.path!r}. Run the job after that.")
        self._counting = True

    def adopt(self) -> None:
        """Be the original from now on, if this is a copy."""
        self._execute("UPDATE job SET value = ? WHERE name = 'lock'", (str(self._lock.inode),))

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
        if not self._db.in_transaction:
            return
        if not self._counting or self._commits is None:
            self._execute("COMMIT")
            return
        commits = self._commits + 1
        self._execute("UPDATE job SET value = ? WHERE name = 'commits'", (str(commits),))
        self._execute("COMMIT")
        self._commits = commits
        self._count(commits)

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
        try:
            self.commit()
        finally:
            try:
                self._db.close()
            finally:
                self._lock.release()

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
            self._refuse_what_is_incomplete(None)
            self._db.executescript(_SCHEMA)
        elif application != _APPLICATION_ID:
            raise JournalError(f"{self.path!r} is a database, but no journal of np6.")
        elif version != _FORMAT:
            raise JournalError(
                f"The journal {self.path!r} has format {version}, and this version of np6 reads format {_FORMAT}. "
                "Use the version that wrote it."
            )
        else:
            self._commits = self._number("commits")
            self._refuse_what_is_incomplete(self._commits)

    def _refuse_what_is_incomplete(self, commits: int | None) -> None:
        """Refuse a database that does not hold what was noted.

        Args:
            commits: How many commits it knows of; None if they were not counted.

        Raises:
            JournalError: The lock file knows of more, or is gone.
        """
        counted = self._counted()
        if commits is not None and counted is None:
            raise JournalError(
                f"The journal {self.path!r} is incomplete: {self._lock.path!r} is missing or empty. Put that file back "
                "beside it, together with the other files whose names begin like that of the journal."
            )
        if (counted or 0) > (commits or 0):
            raise JournalError(
                f"The journal {self.path!r} is incomplete: it holds {commits or 0} of {counted} notes. It, or the file "
                f"{self.path + '-wal'!r}, was removed, emptied, cut, or replaced by an older copy. Nothing was sent: "
                "what is missing would be sent again. Put the files back as the job left them."
            )

    def _counted(self) -> int | None:
        """How many commits the lock file knows of; None if it is new."""
        with self._explained():
            content = self._lock.read().strip(b"\0")  # a file system may leave these after a power cut
        if content.strip().isdigit():
            return int(content)
        if content:
            raise JournalError(f"The journal {self.path!r} is damaged: {self._lock.path!r} holds no number.")
        return None

    def _count(self, commits: int) -> None:
        with self._explained():
            self._lock.write(b"%020d\n" % commits)

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


def _existing(path: str | os.PathLike[str]) -> Journal:
    """Open a journal that must exist."""
    if not Path(os.fsdecode(path)).exists():
        raise FileNotFoundError(f"There is no journal {os.fsdecode(path)!r}.")
    return Journal(path)


def _refuse_irregular(path: str) -> None:
    """Refuse what cannot keep a journal, before anything is opened or made.

    Raises:
        ConfigurationError: It is no regular file, and cannot become one.
    """
    if path in ("", ":memory:"):
        raise ConfigurationError(f"A journal is a file; {path!r} would remember nothing.")
    try:
        mode = os.stat(path).st_mode  # of what a link points to: the target of /dev/stdout has no path
    except (OSError, ValueError):  # it does not exist yet, or opening it will say what is wrong
        return
    if not stat.S_ISREG(mode):
        kind = "a directory" if stat.S_ISDIR(mode) else "a device, a pipe or a socket"
        raise ConfigurationError(f"A journal is a regular file, and {path!r} is {kind}.")
