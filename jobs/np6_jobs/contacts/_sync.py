"""Contacts from any source into NP6: created, updated or left as they are."""

from __future__ import annotations

import enum
import json
import os
from collections.abc import AsyncGenerator, AsyncIterable, Generator, Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import attrs
from np6 import AsyncClient, CallError, Client, ConfigurationError, ConflictError
from np6_api.models import Target
from np6_api.types import Unset

from np6_jobs._flow import Steps
from np6_jobs.bulk._input import refuse_text
from np6_jobs.contacts import _rows
from np6_jobs.contacts._rows import Row, RowJob, RowOptions, RunFlow, write
from np6_jobs.contacts._schema import Columns, read_fields
from np6_jobs.contacts._segments import AT_ONCE, find_segment, join
from np6_jobs.contacts._values import ContactField, JsonValue, same
from np6_jobs.contacts._wire import (
    create_call,
    get_call,
    identifier_of,
    look_up,
    update_call,
    value_in,
    values_in,
)
from np6_jobs.errors import ContactMismatchError, RowError

#: How often a contact is looked up again because another one created it, or because a creation had no response.
_LOOK_UPS: Final = 3


class ContactOutcome(enum.StrEnum):
    """What came of a row. Each is equal to its text: `result.outcome == "created"`."""

    CREATED = "created"
    """The contact was created."""
    UPDATED = "updated"
    """Some values of the contact were changed."""
    UNCHANGED = "unchanged"
    """The contact has these values already."""
    FAILED = "failed"
    """The contact was not written; or, if the error says so, it was written and not added to the segment."""
    UNKNOWN = "unknown"
    """It may have been written. The next run looks at it again."""

    def __repr__(self) -> str:
        return repr(self.value)


class Change(NamedTuple):
    """A value of a contact before and after; None for none."""

    before: Any
    after: Any


@attrs.frozen(kw_only=True)
class RowResult:
    """The result of one row.

    Attributes:
        index: Position in the input, from 0.
        row: The row as it was in the input.
        outcome: What came of it; in a dry run, what would come of it.
        key: Value of the key as it is sent; empty if the row has none.
        target_id: Identifier of the contact in NP6, as far as it was looked up.
        changes: What was written, by the name of the field.
        problems: Why the row was not sent, by the name of the column.
        error: Why it was not written, or may have been.
        earlier: Whether an earlier run has written the same, according to the journal; then no call was made.
    """

    index: int
    row: Mapping[str, Any]
    outcome: ContactOutcome
    key: str = ""
    target_id: str | None = None
    changes: Mapping[str, Change] = MappingProxyType({})
    problems: Mapping[str, str] = MappingProxyType({})
    error: Exception | None = None
    earlier: bool = False


def sync(
    client: Client,
    rows: Iterable[Mapping[str, Any]],
    *,
    key: str = "Email",
    columns: Mapping[str, str] | None = None,
    segment: str | int | None = None,
    create_segment: bool = False,
    journal: str | os.PathLike[str] | None = None,
    dry_run: bool = False,
    recheck: bool = False,
    concurrency: int = 8,
    max_failures_in_a_row: int | None = 20,
) -> Generator[RowResult, None, None]:
    """Write rows into the contacts of the account, and yield a result for each, in the order of the input.

    A contact that does not exist is created; of one that exists, the values that differ are updated. A column that a
    row lacks is left as it is; None, an empty text, not-a-number and pandas' missing values empty the field. Contacts
    that are not in the input are not touched.

    Values are converted by the kind of the field: numbers also from text; a date as date, as date-time with a time zone
    or as ISO text; a phone number without separators; an entry of a value list in any case, several of them as list or
    as text with `|`, `;` or `,`. A value that cannot be converted fails its row, and the others go on.

    Rows are read as they are needed, so memory does not grow with the input. Nothing is done until results are taken.

    Args:
        client: The client to write with.
        rows: Mappings from the names of columns to values: of `csv.DictReader`, of a database cursor, of a data frame.
        key: Name of the field, or of its column, that identifies a contact: the only unicity field of the account.
        columns: Name of the field of each column that is written; other columns are left out. None: every column is
            written, to the field of its name.
        segment: Name or identifier of a static segment that the contacts are added to.
        create_segment: Whether to create the segment if there is none of that name.
        journal: Path of a file that records what was written. Rows that an earlier run wrote with the same content
            need no call then. It belongs to one input, run by run.
        dry_run: Whether to write nothing. Contacts are looked up, and the results say what would be done.
        recheck: Whether to look at all contacts, even those that the journal has as current: somebody may have changed
            them in NP6.
        concurrency: Maximum number of contacts in progress. The client's pacing holds for all of them.
        max_failures_in_a_row: Number of consecutive contacts that fail for want of a response, or because NP6 cannot
            process them now, after which the job is stopped; None to go on.

    Raises:
        ColumnError: The columns do not match the fields of the account; a near name is proposed. Nothing was written.
        SegmentError: There is no such segment, or it is dynamic. Nothing was written.
        AuthenticationError: The server does not accept the key.
        FailingJobError: Too many contacts failed in a row.
        JournalError: The journal is in use, unusable, or of another job.
        ConfigurationError: An argument is invalid.
        CallError: The fields of the account cannot be read.

    Example:
        with open("crm.csv", newline="") as file:
            results = contacts.sync(client, csv.DictReader(file), segment="Customers", journal="crm.journal")
            print(Counter(result.outcome for result in results))
    """
    refuse_text(rows)
    job = _Sync(key, columns, segment, create_segment=create_segment, dry_run=dry_run)
    return _rows.run(client, job, rows, _options(journal, dry_run, recheck, concurrency, max_failures_in_a_row))


def async_(
    client: AsyncClient,
    rows: Iterable[Mapping[str, Any]] | AsyncIterable[Mapping[str, Any]],
    *,
    key: str = "Email",
    columns: Mapping[str, str] | None = None,
    segment: str | int | None = None,
    create_segment: bool = False,
    journal: str | os.PathLike[str] | None = None,
    dry_run: bool = False,
    recheck: bool = False,
    concurrency: int = 8,
    max_failures_in_a_row: int | None = 20,
) -> AsyncGenerator[RowResult, None]:
    """Write rows into the contacts of the account as `sync` does, on asyncio's event loop.

    Its name is that of the twins of this package, an `a` before the name, and an underscore since `async` is a keyword.

    Args:
        client: The client to write with.
        rows: As for `sync`; may be asynchronous.
        key: As for `sync`.
        columns: As for `sync`.
        segment: As for `sync`.
        create_segment: As for `sync`.
        journal: As for `sync`.
        dry_run: As for `sync`.
        recheck: As for `sync`.
        concurrency: As for `sync`.
        max_failures_in_a_row: As for `sync`.

    Raises:
        NP6Error: As `sync` does.

    Example:
        async for result in contacts.async_(client, rows, segment="Customers"):
            ...
    """
    refuse_text(rows)
    job = _Sync(key, columns, segment, create_segment=create_segment, dry_run=dry_run)
    return _rows.arun(client, job, rows, _options(journal, dry_run, recheck, concurrency, max_failures_in_a_row))


def _options(
    journal: str | os.PathLike[str] | None,
    dry_run: bool,
    recheck: bool,
    concurrency: int,
    max_failures_in_a_row: int | None,
) -> RowOptions:
    return RowOptions(
        journal=journal,
        dry_run=dry_run,
        recheck=recheck,
        concurrency=concurrency,
        max_failures_in_a_row=max_failures_in_a_row,
    )


@attrs.define(eq=False)
class _Contact:
    """What a row says of a contact, and what came of it."""

    values: Mapping[ContactField, JsonValue]
    unicity: ContactField
    outcome: ContactOutcome = ContactOutcome.UNCHANGED
    target_id: str | None = None
    changes: Mapping[str, Change] = MappingProxyType({})


class _Sync(RowJob[_Contact, RowResult]):
    """Looks each contact up, and writes what differs."""

    operation = "contacts.sync"

    def __init__(
        self,
        key: str,
        columns: Mapping[str, str] | None,
        segment: str | int | None,
        *,
        create_segment: bool,
        dry_run: bool,
    ) -> None:
        if columns is not None and not columns:
            raise ConfigurationError("columns must name a column at least; leave it out for all columns.")
        self._key = key
        self._wanted = columns
        self._segment = segment
        self._create_segment = create_segment
        self._dry_run = dry_run
        self._columns: Columns
        self._known: frozenset[str] | None = None
        self._segment_id: int | None = None
        self._keeps: bool | None = None  # whether an update keeps the values that it does not name; None: not seen yet

    async def prepare(self, steps: Steps, first: Any) -> dict[str, Any]:
        if not isinstance(first, Mapping):
            raise ConfigurationError(f"A row is a mapping from columns to values, not {type(first).__name__}.")
        self._columns = Columns.match(first, await read_fields(steps), self._key, self._wanted)
        if self._segment is not None:
            self._segment_id = await find_segment(
                steps, self._segment, creating=self._create_segment, dry_run=self._dry_run
            )
        if self._wanted is None:
            self._known = frozenset(self._columns.fields)
        # Identifiers of fields differ from account to account, so this tells accounts on the same server apart.
        return {"key": self._columns.fields[self._columns.key].id}

    def read(self, row: Row[_Contact]) -> None:
        source = row.source
        if not isinstance(source, Mapping):
            row.error = RowError(f"A row is a mapping from columns to values, not {type(source).__name__}.")
            return
        values, problems = self._columns.read(source)
        if self._known is not None:
            problems |= {
                str(column): "the first row has no such column, so it is matched to no field"
                for column in source
                if column not in self._known
            }
        unicity = self._columns.fields[self._columns.key]
        if self._columns.key not in problems:
            row.key = str(values[unicity])
        if problems:
            error = RowError("; ".join(f"column {column!r}: {reason}" for column, reason in problems.items()))
            error.problems = problems
            row.error = error
            return
        row.payload = _Contact(values, unicity)
        content = {str(field.id): value for field, value in values.items()}
        row.content = json.dumps([content, self._segment_id], sort_keys=True).encode()

    async def write(self, steps: Steps, row: Row[_Contact]) -> None:
        contact = _contact(row)
        pending: Exception | None = None  # why it is looked up once more
        for _ in range(_LOOK_UPS):
            target = await look_up(steps, row.key, contact.unicity)
            if target is not None:
                await self._update(steps, row, contact, target, created=row.maybe_written)
                return
            contact.changes = {
                field.name: Change(None, value)
                for field, value in contact.values.items()
                if value is not None and value != []
            }
            contact.outcome = ContactOutcome.CREATED
            if self._dry_run:
                return
            try:
                created = await write(steps, row, create_call(contact.values))
            except ConflictError as exc:  # it was created meanwhile
                pending = exc
            except CallError as exc:
                if not exc.maybe_processed:
                    raise
                pending = exc
            else:
                contact.target_id = None if isinstance(created.id, Unset) else created.id
                if contact.target_id is None and self._segment_id is not None:
                    target = await look_up(steps, row.key, contact.unicity)
                    contact.target_id = None if target is None else identifier_of(target)
                return
        assert pending is not None
        raise pending

    def complete(self, rows: Sequence[Row[_Contact]]) -> Iterator[RunFlow]:
        if self._segment_id is None or self._dry_run:
            return
        for at in range(0, len(rows), AT_ONCE):
            yield partial(self._join, rows=rows[at : at + AT_ONCE])

    def result(self, row: Row[_Contact]) -> RowResult:
        contact = row.payload
        outcome = ContactOutcome.UNCHANGED if contact is None or row.earlier else contact.outcome
        if row.maybe_written:
            outcome = ContactOutcome.UNKNOWN
        elif row.error is not None:
            outcome = ContactOutcome.FAILED
        return RowResult(
            index=row.index,
            row=row.source,
            outcome=outcome,
            key=row.key,
            target_id=None if contact is None else contact.target_id,
            changes={} if contact is None else contact.changes,
            problems=row.error.problems if isinstance(row.error, RowError) else {},
            error=row.error,
            earlier=row.earlier,
        )

    async def _update(
        self, steps: Steps, row: Row[_Contact], contact: _Contact, target: Target, *, created: bool
    ) -> None:
        contact.target_id = target_id = identifier_of(target)
        differing = {
            field: value
            for field, value in contact.values.items()
            if field is not contact.unicity and not same(field, value, value_in(target, field))
        }
        row.maybe_written = False
        if not differing:
            contact.outcome = ContactOutcome.CREATED if created else ContactOutcome.UNCHANGED
            contact.changes = contact.changes if created else {}
            return
        contact.outcome = ContactOutcome.UPDATED
        contact.changes = {field.name: Change(value_in(target, field), value) for field, value in differing.items()}
        if self._dry_run:
            return
        before = values_in(target)
        changed: dict[int, Any] = {field.id: value for field, value in differing.items()}
        whole = {**before, **changed}
        others = before.keys() - changed.keys()
        if self._keeps is False:
            await write(steps, row, update_call(target_id, whole))
            return
        updated = await write(steps, row, update_call(target_id, changed))
        if self._keeps is True or not others:
            return
        if not others <= values_in(updated).keys():
            row.maybe_written = True  # until it is certain that nothing was lost
            updated = await steps.call(get_call(target_id))
        if others <= values_in(updated).keys():
            self._keeps = self._keeps is None
        else:
            self._keeps = False
            await write(steps, row, update_call(target_id, whole))
        row.maybe_written = False

    async def _join(self, steps: Steps, rows: Sequence[Row[_Contact]]) -> None:
        """Add the contacts of some rows to the segment."""
        assert self._segment_id is not None
        identified = {row: identifier for row in rows if (identifier := _contact(row).target_id) is not None}
        for row in rows:
            if row not in identified:
                row.error = ContactMismatchError(
                    f"NP6 returned no identifier of the contact {row.key!r}, so it was not added to the segment."
                )
        if not identified:
            return
        for row in identified:
            row.maybe_written = True
        try:
            await join(steps, self._segment_id, list(identified.values()))
        except CallError as exc:
            for row in identified:
                row.error, row.maybe_written = exc, exc.maybe_processed
        else:
            for row in identified:
                row.maybe_written = False


def _contact(row: Row[_Contact]) -> _Contact:
    assert row.payload is not None
    return row.payload
