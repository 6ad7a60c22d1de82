"""An NP6 account: its documents, its clock, its events and messages."""

from __future__ import annotations

import heapq
import math
import random
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypedDict

from np6_sandbox.state.clock import Clock
from np6_sandbox.state.events import EventLog, LoggedEvent
from np6_sandbox.state.ledger import Ledger, Message
from np6_sandbox.state.store import Store

IDENTITY = {"type": "customer", "agency": "DEMO", "customer": "028"}
"""The account in events; the one in the reference's examples."""

TEST_PHASE_ENDS = (38, 20, 10)
_LONGEST = 366 * 24 * 3600
_EMAIL_FIELD_ID = 728
EMAIL_FIELD = {"type": "email", "name": "Email", "isUnicity": True, "isMandatory": True, "isCriterion": True}
"""A new account has this field, so that targets can be created at once. Its id was observed on the live API."""


Delay = float | tuple[float, float]
"""Seconds: a fixed number, or the bounds between which each delay is drawn."""


class Changes(TypedDict, total=False):
    """The settings that can be changed while a sandbox runs. They are explained in `Settings`."""

    test_phase_seconds: float
    test_phase_ends_in: int
    import_seconds: float
    event_delay_seconds: Delay
    echo_stamps: bool


@dataclass(frozen=True, slots=True)
class Settings:
    """Durations, outcomes, assumptions and bounds of memory of an account.

    Attributes:
        test_phase_seconds: Duration of the test phase of a validation; at 0 it ends before the response.
        test_phase_ends_in: State of an action after the test phase: 38 passed, 20 or 10 failed.
        import_seconds: Duration of the execution of an import; at 0 it ends with the next request.
        event_delay_seconds: Seconds from an event's timestamp until it is listed; two numbers: drawn between them for
            each event. A change applies to the events after it.
        echo_stamps: Whether a message and its events carry the stamp of the request. NP6 does not document that; if
            it is False, every stamp is the server's own.
        keep_messages: Number of messages that the ledger holds.
        keep_events: Number of events that can be listed.
        keep_requests: Number of requests that the request log holds.
    """

    test_phase_seconds: float = 0.0
    test_phase_ends_in: int = 38
    import_seconds: float = 0.0
    event_delay_seconds: Delay = 0.0
    echo_stamps: bool = True
    keep_messages: int = 10_000
    keep_events: int = 50_000
    keep_requests: int = 2_000

    def __post_init__(self) -> None:
        for name in ("test_phase_seconds", "import_seconds"):
            if not _is_duration(getattr(self, name)):
                raise ValueError(f"{name}: a number of seconds from 0 to {_LONGEST} is expected")
        bounds = self.event_delay_bounds
        if len(bounds) != 2 or not all(map(_is_duration, bounds)) or bounds[0] > bounds[1]:
            raise ValueError(
                f"event_delay_seconds: a number of seconds from 0 to {_LONGEST}, or two in ascending order, is expected"
            )
        if not isinstance(self.echo_stamps, bool):
            raise ValueError("echo_stamps: True or False is expected")
        if self.test_phase_ends_in not in TEST_PHASE_ENDS:
            raise ValueError(f"test_phase_ends_in: one of {', '.join(map(str, TEST_PHASE_ENDS))} is expected")
        for name in ("keep_messages", "keep_events", "keep_requests"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name}: a number of at least 1 is expected")

    @property
    def event_delay_bounds(self) -> Sequence[float]:
        """The shortest and the longest delay of an event, in seconds."""
        delay = self.event_delay_seconds
        return delay if isinstance(delay, tuple | list) else (delay, delay)


def _is_duration(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _LONGEST


@dataclass(slots=True)
class Account:
    """The state that requests read and change. The caller holds the sandbox's lock.

    Attributes:
        unicities, hashes: Identifiers of the targets by unicity and by hash.
        unicity_of: Unicity of each target by its identifier.
        new_messages, new_events: Recorded since the state was last saved.
    """

    settings: Settings
    clock: Clock = field(default_factory=Clock)
    url: str = ""
    store: Store = field(default_factory=Store)
    events: EventLog = field(init=False)
    ledger: Ledger = field(init=False)
    unicities: dict[str, str] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    unicity_of: dict[str, str] = field(default_factory=dict)
    new_messages: list[Message] = field(default_factory=list)
    new_events: list[LoggedEvent] = field(default_factory=list)
    _due: list[tuple[float, int, str, str]] = field(default_factory=list)
    _random: random.Random = field(default_factory=lambda: random.Random(0))

    def __post_init__(self) -> None:
        self.events = EventLog(self.settings.keep_events)
        self.ledger = Ledger(self.settings.keep_messages)

    def reset(self) -> None:
        """Return to a new account."""
        self.store.clear()
        self.events.clear()
        self.ledger.clear()
        self.unicities.clear()
        self.hashes.clear()
        self.unicity_of.clear()
        self.new_messages.clear()
        self.new_events.clear()
        self._due.clear()
        self._random.seed(0)
        self.store["fields"].put(_EMAIL_FIELD_ID, {"id": _EMAIL_FIELD_ID, **EMAIL_FIELD})

    def record_event(self, event: LoggedEvent) -> None:
        self.events.record(event)
        self.new_events.append(event)

    def event_delay(self) -> int:
        """Return the milliseconds after which the next event is listed."""
        shortest, longest = self.settings.event_delay_bounds
        return math.ceil(self._random.uniform(shortest, longest) * 1000)

    def record_message(self, message: Message) -> None:
        self.ledger.record(message)
        self.new_messages.append(message)

    def new_uuid(self) -> str:
        return str(uuid.uuid4())

    def schedule(self, seconds: float, what: str, subject: str) -> None:
        """Schedule `what` for `subject`, `seconds` from now."""
        number = self.store.next_number("due", 1)
        due = (self.clock.time() + seconds, number, what, subject)
        self.store["due"].put(number, due)
        heapq.heappush(self._due, due)

    def restore_schedule(self) -> None:
        """Restore what was scheduled when the state was saved."""
        self._due = [tuple(due) for due in self.store["due"].values()]
        heapq.heapify(self._due)

    def settle(self, handlers: dict[str, Callable[[Account, str], Any]]) -> None:
        """Run what is due by now."""
        while self._due and self._due[0][0] <= self.clock.time():
            _, number, what, subject = heapq.heappop(self._due)
            self.store["due"].remove(number)
            handlers[what](self, subject)
