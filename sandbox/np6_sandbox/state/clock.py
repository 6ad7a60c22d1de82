"""The sandbox's own time, which a test can move forward."""

from __future__ import annotations

import time
from datetime import UTC, datetime

_LATEST = datetime(9990, 1, 1, tzinfo=UTC).timestamp()


class Clock:
    """Real time plus what `advance` added."""

    def __init__(self) -> None:
        self.offset = 0.0

    def advance(self, seconds: float) -> None:
        """Moves the clock forward: what was due in between has happened by the next request.

        Raises:
            ValueError: it is no number of seconds from 0 on, or leads beyond the year 9990.
        """
        if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not seconds >= 0:
            raise ValueError("time only moves forward: a number of seconds from 0 on is expected")
        if seconds > _LATEST - self.time():
            raise ValueError("time ends with the year 9990")
        self.offset += seconds

    def time(self) -> float:
        """Seconds since 1970-01-01T00:00:00Z."""
        return time.time() + self.offset

    def milliseconds(self) -> int:
        """Milliseconds since 1970-01-01T00:00:00Z, the unit of NP6's events."""
        return int(self.time() * 1000)

    def iso(self, offset: float = 0.0) -> str:
        """The moment, `offset` seconds from now, as NP6's documents write it: `2025-04-01T12:40:39.209Z`."""
        return iso(self.time() + offset)


def iso(seconds: float) -> str:
    """Seconds since 1970-01-01T00:00:00Z as an ISO 8601 date-time with milliseconds."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_moment(value: str | int) -> float:
    """Seconds since 1970-01-01T00:00:00Z of an ISO 8601 date-time or of milliseconds since then.

    Raises:
        ValueError: it is neither.
    """
    if isinstance(value, int):
        return value / 1000
    moment = datetime.fromisoformat(value)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
