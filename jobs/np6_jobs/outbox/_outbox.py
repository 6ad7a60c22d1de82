"""The table of messages, and what a program and its operator do with it."""

from __future__ import annotations

import hashlib
import json
import re
import time
import uuid
from collections import Counter
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

import attrs
import sqlalchemy as sa
from np6 import ConfigurationError
from np6_api.models import ExecutionEmailRequest, ExecutionSmsRequest
from np6_api.types import InputError, Unset
from sqlalchemy.engine.default import DefaultDialect

from np6_jobs._evidence import moment
from np6_jobs.bulk import Executions
from np6_jobs.bulk._jobs import prepared
from np6_jobs.errors import OutboxError

#: Longest key, and longest identifier of an action.
_LONGEST: Final = 200
_NAME: Final = re.compile(r"[a-z_][a-z0-9_]{0,40}")
_DIALECTS: Final = ("postgresql", "sqlite")
#: Columns that a new message has.
_ADDED: Final = (
    "key", "action", "channel", "content", "digest", "stamp", "state", "reason", "attempts", "added", "due"
)  # fmt: skip
#: `due` of a message that a relay need not look at until somebody resolves it.
NEVER: Final = 2**62


class MessageState(StrEnum):
    """The state of a message. Each is equal to its text."""

    PENDING = "pending"
    """It was not sent, and a relay sends it."""
    SENDING = "sending"
    """A relay has it. If that relay dies, it becomes unknown."""
    UNKNOWN = "unknown"
    """It may have been sent. It is not sent again unless that is disproved."""
    DONE = "done"
    """NP6 accepted it."""
    FAILED = "failed"
    """NP6 refused it, and would refuse it again."""

    def __repr__(self) -> str:
        return repr(self.value)


@attrs.frozen(kw_only=True)
class Message:
    """A message of the outbox, without its content, which may name a person.

    Attributes:
        key: What the program knows it by.
        action: Identifier of the action.
        channel: "email" or "sms".
        state: Its state.
        reason: Why it is in that state; empty if there is nothing to say.
        attempts: How many times a relay took it.
        added: When the program added it, by the clock of the program.
        due: When a relay looks at it next; None if it is final, or waits for somebody to resolve it.
        last_attempt: Its last request left then, or earlier; None if none may have been processed.
        decided: When it became done or failed.
        stamp: The `id` of the stamp that it is sent with; None for an SMS.
        server: Address of the server that it was sent to; None if it was not sent.
    """

    key: str
    action: str
    channel: str
    state: MessageState
    reason: str
    attempts: int
    added: datetime
    due: datetime | None
    last_attempt: datetime | None
    decided: datetime | None
    stamp: uuid.UUID | None
    server: str | None


class Outbox:
    """Messages in a table of the program's own database, SQLite or PostgreSQL.

    Args:
        table: Name of the table: lower-case letters, digits and underscores.
        metadata: Where the table is declared, for instance the program's own, so that its migrations see it.
        schema: Schema of the database that has it; None for the default one.

    Attributes:
        table: The table, for queries of your own.

    Raises:
        ConfigurationError: The name cannot be used.

    Example:
        outbox = Outbox()
        with engine.begin() as connection:
            outbox.create(connection)
            connection.execute(outbox.add("order-4711", "000ABC", message))
    """

    def __init__(
        self, table: str = "messages", *, metadata: sa.MetaData | None = None, schema: str | None = None
    ) -> None:
        if _NAME.fullmatch(table) is None:
            raise ConfigurationError(
                f"table must be 1 to 41 lower-case letters, digits and underscores, not {table!r}."
            )
        self.table: sa.Table = sa.Table(
            table,
            sa.MetaData() if metadata is None else metadata,
            sa.Column("key", sa.String(_LONGEST), primary_key=True),
            sa.Column("action", sa.String(_LONGEST), nullable=False),
            sa.Column("channel", sa.String(10), nullable=False),
            sa.Column("content", sa.Text, nullable=False),
            sa.Column("digest", sa.String(64), nullable=False),
            sa.Column("stamp", sa.String(36)),
            sa.Column("state", sa.String(10), nullable=False),
            sa.Column("reason", sa.Text, nullable=False),
            sa.Column("attempts", sa.Integer, nullable=False),
            sa.Column("added", sa.BigInteger, nullable=False),
            sa.Column("due", sa.BigInteger, nullable=False),
            sa.Column("first_attempt", sa.BigInteger),
            sa.Column("last_attempt", sa.BigInteger),
            sa.Column("decided", sa.BigInteger),
            sa.Column("claim", sa.String(36)),
            sa.Column("server", sa.Text),
            sa.Index(f"{table}_due", "state", "due"),
            schema=schema,
        )
        name = DefaultDialect().identifier_preparer.format_table(self.table)
        columns = ", ".join(_ADDED)
        values = ", ".join(f":{column}" for column in _ADDED)
        # Both databases read it. Columns and name are not the user's text: see _NAME, and the quoting by SQLAlchemy.
        self._insert = f"INSERT INTO {name} ({columns}) VALUES ({values}) ON CONFLICT (key) DO NOTHING"  # noqa: S608

    def create(self, connection: sa.Connection) -> None:
        """Create the table, unless it exists. For an `AsyncConnection`: `await connection.run_sync(outbox.create)`.

        Raises:
            OutboxError: The database is neither SQLite nor PostgreSQL, or has another table of that name.
        """
        self.check_dialect(connection)
        self.table.create(connection, checkfirst=True)
        found = {column["name"] for column in sa.inspect(connection).get_columns(self.table.name, self.table.schema)}
        if not found.issuperset(self.table.columns.keys()):
            raise OutboxError(
                f"The database has a table {self.table.name} that is not an outbox. Name another one: table=."
            )

    def check_dialect(self, connection: sa.Connection) -> None:
        """Check that the database can have an outbox.

        Raises:
            OutboxError: It is neither SQLite nor PostgreSQL.
        """
        if connection.dialect.name not in _DIALECTS:
            raise OutboxError(f"An outbox needs SQLite or PostgreSQL, not {connection.dialect.name}.")

    def add(self, key: str, action: str, message: ExecutionEmailRequest | ExecutionSmsRequest) -> sa.TextClause:
        """Return the statement that adds a message; execute it in the transaction that the message belongs to.

        If the key is there already, the statement changes nothing, whatever the message: the first one wins. Then its
        `rowcount` is 0, and `same_content` tells whether it was the same message. This holds until the key is purged.

        Args:
            key: What the message is known by, for instance an order number: at most 200 printable characters.
            action: Identifier of the action.
            message: Whom to send to, and what to override. It gets a stamp; the `id` of a stamp is not yours to set.

        Raises:
            InputError: The key, the action or the message is invalid. Nothing was written.

        Example:
            with engine.begin() as connection:
                added = connection.execute(outbox.add("order-4711", "000ABC", message)).rowcount == 1
        """
        channel, content = _content(action, message)
        now = _now()
        values: dict[str, Any] = {
            "key": _text("key", key),
            "action": action,
            "channel": channel,
            "content": content,
            "digest": _digest(action, channel, content),
            "stamp": str(uuid.uuid4()) if channel == "email" else None,
            "state": MessageState.PENDING.value,
            "reason": "",
            "attempts": 0,
            "added": now,
            "due": now,
        }
        columns = self.table.columns
        return sa.text(self._insert).bindparams(
            *(sa.bindparam(name, value, columns[name].type) for name, value in values.items())
        )

    def same_content(
        self, key: str, action: str, message: ExecutionEmailRequest | ExecutionSmsRequest
    ) -> sa.Select[Any]:
        """Return the query whether the message of a key is this one; no row if there is no such key.

        Args:
            key: What the message is known by.
            action: Identifier of the action.
            message: The message.

        Raises:
            InputError: The action or the message is invalid.

        Example:
            if connection.scalar(outbox.same_content("order-4711", "000ABC", message)) is False:
                print("Order 4711 has another message already.")
        """
        columns = self.table.columns
        digest = _digest(action, *_content(action, message))
        return sa.select((columns.digest == digest).label("same")).where(columns.key == key)

    def messages(
        self, connection: sa.Connection, *states: MessageState | str, key: str | None = None, limit: int | None = None
    ) -> list[Message]:
        """Return messages, the oldest first.

        Args:
            connection: To the database.
            states: Only those in one of these states; without any, all.
            key: Only the one with this key.
            limit: At most so many.
        """
        columns = self.table.columns
        query = sa.select(*(columns[field.name] for field in attrs.fields(Message)))
        if states:
            query = query.where(columns.state.in_([MessageState(state).value for state in states]))
        if key is not None:
            query = query.where(columns.key == key)
        rows = connection.execute(query.order_by(columns.added, columns.key).limit(limit)).mappings()
        return [_message(row) for row in rows]

    def counts(self, connection: sa.Connection) -> Counter[MessageState]:
        """Return how many messages are in each state."""
        columns = self.table.columns
        query = sa.select(columns.state, sa.func.count()).group_by(columns.state)
        return Counter({MessageState(row[0]): row[1] for row in connection.execute(query)})

    def resolve(self, connection: sa.Connection, key: str, *, sent: bool) -> None:
        """Decide a message by hand, because you know whether it was sent.

        Args:
            connection: To the database, in a transaction.
            key: Its key. It is pending, unknown or failed.
            sent: True: it counts as done and is never sent. False: a relay sends it.

        Raises:
            OutboxError: There is no such message, or a relay is sending it, or it is done.
        """
        columns = self.table.columns
        values: dict[str, Any] = {"reason": f"resolved by hand: {'sent' if sent else 'not sent'}"}
        if sent:
            values |= {"state": MessageState.DONE.value, "decided": _now(), "due": NEVER}
        else:
            values |= {"state": MessageState.PENDING.value, "decided": None, "due": _now()}
        open_states = [MessageState.PENDING.value, MessageState.UNKNOWN.value, MessageState.FAILED.value]
        found = connection.execute(
            sa.update(self.table).where(columns.key == key, columns.state.in_(open_states)).values(values)
        )
        if found.rowcount == 1:
            return
        state = connection.scalar(sa.select(columns.state).where(columns.key == key))
        if state is None:
            raise OutboxError(f"There is no message with the key {key!r}.")
        why = "A relay is sending it" if state == MessageState.SENDING else "NP6 accepted it"
        raise OutboxError(f"The message {key!r} is {state}: {why}, so it cannot be resolved.")

    def purge(self, connection: sa.Connection, older_than: timedelta) -> int:
        """Delete messages that became done or failed long ago; return how many.

        Their keys are forgotten: a key that is added again later is sent again. So choose a time after which nothing
        in your program, its queues and its callers adds it again.

        Args:
            connection: To the database, in a transaction.
            older_than: Age of the decision.

        Raises:
            ConfigurationError: The age is negative.
        """
        if older_than < timedelta(0):
            raise ConfigurationError(f"older_than must not be negative, got {older_than}.")
        columns = self.table.columns
        final = [MessageState.DONE.value, MessageState.FAILED.value]
        before = _now() - older_than // timedelta(milliseconds=1)
        deleted = connection.execute(sa.delete(self.table).where(columns.state.in_(final), columns.decided < before))
        return deleted.rowcount


def read_content(channel: str, content: str) -> ExecutionEmailRequest | ExecutionSmsRequest:
    """Return a message from its text in the table.

    Raises:
        ValueError: It is none.
    """
    kind = ExecutionEmailRequest if channel == "email" else ExecutionSmsRequest
    return kind.from_dict(json.loads(content))


def _content(action: str, message: ExecutionEmailRequest | ExecutionSmsRequest) -> tuple[str, str]:
    """Return the channel of a message, and its text in the table, after it was checked as for sending.

    Raises:
        InputError: It cannot be sent.
    """
    _text("action", action)
    if not isinstance(message, ExecutionEmailRequest | ExecutionSmsRequest):
        kind = type(message).__name__
        raise InputError(f"an ExecutionEmailRequest or ExecutionSmsRequest is needed, got {kind}", "message")
    body = prepared(Executions(action), [message]).content
    assert isinstance(body, bytes)
    [value] = json.loads(body)
    if isinstance(message, ExecutionSmsRequest):
        return "sms", _dump(value)
    if isinstance(message.recipient, Unset):
        raise InputError("a recipient is needed", "message.recipient")
    if "id" in value.get("stamp", {}):
        raise InputError("the outbox gives each message a stamp of its own; leave its id out", "message.stamp.id")
    return "email", _dump(value)


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST or not value.isprintable():
        shown = f"{value!r:.80}" if isinstance(value, str) else type(value).__name__
        raise InputError(f"1 to {_LONGEST} printable characters are needed, got {shown}", name)
    return value


def _dump(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), sort_keys=True)


def _digest(action: str, channel: str, content: str) -> str:
    return hashlib.sha256(_dump([action, channel, content]).encode()).hexdigest()


def _message(row: sa.RowMapping) -> Message:
    final = row["state"] in (MessageState.DONE, MessageState.FAILED) or row["due"] >= NEVER
    return Message(
        key=row["key"],
        action=row["action"],
        channel=row["channel"],
        state=MessageState(row["state"]),
        reason=row["reason"],
        attempts=row["attempts"],
        added=moment(row["added"]),
        due=None if final else moment(row["due"]),
        last_attempt=_moment(row["last_attempt"]),
        decided=_moment(row["decided"]),
        stamp=None if row["stamp"] is None else uuid.UUID(row["stamp"]),
        server=row["server"],
    )


def _now() -> int:
    return time.time_ns() // 1_000_000


def _moment(timestamp: int | None) -> datetime | None:
    return None if timestamp is None else moment(timestamp)
