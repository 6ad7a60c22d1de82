"""Files that name targets: recipients of a send, or what goes into a segment. Read line by line, and checked first."""

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
        name: What identifies the target, as it is shown.
        key: The same, to compare.
        value: The item as the API takes it.
    """

    line: int
    name: str
    key: str
    value: dict[str, Any]


def flows(source: str) -> bool:
    """Whether a source can be read only once: stdin, or a pipe such as `<(command)`."""
    path = Path(source)
    return source == "-" or (path.exists() and not path.is_file() and not path.is_dir())


class TargetFile:
    """A file that names targets; stdin or a pipe is copied into a temporary one, since it is read twice.

    CSV with a header: the column `id`, `unicity` or `hash` names the target; several columns `unicity` are the values
    of an account with several unicity fields. Separated by comma, semicolon or tab. JSON lines (`.jsonl`): one item
    as the API takes it. A file without such a column can be a list: one identifier or unicity a line. A first line
    that may be a header is never taken for a target.

    Args:
        source: Path of the file; "-" for stdin, which is no JSON.
        kinds: Columns that may name a target.
        by: The column to use.
        item_schema: Schema of a line of a JSON lines file; None if there is no such form.
        plain: Whether targets are plain texts, so that a file may be a list, and `by` may name any column.
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
        if flows(source):
            suffix = Path(source).suffix  # tells the format
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
            raise CommandError(f"{source}: JSON is not read here, only CSV or a list.", ExitCode.INPUT)
        self.path = Path(source)
        self.unused: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._copy is not None:
            self._copy.close()

    def rows(self) -> Iterator[Row]:
        """The targets, in the order of the file.

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
            skip_duplicates: Whether a target that is named again is passed over; otherwise it is a finding.

        Returns:
            How many targets it names, each counted once.

        Raises:
            CommandError: It cannot be read, or lines do not fit; the first findings are told with their lines.
        """
        problems: list[str] = []
        found = count = 0
        with _Seen() as seen:
            for row in self._read():
                problem = row if isinstance(row, str) else None
                if not isinstance(row, str):
                    if (first := seen.add(row)) is None:
                        count += 1
                    elif not skip_duplicates:
                        problem = f"line {row.line}: {row.name} is named already, in line {first}"
                if problem:
                    found += 1
                    problems.append(problem) if found <= _MAX_PROBLEMS else None
        if found > _MAX_PROBLEMS:
            problems.append(f"... and {found - _MAX_PROBLEMS:,} more")
        if problems:
            hint = " To pass over targets that are named again: --skip-duplicates." if "already" in problems[0] else ""
            raise CommandError(f"{self.name} cannot be used as it is.{hint}", ExitCode.INPUT, tuple(problems))
        if not count:
            raise CommandError(f"{self.name} names nobody.", ExitCode.INPUT)
        return count

    def unique_rows(self) -> Iterator[Row]:
        """The targets, each once: where it is named first."""
        with _Seen() as seen:
            for row in self.rows():
                if seen.add(row) is None:
                    yield row

    def _read(self) -> Iterator[Row | str]:
        """Rows, and for a line that does not fit what is wrong with it."""
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
                # NP6 wants the values of several unicity fields joined into one text, and nowhere says how.
                hint = " Name targets by id, or have one column with the joined values." * self._plain
                raise CommandError(f"{self.name} has {len(places)} columns {kind}.{hint}", ExitCode.INPUT)
        used = {at for places in columns.values() for at in places}
        self.unused = tuple(name for at, name in enumerate(header) if at not in used)
        reader = csv.reader(file, delimiter=separator, strict=True)
        for cells in reader:
            if any(cell.strip() for cell in cells[len(header) :]):
                # A separator within a value that is not quoted: the columns behind it would be others.
                yield f"line {reader.line_num + 1}: has {len(cells)} values, and the header {len(header)}"
            elif any(cell.strip() for cell in cells):
                yield self._row(reader.line_num + 1, cells, columns)

    def _columns(self, kinds: Sequence[str], header: Sequence[str]) -> Sequence[str]:
        if self._by is not None:
            named = self._by.strip().lower()
            kinds = [named] if named in header else []
        if not kinds:
            wanted = self._by or " or ".join(filter(None, (", ".join(self._kinds[:-1]), self._kinds[-1])))
            hint = " Choose the column that names the targets with --by, or write one of these names above it."
            if not self._plain or self._by is not None:
                hint = " Write one of these names above the column that names them." * (self._by is None)
            raise CommandError(
                f"{self.name}: its first line has to name a column {wanted}; it has {', '.join(header) or 'none'}."
                f"{hint}",
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
            return f"line {line}: names its target by {' and by '.join(given)}; choose with --by"
        if not given:
            return f"line {line}: names no target"
        kind, values = given.popitem()
        if not all(values):
            return f"line {line}: a value of {kind} is empty"
        if kind == "hash" and not _is_md5(values[0]):
            return f"line {line}: {values[0]} is no MD5 hash (32 hexadecimal digits)"
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
                wire.json_content(value, lambda item: item)
            except (ValueError, RecursionError) as error:  # InputError of what JSON has no form for is one
                yield f"line {line}: no JSON: {error}"
                continue
            if problems := _values.misfits(schema, value):
                yield f"line {line}: {'; '.join(problems)}"
            elif not isinstance(value, dict) or not isinstance(value.get("recipient"), dict):
                yield f"line {line}: names no recipient"
            else:
                recipient = value["recipient"]
                named = recipient.get("value", recipient.get("id", recipient))
                shown = " ".join(map(str, named)) if isinstance(named, list) else str(named)
                yield Row(line, shown, json.dumps(recipient, sort_keys=True), value)


class _Seen:
    """Which targets were named before, and in which line. On disk where it grows, so that memory stays flat."""

    def __enter__(self) -> Self:
        self._base = sqlite3.connect("")  # a temporary database of SQLite's own
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("CREATE TABLE seen (name TEXT PRIMARY KEY, line INTEGER) WITHOUT ROWID")
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(sqlite3.Error):
            self._base.close()

    def add(self, row: Row) -> int | None:
        """Note a target; the line that named it before, if one did."""
        added = self._base.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (row.key, row.line))
        if added.rowcount:
            return None
        line: int = self._base.execute("SELECT line FROM seen WHERE name = ?", (row.key,)).fetchone()[0]
        return line


def _maybe_header(text: str) -> str:
    return f"line 1: {text} may be the name of a column; if it is, say --by {text}, else write unicity above it"


def _is_name(text: str) -> bool:
    """Whether a text looks rather like the name of a column: addresses, numbers and identifiers have an @ or digits."""
    return "@" not in text and not any(character.isdigit() for character in text)


def _is_md5(text: str) -> bool:
    return len(text) == 32 and all(digit in "0123456789abcdefABCDEF" for digit in text)
