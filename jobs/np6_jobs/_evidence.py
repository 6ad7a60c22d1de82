"""The search for the events of sends whose outcome is unknown, by the stamps that they were sent with.

It knows neither journal nor outbox: `EventSearch` takes sends and events, does no I/O, and says what the events prove.
`search` and `asearch` read the events for it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import aclosing, closing, contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Final
from uuid import UUID

import attrs
from np6 import AsyncClient, Client
from np6_api.api.action_events import list_all
from np6_api.types import Call, Response

from np6_jobs.errors import ReconcileError
from np6_jobs.events import AsyncEventReader, EventReader, events_as_sent, milliseconds

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ZERO: Final = timedelta(0)
_MILLISECOND: Final = timedelta(milliseconds=1)
#: The parts of an event that name the message that it is about.
_MESSAGES: Final = ("execution", "activation")


@attrs.frozen
class UnknownSend:
    """A message that may have been sent.

    Attributes:
        number: What the caller knows it by.
        action: Identifier of its action; None if that is not known.
        stamp: The `id` of the stamp in its request.
        first_attempt: Its request left this machine then, or later; by this machine's clock.
        last_attempt: Its last request left this machine then, or earlier; by this machine's clock.
    """

    number: int
    action: str | None
    stamp: UUID
    first_attempt: datetime
    last_attempt: datetime


@attrs.frozen
class Evidence:
    """The event that proves that NP6 processed the request of a message.

    Attributes:
        event: Identifier of the event; empty if it has none.
        kind: Kind of the event: `execution`, `activation`, or what followed, for instance `cancellation`.
        time: Its timestamp, by NP6's clock.
    """

    event: str
    kind: str
    time: datetime


class EventSearch:
    """What events prove about sends whose outcome is unknown.

    Args:
        sends: The sends, at least one.
        is_known: Returns whether a stamp is one of a message that was sent earlier. It is called for stamps in events,
            until one is.
        clock_margin: How wrong this machine's clock may have been at the attempts.

    Attributes:
        found: The evidence of each send that has any, by its number: the first event that was read.
        events: Number of events that were read.
        echo_seen: Whether an event carries a stamp of ours, so that NP6 is seen to return the stamps of requests.
        start: First moment, by the server's clock, at which an event of a send may be; None before `begin`.
        clock_offset: By how much the server's clock is ahead of this machine's; negative if it is behind. It is rounded
            down to a second, and at most the duration of a call too small.
    """

    def __init__(
        self, sends: Iterable[UnknownSend], *, is_known: Callable[[UUID], bool], clock_margin: timedelta
    ) -> None:
        self.found: dict[int, Evidence] = {}
        self.events = 0
        self.echo_seen = False
        self.start: datetime | None = None
        self.clock_offset = _ZERO
        self._is_known = is_known
        self._margin = clock_margin
        self._sends = list(sends)
        self._by_stamp: dict[UUID, list[UnknownSend]] = {}
        for send in self._sends:
            self._by_stamp.setdefault(send.stamp, []).append(send)
        self._read_at = _EPOCH

    @property
    def complete(self) -> bool:
        """Whether every send was found."""
        return len(self.found) == len(self._sends)

    def begin(self, response: Response[Any], before_reading: datetime) -> datetime:
        """Measure the server's clock by a response; return the moment by it from which on to read events.

        Args:
            response: A response of the server.
            before_reading: This machine's time after that response came, and before events are read.

        Raises:
            ReconcileError: The response has no date.
        """
        try:
            date = parsedate_to_datetime(response.headers.get("Date", ""))
        except ValueError as error:
            raise ReconcileError("The server's responses have no valid Date, so its clock is not known.") from error
        self.clock_offset = date.replace(tzinfo=date.tzinfo or UTC) - before_reading
        # If the clocks differ now, nothing says that they did so at the attempts. So a server that is behind is taken
        # into account, and one that is ahead is not: to read from an earlier moment and to wait longer do no harm.
        behind = min(self.clock_offset, _ZERO)
        self._read_at = before_reading + behind
        self.start = min(send.first_attempt for send in self._sends) + behind - self._margin
        return self.start

    def see(self, event: Mapping[str, Any]) -> None:
        """Take in an event, as the server sent it."""
        self.events += 1
        for action, stamp in _messages(event):
            sends = [send for send in self._by_stamp.get(stamp, ()) if send.action in (None, action)]
            self.echo_seen = self.echo_seen or bool(sends) or self._is_known(stamp)
            if len(sends) == 1:  # of several with one stamp, an event proves only one
                self.found.setdefault(sends[0].number, _evidence(event))

    def absent(self, absent_after: timedelta) -> Sequence[UnknownSend]:
        """Return the sends that count as not sent: without an event, although long enough ago.

        Call it only when all events from `start` to the present were read, and NP6 is known to return stamps.

        Args:
            absent_after: The longest time from an attempt until its first event is listed, according to the user.
        """
        latest = self._read_at - absent_after - self._margin
        alone = [sends[0] for sends in self._by_stamp.values() if len(sends) == 1]
        return [send for send in alone if send.number not in self.found and send.last_attempt <= latest]


def search(client: Client, sought: EventSearch, *, window: timedelta, stop_early: bool) -> None:
    """Read the events that the sends of a search may have.

    Args:
        client: The client to read with.
        sought: The search, which takes in the events.
        window: Period that one request asks for.
        stop_early: Whether to stop when every send was found.

    Raises:
        ReconcileError: The server's responses have no date, or its events cannot be read in the order of their time.
        NP6Error: A request failed, or a response cannot be read.
    """

    events = events_as_sent(client, list_all.call)
    start = sought.begin(client.perform(_probe()), now())
    for period in _periods(start, window):
        with _order_required(), closing(iter(EventReader(events, start=period[0], end=period[1]))) as found:
            for event in found:
                sought.see(event.data)
                if stop_early and sought.complete:
                    return


async def asearch(client: AsyncClient, sought: EventSearch, *, window: timedelta, stop_early: bool) -> None:
    """As `search`, for an event loop."""

    events = events_as_sent(client, list_all.call)
    start = sought.begin(await client.perform(_probe()), now())
    for period in _periods(start, window):
        with _order_required():
            async with aclosing(aiter(AsyncEventReader(events, start=period[0], end=period[1]))) as found:
                async for event in found:
                    sought.see(event.data)
                    if stop_early and sought.complete:
                        return


def now() -> datetime:
    """Return this machine's time."""
    return moment(time.time_ns() // 1_000_000)


def moment(timestamp: int) -> datetime:
    """Return the date-time of a timestamp in milliseconds since 1970-01-01T00:00:00Z."""
    return _EPOCH + timestamp * _MILLISECOND


def _probe() -> Call[Any]:
    """A call that returns next to nothing: what counts is the date of its response."""
    present = milliseconds(now())
    call = list_all.call(start=present - 1, end=present)
    return Call(call.operation, call.url, _unread, params=call.params, headers=call.headers)


def _periods(start: datetime, length: timedelta) -> Iterator[tuple[datetime, datetime | None]]:
    """Yield the parts of the period from a moment on. The last one has no end, whatever the time is at the server."""
    while (end := start + length) < now():
        yield start, end
        start = end
    yield start, None


def _unread(_response: object) -> None:
    return None


@contextmanager
def _order_required() -> Iterator[None]:
    try:
        yield
    except ValueError as error:  # of the reader
        raise ReconcileError(f"Some events cannot be told apart: {error}.") from error


def _messages(event: Mapping[str, Any]) -> Iterator[tuple[str, UUID]]:
    """Yield the action and the stamp of each message that an event is about."""
    detail = _part(_part(event, "source"), "detail")
    for name in _MESSAGES:
        message = _part(detail, name)
        stamp = _part(message, "stamp").get("id")
        if isinstance(stamp, str):
            try:
                yield str(message.get("id")), UUID(stamp)
            except ValueError:  # it is none of ours
                continue


def _part(value: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = value.get(name)
    return part if isinstance(part, dict) else {}


def _evidence(event: Mapping[str, Any]) -> Evidence:
    return Evidence(str(event.get("id") or ""), str(event.get("type") or ""), moment(event["timestamp"]))
