"""What happened to messages, in the order in which it happened."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """One event, and what the queries select by.

    Attributes:
        area: `actions`, `notifications` or `display`, the first part of the paths that list it.
        kind: The event's `type`.
        source: Identifier of the action, notification or content.
        target: Identifier of the target, where it is known.
        timestamp: In milliseconds since 1970-01-01T00:00:00Z.
        activated: Timestamp of the activation that it reacts to, same unit.
        link: For hits: open, redirection, unsubscribe, form or mirror.
        robot: For hits: class of the robot that caused it, None for a person.
        body: The event as the interface shows it.
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


class EventLog:
    """The newest `keep` events, indexed by what the paths name."""

    def __init__(self, keep: int) -> None:
        self.keep = keep
        self.total = 0
        self._events: deque[Event] = deque()
        self._by_source: dict[tuple[str, str | int], deque[Event]] = {}
        self._by_target: dict[str, deque[Event]] = {}

    def record(self, event: Event) -> None:
        if len(self._events) == self.keep:
            self._forget_oldest()
        self.total += 1
        self._events.append(event)
        self._by_source.setdefault((event.area, event.source), deque()).append(event)
        if event.target is not None:
            self._by_target.setdefault(event.target, deque()).append(event)

    def all(self) -> list[Event]:
        return list(self._events)

    def of_source(self, area: str, source: str | int) -> list[Event]:
        return list(self._by_source.get((area, source), ()))

    def of_target(self, target: str) -> list[Event]:
        return list(self._by_target.get(target, ()))

    def clear(self) -> None:
        self.total = 0
        self._events.clear()
        self._by_source.clear()
        self._by_target.clear()

    def _forget_oldest(self) -> None:
        """The oldest event of all is also the oldest of its source and of its target."""
        oldest = self._events.popleft()
        by_source = self._by_source[oldest.area, oldest.source]
        by_source.popleft()
        if not by_source:
            del self._by_source[oldest.area, oldest.source]
        if oldest.target is not None:
            by_target = self._by_target[oldest.target]
            by_target.popleft()
            if not by_target:
                del self._by_target[oldest.target]
