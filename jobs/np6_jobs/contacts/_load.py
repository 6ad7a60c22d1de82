"""Whole files of contacts, through NP6's own import."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO, Final

import attrs
from np6 import AsyncClient, Client, ConfigurationError
from np6_api.api.imports import create
from np6_api.models import (
    DatabaseImportFeature,
    DuplicateImportFeature,
    DuplicateImportRules,
    ImportDefinition,
    ReportImportFeature,
    SegmentationImportFeature,
)
from np6_api.models.import_feature import ImportFeature

from np6_jobs import imports
from np6_jobs._flow import Blocking, Steps, Suspending
from np6_jobs._flow import run as run_flow
from np6_jobs._polling import OnProgress
from np6_jobs.contacts._schema import Columns, read_fields
from np6_jobs.contacts._segments import find_segment
from np6_jobs.contacts._values import ContactField, FieldKind, JsonValue
from np6_jobs.errors import ColumnError, ImportRunError

#: Bytes of a file of rows that are kept in memory before it is put on the disk.
_IN_MEMORY: Final = 1 << 20

Source = imports.Source | Iterable[Mapping[str, Any]]
"""A path, a content or an open binary file, which is imported as it is; or rows, of which a file is made."""


@attrs.frozen
class LoadProblem:
    """A row that is not in the file.

    Attributes:
        index: Position in the input, from 0.
        problems: Why, by the name of the column.
    """

    index: int
    problems: Mapping[str, str]


@attrs.frozen(kw_only=True)
class LoadResult:
    """What came of a load.

    Attributes:
        import_id: Identifier of the import. With it the next load needs no new definition.
        execution: What NP6 returned on the execution. What it reports on the rows is in its `content`, if anything.
        rows: Number of rows that were sent; None for a file, whose rows are not counted.
        problems: The rows that were left out.
    """

    import_id: int
    execution: imports.ImportResult
    rows: int | None
    problems: Sequence[LoadProblem]


@attrs.frozen(kw_only=True)
class _Options:
    """What is asked for; see `load`."""

    import_id: int | None
    binding: int | None
    name: str
    segment: str | int | None
    create_segment: bool
    update_existing: bool
    report_to: Sequence[str]
    key: str
    columns: Mapping[str, str] | None
    separator: str

    def check(self) -> None:
        """Refuse what cannot work.

        Raises:
            ConfigurationError: The options contradict each other.
        """
        if (self.import_id is None) == (self.binding is None):
            raise ConfigurationError(
                "load takes import_id=, of an import that exists, or binding=, to make one, and not both. NP6 "
                "documents no operation that makes a binding: make it in NP6."
            )
        if self.import_id is not None and (self.segment is not None or self.report_to):
            raise ConfigurationError("segment= and report_to= belong to the definition of import_id=: leave them out.")
        if len(self.separator) != 1:
            raise ConfigurationError(f"separator must be a single character, not {self.separator!r}.")


def load(
    client: Client,
    source: Source,
    *,
    import_id: int | None = None,
    binding: int | None = None,
    name: str = "np6 load",
    segment: str | int | None = None,
    create_segment: bool = False,
    update_existing: bool = True,
    report_to: Sequence[str] = (),
    key: str = "Email",
    columns: Mapping[str, str] | None = None,
    separator: str = ";",
    timeout: float = 3600,
    on_progress: OnProgress | None = None,
) -> LoadResult:
    """Import contacts through NP6's own import: definition, upload, execution, wait.

    It takes few calls, however long the file is, but NP6 documents no result for single rows: its report comes by
    e-mail. Each call imports once more. `sync` says what came of each row, and can be resumed.

    Rows are converted as `sync` does, and written to a file whose first line has the names of the fields; rows with a
    bad value are left out. How an import reads several values of one field is not documented, so fields for a multiple
    selection are refused; that it reads dates as `2026-01-31T00:00:00Z` is assumed.

    Args:
        client: The client to call with.
        source: A path, a content or an open binary file, as the binding expects it; or rows.
        import_id: Identifier of an import that exists.
        binding: Identifier of the import format that maps the columns, to make a new import with.
        name: Name of the new import.
        segment: Static segment that the new import adds the contacts to: its name or identifier.
        create_segment: Whether to create the segment if there is none of that name.
        update_existing: Whether the new import updates contacts that exist.
        report_to: Identifiers of the users who get NP6's report of the new import by e-mail.
        key: As for `sync`; of rows.
        columns: As for `sync`; of rows, in the order that the binding expects.
        separator: Separates the columns of a file that is made of rows, as the binding expects it.
        timeout: Seconds for all waits together.
        on_progress: Is called with an `imports.Progress` before each wait.

    Raises:
        ConfigurationError: The arguments contradict each other. Nothing was sent.
        ColumnError: The columns of the rows do not match the fields. Nothing was sent.
        SegmentError: There is no such segment, or it is dynamic. Nothing was sent.
        FailedImportError: The execution has ended with an error.
        ImportRunError: An execution is running; or it is unknown whether this one was started.
        WaitTimeoutError: The timeout has passed. The execution goes on: call `imports.wait_for_end`.
        CallError: A request failed.

    Example:
        result = load(client, "contacts.csv", binding=44, segment="Customers")
        print(result.import_id, result.execution.execution.content)
    """
    options = _Options(
        import_id=import_id,
        binding=binding,
        name=name,
        segment=segment,
        create_segment=create_segment,
        update_existing=update_existing,
        report_to=report_to,
        key=key,
        columns=columns,
        separator=separator,
    )
    options.check()
    with _body(source) as (body, rows):
        prepared = run_flow(_prepare(Blocking(client), options, body, rows))
        execution = imports.run(client, prepared.import_id, body, timeout=timeout, on_progress=on_progress)
    return prepared.result(execution)


async def aload(
    client: AsyncClient,
    source: Source,
    *,
    import_id: int | None = None,
    binding: int | None = None,
    name: str = "np6 load",
    segment: str | int | None = None,
    create_segment: bool = False,
    update_existing: bool = True,
    report_to: Sequence[str] = (),
    key: str = "Email",
    columns: Mapping[str, str] | None = None,
    separator: str = ";",
    timeout: float = 3600,  # noqa: ASYNC109 - the same as that of the synchronous twin
    on_progress: OnProgress | None = None,
) -> LoadResult:
    """Import contacts through NP6's own import; see `load`."""
    options = _Options(
        import_id=import_id,
        binding=binding,
        name=name,
        segment=segment,
        create_segment=create_segment,
        update_existing=update_existing,
        report_to=report_to,
        key=key,
        columns=columns,
        separator=separator,
    )
    options.check()
    with _body(source) as (body, rows):
        prepared = await _prepare(Suspending(client), options, body, rows)
        execution = await imports.arun(client, prepared.import_id, body, timeout=timeout, on_progress=on_progress)
    return prepared.result(execution)


@attrs.frozen
class _Prepared:
    """An import that is ready for its file."""

    import_id: int
    rows: int | None
    problems: Sequence[LoadProblem]

    def result(self, execution: imports.ImportResult) -> LoadResult:
        """Return the result of the load."""
        return LoadResult(import_id=self.import_id, execution=execution, rows=self.rows, problems=self.problems)


@contextmanager
def _body(source: Source) -> Iterator[tuple[Any, Iterable[Mapping[str, Any]] | None]]:
    """Yield what is uploaded: the source itself, or a file that is to be made of its rows; and these rows."""
    if isinstance(source, str | os.PathLike | bytes) or hasattr(source, "read"):
        yield source, None
        return
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        rows: Any = source  # what has no `read` is no file
        yield file, rows


async def _prepare(steps: Steps, options: _Options, file: Any, rows: Iterable[Mapping[str, Any]] | None) -> _Prepared:
    """Write the rows into the file, and make the import unless it exists."""
    count, problems = None, list[LoadProblem]()
    if rows is not None:
        fields = await read_fields(steps)
        count = _write_rows(file, rows, fields, options, problems)
    if options.import_id is not None:
        return _Prepared(options.import_id, count, problems)
    features: list[ImportFeature] = [
        DatabaseImportFeature(update_existing=options.update_existing, crush_data=False),
        DuplicateImportFeature(rules=DuplicateImportRules(first=True)),
    ]
    if options.segment is not None:
        segment = await find_segment(steps, options.segment, creating=options.create_segment)
        assert segment is not None  # it is no dry run
        features.append(SegmentationImportFeature(segment_id=segment, empty_existing_segment=False))
    if options.report_to:
        features.append(
            ReportImportFeature(send_final_report=True, send_error_report=True, contact_guids=list(options.report_to))
        )
    definition = ImportDefinition(name=options.name, binding=options.binding, features=features)
    made = await steps.call(create.call(body=definition))
    if not isinstance(made.id, int):
        raise ImportRunError(
            f"NP6 returned the new import {options.name!r} without an identifier. It was not executed."
        )
    return _Prepared(made.id, count, problems)


def _write_rows(
    file: BinaryIO,
    rows: Iterable[Mapping[str, Any]],
    fields: Sequence[ContactField],
    options: _Options,
    problems: list[LoadProblem],
) -> int:
    """Write rows as a file that an import reads, and return how many are in it."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    writer = csv.writer(text, delimiter=options.separator, lineterminator="\n")
    columns: Columns | None = None
    count = 0
    for index, row in enumerate(rows):
        if columns is None:
            columns = Columns.match(row, fields, options.key, options.columns)
            several = [each.name for each in columns.fields.values() if each.kind == FieldKind.MULTIPLE_SELECT_LIST]
            if several:
                raise ColumnError(
                    f"How an import reads several values of one field is not documented, so {several[0]!r} cannot be "
                    "loaded: leave it out by columns=, or use sync. Nothing was sent."
                )
            writer.writerow([field.name for field in columns.fields.values()])
        try:
            values, wrong = columns.read(row)
        except Exception as exc:  # of the row, whatever its class does
            values, wrong = {}, {"": f"the row cannot be read: {type(exc).__name__}"}
        if wrong:
            problems.append(LoadProblem(index, wrong))
            continue
        writer.writerow([_cell(values.get(field)) for field in columns.fields.values()])
        count += 1
    text.flush()
    text.detach()
    file.seek(0)
    if not count:
        raise ColumnError("No row can be loaded. Nothing was sent.")
    return count


def _cell(value: JsonValue) -> str | int | float:
    return "" if value is None or isinstance(value, list) else value
