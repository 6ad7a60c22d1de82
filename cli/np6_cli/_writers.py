"""Files that an export grows piece by piece, each cut back to its last complete piece when it is resumed."""

from __future__ import annotations

import contextlib
import csv
import importlib.util
import io
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from np6_cli._exit import CommandError, ExitCode
from np6_cli._table import Columns

_ROWS_AT_ONCE = 10_000


class Writer(Protocol):
    """One format."""

    def begin(self, mark: int) -> None:
        """Open the file.

        Args:
            mark: Where the last complete piece ends, as `append` told; 0 to begin anew.

        Raises:
            CommandError: The file does not reach so far.
        """

    def append(self, events: Iterable[Mapping[str, Any]]) -> int:
        """Write one piece, so that it survives a crash, and tell its end."""
        ...

    def finish(self) -> None:
        """Complete the file."""

    def close(self) -> None:
        """Let the file go, complete or not."""


def writer_for(path: Path, item_schema: Mapping[str, Any]) -> Writer:
    """The writer of the format that a file name asks for.

    Raises:
        CommandError: No such format, or its library is not there.
    """
    match path.suffix.lower():
        case ".jsonl" | ".ndjson":
            return JsonLines(path)
        case ".csv":
            return Csv(path, Columns.of(item_schema))
        case ".parquet":
            if importlib.util.find_spec("pyarrow") is None:
                raise CommandError("Parquet files need pyarrow: pip install 'np6[parquet]'", ExitCode.USAGE)
            return Parquet(path, Columns.of(item_schema))
    raise CommandError(f"{path}: the name of the output has to end in .jsonl, .csv or .parquet.", ExitCode.USAGE)


class JsonLines:
    """One event a line, as the server sent it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self._mark = 0

    def begin(self, mark: int) -> None:
        if mark and (not self._path.is_file() or self._path.stat().st_size < mark):
            raise _gone(self._path)
        self._file = self._path.open("r+b" if mark else "wb")
        self._file.truncate(mark)
        self._file.seek(mark)
        self._mark = mark

    def append(self, events: Iterable[Mapping[str, Any]]) -> int:
        file = self._opened()
        for event in events:
            file.write(self._line(event))
        file.flush()
        os.fsync(file.fileno())
        self._mark = file.tell()
        return self._mark

    def finish(self) -> None:
        """The file is complete with its last piece."""

    def close(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):  # what is not on disk yet belongs to a piece that is cut off
                self._file.close()
            with contextlib.suppress(OSError):
                os.truncate(self._path, self._mark)

    def _line(self, event: Mapping[str, Any]) -> bytes:
        return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    def _opened(self) -> BinaryIO:
        if self._file is None:
            raise RuntimeError("begin() comes first")
        return self._file


class Csv(JsonLines):
    """One event a row, with a header."""

    def __init__(self, path: Path, columns: Columns) -> None:
        super().__init__(path)
        self._columns = columns

    def begin(self, mark: int) -> None:
        super().begin(mark)
        if not mark:
            self._opened().write(_csv_line(self._columns.kinds))

    def _line(self, event: Mapping[str, Any]) -> bytes:
        return _csv_line(self._columns.row(event))


class Parquet:
    """Columns of their own types. Pieces are files of their own, put together at the end, since none can grow."""

    def __init__(self, path: Path, columns: Columns) -> None:
        import pyarrow

        types = {
            "integer": pyarrow.int64(),
            "number": pyarrow.float64(),
            "boolean": pyarrow.bool_(),
            "text": pyarrow.string(),
        }
        self._path = path
        self._parts = path.with_name(f"{path.name}.parts")
        self._columns = columns
        self._schema = pyarrow.schema([(name, types[kind]) for name, kind in columns.kinds.items()])
        self._count = 0

    def begin(self, mark: int) -> None:
        if not mark:
            shutil.rmtree(self._parts, ignore_errors=True)
        elif missing := [part for part in map(self._part, range(mark)) if not part.is_file()]:
            raise _gone(missing[0])
        self._parts.mkdir(exist_ok=True)
        self._count = mark

    def append(self, events: Iterable[Mapping[str, Any]]) -> int:
        self._write(self._part(self._count), self._tables(events))
        self._count += 1
        return self._count

    def finish(self) -> None:
        self._write(self._path, self._stored())
        shutil.rmtree(self._parts)

    def close(self) -> None:
        """Every piece was closed when it was written."""

    def _part(self, number: int) -> Path:
        return self._parts / f"{number:06}.parquet"

    def _tables(self, events: Iterable[Mapping[str, Any]]) -> Iterator[Any]:
        import pyarrow

        remaining = iter(events)
        while rows := [self._columns.row(event) for event in islice(remaining, _ROWS_AT_ONCE)]:
            arrays = [
                pyarrow.array(column, field.type)
                for column, field in zip(zip(*rows, strict=True), self._schema, strict=True)
            ]
            yield pyarrow.Table.from_arrays(arrays, schema=self._schema)

    def _stored(self) -> Iterator[Any]:
        import pyarrow
        from pyarrow import parquet

        gathered: list[Any] = []
        for number in range(self._count):
            with parquet.ParquetFile(self._part(number)) as part:
                for at in range(part.num_row_groups):
                    gathered.append(part.read_row_group(at))
                    if sum(table.num_rows for table in gathered) >= _ROWS_AT_ONCE:
                        yield pyarrow.concat_tables(gathered)
                        gathered.clear()
        if gathered:
            yield pyarrow.concat_tables(gathered)

    def _write(self, path: Path, tables: Iterable[Any]) -> None:
        from pyarrow import parquet

        unfinished = path.with_name(f"{path.name}.unfinished")
        with unfinished.open("wb") as file:
            with parquet.ParquetWriter(file, self._schema) as writer:
                for table in tables:
                    writer.write_table(table)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)


def _gone(path: Path) -> CommandError:
    return CommandError(
        f"{path} is not there, or shorter than the export left it, so it cannot be gone on with. "
        "To export everything anew: --overwrite.",
        ExitCode.JOURNAL,
    )


def _csv_line(cells: Iterable[Any]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue().encode()
