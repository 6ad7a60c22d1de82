"""The waits that a server asks for by its headers, and the limiter that the calls of a client share."""

import datetime
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from np6._clock import clock
from np6._retry_rules import is_refused

# NP6 does not say what X-RateLimit-Reset counts. Read as seconds from now, 10^8 is three years; as seconds since 1970
# it is the year 1973. Read as seconds since 1970, 10^11 is the year 5138; as milliseconds it is again 1973.
# No real value can fall on the wrong side of either line.
_EPOCH_SECONDS = 1e8
_EPOCH_MILLISECONDS = 1e11

_NUMBER = re.compile(r"\d+(?:\.\d+)?", re.ASCII)


def _number(text: str | None) -> float | None:
    match = _NUMBER.fullmatch(text.strip()) if text else None
    return float(match[0]) if match else None


def _date(text: str | None) -> float | None:
    """Return an HTTP date as seconds since 1970; None if it is no date, or out of the calendar's range."""
    try:
        moment = parsedate_to_datetime(text or "")
        return moment.replace(tzinfo=moment.tzinfo or datetime.UTC).timestamp()
    except (ValueError, OverflowError, TypeError):
        return None


def _now(headers: Mapping[str, str]) -> float:
    """Return the time of the server if it sends it: the difference of two of its times needs no right clock of ours."""
    date = _date(headers.get("date"))
    return clock().time() if date is None else date


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that `Retry-After` asks for, as a number or as an HTTP date; None if it is unusable."""
    text = headers.get("retry-after")
    wait = _number(text)
    if wait is None and (date := _date(text)) is not None:
        wait = date - _now(headers)
    return _ahead(wait)


def reset_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds until `X-RateLimit-Reset`, in whichever of its three units; None if it is unusable."""
    value = _number(headers.get("x-ratelimit-reset"))
    if value is not None and value >= _EPOCH_MILLISECONDS:
        value = value / 1000 - _now(headers)
    elif value is not None and value >= _EPOCH_SECONDS:
        value -= _now(headers)
    return _ahead(value)


def server_wait(status_code: int, headers: Mapping[str, str]) -> float | None:
    """Return the seconds that a response asks us to wait: `Retry-After`, else `X-RateLimit-Reset`, else None.

    The reset is on every response. It is the time at which the quota is renewed, not the time at which a failing server
    recovers. So it counts only if the quota is used up.
    """
    wait = retry_after(headers)
    if wait is None and _lacks_quota(status_code, headers):
        wait = reset_after(headers)
    return wait


def _lacks_quota(status_code: int, headers: Mapping[str, str]) -> bool:
    return is_refused(status_code) or headers.get("x-ratelimit-remaining", "").strip() == "0"


def _ahead(wait: float | None) -> float | None:
    # "Now" and "in the past" are no information: retries without a wait would overload a failing server.
    return None if wait is None or wait <= 0 else wait


class Pacing:
    """The limiter before every request of one client: it holds requests back that the server would refuse.

    It closes when a response has no quota left (`X-RateLimit-Remaining: 0`) and the time of the reset, and when a
    refusal (429) has a time to wait. All callers of the client share it. The latest response counts, so that one absurd
    value cannot hide the right ones that follow it.
    """

    def __init__(self) -> None:
        self._closed_until = 0.0

    def remaining(self) -> float:
        """Return the seconds until the limiter opens; 0 or less when it is open."""
        return self._closed_until - clock().monotonic()

    def observe(self, status_code: int, headers: Mapping[str, str]) -> None:
        """Learn from a response. Headers that are absent, not numbers, negative or in the past change nothing."""
        if _lacks_quota(status_code, headers):
            wait = server_wait(status_code, headers)
            if wait is not None:
                self._closed_until = clock().monotonic() + wait
