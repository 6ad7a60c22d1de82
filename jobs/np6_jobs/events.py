"""Events of a period, read so that none is lost and none comes twice, whatever interrupts the reading.

NP6 lists the events at or after `start` and before `end`. Two windows that meet therefore share no event, and a
reading that broke off goes on at the moment of its last event: what happened in that one millisecond comes once more,
and what of it was given out already is left out.

    reader = EventReader(client.action_events.stream_list_all, start=monday)
    for event in reader:
        store(event)
        bookmark = str(reader.cursor)  # later: EventReader(..., start=Cursor.parse(bookmark))
"""

from __future__ import annotations

import inspect
import json
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Generic, NamedTuple, Self, TypeVar

from np6 import ConnectionFailedError
from np6_api.stream import AsyncStream, Stream
from np6_api.types import UnknownVariant

E = TypeVar("E")

Moment = datetime | int
"""A date-time with a time zone, or milliseconds since 1970-01-01T00:00:00Z."""

_MILLISECOND = timedelta(milliseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Window(NamedTuple):
    """A period: its start belongs to it, its end does not. Both in milliseconds since 1970-01-01T00:00:00Z."""

    start: int
    end: int


def windows(start: Moment, end: Moment, length: timedelta) -> Iterator[Window]:
    """Cut a period into windows that meet without overlap, each read by a call of its own, in parallel if need be.

    Args:
        start: First moment of the first window.
        end: Where the last one ends.
        length: Length of each; the last one may be shorter.

    Raises:
        ValueError: The length is less than a millisecond, or a date-time has no time zone.

    Example:
        for window in windows(monday, tuesday, timedelta(hours=1)):
            events = client.action_events.list_all(start=window.start, end=window.end)
    """
    first, last, step = milliseconds(start), milliseconds(end), length // _MILLISECOND
    if step < 1:
        raise ValueError(f"a window lasts a millisecond at least, got {length}")
    return (Window(at, min(at + step, last)) for at in range(first, last, step))


def milliseconds(moment: Moment) -> int:
    """A moment as events carry it; what is below a millisecond is cut off.

    Raises:
        ValueError: A date-time has no time zone.
    """
    if isinstance(moment, int):
        return moment
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no time zone; add one, for instance tzinfo=datetime.UTC")
    return (moment - _EPOCH) // _MILLISECOND


@dataclass(frozen=True)
class Cursor:
    """How far a reading has come. `str()` gives a text to keep, `Cursor.parse` reads it.

    Attributes:
        timestamp: Everything before this moment was given out, in milliseconds since 1970-01-01T00:00:00Z.
        seen: What was given out of the events at this very moment, by identifier.
    """

    timestamp: int
    seen: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return json.dumps({"timestamp": self.timestamp, "seen": sorted(self.seen)}, separators=(",", ":"))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str()` gave.

        Raises:
            ValueError: The text is something else.
        """
        try:
            kept = json.loads(text)
            return cls(int(kept["timestamp"]), frozenset(map(str, kept["seen"])))
        except (ValueError, KeyError, TypeError, OverflowError) as exc:
            raise ValueError(f"{text!r:.80} is no cursor") from exc


class _Reading(Generic[E]):
    """What both readers do alike: where to start, what to leave out, when to give up. Needs no I/O."""

    def __init__(
        self,
        events: Callable[..., Any],
        *,
        start: Moment | Cursor,
        end: Moment | None = None,
        max_resumptions: int = 5,
        **parameters: Any,
    ) -> None:
        lacking = {"start", "end", "sort"} - set(inspect.signature(events).parameters)
        if lacking:
            raise TypeError(
                f"{getattr(events, '__name__', events)} cannot be resumed: it has no {', '.join(sorted(lacking))}"
            )
        self._events = events
        self._parameters = parameters
        self._end = None if end is None else milliseconds(end)
        self._max_resumptions = max_resumptions
        cursor = start if isinstance(start, Cursor) else Cursor(milliseconds(start))
        self._timestamp, self._seen = cursor.timestamp, set(cursor.seen)
        self._failures = 0

    @property
    def cursor(self) -> Cursor:
        """How far the reading has come, the event that was given out last included."""
        return Cursor(self._timestamp, frozenset(self._seen))

    def _stream(self) -> Any:
        until = {} if self._end is None else {"end": self._end}
        self._known = frozenset(self._seen)
        self._alike: Counter[str] = Counter()
        return self._events(start=self._timestamp, sort="asc", **until, **self._parameters)

    def _is_new(self, event: Any) -> bool:
        """Take note of an event; False for one that was given out before."""
        known = not isinstance(event, UnknownVariant)
        timestamp, identifier = (event.timestamp, event.id) if known else map(event.data.get, ("timestamp", "id"))
        key = str(identifier) if identifier else json.dumps(event.to_dict(), sort_keys=True)
        if not isinstance(timestamp, int) or timestamp < self._timestamp:
            raise ValueError(f"the events are not in the order of their time, resuming is not safe: {key:.80}")
        if not identifier:  # nothing tells it from another one like it but their number
            if timestamp > self._timestamp:
                self._alike.clear()
            self._alike[key] += 1
            if self._alike[key] > 1:
                key = f"{key}#{self._alike[key]}"
        if timestamp == self._timestamp and key in self._known:
            return False
        if timestamp > self._timestamp:
            self._timestamp, self._seen = timestamp, set()
        self._seen.add(key)
        self._failures = 0
        return True

    def _give_up(self) -> bool:
        """Whether the line broke too often without one new event in between."""
        self._failures += 1
        return self._failures > self._max_resumptions


class EventReader(_Reading[E]):
    """Reads the events of a period in the order of their time, and goes on by itself where a line breaks.

    Args:
        events: A method that streams or lists events, for instance `client.action_events.stream_list_all`.
        start: First moment of the period, or a cursor of an earlier reading.
        end: Where the period ends, itself not included; None for the present.
        max_resumptions: How often in a row, without one new event, a broken line is taken up again.
        parameters: Further arguments of the method; positional ones with `functools.partial`.

    Raises:
        TypeError: The method has no `start`, `end` and `sort`.
        ValueError: A date-time has no time zone.
    """

    def __init__(self, events: Callable[..., Stream[E] | list[E]], **options: Any) -> None:
        super().__init__(events, **options)

    def __iter__(self) -> Iterator[E]:
        """The events that were not given out yet.

        Raises:
            ConnectionFailedError: The line broke once too often. `cursor` tells where to go on.
            NP6Error: The server refused, or an event cannot be read.
            ValueError: The server does not keep the order that was asked for.
        """
        while True:
            try:
                source = self._stream()
                with source if isinstance(source, Stream) else nullcontext(source) as events:
                    for event in events:
                        if self._is_new(event):
                            yield event
                return
            except ConnectionFailedError:
                if self._give_up():
                    raise


class AsyncEventReader(_Reading[E]):
    """As `EventReader`, for an `AsyncClient`: `async for event in reader`."""

    def __init__(self, events: Callable[..., AsyncStream[E] | Awaitable[list[E]]], **options: Any) -> None:
        super().__init__(events, **options)

    async def __aiter__(self) -> AsyncIterator[E]:
        """The events that were not given out yet; raises what `EventReader` raises."""
        while True:
            try:
                source = self._stream()
                if isinstance(source, AsyncStream):
                    async with source as stream:
                        async for event in stream:
                            if self._is_new(event):
                                yield event
                else:
                    for event in await source:
                        if self._is_new(event):
                            yield event
                return
            except ConnectionFailedError:
                if self._give_up():
                    raise
