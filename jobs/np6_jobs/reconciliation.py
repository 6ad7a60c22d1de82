"""From "may have been sent" to "was sent": the unknown items of a journal are looked up in NP6's events.

Every e-mail that a journaled job sends carries a stamp of its own, and execution and activation events carry a stamp.
If NP6 returns the stamp of the request there, an event proves that the request was processed. That it does is assumed:
it was not tried on NP6's own servers.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from types import TracebackType
from typing import Final, Self
from uuid import UUID

import attrs
from np6 import AsyncClient, Client, ConfigurationError
from np6_api.api.actions import execute, execute_many

from np6_jobs._address import address
from np6_jobs._evidence import EventSearch, Evidence, UnknownSend, asearch, moment, search
from np6_jobs._outcome import Outcome
from np6_jobs.journal import UnknownItem, open_journal

#: The operations whose messages the events of actions are about.
_OPERATIONS: Final = (execute_many.OPERATION.name, execute.OPERATION.name)
_ZERO: Final = timedelta(0)


@attrs.frozen
class ReconciledItem:
    """An item that was unknown, and what was found out.

    Attributes:
        number: Number of its entry in the journal.
        stamp: The `id` of the stamp that it was sent with; None if it was sent without one.
        outcome: "done"; "pending": it counts as not sent, and the next run of the job sends it; or still "unknown".
        evidence: The event that proves that it was done.
    """

    number: int
    stamp: UUID | None
    outcome: Outcome
    evidence: Evidence | None = None


@attrs.frozen(kw_only=True)
class ReconcileReport:
    """What became of the unknown items of a journal.

    Attributes:
        items: Each of them.
        unsearchable: How many of them cannot be looked up, because they were sent without a stamp, or because several
            items have the same one, which the user set.
        start: First moment of the period that was read, by NP6's clock; None if no event was read.
        events: Number of events that were read.
        clock_offset: By how much NP6's clock is ahead of this machine's, to the second; negative if it is behind.
        echo_seen: Whether an event carries a stamp of this journal. If none does, NP6 may not return stamps at all.
    """

    items: Sequence[ReconciledItem]
    unsearchable: int
    start: datetime | None
    events: int
    clock_offset: timedelta
    echo_seen: bool

    @property
    def done(self) -> int:
        """How many items were found to be done."""
        return self._count(Outcome.DONE)

    @property
    def not_sent(self) -> int:
        """How many items count as not sent now."""
        return self._count(Outcome.PENDING)

    @property
    def unknown(self) -> int:
        """How many items are still unknown."""
        return self._count(Outcome.UNKNOWN)

    def _count(self, outcome: Outcome) -> int:
        return sum(item.outcome is outcome for item in self.items)


def reconcile(
    client: Client,
    journal: str | os.PathLike[str],
    *,
    absent_after: timedelta | None = None,
    echo_tested: bool = False,
    clock_margin: timedelta = timedelta(minutes=15),
    window: timedelta = timedelta(days=1),
) -> ReconcileReport:
    """Look up the unknown items of a journal in NP6's events, and write into the journal what they prove.

    An event with the stamp of an item proves that it was done. Nothing is sent; the next run of the job sends what
    counts as not sent by then.

    Args:
        client: The client to read events with, of the server that the job used.
        journal: The journal, which no job may be using.
        absent_after: The longest time from a request until its first event is listed, as far as you know it for your
            account. An item whose last request is older than that and the margin, and of which there is no event, then
            counts as not sent. If the time is too short, it is sent twice. None: absence proves nothing.
        echo_tested: Whether you have seen that NP6 returns stamps to your account (docs/reconcile.md says how). Without
            it, absence counts only if an event with another stamp of this journal is found.
        clock_margin: How wrong this machine's clock may have been when the job ran. Reading begins so much earlier, and
            absence counts so much later.
        window: Period that one request asks for.

    Raises:
        FileNotFoundError: There is no such journal.
        JournalLockedError: A job is using it.
        JournalMismatchError: It is the journal of another server.
        JournalError: It is not a journal, or is a copy, or cannot be written.
        ReconcileError: The responses of the server have no date, or its events are not in the order of their time.
        ConfigurationError: The journal's operation has no such events, or an argument is invalid.
        NP6Error: A request failed. What was found by then is in the journal.

    Example:
        report = reconcile(client, "newsletter.journal", absent_after=timedelta(hours=6))
        print(report.done, "done,", report.not_sent, "not sent,", report.unknown, "unknown")
    """
    with _Reconciliation(
        journal,
        client.http.base_url,
        absent_after=absent_after,
        echo_tested=echo_tested,
        clock_margin=clock_margin,
        window=window,
    ) as work:
        sought = work.prepare()
        if sought is not None:
            with work.noted(sought):
                search(client, sought, window=window, stop_early=absent_after is None)
        return work.report(sought)


async def areconcile(
    client: AsyncClient,
    journal: str | os.PathLike[str],
    *,
    absent_after: timedelta | None = None,
    echo_tested: bool = False,
    clock_margin: timedelta = timedelta(minutes=15),
    window: timedelta = timedelta(days=1),
) -> ReconcileReport:
    """Do what `reconcile` does, on asyncio's event loop.

    Args:
        client: The client to read events with.
        journal: As for `reconcile`.
        absent_after: As for `reconcile`.
        echo_tested: As for `reconcile`.
        clock_margin: As for `reconcile`.
        window: As for `reconcile`.

    Raises:
        NP6Error: As `reconcile` does.
        FileNotFoundError: There is no such journal.
    """
    with _Reconciliation(
        journal,
        client.http.base_url,
        absent_after=absent_after,
        echo_tested=echo_tested,
        clock_margin=clock_margin,
        window=window,
    ) as work:
        sought = await asyncio.to_thread(work.prepare)
        if sought is not None:
            with work.noted(sought):
                await asearch(client, sought, window=window, stop_early=absent_after is None)
        return work.report(sought)


class _Reconciliation:
    """What both entry points do with the journal, which it holds."""

    def __init__(
        self,
        journal: str | os.PathLike[str],
        base_url: object,
        *,
        absent_after: timedelta | None,
        echo_tested: bool,
        clock_margin: timedelta,
        window: timedelta,
    ) -> None:
        for name, value in (("absent_after", absent_after), ("clock_margin", clock_margin)):
            if value is not None and value < _ZERO:
                raise ConfigurationError(f"{name} must not be negative, got {value}.")
        if window < timedelta(milliseconds=1):
            raise ConfigurationError(f"window must be a millisecond at least, got {window}.")
        self._server = address(base_url)
        self._absent_after = absent_after
        self._echo_tested = echo_tested
        self._margin = clock_margin
        self._items: list[UnknownItem] = []
        self._searchable: set[int] = set()
        self._absent: set[int] = set()
        self._journal = open_journal(journal)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._journal.close()

    def prepare(self) -> EventSearch | None:
        """Return the search for the unknown items; None if there is nothing to look up."""
        journal, fingerprint = self._journal, self._journal.fingerprint
        journal.check({"base_url": self._server})
        if fingerprint is None:
            return None
        self._items = list(journal.unknown())
        if not self._items:
            return None
        if fingerprint["operation"] not in _OPERATIONS:
            raise ConfigurationError(
                f"The journal is of {fingerprint['operation']}, and no event is known to carry a stamp of its requests."
                f" Only {' and '.join(_OPERATIONS)} can be reconciled."
            )
        dead_by = journal.dead_by()
        shared = journal.shared_stamps({item.stamp for item in self._items if item.stamp is not None})
        sends = [
            UnknownSend(
                item.number,
                fingerprint["arguments"].get("action_id"),
                item.stamp,
                moment(item.attempted),
                moment(max(item.ended, dead_by)),
            )
            for item in self._items
            if item.stamp is not None and item.stamp not in shared
        ]
        self._searchable = {send.number for send in sends}
        if not sends:
            return None
        return EventSearch(sends, is_known=self._is_known, clock_margin=self._margin)

    @contextmanager
    def noted(self, sought: EventSearch) -> Iterator[None]:
        """Write down what is found, even if the search fails; and what counts as absent, if it is complete."""
        try:
            yield
            if self._absent_after is not None and (self._echo_tested or sought.echo_seen):
                reason = f"no event within {self._absent_after}, {sought.events} events read"
                for send in sought.absent(self._absent_after):
                    self._absent.add(send.number)
                    self._journal.decide(send.number, Outcome.PENDING, reason)
        finally:
            for number, evidence in sought.found.items():
                self._journal.decide(number, Outcome.DONE, f"{evidence.kind} event {evidence.event}")
            self._journal.commit()

    def report(self, sought: EventSearch | None) -> ReconcileReport:
        """Return what became of the items."""
        found = {} if sought is None else sought.found
        return ReconcileReport(
            items=[
                ReconciledItem(item.number, item.stamp, self._outcome(item.number, found), found.get(item.number))
                for item in self._items
            ],
            unsearchable=len(self._items) - len(self._searchable),
            start=None if sought is None else sought.start,
            events=0 if sought is None else sought.events,
            clock_offset=_ZERO if sought is None else sought.clock_offset,
            echo_seen=sought is not None and sought.echo_seen,
        )

    def _outcome(self, number: int, found: dict[int, Evidence]) -> Outcome:
        if number in found:
            return Outcome.DONE
        return Outcome.PENDING if number in self._absent else Outcome.UNKNOWN

    def _is_known(self, stamp: UUID) -> bool:
        """Return whether a stamp is one that this journal made. It matters only if absence is to count."""
        return self._absent_after is not None and self._journal.recall([stamp.bytes])[0] is not None
