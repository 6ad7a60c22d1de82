"""Readers that yield every event of a period once, whatever interrupts them.

NP6 lists the events at or after `start` and before `end`. So two adjacent windows share no event, and a reader that was
interrupted resumes at the timestamp of its last event: it gets the events of that millisecond again, and leaves out
those that it has yielded.

    reader = EventReader(client.action_events.stream_list_all, start=monday)
    for event in reader:
        store(event)
        bookmark = str(reader.cursor)  # later: EventReader(..., start=Cursor.parse(bookmark))
"""

from __future__ import annotations

import inspect
import json
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Generic, NamedTuple, Self, TypeVar

from np6 import ConnectionFailedError
from np6_api.stream import AsyncStream, Stream
from np6_api.types import UnknownVariant

from np6_jobs.events._moments import MILLISECOND, Moment, milliseconds

E = TypeVar("E")


def period_parameters(names: Iterable[str]) -> tuple[str, str] | None:
    """Return which parameters of an operation bound the timestamps of the events that it lists.

    An operation that lists reactivities bounds the moments of activation as well. These are not what its events are
    ordered by, so they are not the ones.

    Args:
        names: Names of the parameters, in Python or in the spec.

    Returns:
        The names of the start and of the end; None if there are none.
    """
    names = list(names)
    pairs = [(name, name.replace("start", "end").replace("Start", "End")) for name in names]
    found = [(start, end) for start, end in pairs if end != start and end in names]
    return min(found, key=lambda pair: pair[0].startswith("activation"), default=None)


class Window(NamedTuple):
    """A period. Its start belongs to it, its end does not; both in milliseconds since 1970-01-01T00:00:00Z."""

    start: int
    end: int


def windows(start: Moment, end: Moment, length: timedelta) -> Iterator[Window]:
    """Split a period into adjacent windows, to be read by separate calls, in parallel if you like.

    Args:
        start: Start of the first window.
        end: End of the last window.
        length: Length of each window; the last one may be shorter.

    Raises:
        ValueError: The length is less than a millisecond, or a date-time has no time zone.

    Example:
        for window in windows(monday, tuesday, timedelta(hours=1)):
            events = client.action_events.list_all(start=window.start, end=window.end)
    """
    first, last, step = milliseconds(start), milliseconds(end), length // MILLISECOND
    if step < 1:
        raise ValueError(f"a window lasts a millisecond at least, got {length}")
    return (Window(at, min(at + step, last)) for at in range(first, last, step))


@dataclass(frozen=True)
class Cursor:
    """The position of a reader. `str()` returns it as text, `Cursor.parse` reads that text.

    Attributes:
        timestamp: All events before this moment were yielded; in milliseconds since 1970-01-01T00:00:00Z.
        seen: Identifiers of the events with exactly this timestamp that were yielded.
    """

    timestamp: int
    seen: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return json.dumps({"timestamp": self.timestamp, "seen": sorted(self.seen)}, separators=(",", ":"))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the cursor for a text that `str()` returned.

        Raises:
            ValueError: The text is not that of a cursor.
        """
        try:
            values = json.loads(text)
            return cls(int(values["timestamp"]), frozenset(map(str, values["seen"])))
        except (ValueError, KeyError, TypeError, OverflowError) as exc:
            raise ValueError(f"{text!r:.80} is not a cursor") from exc


class _ReaderState(Generic[E]):
    """What both readers share: where to start, which events to leave out, when to stop resuming. Does no I/O."""

    def __init__(
        self,
        events: Callable[..., Any],
        *,
        start: Moment | Cursor,
        end: Moment | None = None,
        max_resumptions: int = 5,
        **parameters: Any,
    ) -> None:
        names = inspect.signature(events).parameters
        bounds = period_parameters(names)
        if bounds is None or "sort" not in names:
            missing = {"start", "end", "sort"} - set(names)
            raise TypeError(
                f"{getattr(events, '__name__', events)} cannot be resumed: it has no {', '.join(sorted(missing))}"
            )
        self._start_name, self._end_name = bounds
        self._events = events
        self._parameters = parameters
        self._end = None if end is None else milliseconds(end)
        self._max_resumptions = max_resumptions
        cursor = start if isinstance(start, Cursor) else Cursor(milliseconds(start))
        self._timestamp, self._seen = cursor.timestamp, set(cursor.seen)
        self._failures = 0

    @property
    def cursor(self) -> Cursor:
        """The position after the last event that was yielded."""
        return Cursor(self._timestamp, frozenset(self._seen))

    def _stream(self) -> Any:
        bounds = {self._start_name: self._timestamp} | ({} if self._end is None else {self._end_name: self._end})
        self._known = frozenset(self._seen)
        self._equal: Counter[str] = Counter()
        return self._events(sort="asc", **bounds, **self._parameters)

    def _is_new(self, event: Any) -> bool:
        """Record an event; return False if it was yielded before.

        Raises:
            ValueError: It is older than the one before.
        """
        known = not isinstance(event, UnknownVariant)
        timestamp, identifier = (event.timestamp, event.id) if known else map(event.data.get, ("timestamp", "id"))
        key = str(identifier) if identifier else json.dumps(event.to_dict(), sort_keys=True)
        if not isinstance(timestamp, int) or timestamp < self._timestamp:
            raise ValueError(f"the events are not in the order of their time, so resuming is not safe: {key:.80}")
        if not identifier:  # equal events can only be counted
            if timestamp > self._timestamp:
                self._equal.clear()
            self._equal[key] += 1
            if self._equal[key] > 1:
                key = f"{key}#{self._equal[key]}"
        if timestamp == self._timestamp and key in self._known:
            return False
        if timestamp > self._timestamp:
            self._timestamp, self._seen = timestamp, set()
        self._seen.add(key)
        self._failures = 0
        return True

    def _give_up(self) -> bool:
        """Return whether the connection was lost too often in a row, without a new event."""
        self._failures += 1
        return self._failures > self._max_resumptions


class EventReader(_ReaderState[E]):
    """Reader of the events of a period, in the order of their time. It resumes by itself when the connection is lost.

    Args:
        events: A method that streams or lists events or reactivities, for instance
            `client.action_events.stream_list_all`. Of reactivities, the period is that of the reactions.
        start: Start of the period, or the cursor of an earlier reader.
        end: End of the period, which does not belong to it; None for the present.
        max_resumptions: How often in a row it resumes without getting a new event.
        parameters: Further arguments of the method; positional ones with `functools.partial`.

    Raises:
        TypeError: The method has no parameters for start and end of a period, and `sort`.
        ValueError: A date-time has no time zone.
    """

    def __init__(self, events: Callable[..., Stream[E] | list[E]], **options: Any) -> None:
        super().__init__(events, **options)

    def __iter__(self) -> Generator[E, None, None]:
        """Yield the events that were not yielded yet.

        Raises:
            ConnectionFailedError: The connection was lost too often. A reader that starts at `cursor` goes on.
            NP6Error: The server refused the request, or an event cannot be read.
            ValueError: The server does not return the events in the order of their time.
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


class AsyncEventReader(_ReaderState[E]):
    """The same as `EventReader`, for an `AsyncClient`: `async for event in reader`."""

    def __init__(self, events: Callable[..., AsyncStream[E] | Awaitable[list[E]]], **options: Any) -> None:
        super().__init__(events, **options)

    async def __aiter__(self) -> AsyncGenerator[E, None]:
        """Yield the events that were not yielded yet; raise what `EventReader` raises.

        Wrap it in `contextlib.aclosing(aiter(reader))` if you may leave the loop early.
        """
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
