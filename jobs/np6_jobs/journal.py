"""The journal of a job, on disk: written before a request is sent and after its outcome is known.

It holds an entry for each item of which a request was made. An item is known by its key, whatever its position in the
input: the journal stores a digest of the key, `uuid5(journal id, key)`, which is also the stamp of the message, and a
digest of the content. Before an item is sent, its entry says "unknown", which is still true if the process dies. An
item without an entry was never sent.

The entries of one request are one row. A row is never moved: an item that is sent again keeps its entry, and the entry
keeps its number. The keys of earlier runs are put into a temporary table when a job begins, so the journal itself is
only appended to, or changed in place, and needs no index.

    with open_journal("send.journal") as journal:
        for entry in journal.unknown():
            if (event := found.get(entry.stamp)) is not None:
                journal.decide(entry.number, Outcome.DONE, f"execution event {event.id}")
        journal.commit()

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
import struct
import time
import uuid
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

import attrs
from np6 import ConfigurationError

from np6_jobs._key_table import KeyTable
from np6_jobs._lock import FileLock, is_locked
from np6_jobs._outcome import Outcome
from np6_jobs.errors import JournalError, JournalLockedError, JournalMismatchError

_APPLICATION_ID: Final = 0x4E503642  # "NP6B"
_FORMAT: Final = 3
#: Sizes of digests, in bytes.
_KEY: Final = 16
_CONTENT: Final = 8
#: What RFC 9562 has for version 5 UUIDs in place of byte 6 and byte 8 of the digest.
_VERSION_5: Final = bytes(byte & 0x0F | 0x50 for byte in range(256))
_VARIANT: Final = bytes(byte & 0x3F | 0x80 for byte in range(256))
#: Stands for the digest of an item that has nothing but its key, and for a stamp that was not sent.
NO_CONTENT: Final = bytes(_CONTENT)
_NO_STAMP: Final = bytes(_KEY)
#: How the outcomes of a row are stored: one character for each item, or a single one if all are the same.
_CODES: Final = {Outcome.DONE: "d", Outcome.FAILED: "f", Outcome.UNKNOWN: "u", Outcome.PENDING: "o"}
_DECISIONS: Final = frozenset({Outcome.DONE, Outcome.PENDING, Outcome.FAILED})
_OUTCOMES: Final = {code: outcome for outcome, code in _CODES.items()}
#: `contents` is null if no item has content; `stamps` is null if each item has its key, and empty if none has one.
_SCHEMA: Final = (
    "CREATE TABLE job (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE request (
        first INTEGER PRIMARY KEY, size INTEGER NOT NULL, outcomes TEXT NOT NULL, attempted INTEGER NOT NULL,
        ended INTEGER NOT NULL, keys BLOB NOT NULL, contents BLOB, stamps BLOB
    )
    """,
    """
    CREATE TABLE decision (
        number INTEGER PRIMARY KEY, outcome TEXT NOT NULL, evidence TEXT NOT NULL, decided INTEGER NOT NULL
    )
    """,
    f"PRAGMA application_id = {_APPLICATION_ID}",
    f"PRAGMA user_version = {_FORMAT}",
)


@attrs.frozen(kw_only=True)
class JournalSummary:
    """The state of a job according to its journal, over all its runs.

    Attributes:
        operation: Name of the operation, e.g. "actions.execute_many".
        arguments: Those of the job, e.g. `{"action_id": "000ABC"}`.
        base_url: Address of the server.
        done: Items that are done.
        failed: Items that failed: those that the server refused one by one, which is final, and those whose request
            failed as a whole, which the next run sends. Items that no request could be made of are not counted.
        unknown: Items that may have been done.
        complete: Whether the last run read its whole input, and no item is unknown or left to be sent.
    """

    operation: str
    arguments: Mapping[str, Any]
    base_url: str
    done: int
    failed: int
    unknown: int
    complete: bool


class KnownItem(NamedTuple):
    """What earlier runs wrote of an item.

    Attributes:
        number: Number of its entry, from 0, in the order in which items were first sent.
        outcome: What came of it.
        content: Digest of its content.
        stamp: The `id` of the stamp that it was sent with; None for none.
    """

    number: int
    outcome: Outcome
    content: bytes
    stamp: bytes | None


class UnknownItem(NamedTuple):
    """An item that may have been done.

    Attributes:
        number: Number of its entry; `Journal.decide` takes it.
        stamp: The `id` of the stamp that its message carries; None if it was sent without one. Items for which the user
            set the same stamp cannot be told apart by it.
        attempted: When it was first sent so that it became unknown: no event of it is earlier. Clock of this machine,
            in milliseconds since 1970-01-01T00:00:00Z. It may be earlier than that, and is never later.
        ended: When this was last written of it: after its last request had ended; or, if the process died, before that
            request was sent. In milliseconds, same clock.
    """

    number: int
    stamp: uuid.UUID | None
    attempted: int
    ended: int


def read_journal(path: str | os.PathLike[str]) -> JournalSummary | None:
    """Return the state of a job from its journal, which no job may be using; None if nothing was sent.

    Raises:
        FileNotFoundError: There is no such file.
        JournalLockedError: A job is using it.
        JournalError: It is not a journal, or a part of it is missing.
        ConfigurationError: It is not a regular file.
    """
    with open_journal(path) as journal:
        return journal.summary()


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
    with open_journal(path) as journal:
        journal.adopt()


def open_journal(path: str | os.PathLike[str]) -> Journal:
    """Open a journal that exists. Close it, or use it as a context manager.

    Raises:
        FileNotFoundError: There is no such file.
        JournalLockedError: A job is using it.
        JournalError: It is not a journal, or a part of it is missing.
        ConfigurationError: It is not a regular file.
    """
    if not Path(os.fsdecode(path)).exists():
        raise FileNotFoundError(f"There is no journal {os.fsdecode(path)!r}.")
    return Journal(path)


def key_digests(journal_id: uuid.UUID, keys: Sequence[str]) -> Sequence[bytes]:
    """Return what a journal knows items by: the bytes of `uuid5(journal_id, key)`, a version 5 UUID, for each key.

    Args:
        journal_id: Identifier of the journal, the salt.
        keys: Keys of the items.
    """
    salted = hashlib.sha1(journal_id.bytes, usedforsecurity=False)
    digests = []
    for key in keys:
        digest = salted.copy()
        digest.update(key.encode())
        digests.append(digest.digest())
    # The bits that are not the digest's, of all keys at once: several times as fast as uuid.uuid5.
    packed, size = bytearray().join(digests), salted.digest_size
    packed[6::size] = packed[6::size].translate(_VERSION_5)
    packed[8::size] = packed[8::size].translate(_VARIANT)
    return struct.unpack(f"{_KEY}s{size - _KEY}x" * len(digests), packed)


def content_digests(journal_id: uuid.UUID, contents: Sequence[bytes]) -> Sequence[bytes]:
    """Return what a journal compares contents by; NO_CONTENT for each item that has none but its key.

    Args:
        journal_id: Identifier of the journal, the salt.
        contents: Contents of the items.
    """
    if not any(contents):
        return [NO_CONTENT] * len(contents)
    salt, blake2b = journal_id.bytes, hashlib.blake2b
    return [
        blake2b(content, digest_size=_CONTENT, key=salt).digest() if content else NO_CONTENT for content in contents
    ]


class Journal:
    """The journal of one job. This process holds it until it is closed, or until the process dies.

    Args:
        path: The file; created if it does not exist.

    Attributes:
        path: The file, its links followed.
        id: Identifier of the journal, random. It is the salt of all digests, and the namespace of all stamps. A copy
            has the same.

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
                    self.id = uuid.UUID(self._value("id") or "")
                    self._size = self._next_number()
                    self._fingerprint: dict[str, Any] | None = json.loads(self._value("fingerprint") or "null")
            except BaseException:
                self._db.close()
                raise
        except BaseException:
            self._lock.release()
            raise
        self._earlier: KeyTable | None = None
        self._running = False
        self._in_flight = 0  # items that were about to be sent, and of which nothing was written since
        self._counting = self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        # For an asynchronous generator that was not closed. A forked process does not own the journal.
        if not self._closed and self._pid == os.getpid():
            with suppress(Exception):
                self.close()

    @property
    def fingerprint(self) -> Mapping[str, Any] | None:
        """What the job is, as `bind` wrote it: "operation", "arguments", "base_url", "keys"; None before that."""
        return self._fingerprint

    def check(self, fingerprint: Mapping[str, Any]) -> None:
        """Check that the journal belongs to a job, and is the original.

        Args:
            fingerprint: JSON values, as far as they are known; the same for every run of the job.

        Raises:
            JournalMismatchError: The journal belongs to another job.
            JournalError: It is a copy.
        """
        self.check_original()
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

    def check_original(self) -> None:
        """Check that the journal is no copy.

        Raises:
            JournalError: It is a copy.
        """
        if self._number("lock") not in (None, self._lock.inode):
            raise JournalError(
                f"The journal {self.path!r} is a copy. Nothing was sent: what was written to the original since then "
                "would be sent again. Run the job with the original. If that is gone, see 'Move a journal' in "
                "docs/bulk.md."
            )

    def bind(self, fingerprint: Mapping[str, Any]) -> None:
        """Write down which job this is, before its first item, and that a run of it has begun.

        Args:
            fingerprint: "operation": its name; "arguments": those of the job, JSON values; "base_url": address of the
                server; "keys": what items are known by.

        Raises:
            JournalMismatchError: The journal belongs to another job.
            JournalError: It is a copy.
        """
        ours = json.loads(json.dumps(fingerprint))
        self.check(ours)
        if self._fingerprint is None:
            self._execute("INSERT INTO job VALUES ('fingerprint', ?)", (json.dumps(ours, sort_keys=True),))
            self._fingerprint = ours
        self.dead_by()
        self._execute("DELETE FROM job WHERE name = 'finished'")
        self._execute("INSERT OR REPLACE INTO job VALUES ('running', '1')")
        self._running = True
        self._execute("PRAGMA synchronous = NORMAL")

    def dead_by(self) -> int:
        """Return a moment by which every run had ended that did not write what came of its requests; 0 if all did so.

        Such a run was killed, or was stopped without waiting, and may have sent a request at any time before. In
        milliseconds since 1970-01-01T00:00:00Z, clock of this machine: that of the first call after its end.
        """
        if not self._running and self._value("running") is not None:
            self._execute("INSERT OR REPLACE INTO job VALUES ('dead_by', ?)", (str(_now()),))
            self._execute("DELETE FROM job WHERE name = 'running'")
        return self._number("dead_by") or 0

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

    def recall(self, keys: Sequence[bytes]) -> Sequence[KnownItem | None]:
        """Return what earlier runs wrote of some items; None for each that was never sent.

        Items that this run has appended are not found: call it before `append`, and for all items.

        Args:
            keys: Their `key_digests`.
        """
        if self._earlier is None:
            self._earlier = self._read_keys()
        with self._errors_explained():
            found = self._earlier.look_up(keys)
        if not found:
            return [None] * len(keys)
        return [None if (entry := found.get(key)) is None else _known(key, *entry) for key in keys]

    def append(self, keys: Sequence[bytes], contents: Sequence[bytes], stamps: Sequence[bytes | None]) -> range:
        """Write that some new items are about to be sent in one request; on disk after `commit`.

        Args:
            keys: Their `key_digests`.
            contents: Their `content_digests`.
            stamps: The `id` of the stamp that each is sent with, usually its key; None for none.

        Returns:
            The numbers of their entries.
        """
        self._begin()
        numbers = range(self._size, self._size + len(keys))
        now, packed = _now(), b"".join(keys)
        own = None if stamps == keys else _packed_stamps(b"".join([stamp or _NO_STAMP for stamp in stamps]), packed)
        self._execute(
            "INSERT INTO request VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._size,
                len(keys),
                _CODES[Outcome.UNKNOWN],
                now,
                now,
                packed,
                _or_none(b"".join(contents)),
                own,
            ),
        )
        self._size = numbers.stop
        self._in_flight += len(numbers)
        return numbers

    def retry(self, numbers: Sequence[int], contents: Sequence[bytes], stamps: Sequence[bytes | None]) -> None:
        """Write that items with an entry are about to be sent again: they are unknown; on disk after `commit`.

        Args:
            numbers: Numbers of their entries.
            contents: Their `content_digests` now.
            stamps: The `id` of the stamp that each is sent with now; None for none.
        """
        self._begin()
        self._in_flight += len(numbers)
        now = _now()
        for first, offsets in self._rows(numbers):
            size, outcomes, attempted, keys, packed_contents, packed_stamps = self._row(
                "SELECT size, outcomes, attempted, keys, contents, stamps FROM request WHERE first = ?", (first,)
            )
            row = list(self._unpacked(size, outcomes))
            if Outcome.UNKNOWN not in row:
                attempted = now
            row_contents = bytearray(packed_contents or bytes(size * _CONTENT))
            row_stamps = bytearray(keys if packed_stamps is None else packed_stamps or bytes(size * _KEY))
            for offset, at in offsets:
                row_contents[offset * _CONTENT : (offset + 1) * _CONTENT] = contents[at]
                place = slice(offset * _KEY, (offset + 1) * _KEY)
                # An event of the earlier attempt proves it as well.
                if row[offset] is not Outcome.UNKNOWN or row_stamps[place] == _NO_STAMP:
                    row_stamps[place] = stamps[at] or _NO_STAMP
                row[offset] = Outcome.UNKNOWN
            self._execute(
                "UPDATE request SET outcomes = ?, attempted = ?, ended = ?, contents = ?, stamps = ? WHERE first = ?",
                (
                    _packed(row),
                    attempted,
                    now,
                    _or_none(bytes(row_contents)),
                    _packed_stamps(bytes(row_stamps), keys),
                    first,
                ),
            )

    def write(self, numbers: Sequence[int], outcomes: Sequence[Outcome]) -> None:
        """Write what came of some items; on disk after `commit`.

        Args:
            numbers: Numbers of their entries.
            outcomes: One for each.
        """
        self._begin()
        self._in_flight -= len(numbers)
        now = _now()
        if isinstance(numbers, range):  # those of `append`: a whole row
            self._execute(
                "UPDATE request SET outcomes = ?, ended = ? WHERE first = ?", (_packed(outcomes), now, numbers.start)
            )
            return
        for first, offsets in self._rows(numbers):
            size, packed = self._row("SELECT size, outcomes FROM request WHERE first = ?", (first,))
            row = list(self._unpacked(size, packed))
            for offset, at in offsets:
                row[offset] = outcomes[at]
            self._execute("UPDATE request SET outcomes = ?, ended = ? WHERE first = ?", (_packed(row), now, first))

    def unknown(self) -> Iterator[UnknownItem]:
        """Yield the items that may have been done, in the order of their numbers.

        Items may be decided while they are yielded.

        Raises:
            JournalError: The journal is damaged.
        """
        after = -1
        while True:
            row = self._row(
                "SELECT first, size, outcomes, attempted, ended, keys, stamps FROM request "
                "WHERE first > ? AND instr(outcomes, ?) ORDER BY first LIMIT 1",
                (after, _CODES[Outcome.UNKNOWN]),
            )
            if row is None:
                return
            after, size, outcomes, attempted, ended, keys, stamps = row
            for offset, outcome in enumerate(self._unpacked(size, outcomes)):
                if outcome is Outcome.UNKNOWN:
                    stamp = (keys if stamps is None else stamps)[offset * _KEY : (offset + 1) * _KEY]
                    known = uuid.UUID(bytes=stamp) if any(stamp) else None
                    yield UnknownItem(after + offset, known, attempted, ended)

    def shared_stamps(self, stamps: Collection[uuid.UUID]) -> set[uuid.UUID]:
        """Return those stamps that more than one item was sent with, whatever came of it: the user set them.

        Args:
            stamps: Their `id`s.
        """
        counts = dict.fromkeys((stamp.bytes for stamp in stamps), 0)
        with self._errors_explained():
            for (packed,) in self._db.execute("SELECT stamps FROM request WHERE length(stamps)"):
                for at in range(0, len(packed), _KEY):
                    stamp = packed[at : at + _KEY]
                    if stamp in counts:
                        counts[stamp] += 1
        return {uuid.UUID(bytes=stamp) for stamp, count in counts.items() if count > 1}

    def decide(self, number: int, outcome: Outcome, evidence: str) -> None:
        """Replace "unknown" by what was found out; on disk after `commit`.

        Args:
            number: Number of the entry.
            outcome: `Outcome.DONE`; or `Outcome.PENDING`: it was not done, and the next run sends it; or
                `Outcome.FAILED`: it was not done, and no later run sends it.
            evidence: What shows it, e.g. the identifier of an event. No personal data.

        Raises:
            JournalError: The item is not unknown, or the outcome decides nothing; nothing is written.
        """
        row = self._row(
            "SELECT first, size, outcomes FROM request WHERE first <= ? ORDER BY first DESC LIMIT 1", (number,)
        )
        if row is None or not 0 <= number - row[0] < row[1]:
            raise JournalError(f"The journal {self.path!r} has no item {number}.")
        first, size, packed = row
        outcomes = list(self._unpacked(size, packed))
        if outcomes[number - first] is not Outcome.UNKNOWN or outcome not in _DECISIONS:
            raise JournalError(f"Item {number} is {outcomes[number - first]}: it cannot be decided as {outcome}.")
        outcomes[number - first] = Outcome(outcome)
        self._begin()
        self._execute("UPDATE request SET outcomes = ? WHERE first = ?", (_packed(outcomes), first))
        self._execute("INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?)", (number, str(outcome), evidence, _now()))

    def decisions(self) -> Iterator[tuple[int, Outcome, str, int]]:
        """Yield the number, the outcome, the evidence and the time, in milliseconds, of each decision."""
        with self._errors_explained():
            for number, outcome, evidence, decided in self._db.execute("SELECT * FROM decision ORDER BY number"):
                yield number, Outcome(outcome), evidence, decided

    def counts(self) -> Counter[Outcome]:
        """Return how many items came to which outcome."""
        counts: Counter[Outcome] = Counter()
        with self._errors_explained():
            for code, size in self._db.execute(
                "SELECT outcomes, sum(size) FROM request WHERE length(outcomes) = 1 GROUP BY outcomes"
            ):
                counts[self._unpacked(1, code)[0]] += size
            for size, codes in self._db.execute("SELECT size, outcomes FROM request WHERE length(outcomes) != 1"):
                counts.update(self._unpacked(size, codes))
        return counts

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

    def finish(self, unmade: int) -> None:
        """Write down that the run has read its whole input.

        Args:
            unmade: Number of its items that have no entry, because no request could be made of them.
        """
        self._execute("INSERT OR REPLACE INTO job VALUES ('finished', ?)", (str(unmade),))

    def summary(self) -> JournalSummary | None:
        """Return the state of the job; None if nothing was sent."""
        if self._fingerprint is None:
            return None
        counts = self.counts()
        left = counts[Outcome.UNKNOWN] + counts[Outcome.PENDING]
        with self._errors_explained():
            return JournalSummary(
                operation=self._fingerprint["operation"],
                arguments=self._fingerprint["arguments"],
                base_url=self._fingerprint["base_url"],
                done=counts[Outcome.DONE],
                failed=counts[Outcome.FAILED] + counts[Outcome.PENDING],
                unknown=counts[Outcome.UNKNOWN],
                complete=self._number("finished") == 0 and not left,
            )

    def close(self) -> None:
        """Commit, and release the file."""
        self._closed = True
        try:
            self.commit()
            if self._running and not self._in_flight:
                self._execute("DELETE FROM job WHERE name = 'running'")
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
            self._db.execute("BEGIN")
            for statement in _SCHEMA:
                self._db.execute(statement)
            self._db.execute("INSERT INTO job VALUES ('id', ?)", (str(uuid.uuid4()),))
            self._db.execute("COMMIT")
        elif application != _APPLICATION_ID:
            raise JournalError(f"{self.path!r} is a database, but not a journal of np6.")
        elif version != _FORMAT:
            older = " It is of the first edition, which knew items by their position." * (version < _FORMAT)
            raise JournalError(
                f"The journal {self.path!r} has format {version}, and this version of np6 reads format {_FORMAT}."
                f"{older} Nothing was sent. Use the version that wrote it; a new journal would send every item again."
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

    def _unpacked(self, size: int, codes: str) -> Sequence[Outcome]:
        """Return an outcome for each item: a row has a single one if all are the same."""
        if not (set(codes) <= _OUTCOMES.keys() and len(codes) in (1, size)):
            raise JournalError(f"The journal {self.path!r} is damaged: it has {codes!r} for {size} items.")
        outcomes = [_OUTCOMES[code] for code in codes]
        return outcomes * size if len(codes) == 1 else outcomes

    def _begin(self) -> None:
        if not self._db.in_transaction:
            self._execute("BEGIN")

    def _read_keys(self) -> KeyTable:
        """Return the entries of earlier runs by their keys.

        The bytes of each are the code of its outcome, its content, and its stamp if that is not the key.
        """
        table = KeyTable()
        with self._errors_explained():
            for first, size, outcomes, keys, contents, stamps in self._db.execute(
                "SELECT first, size, outcomes, keys, contents, stamps FROM request"
            ):
                codes = [_CODES[outcome].encode() for outcome in self._unpacked(size, outcomes)]
                all_contents = contents or bytes(size * _CONTENT)
                all_stamps = b"" if stamps is None else stamps or bytes(size * _KEY)
                if not len(keys) == len(all_contents) * 2 == size * _KEY:
                    raise ValueError(f"the entries from {first} on are damaged")
                table.add(
                    {
                        keys[at * _KEY : (at + 1) * _KEY]: (
                            first + at,
                            code
                            + all_contents[at * _CONTENT : (at + 1) * _CONTENT]
                            + all_stamps[at * _KEY : (at + 1) * _KEY],
                        )
                        for at, code in enumerate(codes)
                    }
                )
        return table

    def _rows(self, numbers: Sequence[int]) -> Iterator[tuple[int, Sequence[tuple[int, int]]]]:
        """Yield the first number of each row that has some of these entries: their offsets in it, and in `numbers`."""
        first, size = -1, 0
        offsets: list[tuple[int, int]] = []
        for number, at in sorted((number, at) for at, number in enumerate(numbers)):
            if number >= first + size:
                if offsets:
                    yield first, offsets
                first, size = self._row(
                    "SELECT first, size FROM request WHERE first <= ? ORDER BY first DESC LIMIT 1", (number,)
                )
                offsets = []
            offsets.append((number - first, at))
        if offsets:
            yield first, offsets

    def _next_number(self) -> int:
        (number,) = self._row("SELECT coalesce(max(first + size), 0) FROM request")
        return int(number)

    def _value(self, name: str) -> str | None:
        row = self._row("SELECT value FROM job WHERE name = ?", (name,))
        return None if row is None else str(row[0])

    def _number(self, name: str) -> int | None:
        value = self._value(name)
        return None if value is None else int(value)


def _packed(outcomes: Sequence[Outcome]) -> str:
    if outcomes.count(outcomes[0]) == len(outcomes):
        return _CODES[outcomes[0]]
    return "".join([_CODES[outcome] for outcome in outcomes])


def _or_none(contents: bytes) -> bytes | None:
    return contents if contents.strip(b"\0") else None


def _packed_stamps(stamps: bytes, keys: bytes) -> bytes | None:
    if stamps == keys:
        return None
    return stamps if stamps.strip(b"\0") else b""


def _known(key: bytes, number: int, packed: bytes) -> KnownItem:
    stamp = packed[1 + _CONTENT :] or key
    return KnownItem(number, _OUTCOMES[chr(packed[0])], packed[1 : 1 + _CONTENT], None if stamp == _NO_STAMP else stamp)


def _now() -> int:
    return time.time_ns() // 1_000_000


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
