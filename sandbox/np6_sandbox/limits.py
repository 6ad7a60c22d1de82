"""The rate limit of a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LONGEST_WINDOW = 366 * 24 * 3600
ResetUnit = Literal["seconds", "epoch", "epoch_ms"]


@dataclass(slots=True)
class Limit:
    """So many requests in each window of time, counted by key.

    Attributes:
        requests: Requests of one key in one window.
        seconds: Length of a window.
        reset_unit: How `X-RateLimit-Reset` says when the window ends, which NP6 does not document: seconds from
            now, or seconds or milliseconds since 1970-01-01T00:00:00Z.
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
        """Reads `100/60`: 100 requests in 60 seconds; `100` alone is per second.

        Raises:
            ValueError: it is not written like this.
        """
        requests, _, seconds = text.partition("/")
        try:
            numbers = int(requests), float(seconds or 1)
        except ValueError:
            raise ValueError(f"limit {text!r}: a number of requests is expected, for instance 100/60") from None
        return cls(*numbers)

    def admit(self, now: float) -> bool:
        """Counts a request at `now` (seconds since 1970); False when it is one too many."""
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
