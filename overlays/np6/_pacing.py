"""What a server says about time, `Retry-After` and `X-RateLimit-*`, and the gate that a client's calls share."""

import datetime
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from np6._clock import clock
from np6._rules import is_refused

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
    """An HTTP date as seconds since 1970; None if it is none, or is out of the calendar's range."""
    try:
        moment = parsedate_to_datetime(text or "")
        return moment.replace(tzinfo=moment.tzinfo or datetime.UTC).timestamp()
    except (ValueError, OverflowError, TypeError):
        return None


def _now(headers: Mapping[str, str]) -> float:
    """The server's own "now" if it tells it: a difference of two of its times is right even if our clock is wrong."""
    date = _date(headers.get("date"))
    return clock().time() if date is None else date


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait as `Retry-After` asks, in whole or decimal seconds or as an HTTP date; None if it is no use."""
    text = headers.get("retry-after")
    wait = _number(text)
    if wait is None and (date := _date(text)) is not None:
        wait = date - _now(headers)
    return _ahead(wait)


def reset_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait as `X-RateLimit-Reset` asks, in whichever of its three units; None if it is no use."""
    value = _number(headers.get("x-ratelimit-reset"))
    if value is not None and value >= _EPOCH_MILLISECONDS:
        value = value / 1000 - _now(headers)
    elif value is not None and value >= _EPOCH_SECONDS:
        value -= _now(headers)
    return _ahead(value)


def server_wait(status_code: int, headers: Mapping[str, str]) -> float | None:
    """Seconds that a response asks us to wait: `Retry-After`, else `X-RateLimit-Reset`, else None.

    The reset is on every response, and says when the allowance is renewed, not when a broken server is well again. So
    it counts only if the allowance is what we lack.
    """
    wait = retry_after(headers)
    if wait is None and _lacks_quota(status_code, headers):
        wait = reset_after(headers)
    return wait


def _lacks_quota(status_code: int, headers: Mapping[str, str]) -> bool:
    return is_refused(status_code) or headers.get("x-ratelimit-remaining", "").strip() == "0"


def _ahead(wait: float | None) -> float | None:
    # "Now" and "in the past" are no information: answered at once, a struggling server would be stormed.
    return None if wait is None or wait <= 0 else wait


class Pacing:
    """A gate before every request of one client, closed while the server has said that it would refuse.

    It closes when a response says that nothing remains of the allowance (`X-RateLimit-Remaining: 0`) and when the
    allowance resets, and when a 429 says how long to wait. All callers of the client share it. The latest word counts,
    so that one absurd value cannot hide the sound ones that follow it.
    """

    def __init__(self) -> None:
        self._closed_until = 0.0

    def remaining(self) -> float:
        """Seconds until the gate opens; 0 or less when it is open."""
        return self._closed_until - clock().monotonic()

    def observe(self, status_code: int, headers: Mapping[str, str]) -> None:
        """Learn from a response. Headers that are absent, not numbers, negative or in the past change nothing."""
        if _lacks_quota(status_code, headers):
            wait = server_wait(status_code, headers)
            if wait is not None:
                self._closed_until = clock().monotonic() + wait
