"""The rate limit of a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LONGEST_WINDOW = 366 * 24 * 3600
ResetUnit = Literal["seconds", "epoch", "epoch_ms"]


@dataclass(slots=True)
class Limit:
    """A number of requests in each window of time.

    Attributes:
        requests: Requests in one window.
        seconds: Length of a window.
        reset_unit: Unit of `X-RateLimit-Reset`, which NP6 does not document: seconds from now until the window ends,
            or the seconds or milliseconds since 1970-01-01T00:00:00Z at which it ends.
    """

    requests: int = 1_000_000
    seconds: float = 60.0
    reset_unit: ResetUnit = "seconds"
    _window: float = 0.0
    _used: int = 0

    def __post_init__(self) -> None:
        if self.requests < 1 or not 0 < self.seconds <= LONGEST_WINDOW:
            raise ValueError(
                f"a limit needs at least one request and a window of more than 0 and at most {LONGEST_WINDOW} seconds"
            )

    @classmethod
    def parse(cls, text: str) -> Limit:
        """Parse `100/60`: 100 requests in 60 seconds; `100` alone is per second.

        Raises:
            ValueError: The text has another form.
        """
        requests, _, seconds = text.partition("/")
        try:
            numbers = int(requests), float(seconds or 1)
        except ValueError:
            raise ValueError(f"limit {text!r}: a number of requests is expected, for example 100/60") from None
        return cls(*numbers)

    def admit(self, now: float) -> bool:
        """Count a request at `now` (seconds since 1970); return False if it exceeds the limit."""
        if now >= self._window + self.seconds:
            self._window, self._used = now, 0
        if self._used >= self.requests:
            return False
        self._used += 1
        return True

    def headers(self, now: float) -> dict[str, str]:
        left = max(self._window + self.seconds - now, 0.0)
        moment = {"seconds": left, "epoch": now + left, "epoch_ms": (now + left) * 1000}[self.reset_unit]
        return {
            "X-RateLimit-Limit": str(self.requests),
            "X-RateLimit-Remaining": str(self.requests - self._used),
            "X-RateLimit-Reset": str(-int(-moment // 1)),
        }
