"""The state of an account in an SQLite file, which survives a restart."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, fields
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from jsonschema_rs import Draft202012Validator

from np6_sandbox.errors import Rejection
from np6_sandbox.state import contacts
from np6_sandbox.state.account import Account
from np6_sandbox.state.events import LoggedEvent
from np6_sandbox.state.ledger import Message
from np6_sandbox.state.store import COLLECTIONS, Key
from np6_sandbox.validation import decode, require

_VERSION = 2
_TRIM_EVERY = 1_000
_MAGIC = b"SQLite format 3\x00"
_PATIENCE = 0.2
"""Seconds to wait for another process that uses the file."""
_TABLES = """
CREATE TABLE documents (number INTEGER PRIMARY KEY, collection TEXT, key TEXT, body TEXT, UNIQUE (collection, key));
CREATE TABLE messages (number INTEGER PRIMARY KEY, body TEXT);
CREATE TABLE events (number INTEGER PRIMARY KEY, body TEXT);
"""


class Storage:
    """A file with the state of one account. The changes of a request are one transaction.

    Raises:
        ValueError: The file is not the state of a sandbox of this version, is damaged, or is in use. It is not
            changed.
    """

    def __init__(self, path: str | Path) -> None:
        self._path = Path(path)
        self._unsaved_trim = 0
        self._offset = 0.0
        try:
            _inspect(self._path)
            self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=_PATIENCE)
        except (OSError, ValueError, sqlite3.Error) as error:
            raise self._unusable(error) from error
        try:
            self._open()
        except sqlite3.Error as error:
            self._connection.close()
            raise self._unusable(error) from error

    def load(self, account: Account) -> bool:
        """Load the saved state into an account; return False if nothing was saved yet.

        Raises:
            ValueError: The file is damaged. It is not changed.
        """
        try:
            return self._load(account)
        except (Rejection, ValueError, TypeError, LookupError, sqlite3.Error) as error:
            self._connection.close()
            raise self._unusable(error) from error

    def _load(self, account: Account) -> bool:
        rows = self._connection.execute("SELECT collection, key, body FROM documents ORDER BY number").fetchall()
        if not rows:
            return False
        account.store.clear()
        for collection, key, body in rows:
            where = f"documents {collection!r} {key!r}"
            shape = COLLECTIONS.get(collection)
            if shape is None:
                raise ValueError(f"{where}: there is no such collection")
            identifier, document = decode(_bytes(where, key)), _read(where, body, _validator(collection))
            if not isinstance(identifier, str | int) or (
                "id" in shape.get("required", ()) and document["id"] != identifier
            ):
                raise ValueError(f"{where}: the key is not that of the document")
            account.store[collection].put(identifier, document)
        for number, body in self._newest("messages", account.settings.keep_messages):
            message = Message.from_dict(_read(f"messages {number}", body, _validator_of(Message)))
            if message.number != number:
                raise ValueError(f"messages {number}: holds the number {message.number}")
            account.ledger.record(message)
        for number, body in self._newest("events", account.settings.keep_events):
            account.events.record(LoggedEvent(**_read(f"events {number}", body, _validator_of(LoggedEvent))))
        self._offset = account.store["clock"].get("offset") or 0.0
        account.clock.advance(self._offset)
        account.restore_schedule()
        contacts.reindex(account)
        account.store.forget_changes()
        return True

    def _unusable(self, error: Exception) -> ValueError:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        return ValueError(f"{self._path} cannot be the state of a sandbox: {'; '.join(reason.splitlines())}")

    def save(self, account: Account) -> None:
        """Write what changed since the last save."""
        if account.clock.offset != self._offset:
            self._offset = account.clock.offset
            account.store["clock"].put("offset", self._offset)
        changes = account.store.changes()
        messages, events = account.new_messages, account.new_events
        if not changes and not messages and not events:
            return
        run = self._connection
        run.execute("BEGIN")
        try:
            self._write(changes, messages, events)
            self._unsaved_trim += len(messages) + len(events)
            if self._unsaved_trim >= _TRIM_EVERY:
                self._trim(account)
            run.execute("COMMIT")
        except sqlite3.Error:
            if run.in_transaction:
                run.execute("ROLLBACK")
            raise
        account.store.forget_changes()
        messages.clear()
        events.clear()

    def _write(
        self, changes: list[tuple[str, Key, Any | None]], messages: list[Message], events: list[LoggedEvent]
    ) -> None:
        run = self._connection
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

    def clear(self) -> None:
        """Delete everything."""
        for table in ("documents", "messages", "events"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608

    def close(self, account: Account) -> None:
        """Write what changed, and close the file."""
        self.save(account)
        self._trim(account)
        self._connection.close()

    def _open(self) -> None:
        run = self._connection.execute
        run("PRAGMA locking_mode = EXCLUSIVE")
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = NORMAL")
        if _is_new(self._connection):
            self._connection.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {_VERSION}; COMMIT;")

    def _newest(self, table: str, count: int) -> list[tuple[int, Any]]:
        query = f"SELECT number, body FROM (SELECT * FROM {table} ORDER BY number DESC LIMIT ?) ORDER BY number"  # noqa: S608
        return self._connection.execute(query, (count,)).fetchall()

    def _trim(self, account: Account) -> None:
        """Delete what the account no longer holds."""
        self._unsaved_trim = 0
        for table, keep in (("messages", account.settings.keep_messages), ("events", account.settings.keep_events)):
            self._connection.execute(
                f"DELETE FROM {table} WHERE number <= (SELECT max(number) FROM {table}) - ?",  # noqa: S608
                (keep,),
            )


def _inspect(path: Path) -> None:
    """Raise an error for an unusable file, before anything is written."""
    if not path.exists():
        if not path.parent.is_dir():
            raise ValueError(f"the directory {path.parent} does not exist")
        return
    if not path.is_file():
        raise ValueError("it is not a file")
    with path.open("rb") as file:
        head = file.read(len(_MAGIC))
    if not head:
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise ValueError(f"it is empty, although {log.name} is not")
        return
    if head != _MAGIC:  # SQLite takes a file of a few bytes for a new one
        raise ValueError("file is not a database")
    address = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None, timeout=_PATIENCE)) as connection:
        _is_new(connection)
        problem = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if problem != "ok":
            raise ValueError(f"it is damaged: {problem}")


def _is_new(connection: sqlite3.Connection) -> bool:
    """Return whether a database is empty; raise `DatabaseError` for one of another version or program."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if version == 0 and tables == 0:
        return True
    if version != _VERSION:
        raise sqlite3.DatabaseError(f"it has version {version}, expected {_VERSION}")
    return False


def _read(where: str, text: Any, shape: Draft202012Validator) -> Any:
    """Decode a row; raise `ValueError` for a value that the sandbox does not write."""
    try:
        value = decode(_bytes(where, text))
        require("value", shape, value)
    except Rejection as rejection:
        raise ValueError(f"{where}: {rejection.reason}") from rejection
    return value


def _bytes(where: str, text: Any) -> bytes:
    if not isinstance(text, str):
        raise ValueError(f"{where}: a text is expected")
    return text.encode()


@cache
def _validator(collection: str) -> Draft202012Validator:
    return Draft202012Validator(dict(COLLECTIONS[collection]))


@cache
def _validator_of(record: type[Message | LoggedEvent]) -> Draft202012Validator:
    """Return the validator of a dataclass as JSON: all of its attributes, with their types."""
    hints = get_type_hints(record)
    properties = {attribute.name: _schema(hints[attribute.name]) for attribute in fields(record)}
    if record is LoggedEvent:  # what the lists and the page need
        source = {"type": "object", "required": ["detail"], "properties": {"detail": {"type": "object"}}}
        properties["body"] |= {"required": ["id", "source"], "properties": {"source": source}}
    return Draft202012Validator(
        {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
    )


_TYPES: Mapping[Any, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    dict: "object",
    list: "array",
    NoneType: "null",
}


def _schema(hint: Any) -> dict[str, Any]:
    """Return the JSON Schema of an attribute's type."""
    kind = get_origin(hint) or hint
    if kind is Literal:
        return {"enum": list(get_args(hint))}
    if kind is UnionType:
        return {"anyOf": [_schema(part) for part in get_args(hint)]}
    return {"type": _TYPES[kind]}
