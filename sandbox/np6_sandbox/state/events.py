"""The event log: what happened to messages, in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """An event, with what lists select by.

    Attributes:
        area: First segment of the paths that list it: `actions`, `notifications` or `display`.
        kind: The event's `type`.
        source: Identifier of the action, notification or content.
        target: Identifier of the target; None if it is unknown.
        timestamp: In milliseconds since 1970-01-01T00:00:00Z.
        activated: Timestamp of the activation that it is a reaction to, in the same unit.
        link: For hits: open, redirection, unsubscribe, form or mirror.
        robot: For hits: class of the robot that caused it; None for a person.
        delay: Milliseconds from its timestamp until it is listed.
        body: The event as the API lists it.
    """

    area: str
    kind: str
    source: str | int
    target: str | None
    timestamp: int
    activated: int | None
    body: dict[str, Any]
    link: str | None = None
    robot: str | None = None
    delay: int = 0

    def is_listed(self, now: int) -> bool:
        """Return whether it is listed at a moment, in milliseconds since 1970-01-01T00:00:00Z."""
        return self.timestamp + self.delay <= now


class EventLog:
    """The newest `keep` events, indexed by what paths name."""

    def __init__(self, keep: int) -> None:
        self.keep = keep
        self.total = 0
        self._events: deque[LoggedEvent] = deque()
        self._indexes: dict[tuple[str | int | None, ...], deque[LoggedEvent]] = {}

    def record(self, event: LoggedEvent) -> None:
        if len(self._events) == self.keep:
            self._forget_oldest()
        self.total += 1
        self._events.append(event)
        for key in _keys(event):
            self._indexes.setdefault(key, deque()).append(event)

    def of_area(self, area: str, kind: str | None = None) -> list[LoggedEvent]:
        """Return the events of an area, oldest first; of one kind, if it is given."""
        return list(self._indexes.get(("area", area, kind), ()))

    def of_source(self, area: str, source: str | int, kind: str | None = None) -> list[LoggedEvent]:
        """Return the events of an action, notification or content, in the same way."""
        return list(self._indexes.get(("source", area, source, kind), ()))

    def of_target(self, target: str, kind: str | None = None) -> list[LoggedEvent]:
        """Return the events of a target in all areas, in the same way."""
        return list(self._indexes.get(("target", target, kind), ()))

    def clear(self) -> None:
        self.total = 0
        self._events.clear()
        self._indexes.clear()

    def _forget_oldest(self) -> None:
        """Remove the oldest event, which is also the oldest one under each of its keys."""
        for key in _keys(self._events.popleft()):
            index = self._indexes[key]
            index.popleft()
            if not index:
                del self._indexes[key]


def _keys(event: LoggedEvent) -> Iterator[tuple[str | int | None, ...]]:
    for kind in (None, event.kind):
        yield ("area", event.area, kind)
        yield ("source", event.area, event.source, kind)
        if event.target is not None:
            yield ("target", event.target, kind)
