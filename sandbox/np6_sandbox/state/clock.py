"""The sandbox's clock, which a test can advance."""

from __future__ import annotations

import time
from datetime import UTC, datetime

_LATEST = datetime(9990, 1, 1, tzinfo=UTC).timestamp()


class Clock:
    """The real time, plus what `advance` added."""

    def __init__(self) -> None:
        self.offset = 0.0

    def advance(self, seconds: float) -> None:
        """Advance the clock. What is due by then happens before the next request.

        Raises:
            ValueError: The seconds are no number of at least 0, or lead beyond the year 9990.
        """
        if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not seconds >= 0:
            raise ValueError("advance: a number of seconds of at least 0 is expected; the clock only goes forward")
        if seconds > _LATEST - self.time():
            raise ValueError("advance: the clock ends with the year 9990")
        self.offset += seconds

    def time(self) -> float:
        """Return the seconds since 1970-01-01T00:00:00Z."""
        return time.time() + self.offset

    def milliseconds(self) -> int:
        """Return the milliseconds since 1970-01-01T00:00:00Z, the unit of NP6's events."""
        return int(self.time() * 1000)

    def iso(self, offset: float = 0.0) -> str:
        """Return the moment `offset` seconds from now in the format of NP6's documents: `2025-04-01T12:40:39.209Z`."""
        return iso(self.time() + offset)


def iso(seconds: float) -> str:
    """Format seconds since 1970-01-01T00:00:00Z as an ISO 8601 date-time with milliseconds."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_moment(value: str | int) -> float:
    """Return the seconds since 1970-01-01T00:00:00Z of an ISO 8601 date-time or of milliseconds since then.

    Raises:
        ValueError: The value is neither.
    """
    if isinstance(value, int):
        return value / 1000
    moment = datetime.fromisoformat(value)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
