"""Opt-outs, both ways: who opted out in NP6, and who opted out elsewhere.

Example:
    from np6 import Client
    from np6_jobs.contacts import optouts

    with Client() as client:
        for gone in optouts.pull(client, since=yesterday):
            crm.unsubscribe(gone.address, gone.at)
        for result in optouts.push(client, crm.unsubscribed()):
            print(result.address, result.outcome)
"""

from __future__ import annotations

import enum
import json
import os
from collections.abc import AsyncGenerator, AsyncIterable, Generator, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import attrs
from np6 import UNSET, AsyncClient, Client, ConfigurationError, NotFoundError
from np6_api.api.action_events import list_all
from np6_api.api.targets import list_redlisted_mail, list_redlisted_sms, redlist_mail
from np6_api.models import RedlistEntry, RedlistEntryOrigin, SortOrder, Target
from np6_api.types import Unset

from np6_jobs import bulk
from np6_jobs._flow import Blocking, Steps, Suspending
from np6_jobs._flow import run as run_flow
from np6_jobs.bulk._input import refuse_text
from np6_jobs.contacts import _rows
from np6_jobs.contacts._rows import Row, RowJob, RowOptions, RunFlow, write
from np6_jobs.contacts._schema import read_fields, require_email, unicity_field
from np6_jobs.contacts._values import ContactField, FieldKind, ValueProblem, convert
from np6_jobs.contacts._wire import get_call, identifier_of, look_up, value_in
from np6_jobs.errors import RowError
from np6_jobs.events import Moment, milliseconds

__all__ = ["OptOut", "PushOutcome", "PushResult", "apull", "apush", "pull", "push"]

#: Kinds of events that are opt-outs whatever they detail.
_KINDS: Final = frozenset({"complaint", "optout"})


@attrs.frozen(kw_only=True)
class OptOut:
    """A contact that opted out.

    Attributes:
        address: The value that identifies the contact, its e-mail address in most accounts; None if NP6 has deleted it.
        at: When it opted out first, in the period that was asked for.
        channel: "mail" or "sms"; of an event that is not of an e-mail, what NP6 names as its source.
        target_id: Identifier of the contact in NP6; None if the event does not name it.
        reasons: What NP6 has of it, the earliest first: "unsubscribe", "complaint" or "optout" of an event; "red list:"
            and the origin of an entry of the red list, e.g. "red list: form".
    """

    address: str | None
    at: datetime
    channel: str
    target_id: str | None
    reasons: tuple[str, ...]


def pull(client: Client, since: Moment, *, until: Moment | None = None, concurrency: int = 8) -> list[OptOut]:
    """Return the contacts that opted out in a period, the earliest first: one row for each contact and channel.

    They come from the events of all actions (links to unsubscribe, complaints, opt-outs) and from the red lists. NP6
    may list events late: let the periods of two runs overlap by some days. A contact that comes twice does no harm.

    Args:
        client: The client to read with.
        since: Start of the period: a date-time with a time zone, or milliseconds since 1970-01-01T00:00:00Z.
        until: End of the period, which does not belong to it; None: the present.
        concurrency: How many contacts of the red lists are looked up at once.

    Raises:
        ValueError: A date-time has no time zone.
        CallError: A request failed.

    Example:
        for gone in pull(client, datetime.now(UTC) - timedelta(days=3)):
            print(gone.address, gone.at, gone.channel)
    """
    found = run_flow(_read(Blocking(client), since, until))
    lookups = bulk.run(client, _LOOK_UP, found.without_address, concurrency=concurrency)
    return found.complete({result.item: _target_of(result) for result in lookups})


async def apull(
    client: AsyncClient, since: Moment, *, until: Moment | None = None, concurrency: int = 8
) -> list[OptOut]:
    """Return the contacts that opted out in a period; see `pull`."""
    found = await _read(Suspending(client), since, until)
    lookups = bulk.arun(client, _LOOK_UP, found.without_address, concurrency=concurrency)
    return found.complete({result.item: _target_of(result) async for result in lookups})


_LOOK_UP: Final[bulk.Each[str, Target]] = bulk.Each(get_call, expected={404})


def _target_of(result: bulk.ItemResult[str, Target]) -> Target | None:
    if result.error is not None and not isinstance(result.error, NotFoundError):
        raise result.error
    return result.value


class _Found:
    """Opt-outs while they are read, by contact and channel."""

    def __init__(self, unicity: ContactField) -> None:
        self._unicity = unicity
        self._reasons: dict[tuple[str | None, str | None, str], list[tuple[int, str]]] = {}
        self._addresses: dict[str, str] = {}

    def add(self, target_id: str | None, address: str | None, at: int, channel: str, reason: str) -> None:
        """Take in an opt-out."""
        if target_id is not None and address is not None:
            self._addresses[target_id] = address
        key = (target_id, None if target_id is not None else address, channel)
        self._reasons.setdefault(key, []).append((at, reason))

    @property
    def without_address(self) -> list[str]:
        """Identifiers of the contacts that have to be looked up."""
        wanted = (target_id for target_id, _, _ in self._reasons if target_id is not None)
        return list(dict.fromkeys(each for each in wanted if each not in self._addresses))

    def complete(self, targets: Mapping[str, Target | None]) -> list[OptOut]:
        """Return the opt-outs, with the contacts that were looked up."""
        rows = []
        for (target_id, known, channel), reasons in self._reasons.items():
            address = known
            if target_id is not None:
                target = targets.get(target_id)
                value = None if target is None else value_in(target, self._unicity)
                address = self._addresses.get(target_id, None if value is None else str(value))
            reasons.sort(key=lambda reason: reason[0])
            rows.append(
                OptOut(
                    address=address,
                    at=datetime.fromtimestamp(reasons[0][0] / 1000, UTC),
                    channel=channel,
                    target_id=target_id,
                    reasons=tuple(dict.fromkeys(reason for _, reason in reasons)),
                )
            )
        return sorted(rows, key=lambda row: row.at)


async def _read(steps: Steps, since: Moment, until: Moment | None) -> _Found:
    start = milliseconds(since)
    end = None if until is None else milliseconds(until)
    found = _Found(unicity_field(await read_fields(steps)))

    def use_event(event: Any) -> None:
        if (reason := _reason(event)) is None or not isinstance(event.get("timestamp"), int):
            return
        source = _part(event, "source", "type")
        channel = "mail" if source == "email" else str(source)
        receiver = _part(event, "source", "detail", "activation", "receiver")
        target_id, address = _part(receiver, "id"), _part(receiver, "unicity")
        if isinstance(target_id, str) or isinstance(address, str):
            found.add(target_id, address, event["timestamp"], channel, reason)

    await steps.each(list_all.call(start=start, end=UNSET if end is None else end, sort=SortOrder.ASC), use_event)
    bounds: dict[str, Any] = {"start_date": _moment(start)} | ({} if end is None else {"end_date": _moment(end)})
    lists: list[tuple[str, Any]] = [
        ("mail", list_redlisted_mail.call(**bounds)),
        ("sms", list_redlisted_sms.call(**bounds)),
    ]
    for channel, call in lists:
        for entry in await steps.call(call):
            if isinstance(entry.id, Unset) or not isinstance(entry.timestamp, datetime):
                continue
            at = milliseconds(entry.timestamp)
            if at >= start and (end is None or at < end):  # older NP6 had no such parameters
                found.add(entry.id, None, at, channel, f"red list: {_origin(entry)}")
    return found


def _reason(event: Any) -> str | None:
    kind = _part(event, "type")
    if kind in _KINDS:
        return str(kind)
    return (
        "unsubscribe" if kind == "hit" and _part(event, "source", "detail", "link", "type") == "unsubscribe" else None
    )


def _part(value: Any, *names: str) -> Any:
    """Return a part of what an event details; None if it is not there. Whatever the kind of its source, so as JSON."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _origin(entry: RedlistEntry) -> str:
    if isinstance(entry.origin, RedlistEntryOrigin):
        return entry.origin.name.lower().replace("_", " ")
    return "unknown" if isinstance(entry.origin, Unset) else str(entry.origin)


def _moment(timestamp: int) -> datetime:
    return datetime.fromtimestamp(timestamp / 1000, UTC)


class PushOutcome(enum.StrEnum):
    """What came of a row. Each is equal to its text."""

    REDLISTED = "redlisted"
    """The contact is on the red list for e-mail."""
    UNCHANGED = "unchanged"
    """An earlier run, or an earlier row, has put it there."""
    ABSENT = "absent"
    """NP6 has no such contact, so there is nobody to put on the red list. The next run looks again."""
    FAILED = "failed"
    """It was not put on the red list."""
    UNKNOWN = "unknown"
    """It may have been put on the red list. The next run does it again: the contact is to be there in any case."""

    def __repr__(self) -> str:
        return repr(self.value)


@attrs.frozen(kw_only=True)
class PushResult:
    """The result of one row.

    Attributes:
        index: Position in the input, from 0.
        row: The row as it was in the input.
        outcome: What came of it; in a dry run, what would come of it.
        address: The address; empty if the row has none.
        target_id: Identifier of the contact in NP6, as far as it was looked up.
        problems: Why the row was not sent, by the name of the column.
        error: Why it was not put on the red list, or may have been.
    """

    index: int
    row: Mapping[str, Any]
    outcome: PushOutcome
    address: str = ""
    target_id: str | None = None
    problems: Mapping[str, str] = attrs.field(factory=dict)
    error: Exception | None = None


def push(
    client: Client,
    rows: Iterable[Mapping[str, Any]],
    *,
    address: str = "address",
    at: str | None = "at",
    journal: str | os.PathLike[str] | None = None,
    dry_run: bool = False,
    concurrency: int = 8,
    max_failures_in_a_row: int | None = 20,
) -> Generator[PushResult, None, None]:
    """Put contacts on the red list for e-mail, and yield a result for each, in the order of the input.

    No operation of 8.1.0 is documented that puts a contact on the red list for SMS, or takes it off one.

    Args:
        client: The client to write with.
        rows: Mappings from the names of columns to values.
        address: Column of the e-mail address.
        at: Column of the date-time, with its time zone, when the contact opted out; None: now, by NP6's clock.
        journal: Path of a file that records who was put on the red list; a later run leaves them out.
        dry_run: Whether to write nothing.
        concurrency: Maximum number of contacts in progress.
        max_failures_in_a_row: As for `contacts.sync`.

    Raises:
        ColumnError: Contacts of this account are not identified by their e-mail address.
        FailingJobError: Too many contacts failed in a row.
        JournalError: The journal is in use, unusable, or of another job.
        AuthenticationError: The server does not accept the key.

    Example:
        rows = [{"address": "alice@example.com", "at": datetime.now(UTC)}]
        print(Counter(result.outcome for result in push(client, rows, journal="optouts.journal")))
    """
    refuse_text(rows)
    options = _options(journal, dry_run, concurrency, max_failures_in_a_row)
    return _rows.run(client, _Push(address, at, dry_run=dry_run), rows, options)


def apush(
    client: AsyncClient,
    rows: Iterable[Mapping[str, Any]] | AsyncIterable[Mapping[str, Any]],
    *,
    address: str = "address",
    at: str | None = "at",
    journal: str | os.PathLike[str] | None = None,
    dry_run: bool = False,
    concurrency: int = 8,
    max_failures_in_a_row: int | None = 20,
) -> AsyncGenerator[PushResult, None]:
    """Put contacts on the red list for e-mail; see `push`."""
    refuse_text(rows)
    options = _options(journal, dry_run, concurrency, max_failures_in_a_row)
    return _rows.arun(client, _Push(address, at, dry_run=dry_run), rows, options)


def _options(
    journal: str | os.PathLike[str] | None, dry_run: bool, concurrency: int, max_failures_in_a_row: int | None
) -> RowOptions:
    return RowOptions(
        journal=journal,
        dry_run=dry_run,
        recheck=False,
        concurrency=concurrency,
        max_failures_in_a_row=max_failures_in_a_row,
    )


@attrs.define(eq=False)
class _Entry:
    """Who is to be on the red list, and what came of it."""

    at: datetime | None
    target_id: str | None = None


class _Absent(RowError):
    """There is no such contact. It is no error, but keeps the row from counting as done."""


#: The columns as fields, for the conversion of values.
_ADDRESS: Final = ContactField(0, "address", FieldKind.EMAIL)
_AT: Final = ContactField(0, "at", FieldKind.DATE)


class _Push(RowJob[_Entry, PushResult]):
    """Looks each contact up, and puts it on the red list."""

    operation = "optouts.push"

    def __init__(self, address: str, at: str | None, *, dry_run: bool) -> None:
        self._address = address
        self._at = at
        self._dry_run = dry_run
        self._unicity: ContactField

    async def prepare(self, steps: Steps, first: Any) -> dict[str, Any]:
        for column in (self._address, self._at):
            if column is not None and (not isinstance(first, Mapping) or column not in first):
                raise ConfigurationError(f"The input has no column {column!r}: name it by address= and at=.")
        self._unicity = unicity_field(await read_fields(steps))
        require_email(self._unicity)
        return {"key": self._unicity.id}

    def read(self, row: Row[_Entry]) -> None:
        problems: dict[str, str] = {}
        moment = None
        try:
            row.key = str(convert(_ADDRESS, row.source[self._address]) or "")
            if not row.key:
                problems[self._address] = "the address is empty"
        except ValueProblem as exc:
            problems[self._address] = str(exc)
        if self._at is not None:
            try:
                moment = convert(_AT, row.source[self._at])
            except ValueProblem as exc:
                problems[self._at] = str(exc)
        if problems:
            error = RowError("; ".join(f"column {column!r}: {reason}" for column, reason in problems.items()))
            error.problems = problems
            row.error = error
            return
        row.payload = _Entry(datetime.fromisoformat(str(moment)) if moment else None)
        row.content = json.dumps(moment).encode()

    async def write(self, steps: Steps, row: Row[_Entry]) -> None:
        entry = row.payload
        assert entry is not None
        target = await look_up(steps, row.key, self._unicity)
        if target is None:
            raise _Absent("NP6 has no such contact.")
        entry.target_id = identifier_of(target)
        if self._dry_run:
            return
        body = RedlistEntry(id=entry.target_id, timestamp=entry.at, origin=RedlistEntryOrigin.API)
        await write(steps, row, redlist_mail.call(entry.target_id, body=body))

    def complete(self, rows: Sequence[Row[_Entry]]) -> Iterator[RunFlow]:  # noqa: ARG002 - nothing is left to do
        return iter(())

    def result(self, row: Row[_Entry]) -> PushResult:
        outcome = PushOutcome.REDLISTED
        if row.maybe_written:
            outcome = PushOutcome.UNKNOWN
        elif isinstance(row.error, _Absent):
            outcome = PushOutcome.ABSENT
        elif row.error is not None:
            outcome = PushOutcome.FAILED
        elif row.earlier or row.repeats is not None:
            outcome = PushOutcome.UNCHANGED
        return PushResult(
            index=row.index,
            row=row.source,
            outcome=outcome,
            address=row.key,
            target_id=None if row.payload is None else row.payload.target_id,
            problems=row.error.problems if isinstance(row.error, RowError) else {},
            error=None if outcome is PushOutcome.ABSENT else row.error,
        )
