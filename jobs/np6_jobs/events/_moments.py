"""Moments and periods, as the functions for events take them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

Moment = datetime | int
"""A date-time with a time zone, or milliseconds since 1970-01-01T00:00:00Z."""

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND: Final = timedelta(milliseconds=1)

_DURATION: Final = re.compile(r"([1-9]\d{0,5})([mhdw])", re.ASCII)
_UNITS: Final = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def milliseconds(moment: Moment) -> int:
    """Return a moment as a timestamp of NP6, in milliseconds since 1970-01-01T00:00:00Z, rounded down.

    Raises:
        ValueError: A date-time has no time zone.
    """
    if isinstance(moment, int):
        return moment
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no time zone; add one, for instance tzinfo=datetime.UTC")
    return (moment - EPOCH) // MILLISECOND


def duration(text: str) -> timedelta:
    """Return the period that a text names: a number of minutes, hours, days or weeks.

    Args:
        text: For instance `30m`, `6h`, `1d` or `2w`.

    Raises:
        ValueError: It is no such period.
    """
    match = _DURATION.fullmatch(text)
    if match is None:
        raise ValueError(f"{text} is not a period; write e.g. 30m, 6h or 1d.")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})
