"""Files that name targets: recipients of a send, or targets for a segment. Read line by line, and checked first."""

from __future__ import annotations

import contextlib
import csv
import dataclasses
import itertools
import json
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Self

from np6_api import wire
from np6_api.json_writer import json_text

from np6_cli import _values
from np6_cli._exit import CommandError, ExitCode

KINDS = ("id", "unicity", "hash")
_SEPARATORS = ",;\t"
_TABLES = (".csv", ".tsv")
_JSON = (".json", ".jsonl", ".ndjson")
_MAX_PROBLEMS = 10


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One line that names a target.

    Attributes:
        line: Number of the line in its file, from 1.
        name: What identifies the target, for messages.
        key: The same, for comparison.
        value: The item as the API takes it.
    """

    line: int
    name: str
    key: str
    value: dict[str, Any]


def is_stream(source: str) -> bool:
    """Return whether a source can be read only once: stdin, or a pipe such as `<(command)`."""
    path = Path(source)
    return source == "-" or (path.exists() and not path.is_file() and not path.is_dir())


class TargetFile:
    """A file that names targets. It is read twice, so stdin or a pipe is copied into a temporary file.

    CSV with a header, separated by comma, semicolon or tab: the column `id`, `unicity` or `hash` names the target;
    several columns `unicity` are the values of an account with several unicity fields. JSON lines (`.jsonl`): one
    item a line, as the API takes it. A list: one identifier or unicity a line. A first line that may be a header is
    never read as a target.

    Args:
        source: Path of the file; "-" for stdin, which is never JSON lines.
        kinds: Columns that may name a target.
        by: The column to use.
        item_schema: Schema of a line of JSON lines; None if the file cannot be JSON lines.
        plain: Whether a target is a plain string: then a file may be a list, and `by` may name any column.

    Attributes:
        name: Name of the source for messages.
        path: Path of the file or of the copy.
        unused_columns: Columns of the header that name no target.
    """

    def __init__(
        self,
        source: str,
        *,
        kinds: Sequence[str] = KINDS,
        by: str | None = None,
        item_schema: Mapping[str, Any] | None = None,
        plain: bool = False,
    ) -> None:
        self.name = "stdin" if source == "-" else source
        self._kinds = kinds
        self._by = by
        self._item_schema = item_schema
        self._plain = plain
        self._copy: IO[bytes] | None = None
        if is_stream(source):
            suffix = Path(source).suffix  # the format
            self._copy = tempfile.NamedTemporaryFile(prefix="np6-", suffix=suffix)  # noqa: SIM115 - closed by close()
            try:
                with contextlib.nullcontext(sys.stdin.buffer) if source == "-" else open(source, "rb") as pipe:
                    shutil.copyfileobj(pipe, self._copy)
                self._copy.flush()
            except OSError as error:
                self._copy.close()
                raise CommandError(f"{self.name} cannot be read: {error.strerror}.", ExitCode.INPUT) from None
            source = self._copy.name
        elif not source:
            raise CommandError("The name of the input file is empty.", ExitCode.USAGE)
        elif item_schema is None and Path(source).suffix in _JSON:
            raise CommandError(f"{source}: this command reads CSV or a list, not JSON.", ExitCode.INPUT)
        self.path = Path(source)
        self.unused_columns: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._copy is not None:
            self._copy.close()

    def rows(self) -> Iterator[Row]:
        """Yield the targets, in the order of the file.

        Raises:
            CommandError: The file cannot be read, or a line names no target.
        """
        for row in self._read():
            if isinstance(row, str):
                raise CommandError(f"{self.name}: {row}", ExitCode.INPUT)
            yield row

    def check(self, *, skip_duplicates: bool) -> int:
        """Read the whole file once, before anything is sent.

        Args:
            skip_duplicates: Whether a repeated target is skipped; otherwise it is a problem.

        Returns:
            The number of different targets.

        Raises:
            CommandError: The file cannot be read, or lines are invalid; it lists the first problems.
        """
        problems: list[str] = []
        found = count = duplicates = 0
        with _SeenTargets() as seen:
            for row in self._read():
                problem = row if isinstance(row, str) else None
                if not isinstance(row, str):
                    if (first := seen.add(row)) is None:
                        count += 1
                    elif not skip_duplicates:
                        duplicates += 1
                        problem = f"line {row.line}: {row.name} is named already, in line {first}"
                if problem:
                    found += 1
                    problems.append(problem) if found <= _MAX_PROBLEMS else None
        if found > _MAX_PROBLEMS:
            problems.append(f"... and {found - _MAX_PROBLEMS:,} more")
        if problems:
            hint = " To skip repeated targets, pass --skip-duplicates." if duplicates else ""
            raise CommandError(f"{self.name} cannot be used as it is.{hint}", ExitCode.INPUT, tuple(problems))
        if not count:
            raise CommandError(f"{self.name} names no target.", ExitCode.INPUT)
        return count

    def unique_rows(self) -> Iterator[Row]:
        """Yield each target once, where it is first named."""
        with _SeenTargets() as seen:
            for row in self.rows():
                if seen.add(row) is None:
                    yield row

    def _read(self) -> Iterator[Row | str]:
        """Yield a row for each line, or what is wrong with the line."""
        try:
            with self.path.open(encoding="utf-8-sig", newline="") as file:
                if self._item_schema is not None and self.path.suffix in (".jsonl", ".ndjson"):
                    yield from self._json_lines(file, self._item_schema)
                else:
                    yield from self._table(file)
        except OSError as error:
            raise CommandError(f"{self.name} cannot be read: {error.strerror}.", ExitCode.INPUT) from None
        except UnicodeDecodeError:
            raise CommandError(f"{self.name} is not UTF-8 text: save it as UTF-8.", ExitCode.INPUT) from None
        except csv.Error as error:
            raise CommandError(f"{self.name} is not CSV: {error}.", ExitCode.INPUT) from None

    def _table(self, file: IO[str]) -> Iterator[Row | str]:
        head = file.readline()
        separator = max(_SEPARATORS, key=head.count)
        header = [name.strip().lower() for name in next(csv.reader([head], delimiter=separator), [])]
        kinds = [kind for kind in self._kinds if kind in header]
        if self._plain and not kinds and self._by is None and len(header) <= 1 and self.path.suffix not in _TABLES:
            yield from self._list(head, file)
            return
        columns = {
            kind: [at for at, name in enumerate(header) if name == kind] for kind in self._columns(kinds, header)
        }
        for kind, places in columns.items():
            if len(places) > 1 and (self._plain or kind != "unicity"):
                # NP6 takes the values of several unicity fields joined into one string, and does not document how.
                hint = " Name targets by id, or have one column with the joined values." * self._plain
                raise CommandError(f"{self.name} has {len(places)} columns {kind}.{hint}", ExitCode.INPUT)
        used = {at for places in columns.values() for at in places}
        self.unused_columns = tuple(name for at, name in enumerate(header) if at not in used)
        reader = csv.reader(file, delimiter=separator, strict=True)
        for cells in reader:
            if any(cell.strip() for cell in cells[len(header) :]):
                # An unquoted separator within a value would shift the columns after it.
                yield f"line {reader.line_num + 1}: has {len(cells)} values, and the header {len(header)}"
            elif any(cell.strip() for cell in cells):
                yield self._row(reader.line_num + 1, cells, columns)

    def _columns(self, kinds: Sequence[str], header: Sequence[str]) -> Sequence[str]:
        if self._by is not None:
            named = self._by.strip().lower()
            kinds = [named] if named in header else []
        if not kinds:
            wanted = self._by or " or ".join(filter(None, (", ".join(self._kinds[:-1]), self._kinds[-1])))
            hint = " Choose the column that names the targets with --by, or rename it to one of these."
            if not self._plain or self._by is not None:
                hint = " Rename the column that names the targets to one of these." * (self._by is None)
            raise CommandError(
                f"{self.name}: the header needs a column {wanted}; it has {', '.join(header) or 'none'}.{hint}",
                ExitCode.INPUT,
            )
        return kinds

    def _row(self, line: int, cells: Sequence[str], columns: dict[str, list[int]]) -> Row | str:
        given = {}
        for kind, places in columns.items():
            values = [cells[at].strip() for at in places if at < len(cells)]
            if any(values):
                given[kind] = values
        if len(given) > 1:
            return f"line {line}: names its target by {' and by '.join(given)}; choose one with --by"
        if not given:
            return f"line {line}: names no target"
        kind, values = given.popitem()
        if not all(values):
            return f"line {line}: a value of {kind} is empty"
        if kind == "hash" and not _is_md5(values[0]):
            return f"line {line}: {values[0]} is not an MD5 hash (32 hexadecimal digits)"
        recipient = {"type": kind, "value": values if kind == "unicity" else values[0]}
        key = json.dumps(recipient)
        return Row(line, " ".join(values), key.lower() if kind == "hash" else key, {"recipient": recipient})

    def _list(self, head: str, file: IO[str]) -> Iterator[Row | str]:
        first, count = "", 0
        for line, text in enumerate(itertools.chain([head], file), 1):
            name = text.strip()
            if not name:
                continue
            count += 1
            if count == 1:
                first = name
            elif count == 2 and _is_name(first) and not _is_name(name):
                yield _maybe_header(first)
            if any(character in name for character in f'{_SEPARATORS}"'):
                yield f"line {line}: a list has one target a line, without quotes; a table needs a header"
            else:
                yield Row(line, name, name, {})
        if count == 1 and _is_name(first):
            yield _maybe_header(first)

    def _json_lines(self, file: IO[str], schema: Mapping[str, Any]) -> Iterator[Row | str]:
        for line, text in enumerate(file, 1):
            if not text.strip():
                continue
            try:
                value = json.loads(text)
                wire.json_content(value, lambda item: item, json_text)
            except (ValueError, RecursionError) as error:  # InputError is a ValueError
                yield f"line {line}: not JSON: {error}"
                continue
            if problems := _values.mismatches(schema, value):
                yield f"line {line}: {'; '.join(problems)}"
            elif not isinstance(value, dict) or not isinstance(value.get("recipient"), dict):
                yield f"line {line}: names no recipient"
            else:
                recipient = value["recipient"]
                named = recipient.get("value", recipient.get("id", recipient))
                shown = " ".join(map(str, named)) if isinstance(named, list) else str(named)
                yield Row(line, shown, json.dumps(recipient, sort_keys=True), value)


class _SeenTargets:
    """Targets that were named before, and in which line. SQLite moves them to disk as they grow."""

    def __enter__(self) -> Self:
        self._base = sqlite3.connect("")  # a temporary database
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("CREATE TABLE seen (name TEXT PRIMARY KEY, line INTEGER) WITHOUT ROWID")
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(sqlite3.Error):
            self._base.close()

    def add(self, row: Row) -> int | None:
        """Add a target, and return the line that named it before, or None."""
        added = self._base.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (row.key, row.line))
        if added.rowcount:
            return None
        line: int = self._base.execute("SELECT line FROM seen WHERE name = ?", (row.key,)).fetchone()[0]
        return line


def _maybe_header(text: str) -> str:
    return f"line 1: {text} may be the name of a column: if it is, pass --by {text}, else write unicity above it"


def _is_name(text: str) -> bool:
    """Return whether a text may be the name of a column: addresses, numbers and identifiers have an @ or digits."""
    return "@" not in text and not any(character.isdigit() for character in text)


def _is_md5(text: str) -> bool:
    return len(text) == 32 and all(digit in "0123456789abcdefABCDEF" for digit in text)
