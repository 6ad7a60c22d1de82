"""State in an SQLite file, so that it survives a restart."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from pathlib import Path

from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account
from np6_sandbox.state.events import Event
from np6_sandbox.state.ledger import Message

_VERSION = 1
_TRIM_EVERY = 1_000
_TABLES = """
CREATE TABLE documents (number INTEGER PRIMARY KEY, collection TEXT, key TEXT, body TEXT, UNIQUE (collection, key));
CREATE TABLE messages (number INTEGER PRIMARY KEY, body TEXT);
CREATE TABLE events (number INTEGER PRIMARY KEY, body TEXT);
"""


class Storage:
    """A file with the state of one account. The changes of a request are one transaction.

    Raises:
        ValueError: the file is not the state of a sandbox of this version, or another sandbox uses it.
    """

    def __init__(self, path: str | Path) -> None:
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=0.2)
        self._unsaved_trim = 0
        self._offset = 0.0
        try:
            self._open()
        except sqlite3.DatabaseError as error:
            self._connection.close()
            raise ValueError(f"{path} cannot be the state of a sandbox: {error}") from error

    def load(self, account: Account) -> bool:
        """Puts the saved state into an account; False when nothing was saved yet."""
        rows = self._connection.execute("SELECT collection, key, body FROM documents ORDER BY number").fetchall()
        if not rows:
            return False
        account.store.clear()
        for collection, key, body in rows:
            account.store[collection].put(json.loads(key), json.loads(body))
        for (body,) in self._newest("messages", account.settings.keep_messages):
            account.ledger.record(Message.from_dict(json.loads(body)))
        for (body,) in self._newest("events", account.settings.keep_events):
            account.events.record(Event(**json.loads(body)))
        self._offset = account.clock.offset = account.store["clock"].get("offset") or 0.0
        account.restore_schedule()
        contacts.reindex(account)
        account.store.take_changes()
        return True

    def save(self, account: Account) -> None:
        """Writes what changed since the last call."""
        if account.clock.offset != self._offset:
            self._offset = account.clock.offset
            account.store["clock"].put("offset", self._offset)
        changes = account.store.take_changes()
        messages, events = account.new_messages, account.new_events
        if not changes and not messages and not events:
            return
        run = self._connection
        run.execute("BEGIN")
        for collection, key, document in changes:
            if document is None:
                run.execute("DELETE FROM documents WHERE collection = ? AND key = ?", (collection, json.dumps(key)))
            else:
                run.execute(
                    "INSERT INTO documents (collection, key, body) VALUES (?, ?, ?)"
                    " ON CONFLICT (collection, key) DO UPDATE SET body = excluded.body",
                    (collection, json.dumps(key), json.dumps(document)),
                )
        run.executemany("INSERT INTO messages VALUES (?, ?)", [(m.number, json.dumps(m.to_dict())) for m in messages])
        run.executemany("INSERT INTO events (body) VALUES (?)", [(json.dumps(asdict(e)),) for e in events])
        self._unsaved_trim += len(messages) + len(events)
        if self._unsaved_trim >= _TRIM_EVERY:
            self._trim(account)
        run.execute("COMMIT")
        messages.clear()
        events.clear()

    def clear(self) -> None:
        """Forgets everything."""
        for table in ("documents", "messages", "events"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608

    def close(self, account: Account) -> None:
        """Writes what changed, and closes the file."""
        self.save(account)
        self._trim(account)
        self._connection.close()

    def _open(self) -> None:
        run = self._connection.execute
        run("PRAGMA locking_mode = EXCLUSIVE")
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = NORMAL")
        (version,) = run("PRAGMA user_version").fetchone()
        (tables,) = run("SELECT count(*) FROM sqlite_master").fetchone()
        if version == 0 and tables == 0:
            self._connection.executescript(_TABLES)
            run(f"PRAGMA user_version = {_VERSION}")
        elif version != _VERSION:
            raise sqlite3.DatabaseError(f"it has version {version}, expected {_VERSION}")

    def _newest(self, table: str, count: int) -> list[tuple[str]]:
        query = f"SELECT body FROM (SELECT * FROM {table} ORDER BY number DESC LIMIT ?) ORDER BY number"  # noqa: S608
        return self._connection.execute(query, (count,)).fetchall()

    def _trim(self, account: Account) -> None:
        """Deletes what the account does not hold any more either."""
        self._unsaved_trim = 0
        for table, keep in (("messages", account.settings.keep_messages), ("events", account.settings.keep_events)):
            self._connection.execute(
                f"DELETE FROM {table} WHERE number <= (SELECT max(number) FROM {table}) - ?",  # noqa: S608
                (keep,),
            )
