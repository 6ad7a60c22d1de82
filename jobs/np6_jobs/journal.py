"""The journal of a job, on disk: written before a request is sent and after its outcome is known.

A row for each chunk holds a digest of its request, and the outcomes of its items. Before a chunk is sent, its row says
"unknown", which is still true if the process dies. A chunk without a row was never sent. Neither was one whose row has
no digest: no request could be made of its items, and other items may take their place.

SQLite reads a `-wal` file as far as it is intact, so it takes one that was emptied, cut or removed for an older state
of the journal, and a backup as well. Therefore, once a job sends what must not be sent twice, each commit is counted
twice: in the database, and then in the lock file. The database may be ahead of the lock file by one commit, after which
nothing was sent yet; if it is behind, entries are missing. The inode number of the lock file is in the database, so
that a copy is recognized.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import stat
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import attrs
from np6 import ConfigurationError

from np6_jobs._lock import FileLock, is_locked
from np6_jobs._outcome import Outcome
from np6_jobs.errors import JournalError, JournalLockedError, JournalMismatchError

_APPLICATION_ID: Final = 0x4E503642  # "NP6B"
_FORMAT: Final = 2
#: Stored in place of a digest if no request could be made.
NO_REQUEST: Final = b""
#: How an outcome is stored: one letter for each item.
_LETTERS: Final = {Outcome.DONE: "d", Outcome.FAILED: "f", Outcome.UNKNOWN: "u", Outcome.PENDING: "o"}
_OUTCOMES: Final = {letter: outcome for outcome, letter in _LETTERS.items()}
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
    """The state of a job according to its journal.

    Attributes:
        operation: Name of the operation, e.g. "actions.execute_many".
        arguments: Those of the job, e.g. `{"action_id": "000ABC"}`.
        chunk_size: Items in a request.
        base_url: Address of the server.
        done: Items that are done.
        failed: Items that failed: those that the server refused one by one, which is final, and those whose request
            failed as a whole, which the next run sends.
        unknown: Items that may have been done.
        complete: Whether the whole input was read, and no item is unknown or left to be sent.
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
    """Return the state of a job from its journal, which no job may be using; None if nothing was sent.

    Raises:
        FileNotFoundError: There is no such file.
        JournalLockedError: A job is using it.
        JournalError: It is not a journal, or a part of it is missing.
        ConfigurationError: It is not a regular file.
    """
    journal = _existing(path)
    try:
        return journal.summary()
    finally:
        journal.close()


def read_outcomes(path: str | os.PathLike[str]) -> Iterator[tuple[int, Sequence[Outcome]]]:
    """Yield the number and the outcomes of each request in a journal, which no job may be using.

    Requests that are not in the journal were never sent.

    Raises:
        FileNotFoundError: There is no such file.
        JournalLockedError: A job is using it.
        JournalError: It is not a journal, or a part of it is missing.
        ConfigurationError: It is not a regular file.
    """
    journal = _existing(path)
    try:
        yield from journal.outcomes()
    finally:
        journal.close()


def adopt_journal(path: str | os.PathLike[str]) -> None:
    """Make a copied journal replace the one that it was copied from.

    Call it only if no job ran with the original since the copy was made, and none ever will: what was written to the
    original after that is not in the copy, and would be sent again.

    Args:
        path: The copy. The files `-wal` (if there was one) and `.lock` beside the original must have been copied too.

    Raises:
        FileNotFoundError: There is no such file.
        JournalLockedError: A job is using it.
        JournalError: It is not a journal, or a part of it is missing.
        ConfigurationError: It is not a regular file.
    """
    journal = _existing(path)
    try:
        journal.adopt()
    finally:
        journal.close()


class Journal:
    """The journal of one job. This process holds it until it is closed, or until the process dies.

    Args:
        path: The file; created if it does not exist.

    Raises:
        JournalLockedError: Another job is using it.
        JournalError: It is not a journal, or a part of it is missing.
        ConfigurationError: It would be in memory, or is not a regular file.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._closed, self._pid = True, os.getpid()
        self._commits: int | None = None
        self.path = given = os.fsdecode(path)
        _refuse_irregular(given)
        with self._errors_explained():
            self.path = os.path.realpath(given)
            self._lock = FileLock(f"{self.path}.lock")
        try:
            if not Path(self.path).exists():
                self._refuse_if_incomplete(None)
            with self._errors_explained():
                self._db = sqlite3.connect(self.path, timeout=0, isolation_level=None, check_same_thread=False)
            try:
                with self._errors_explained():
                    self._open()
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
        # For an asynchronous generator that was not closed. A forked process does not own the journal.
        if not self._closed and self._pid == os.getpid():
            with suppress(Exception):
                self.close()

    def check(self, fingerprint: Mapping[str, Any]) -> None:
        """Check that the journal belongs to a job.

        Args:
            fingerprint: JSON values, as far as they are known; the same for every run of the job.

        Raises:
            JournalMismatchError: The journal belongs to another job.
            JournalError: It is a copy.
        """
        if self._number("lock") not in (None, self._lock.inode):
            raise JournalError(
                f"The journal {self.path!r} is a copy. Nothing was sent: what was written to the original since then "
                "would be sent again. Run the job with the original. If that is gone, see 'Move a journal' in "
                "docs/bulk.md."
            )
        theirs = self._fingerprint
        if theirs is None:
            return
        differences = {
            name: (theirs.get(name), value) for name, value in sorted(fingerprint.items()) if theirs.get(name) != value
        }
        if differences:
            listed = "; ".join(
                f"{name} is {there!r} there and {here!r} here" for name, (there, here) in differences.items()
            )
            error = JournalMismatchError(
                f"The journal {self.path!r} belongs to another job: {listed}. Nothing was sent. To resume that job, "
                "run it as it was started. Never resume a job with a new journal: it would send every item again."
            )
            error.differences = differences
            raise error

    def bind(self, fingerprint: Mapping[str, Any]) -> None:
        """Write down which job this is, before its first chunk.

        Raises:
            JournalMismatchError: The journal belongs to another job.
        """
        ours = json.loads(json.dumps(fingerprint))
        self.check(ours)
        if self._fingerprint is None:
            self._execute("INSERT INTO job VALUES ('fingerprint', ?)", (json.dumps(ours, sort_keys=True),))
            self._fingerprint = ours
        self._execute("PRAGMA synchronous = NORMAL")

    def make_durable(self) -> None:
        """Make all that is written from now on survive a power cut, and make its loss in any other way detectable.

        For operations that are not idempotent: a lost intent is a message that is sent twice.
        """
        self.commit()  # within a transaction SQLite would ignore it
        self._execute("PRAGMA synchronous = FULL")
        if self._commits is None:
            self._count(0)
            with self._errors_explained():
                self._lock.sync()
            self._execute("BEGIN")
            self._execute("INSERT INTO job VALUES ('lock', ?), ('commits', '0')", (str(self._lock.inode),))
            self._execute("COMMIT")
            self._commits = 0
        # So that a copy of the main file without the others does not look like a new journal.
        if self._row("PRAGMA wal_checkpoint(TRUNCATE)")[0]:
            raise JournalLockedError(f"Another process reads the journal {self.path!r}. Run the job after that.")
        self._counting = True

    def adopt(self) -> None:
        """Make this the original, if it is a copy."""
        self._execute("UPDATE job SET value = ? WHERE name = 'lock'", (str(self._lock.inode),))

    def recall(self, number: int, first: int, size: int, digest: bytes) -> Sequence[Outcome] | None:
        """Return the outcomes of the next chunk of the input, or None if it was never sent.

        Args:
            number: Number of the chunk; they come in order.
            first: Index of its first item.
            size: Number of its items.
            digest: Digest of its request; NO_REQUEST, which matches any other, if no request can be made.

        Raises:
            JournalMismatchError: The journal has another chunk by this number.
        """
        if self._chunks is not None and number >= self._chunks:
            raise JournalMismatchError(
                f"The input goes on at item {first}, where it ended when the journal {self.path!r} was written. "
                "Nothing of that was sent. Run this job with the former input, and the new items alone, without any of "
                "the former ones, as another job with its own journal."
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

    def is_before_last(self, number: int) -> bool:
        """Return whether earlier runs had a request for a later chunk."""
        return number < self._last

    def is_last(self, number: int) -> bool:
        """Return whether a chunk is the last one that earlier runs had a request for."""
        return number == self._last

    def write(self, number: int, outcomes: Sequence[Outcome], digest: bytes | None = None) -> None:
        """Write the outcomes of a chunk; they are on disk after `commit`.

        Args:
            number: Number of the chunk.
            outcomes: One for each item.
            digest: Digest of its request, or NO_REQUEST, if the chunk is new to the journal.
        """
        if not self._db.in_transaction:
            self._execute("BEGIN")
        alike = outcomes.count(outcomes[0]) == len(outcomes)
        packed = _LETTERS[outcomes[0]] if alike else "".join([_LETTERS[outcome] for outcome in outcomes])
        if digest is None:
            self._execute("UPDATE chunk SET outcomes = ? WHERE number = ?", (packed, number))
        else:
            self._execute("INSERT OR REPLACE INTO chunk VALUES (?, ?, ?, ?)", (number, len(outcomes), digest, packed))

    def commit(self) -> None:
        """Put on disk what was written."""
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
        """Write down how many chunks the input has.

        Args:
            chunks: Their number.

        Raises:
            JournalMismatchError: The journal has more.
        """
        known = self._last_request() + 1
        if chunks < known:
            raise JournalMismatchError(
                f"The input is shorter than when the journal {self.path!r} was written: it gives {chunks} requests, "
                f"and the journal has {known}. Run the job with the former input."
            )
        self._execute("DELETE FROM chunk WHERE number >= ?", (chunks,))  # items that no request could be made of
        self._execute("INSERT OR REPLACE INTO job VALUES ('chunks', ?)", (str(chunks),))

    def summary(self) -> JournalSummary | None:
        """Return the state of the job; None if nothing was sent."""
        if self._fingerprint is None:
            return None
        counts: Counter[Outcome] = Counter()
        rows = 0
        with self._errors_explained():
            for size, outcomes in self._db.execute("SELECT size, outcomes FROM chunk"):
                rows += 1
                counts.update(self._unpacked(size, outcomes))
            return JournalSummary(
                operation=self._fingerprint["operation"],
                arguments=self._fingerprint["arguments"],
                chunk_size=self._fingerprint["chunk_size"],
                base_url=self._fingerprint["base_url"],
                done=counts[Outcome.DONE],
                failed=counts[Outcome.FAILED] + counts[Outcome.PENDING],
                unknown=counts[Outcome.UNKNOWN],
                complete=rows == self._chunks and not counts[Outcome.UNKNOWN] + counts[Outcome.PENDING],
            )

    def outcomes(self) -> Iterator[tuple[int, Sequence[Outcome]]]:
        """Yield the number and the outcomes of each chunk that a request could be made of, in order."""
        with self._errors_explained():
            rows = self._db.execute(
                "SELECT number, size, outcomes FROM chunk WHERE digest != ? ORDER BY number", (NO_REQUEST,)
            )
            for number, size, outcomes in rows:
                yield number, self._unpacked(size, outcomes)

    def close(self) -> None:
        """Commit, and release the file."""
        self._closed = True
        try:
            self.commit()
        finally:
            try:
                self._db.close()
            finally:
                self._lock.release()

    def _open(self) -> None:
        # Exclusive before the first access: no other process comes in between, and SQLite maps no shared memory.
        # The operating system releases the lock when the process dies, however it dies.
        self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("COMMIT")
        (application,) = self._db.execute("PRAGMA application_id").fetchone()
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        (tables,) = self._db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if application == 0 and tables == 0:
            self._refuse_if_incomplete(None)
            self._db.executescript(_SCHEMA)
        elif application != _APPLICATION_ID:
            raise JournalError(f"{self.path!r} is a database, but not a journal of np6.")
        elif version != _FORMAT:
            raise JournalError(
                f"The journal {self.path!r} has format {version}, and this version of np6 reads format {_FORMAT}. "
                "Use the version that wrote it."
            )
        else:
            self._commits = self._number("commits")
            self._refuse_if_incomplete(self._commits)

    def _refuse_if_incomplete(self, commits: int | None) -> None:
        """Refuse a database that lacks commits.

        Args:
            commits: How many it has counted; None if it does not count them.

        Raises:
            JournalError: The lock file has counted more, or is gone.
        """
        counted = self._counted()
        if commits is not None and counted is None:
            raise JournalError(
                f"The journal {self.path!r} is incomplete: {self._lock.path!r} is missing or empty. Put that file back "
                "beside the journal, together with the other files whose names begin with that of the journal."
            )
        if (counted or 0) > (commits or 0):
            raise JournalError(
                f"The journal {self.path!r} is incomplete: it holds {commits or 0} of {counted} commits. It, or "
                f"{self.path + '-wal'!r}, was removed, emptied, cut, or replaced by an older copy. Nothing was sent: "
                "what is missing would be sent again. Put the files back as the job left them."
            )

    def _counted(self) -> int | None:
        """Return how many commits the lock file has counted; None if it is new."""
        with self._errors_explained():
            content = self._lock.read().strip(b"\0")  # which a file system may leave after a power cut
        if content.strip().isdigit():
            return int(content)
        if content:
            raise JournalError(f"The journal {self.path!r} is damaged: {self._lock.path!r} holds no number.")
        return None

    def _count(self, commits: int) -> None:
        with self._errors_explained():
            self._lock.write(b"%020d\n" % commits)

    @contextmanager
    def _errors_explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, ValueError, LookupError) as exc:
            if is_locked(exc):
                raise JournalLockedError(
                    f"Another job is using the journal {self.path!r}. Wait until it ends, or stop it."
                ) from exc
            reason = f"unable to open {exc.filename!r}: {exc.strerror}" if isinstance(exc, OSError) else exc
            raise JournalError(f"{self.path!r} cannot be used as a journal: {reason}.") from exc

    def _execute(self, statement: str, values: tuple[Any, ...] = ()) -> None:
        with self._errors_explained():
            self._db.execute(statement, values)

    def _row(self, statement: str, values: tuple[Any, ...] = ()) -> Any:
        with self._errors_explained():
            return self._db.execute(statement, values).fetchone()

    def _unpacked(self, size: int, letters: str) -> Sequence[Outcome]:
        """Return an outcome for each item: a row has a single letter if all are the same."""
        if not (set(letters) <= _OUTCOMES.keys() and len(letters) in (1, size)):
            raise JournalError(f"The journal {self.path!r} is damaged: it has {letters!r} for {size} items.")
        outcomes = [_OUTCOMES[letter] for letter in letters]
        return outcomes * size if len(letters) == 1 else outcomes

    def _last_request(self) -> int:
        """Return the number of the last chunk that a request could be made of; -1 if there is none."""
        (number,) = self._row("SELECT coalesce(max(number), -1) FROM chunk WHERE digest != ?", (NO_REQUEST,))
        return int(number)

    def _value(self, name: str) -> str | None:
        row = self._row("SELECT value FROM job WHERE name = ?", (name,))
        return None if row is None else str(row[0])

    def _number(self, name: str) -> int | None:
        value = self._value(name)
        return None if value is None else int(value)


def digest_of(number: int, request: bytes) -> bytes:
    """Return the digest by which a journal recognizes a request."""
    return hashlib.blake2b(b"%d\0%b" % (number, request), digest_size=16).digest()


def _existing(path: str | os.PathLike[str]) -> Journal:
    """Open a journal.

    Raises:
        FileNotFoundError: There is no such file.
    """
    if not Path(os.fsdecode(path)).exists():
        raise FileNotFoundError(f"There is no journal {os.fsdecode(path)!r}.")
    return Journal(path)


def _refuse_irregular(path: str) -> None:
    """Refuse a path that cannot hold a journal, before anything is opened or created.

    Raises:
        ConfigurationError: It is not a regular file, and cannot become one.
    """
    if path in ("", ":memory:"):
        raise ConfigurationError(f"A journal is a file; {path!r} would remember nothing.")
    try:
        mode = os.stat(path).st_mode  # of what a link points to: the target of /dev/stdout has no path
    except (OSError, ValueError):  # it does not exist yet, or opening it will report what is wrong
        return
    if not stat.S_ISREG(mode):
        kind = "a directory" if stat.S_ISDIR(mode) else "a device, a pipe or a socket"
        raise ConfigurationError(f"A journal is a regular file, and {path!r} is {kind}.")
