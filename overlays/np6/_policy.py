"""How persistent calls are: the policy of one call, and the budget that all retries of a client share."""

from __future__ import annotations

import dataclasses
import math
import random
import threading

from np6._errors import ConfigurationError


@dataclasses.dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How persistent a call is. What may be retried at all does not depend on the policy: see docs/guarantees.md.

    Attributes:
        max_attempts: Attempts in all; 1 turns retries off. Four cover the restart of a server without hiding an outage.
        base_delay: Seconds. Before the n-th retry a random time between 0 and base_delay * 2**(n-1) is slept. Half a
            second is longer than most calls take, so that many callers are really spread.
        max_delay: Seconds; the most that this formula gives.
        max_wait: Seconds; the longest wait that the server may ask for. A longer one is not shortened and slept: the
            call fails at once, with the wait in `retry_after`, since the caller knows better what to do meanwhile.
        deadline: Seconds for the whole call, attempts and waits together; None for no limit. No wait begins that would
            end after it. An attempt that runs is never cut off by it, since its outcome would become unknown.
    """

    max_attempts: int = 4
    base_delay: float = 0.5
    max_delay: float = 8.0
    max_wait: float = 60.0
    deadline: float | None = 120.0

    def __post_init__(self) -> None:
        if not isinstance(self.max_attempts, int) or self.max_attempts < 1:
            raise ConfigurationError(f"RetryPolicy.max_attempts must be 1 or more, not {self.max_attempts!r}.")
        for name in ("base_delay", "max_delay", "max_wait", "deadline"):
            value = getattr(self, name)
            if name == "deadline" and value is None:
                continue
            if not isinstance(value, int | float) or not 0 <= value < math.inf:
                raise ConfigurationError(f"RetryPolicy.{name} must be 0 or more seconds, not {value!r}.")

    def backoff(self, attempts: int) -> float:
        """Return the seconds to wait after so many attempts if the server asks for none: exponential, full jitter."""
        return random.uniform(0, min(self.max_delay, self.base_delay * 2.0 ** min(attempts - 1, 64)))


class RetryBudget:
    """Tokens that all retries of a client draw on, so that many callers do not overload a server that is down.

    A retry takes `cost` tokens. A call that succeeds gives back 1, or, if it was retried, what its last retry took.
    So 20 retries may come at once, and in the long run one for five successes. A retry after a refusal (429) takes
    nothing: that server works, and asks for a wait by itself. Several clients may share a budget.

    Args:
        capacity: Tokens at the start, and at most.
        cost: Tokens for one retry.
    """

    def __init__(self, capacity: int = 100, cost: int = 5) -> None:
        if not (isinstance(cost, int) and isinstance(capacity, int) and 0 < cost <= capacity):
            raise ConfigurationError(
                f"RetryBudget needs whole numbers, 0 < cost <= capacity, not cost={cost!r}, capacity={capacity!r}."
            )
        self.capacity = capacity
        self.cost = cost
        self._tokens = capacity
        self._lock = threading.Lock()

    def take(self) -> bool:
        """Take the tokens for one retry; False if too few are left."""
        with self._lock:
            if self._tokens < self.cost:
                return False
            self._tokens -= self.cost
            return True

    def give_back(self, tokens: int) -> None:
        """Return tokens after a success."""
        if self._tokens < self.capacity:
            with self._lock:
                self._tokens = min(self.capacity, self._tokens + tokens)
