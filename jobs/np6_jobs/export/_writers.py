"""Files that an export appends to, piece by piece. A resumed export cuts the file back to its last complete piece."""

from __future__ import annotations

import contextlib
import csv
import importlib.util
import io
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Final, Protocol

from np6 import ConfigurationError

from np6_jobs.errors import ExportMismatchError
from np6_jobs.events._flat import COLUMNS, flatten

_ROWS_AT_ONCE: Final = 10_000


class Writer(Protocol):
    """A file of one format."""

    def begin(self, mark: int) -> None:
        """Open the file.

        Args:
            mark: End of the last complete piece, as `commit` returned it; 0 to start from scratch.

        Raises:
            ExportMismatchError: The file ends before the mark.
        """

    def write(self, event: Mapping[str, Any]) -> None:
        """Append an event to the current piece."""

    def commit(self) -> int:
        """Complete the current piece, so that it survives a crash, and return its end."""
        ...

    def finish(self) -> None:
        """Complete the file."""

    def close(self) -> None:
        """Close the file. A piece that is not complete is dropped."""


def check_format(path: Path) -> None:
    """Check that there is a writer for a file name.

    Raises:
        ConfigurationError: There is no such format, or its library is not installed.
    """
    match path.suffix.lower():
        case ".jsonl" | ".ndjson" | ".csv":
            return
        case ".parquet":
            if importlib.util.find_spec("pyarrow") is None:
                raise ConfigurationError("Parquet files need pyarrow: pip install 'np6[parquet]'")
        case _:
            raise ConfigurationError(f"{path}: the name of the output must end in .jsonl, .csv or .parquet.")


def writer_for(path: Path) -> Writer:
    """Return the writer for a file name that `check_format` accepts."""
    match path.suffix.lower():
        case ".csv":
            return Csv(path)
        case ".parquet":
            return Parquet(path)
        case _:
            return JsonLines(path)


class JsonLines:
    """One event in a line, as the server sent it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self._mark = 0

    def begin(self, mark: int) -> None:
        if mark and (not self._path.is_file() or self._path.stat().st_size < mark):
            raise _truncated(self._path)
        self._file = self._path.open("r+b" if mark else "wb")
        self._file.truncate(mark)
        self._file.seek(mark)
        self._mark = mark

    def write(self, event: Mapping[str, Any]) -> None:
        self._opened.write(self._line(event))

    def commit(self) -> int:
        self._opened.flush()
        os.fsync(self._opened.fileno())
        self._mark = self._opened.tell()
        return self._mark

    def finish(self) -> None:
        """Do nothing: the file is complete with its last piece."""

    def close(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):  # what is not on disk yet belongs to the piece that is dropped
                self._file.close()
            with contextlib.suppress(OSError):
                os.truncate(self._path, self._mark)

    def _line(self, event: Mapping[str, Any]) -> bytes:
        return json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    @property
    def _opened(self) -> BinaryIO:
        if self._file is None:
            raise RuntimeError("begin() was not called")
        return self._file


class Csv(JsonLines):
    """One event in a row, flat, after a header."""

    def begin(self, mark: int) -> None:
        super().begin(mark)
        if not mark:
            self._opened.write(_csv_line(column.name for column in COLUMNS))

    def _line(self, event: Mapping[str, Any]) -> bytes:
        return _csv_line(
            cell.isoformat(timespec="microseconds").replace("+00:00", "Z") if isinstance(cell, datetime) else cell
            for cell in _row(event)
        )


class Parquet:
    """One event in a row, flat, in typed columns.

    No Parquet file can be appended to, so each piece is a file, and `finish` joins them.
    """

    def __init__(self, path: Path) -> None:
        import pyarrow

        types = {"integer": pyarrow.int64(), "text": pyarrow.string(), "time": pyarrow.timestamp("us", tz="UTC")}
        self._path = path
        self._parts = path.with_name(f"{path.name}.parts")
        self._schema = pyarrow.schema([(column.name, types[column.type]) for column in COLUMNS])
        self._count = 0
        self._rows: list[list[Any]] = []
        self._part: _ParquetFile | None = None

    def begin(self, mark: int) -> None:
        if not mark:
            shutil.rmtree(self._parts, ignore_errors=True)
        elif missing := [part for part in map(self._part_path, range(mark)) if not part.is_file()]:
            raise _truncated(missing[0])
        self._parts.mkdir(exist_ok=True)
        self._count = mark

    def write(self, event: Mapping[str, Any]) -> None:
        self._rows.append(_row(event))
        if len(self._rows) >= _ROWS_AT_ONCE:
            self._write_rows()

    def commit(self) -> int:
        self._write_rows().commit()
        self._part = None
        self._count += 1
        return self._count

    def finish(self) -> None:
        joined = _ParquetFile(self._path, self._schema)
        try:
            for table in self._stored():
                joined.write(table)
            joined.commit()
        finally:
            joined.close()
        shutil.rmtree(self._parts)

    def close(self) -> None:
        if self._part is not None:
            self._part.close()

    def _part_path(self, number: int) -> Path:
        return self._parts / f"{number:06}.parquet"

    def _write_rows(self) -> _ParquetFile:
        """Write the rows that are held to the file of the current piece, which is opened if it is not."""
        import pyarrow

        if self._part is None:
            self._part = _ParquetFile(self._part_path(self._count), self._schema)
        if self._rows:
            columns = zip(zip(*self._rows, strict=True), self._schema, strict=True)
            arrays = [pyarrow.array(column, field.type) for column, field in columns]
            self._part.write(pyarrow.Table.from_arrays(arrays, schema=self._schema))
            self._rows.clear()
        return self._part

    def _stored(self) -> Iterator[Any]:
        """Yield tables of the pieces in their order, small ones joined."""
        import pyarrow
        from pyarrow import parquet

        gathered: list[Any] = []
        for number in range(self._count):
            with parquet.ParquetFile(self._part_path(number)) as part:
                for at in range(part.num_row_groups):
                    gathered.append(part.read_row_group(at))
                    if sum(table.num_rows for table in gathered) >= _ROWS_AT_ONCE:
                        yield pyarrow.concat_tables(gathered)
                        gathered.clear()
        if gathered:
            yield pyarrow.concat_tables(gathered)


class _ParquetFile:
    """A Parquet file that takes its name when it is complete."""

    def __init__(self, path: Path, schema: Any) -> None:
        from pyarrow import parquet

        self._path = path
        self._unfinished = path.with_name(f"{path.name}.unfinished")
        self._file = self._unfinished.open("wb")
        self._writer = parquet.ParquetWriter(self._file, schema)

    def write(self, table: Any) -> None:
        self._writer.write_table(table)

    def commit(self) -> None:
        self._writer.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._unfinished.replace(self._path)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._writer.close()
        with contextlib.suppress(OSError):
            self._file.close()


def _truncated(path: Path) -> ExportMismatchError:
    return ExportMismatchError(
        f"{path} is not there, or shorter than the export left it, so the export cannot be resumed. To export "
        "everything again, pass overwrite=True."
    )


def _row(event: Mapping[str, Any]) -> list[Any]:
    flat = flatten(event)
    return [getattr(flat, column.name) for column in COLUMNS]


def _csv_line(cells: Iterable[Any]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue().encode()
