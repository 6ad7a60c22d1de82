"""A table of events in a DuckDB file."""
# ruff: noqa: S608 - no value is in the statements, only names of columns, and a table name that was checked

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from np6_jobs._lock import FileLock, is_locked
from np6_jobs.errors import SyncLockedError, SyncMismatchError, SyncWriteError
from np6_jobs.events._flat import COLUMNS, ColumnType
from np6_jobs.events._store import KEY, POSITION, Batch, Merged, State, differences

if TYPE_CHECKING:
    import duckdb

TYPES: Final[Mapping[ColumnType, str]] = {"text": "VARCHAR", "time": "TIMESTAMPTZ", "integer": "BIGINT"}
#: SQL types of the columns of a table, by name.
SQL_COLUMNS: Final[Mapping[str, str]] = {KEY: "VARCHAR"} | {column.name: TYPES[column.type] for column in COLUMNS}
#: What DuckDB may hold in memory. The rest goes to its temporary files.
_MEMORY: Final = "512MB"
#: DuckDB reads no longer object from JSON unless it is told to.
_LONGEST: Final = 16 * 2**20

_STATE: Final = """CREATE TABLE IF NOT EXISTS np6_sync (
    "table" VARCHAR PRIMARY KEY, server VARCHAR, request VARCHAR, since TIMESTAMPTZ, reached TIMESTAMPTZ)"""


def connect(path: str, temporary: Path | None = None) -> duckdb.DuckDBPyConnection:
    """Connect to a database, with a limit on its memory."""
    import duckdb

    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": _MEMORY,
        "preserve_insertion_order": False,
    }
    if temporary is not None:
        config["temp_directory"] = str(temporary)
    return duckdb.connect(path, config=config)


def stage(db: duckdb.DuckDBPyConnection, batch: Batch) -> None:
    """Read the rows of a batch into the temporary table `np6_staged`. Of rows with the same key, it has the last."""
    columns = ", ".join(f"{name}: '{type_}'" for name, type_ in {**SQL_COLUMNS, POSITION: "BIGINT"}.items())
    longest = max(_LONGEST, 2 * batch.longest)
    db.execute(
        f"CREATE OR REPLACE TEMP TABLE np6_staged AS SELECT DISTINCT ON ({KEY}) * FROM read_json(?, "
        f"columns = {{{columns}}}, format = 'newline_delimited', compression = 'uncompressed', "
        f"maximum_object_size = {longest}) ORDER BY {POSITION} DESC",
        [str(batch.written())],
    )


def count(db: duckdb.DuckDBPyConnection, statement: str, parameters: Any = None) -> int:
    """Run a statement, and return the number in its result: for one that changes rows, how many."""
    row = db.execute(statement, parameters).fetchone()
    return int(row[0]) if row else 0


class DuckDBStore:
    """A table of events in a DuckDB file.

    Args:
        path: The file; created if it does not exist.
        table: Name of the table, an identifier.
    """

    def __init__(self, path: Path, table: str) -> None:
        self._path = path
        self._table = table
        self._lock: FileLock | None = None
        self._db: duckdb.DuckDBPyConnection | None = None

    def open(self, identity: Mapping[str, str]) -> State | None:
        with explained(self._path):
            self._lock = FileLock(f"{self._path}.lock")
            self._db = connect(str(self._path))
        self._identity = identity
        with explained(self._path):
            return self._prepare(self._db)

    def merge(self, batch: Batch, state: State, lag: int) -> Merged:
        with explained(self._path):
            assert self._db is not None
            return self._merge(self._db, batch, state, lag)

    def close(self) -> None:
        if self._db is not None:
            self._db.close()
        if self._lock is not None:
            self._lock.release()

    def _prepare(self, db: duckdb.DuckDBPyConnection) -> State | None:
        there = {str(name) for [name] in db.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
        found = None
        if "np6_sync" in there:
            found = db.execute(
                'SELECT server, request, epoch_ms(since), epoch_ms(reached) FROM np6_sync WHERE "table" = ?',
                [self._table],
            ).fetchone()
        if found is None:
            if self._table in there:
                problem = f"{self._path} has a table {self._table} that np6 did not create. Name another one."
                raise SyncMismatchError(problem)
            return None
        server, request, since, reached = found
        check(f"The table {self._table} in {self._path}", {"server": server, "request": request}, self._identity)
        columns = {name for name, *_ in db.execute(f"DESCRIBE {self._table}").fetchall()}
        for name, type_ in SQL_COLUMNS.items():
            if name not in columns:
                db.execute(f"ALTER TABLE {self._table} ADD COLUMN {name} {type_}")
        return State(since, reached)

    def _merge(self, db: duckdb.DuckDBPyConnection, batch: Batch, state: State, lag: int) -> Merged:
        table = self._table
        names = ", ".join(SQL_COLUMNS)
        values = ", ".join(f"{column.name} = s.{column.name}" for column in COLUMNS)
        there, here = (", ".join(f"{side}.{column.name}" for column in COLUMNS) for side in "es")
        # The same event, looked for among those of about its time: a table that grows gets no slower.
        margin = f"to_milliseconds({lag})"
        near = f"e.time BETWEEN getvariable('np6_first') - {margin} AND getvariable('np6_last') + {margin}"
        same = f"e.{KEY} = s.{KEY} AND ({near} OR e.time IS NULL)"
        db.execute("BEGIN")
        try:
            db.execute(_STATE)
            columns = ", ".join(f"{name} {type_}" for name, type_ in SQL_COLUMNS.items())
            db.execute(f"CREATE TABLE IF NOT EXISTS {table} ({columns})")
            stage(db, batch)
            db.execute("SET VARIABLE np6_first = (SELECT min(time) FROM np6_staged)")
            db.execute("SET VARIABLE np6_last = (SELECT max(time) FROM np6_staged)")
            differing = f"{same} AND ({there}) IS DISTINCT FROM ({here})"
            changed = count(db, f"UPDATE {table} e SET {values} FROM np6_staged s WHERE {differing}")
            missing = f"NOT EXISTS (SELECT 1 FROM {table} e WHERE {same})"
            new = count(db, f"INSERT INTO {table} ({names}) SELECT {names} FROM np6_staged s WHERE {missing}")
            db.execute("DROP TABLE np6_staged")
            reached = None if state.reached is None else state.reached * 1000
            db.execute(
                "INSERT OR REPLACE INTO np6_sync VALUES (?, ?, ?, make_timestamptz(?), make_timestamptz(?))",
                [table, self._identity["server"], self._identity["request"], state.since * 1000, reached],
            )
            db.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(Exception):  # the first error counts
                db.execute("ROLLBACK")
            raise
        return Merged(new, changed)


def check(what: str, there: Mapping[str, Any], here: Mapping[str, str]) -> None:
    """Check that a table follows a list of events.

    Raises:
        SyncMismatchError: It follows another one.
    """
    if found := differences(there, here):
        error = SyncMismatchError(f"{what} follows another list of events. Name another table for this one.")
        error.differences = found
        raise error


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what DuckDB and the file system raise into errors of a sync."""
    import duckdb

    try:
        yield
    except (OSError, duckdb.Error) as error:
        if is_locked(error):
            raise SyncLockedError(f"Another sync to {path} is running.") from error
        raise SyncWriteError(f"{path} cannot be written: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    text = (isinstance(error, OSError) and error.strerror) or str(error)
    return " ".join(text.split()).removesuffix(".") + "."
