"""A table of events in a PostgreSQL database, by SQLAlchemy: one transaction for the rows and the cursor.

DuckDB could write there too, with an extension that it downloads from its own server when it is first used. A job that
runs where nothing may be downloaded needs none of that.
"""

from __future__ import annotations

import contextlib
import json
import zlib
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import SQLAlchemyError

from np6_jobs.errors import SyncLockedError, SyncMismatchError, SyncWriteError
from np6_jobs.events._duckdb import check
from np6_jobs.events._flat import COLUMNS, ColumnType
from np6_jobs.events._store import KEY, POSITION, Batch, Merged, State

#: Rows in a statement. PostgreSQL takes 65,535 parameters at most.
_ROWS: Final = 2_000
_TYPES: Final[Mapping[ColumnType, Any]] = {
    "text": sa.Text(),
    "integer": sa.BigInteger(),
    "time": sa.DateTime(timezone=True),
}


class PostgresStore:
    """A table of events in a PostgreSQL database.

    Args:
        url: The database, as SQLAlchemy names it. Without a driver, psycopg is used.
        table: Name of the table.

    Raises:
        SQLAlchemyError: The URL cannot be read, or its driver is not installed.
    """

    def __init__(self, url: str, table: str) -> None:
        parsed = sa.make_url(url)
        if "+" not in parsed.drivername:
            parsed = parsed.set(drivername="postgresql+psycopg")
        self._place = f"{parsed.host or ''}/{parsed.database or ''}"
        self._engine = sa.create_engine(parsed, poolclass=sa.NullPool)
        self._connection: sa.Connection | None = None
        metadata = sa.MetaData()
        columns = [sa.Column(column.name, _TYPES[column.type]) for column in COLUMNS]
        self._table = sa.Table(table, metadata, sa.Column(KEY, sa.Text, primary_key=True), *columns)
        sa.Index(f"{table}_time", self._table.c.time)
        self._state = sa.Table(
            "np6_sync",
            metadata,
            sa.Column("table", sa.Text, primary_key=True),
            sa.Column("server", sa.Text),
            sa.Column("request", sa.Text),
            sa.Column("since", sa.BigInteger),
            sa.Column("reached", sa.BigInteger),
        )

    def open(self, identity: Mapping[str, str]) -> State | None:
        self._identity = identity
        with self._explained():
            # The lock is that of the connection: if it is lost, so is the lock, and nothing more can be committed.
            self._connection = self._engine.connect()
            numbers = (zlib.crc32(name.encode()) - 2**31 for name in ("np6_sync", self._table.name))
            lock = sa.func.pg_try_advisory_lock(*numbers)
            locked = self._connection.execute(sa.select(sa.cast(lock, sa.Boolean))).scalar()
            self._connection.commit()
            if not locked:
                raise SyncLockedError(f"Another sync to the table {self._table.name} in {self._place} is running.")
            return self._prepare(self._connection)

    def merge(self, batch: Batch, state: State, lag: int) -> Merged:
        """Merge a batch; events are looked for in the whole table, by its index."""
        del lag
        new = changed = 0
        with self._explained():
            assert self._connection is not None
            with self._connection.begin():
                self._table.metadata.create_all(self._connection)
                for rows in _chunks(batch):
                    statement = insert(self._table)
                    values = {column.name: statement.excluded[column.name] for column in COLUMNS}
                    differs = [self._table.c[name].is_distinct_from(value) for name, value in values.items()]
                    is_new = sa.literal_column("xmax = 0", sa.Boolean)  # of a row that was inserted, not updated
                    merged = statement.on_conflict_do_update(
                        index_elements=[KEY], set_=values, where=sa.or_(*differs)
                    ).returning(is_new)
                    found = [bool(row[0]) for row in self._connection.execute(merged.values(rows))]
                    new += sum(found)
                    changed += len(found) - sum(found)
                facts = {"table": self._table.name, **self._identity, "since": state.since, "reached": state.reached}
                self._connection.execute(
                    insert(self._state).values(facts).on_conflict_do_update(index_elements=["table"], set_=facts)
                )
        return Merged(new, changed)

    def close(self) -> None:
        if self._connection is not None:
            with contextlib.suppress(SQLAlchemyError):
                self._connection.close()
        self._engine.dispose()

    def _prepare(self, connection: sa.Connection) -> State | None:
        with connection.begin():
            there = sa.inspect(connection)
            found = None
            if there.has_table(self._state.name):
                mine = self._state.c.table == self._table.name
                found = connection.execute(sa.select(self._state).where(mine)).mappings().one_or_none()
            what = f"The table {self._table.name} in {self._place}"
            if found is None:
                if there.has_table(self._table.name):
                    raise SyncMismatchError(f"{what} is one that np6 did not create. Name another one.")
                return None
            check(what, dict(found), self._identity)
            columns = {column["name"] for column in there.get_columns(self._table.name)}
            for column in self._table.columns:
                if column.name not in columns:
                    kind = column.type.compile(connection.dialect)
                    connection.execute(sa.text(f"ALTER TABLE {self._table.name} ADD COLUMN {column.name} {kind}"))
            return State(found["since"], found["reached"])

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            # What the driver says, not SQLAlchemy: that has the values of the rows.
            reason = " ".join(str(getattr(error, "orig", None) or type(error).__name__).split())
            raise SyncWriteError(f"{self._place} cannot be written: {reason}.") from None


def _chunks(batch: Batch) -> Iterator[list[dict[str, Any]]]:
    """Yield the rows of a batch. In a chunk, no two have the same key: the last one counts."""
    with batch.written().open(encoding="utf-8") as file:
        while lines := list(islice(file, _ROWS)):
            rows = {row[KEY]: row for row in map(json.loads, lines)}
            for row in rows.values():
                del row[POSITION]
            yield list(rows.values())
