"""The transactions of a relay. Each is a function of a connection that can be repeated if its commit is in doubt."""

from __future__ import annotations

import os
import time
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any, Final

import attrs
import sqlalchemy as sa

from np6_jobs._lock import FileLock
from np6_jobs.errors import OutboxError, OutboxLockedError
from np6_jobs.outbox._outbox import MessageState, Outbox

#: Messages of a look-up, and stamps that show that NP6 returns stamps.
_LOOKED_UP: Final = 5_000
_WITNESSES: Final = 5_000
_FULL_SYNC: Final = 2


@attrs.frozen
class Taken:
    """A message that a relay has taken.

    Attributes:
        key: Its key.
        content: Its text.
        stamp: Its stamp, if it has one.
        attempts: How many times relays took it, this one included.
    """

    key: str
    content: str
    stamp: uuid.UUID | None
    attempts: int


@attrs.frozen
class Batch:
    """Messages of one action that a relay has taken, to be sent in one request.

    Attributes:
        claim: Names this taking of them.
        action: Identifier of their action.
        channel: "email" or "sms".
        messages: The messages.
    """

    claim: str
    action: str
    channel: str
    messages: Sequence[Taken]


@attrs.frozen
class Verdict:
    """What became of a message.

    Attributes:
        state: Its state from now on.
        reason: Why.
        delay: Milliseconds until a relay looks at it again.
    """

    state: MessageState
    reason: str = ""
    delay: int = 0


@attrs.frozen
class Unknown:
    """A message whose outcome is to be looked up; times in milliseconds since 1970-01-01T00:00:00Z."""

    key: str
    action: str
    claim: str
    stamp: uuid.UUID
    first_attempt: int
    last_attempt: int


@attrs.frozen
class LookUp:
    """What to look up.

    Attributes:
        messages: The messages.
        witnesses: Stamps of messages that were accepted since the first attempt of any of them: if one is in an event,
            NP6 returns stamps.
    """

    messages: Sequence[Unknown]
    witnesses: frozenset[uuid.UUID] = frozenset()


class Store:
    """The outbox as a relay uses it.

    Args:
        outbox: The table.
        server: Address of the server.
        lease: How long a relay may have messages.
        look_up_every: Shortest time between two look-ups of a message.
        absent_after: Age at which a message without an event counts as not sent, clocks included; None for never.
    """

    def __init__(
        self,
        outbox: Outbox,
        *,
        server: str,
        lease: timedelta,
        look_up_every: timedelta,
        absent_after: timedelta | None,
    ) -> None:
        self._outbox = outbox
        self._table = outbox.table
        self._server = server
        self._lease = _ms(lease)
        self._every = _ms(look_up_every)
        self._absent_after = None if absent_after is None else _ms(absent_after)
        self._lock: FileLock | None = None

    def open(self, connection: sa.Connection) -> None:
        """Check that this relay may use the outbox, and lock it if it is in SQLite.

        Raises:
            OutboxLockedError: Another relay uses it.
            OutboxError: It cannot be used.
        """
        self._outbox.check_dialect(connection)
        inspected = sa.inspect(connection)
        if not inspected.has_table(self._table.name, self._table.schema):
            raise OutboxError(
                f"The database has no table {self._table.name}: create it with `np6 outbox create`, Outbox.create, or "
                "your migrations."
            )
        columns = self._table.columns
        other = connection.scalar(sa.select(columns.server).where(columns.server != self._server).limit(1))
        if other is not None:
            raise OutboxError(
                f"Messages of this outbox were sent to {other}, and this relay sends to {self._server}. An outbox has "
                "one server. If that server has a new address, change the column server of the table."
            )
        if connection.dialect.name == "sqlite":
            self._lock_file(connection)
            self._expire(connection, 0)  # of relays that died: none other is alive

    def _lock_file(self, connection: sa.Connection) -> None:
        rows = connection.exec_driver_sql("PRAGMA database_list").all()
        path = next((row[2] for row in rows if row[1] == (self._table.schema or "main")), "")
        if not path:
            raise OutboxError("An outbox in memory would be lost with the process: use a file.")
        if connection.exec_driver_sql("PRAGMA synchronous").scalar_one() < _FULL_SYNC:
            raise OutboxError(
                "PRAGMA synchronous is OFF or NORMAL: a power cut could undo what a relay has written, and messages "
                "would be sent again. Give the relay an engine that sets it to FULL."
            )
        if self._lock is None:
            try:
                self._lock = FileLock(f"{path}-relay")
            except BlockingIOError as error:
                raise OutboxLockedError(f"Another relay uses {os.path.basename(path)}. SQLite allows one.") from error

    def close(self) -> None:
        """Release the lock. May be called twice."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def take(self, connection: sa.Connection, claim: str, limit: int) -> Batch | None:
        """Take messages of one action that are due. From the commit on they count as perhaps sent.

        Args:
            connection: To the database.
            claim: A new name; the same one again if the commit is in doubt.
            limit: At most so many.
        """
        _begin(connection, self._table)
        columns = self._table.columns
        found = self._taken(connection, claim)
        if found is not None:
            return found
        now = _now(connection)
        due = (columns.state == MessageState.PENDING.value, columns.due <= now)
        first = connection.execute(
            sa.select(columns.action, columns.channel)
            .where(*due)
            .order_by(columns.due)
            .limit(1)
            .with_for_update(skip_locked=True)
        ).first()
        if first is None:
            return None
        keys = connection.scalars(
            sa.select(columns.key)
            .where(*due, columns.action == first.action, columns.channel == first.channel)
            .order_by(columns.due)
            .limit(limit)
            .with_for_update(skip_locked=True)
        ).all()
        connection.execute(
            sa.update(self._table)
            .where(columns.key.in_(keys), columns.state == MessageState.PENDING.value)
            .values(
                state=MessageState.SENDING.value,
                reason="",
                claim=claim,
                server=self._server,
                due=now + self._lease,
                attempts=columns.attempts + 1,
                first_attempt=sa.func.coalesce(columns.first_attempt, now),
            )
        )
        return self._taken(connection, claim)

    def _taken(self, connection: sa.Connection, claim: str) -> Batch | None:
        columns = self._table.columns
        query = sa.select(
            columns.key, columns.content, columns.stamp, columns.attempts, columns.action, columns.channel
        ).where(columns.state == MessageState.SENDING.value, columns.claim == claim)
        rows = connection.execute(query.order_by(columns.added, columns.key)).all()
        if not rows:
            return None
        taken = [Taken(row.key, row.content, _stamp(row.stamp), row.attempts) for row in rows]
        return Batch(claim, rows[0].action, rows[0].channel, taken)

    def settle(self, connection: sa.Connection, claim: str, verdicts: Sequence[tuple[str, Verdict]]) -> int:
        """Write what became of messages that were sent; return how many were still this relay's.

        The response of a request counts even after the lease has expired, unless the message was taken again.

        Args:
            connection: To the database.
            claim: Names the taking of the messages.
            verdicts: Keys, and what became of each.
        """
        _begin(connection, self._table)
        columns = self._table.columns
        now = _now(connection)
        groups: defaultdict[Verdict, list[str]] = defaultdict(list)
        for key, verdict in verdicts:
            groups[verdict].append(key)
        changed = 0
        for verdict, keys in groups.items():
            changed += connection.execute(
                sa.update(self._table)
                .where(columns.key.in_(keys), columns.claim == claim, columns.state != MessageState.DONE.value)
                .values(self._values(verdict, now))
            ).rowcount
        return changed

    def _values(self, verdict: Verdict, now: int) -> dict[str, Any]:
        """Return what to write for a verdict."""
        columns = self._table.columns
        values: dict[str, Any] = {"state": verdict.state.value, "reason": verdict.reason, "due": now + verdict.delay}
        match verdict.state:
            case MessageState.DONE | MessageState.FAILED:
                values |= {"decided": now, "last_attempt": now}
            case MessageState.UNKNOWN:
                values |= {"last_attempt": now}
            case MessageState.PENDING:  # what an earlier attempt may have done still counts
                unsent = columns.last_attempt.is_(None)
                values |= {
                    name: sa.case((unsent, sa.null()), else_=columns[name]) for name in ("first_attempt", "server")
                }
        return values

    def take_unknown(self, connection: sa.Connection) -> LookUp:
        """Turn what dead relays had into unknown; return the unknown messages that are to be looked up now."""
        _begin(connection, self._table)
        columns = self._table.columns
        now = _now(connection)
        self._expire(connection, now)
        rows = connection.execute(
            sa.select(
                columns.key,
                columns.action,
                columns.claim,
                columns.stamp,
                columns.first_attempt,
                columns.last_attempt,
            )
            .where(
                columns.state == MessageState.UNKNOWN.value,
                columns.due <= now,
                columns.stamp.is_not(None),
                columns.first_attempt.is_not(None),
                columns.last_attempt.is_not(None),
            )
            .order_by(columns.due)
            .limit(_LOOKED_UP)
            .with_for_update(skip_locked=True)
        ).all()
        unknown = [Unknown(row[0], row[1], row[2], uuid.UUID(row[3]), row[4], row[5]) for row in rows]
        for delay, keys in self._delays(unknown, now).items():
            connection.execute(sa.update(self._table).where(columns.key.in_(keys)).values(due=now + delay))
        if not unknown or self._absent_after is None:
            return LookUp(unknown)
        witnesses = connection.scalars(
            sa.select(columns.stamp)
            .where(
                columns.state == MessageState.DONE.value,
                columns.stamp.is_not(None),
                columns.first_attempt >= min(message.first_attempt for message in unknown),
            )
            .limit(_WITNESSES)
        )
        return LookUp(unknown, frozenset(uuid.UUID(stamp) for stamp in witnesses if stamp is not None))

    def _delays(self, unknown: Iterable[Unknown], now: int) -> dict[int, list[str]]:
        """Return after how long to look messages up again, if nothing is found: the older, the longer."""
        delays: defaultdict[int, list[str]] = defaultdict(list)
        for message in unknown:
            age = max(now - message.last_attempt, 0)
            delay = max(self._every, min(age // 2, 86_400_000))
            if self._absent_after is not None and age < self._absent_after < age + delay:
                delay = max(self._every, self._absent_after - age)
            delays[delay].append(message.key)
        return delays

    def decide(
        self, connection: sa.Connection, found: Sequence[tuple[str, str]], absent: Sequence[Unknown], reason: str
    ) -> None:
        """Write what events prove.

        Args:
            connection: To the database.
            found: Keys of messages that were sent, and the evidence.
            absent: Messages that count as not sent.
            reason: Why they do.
        """
        _begin(connection, self._table)
        columns = self._table.columns
        now = _now(connection)
        unknown = columns.state == MessageState.UNKNOWN.value
        for key, evidence in found:
            done = {"state": MessageState.DONE.value, "reason": evidence, "decided": now, "due": now}
            connection.execute(sa.update(self._table).where(columns.key == key, unknown).values(done))
        for message in absent:
            pending = {"state": MessageState.PENDING.value, "reason": reason, "due": now}
            # The claim: meanwhile it may have been resolved by hand, and taken again.
            connection.execute(
                sa.update(self._table)
                .where(columns.key == message.key, unknown, columns.claim == message.claim)
                .values(pending)
            )

    def _expire(self, connection: sa.Connection, now: int) -> None:
        """Turn messages of dead relays into unknown.

        Args:
            connection: To the database.
            now: Those whose lease ended by then; 0: all.
        """
        columns = self._table.columns
        present = now or _now(connection)
        query = sa.update(self._table).where(columns.state == MessageState.SENDING.value)
        if now:
            query = query.where(columns.due <= now)
        connection.execute(
            query.values(
                state=MessageState.UNKNOWN.value,
                reason="the relay that was sending it died",
                last_attempt=columns.due if now else present,
                due=present + self._every,
            )
        )


def _begin(connection: sa.Connection, table: sa.Table) -> None:
    """Let a transaction begin so that what it reads stays true, and what it writes survives a crash of the server."""
    if connection.dialect.name == "sqlite":
        # A write comes first, though of no row: a transaction that begins by reading cannot always go on to write.
        connection.execute(sa.update(table).where(table.columns.key.is_(None)).values(attempts=0))
    else:
        connection.exec_driver_sql(
            "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'"
        )


def _now(connection: sa.Connection) -> int:
    """Return the time in milliseconds since 1970-01-01T00:00:00Z, the same to all relays."""
    if connection.dialect.name == "sqlite":
        return time.time_ns() // 1_000_000
    return int(connection.exec_driver_sql("SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)").scalar_one())


def _stamp(text: str | None) -> uuid.UUID | None:
    return None if text is None else uuid.UUID(text)


def _ms(period: timedelta) -> int:
    return period // timedelta(milliseconds=1)
