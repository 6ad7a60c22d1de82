"""Waiting for a state of something in NP6, by looking at it at intervals."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

import attrs
import np6
from np6 import CallError, ConnectionFailedError, RateLimitError, ServerError, StatusError
from np6_api.types import Call

from np6_jobs._flow import Steps
from np6_jobs.errors import WaitTimeoutError

T = TypeVar("T")

#: Seconds until the second look. Each further wait is longer by half, up to the interval of NP6's own samples.
FIRST_WAIT: Final = 1.0
LONGEST_WAIT: Final = 20.0

#: What NP6 may recover from. Looking again does no harm, so these end no wait.
PASSING: Final = (RateLimitError, ConnectionFailedError, ServerError)


@attrs.frozen
class Progress:
    """How far a job is that waits for NP6.

    Attributes:
        subject: What it is about, e.g. "action 000ABC".
        step: What it does, e.g. "test phase".
        state: The last state that NP6 returned, as NP6 numbers it; None if it returned none.
        elapsed: Seconds since the job began.
        wait: Seconds until NP6 is asked again.
    """

    subject: str
    step: str
    state: int | None
    elapsed: float
    wait: float


OnProgress = Callable[[Progress], object]


class Polling:
    """The waits of one job, which has one timeout for all of them.

    Args:
        steps: How it calls and waits.
        subject: What it is about, e.g. "action 000ABC".
        timeout: Seconds until it gives up.
        on_progress: Is called before each wait.

    Attributes:
        state: The last state that NP6 returned.
        changed: Whether the job has, or may have, started something in NP6.
    """

    def __init__(self, steps: Steps, subject: str, timeout: float, on_progress: OnProgress | None) -> None:
        if not timeout >= 0:
            raise np6.ConfigurationError(f"timeout must be 0 or more seconds, not {timeout!r}.")
        self.state: int | None = None
        self.changed = False
        self._reached = False
        self._steps = steps
        self._subject = subject
        self._timeout = timeout
        self._on_progress = on_progress
        self._began = np6.clock().monotonic()

    @property
    def elapsed(self) -> float:
        """Seconds since the job began."""
        return np6.clock().monotonic() - self._began

    async def request(self, call: Call[T], step: str) -> T:
        """Send a call, and send it again as often as NP6 refuses it because of the rate limit.

        Raises:
            WaitTimeoutError: The timeout has passed, or NP6 asks for a longer wait.
            CallError: The call has failed for another reason.
        """
        waits = _growing_waits()
        while True:
            try:
                result = await self._steps.call(call)
            except RateLimitError as error:
                if error.maybe_processed or not await self.pause(step, next(waits), error):
                    raise
            else:
                self._reached = True
                return result

    async def until(
        self, call: Call[T], state_of: Callable[[T], int | None], ended: Callable[[int | None], bool], step: str
    ) -> T:
        """Send a call until what it returns is in a state that ends the wait, and return that.

        Args:
            call: Reads what is waited for.
            state_of: Returns its state.
            ended: Returns whether a state ends the wait.
            step: What the job does meanwhile.

        Raises:
            WaitTimeoutError: The timeout has passed, or NP6 asks for a longer wait.
            CallError: It cannot be read, or the client was stopped. An outage is waited out, unless the job has not
                reached NP6 yet.
        """
        waits = _growing_waits()
        while True:
            error = None
            try:
                value = await self._steps.call(call)
            except PASSING as passing:
                if not (self._reached or isinstance(passing, RateLimitError)):
                    raise
                error = passing
            else:
                self._reached = True
                self.state = state_of(value)
                if ended(self.state):
                    return value
            if not await self.pause(step, next(waits), error) and error:
                raise error

    async def pause(self, step: str, seconds: float, error: CallError | None = None) -> bool:
        """Wait, but not longer than the timeout; return False if the client was stopped.

        Args:
            step: What the job waits for.
            seconds: How long, unless the server asks for more.
            error: The error that is waited out, if it is one.

        Raises:
            WaitTimeoutError: The timeout has passed, or NP6 asks for a longer wait.
        """
        left = self._timeout - self.elapsed
        asked = (error.retry_after if isinstance(error, StatusError) else None) or 0.0
        if left <= 0 or asked > left:
            raise self._timeout_error(step) from error
        wait = min(max(seconds, asked), left)
        if self._on_progress is not None:
            self._on_progress(Progress(self._subject, step, self.state, self.elapsed, wait))
        return await self._steps.wait(wait)

    def _timeout_error(self, step: str) -> WaitTimeoutError:
        where = "NP6 returned no state" if self.state is None else f"the last state was {self.state}"
        error = WaitTimeoutError(
            f"{self._subject[:1].upper()}{self._subject[1:]}, {step}: not finished after {self.elapsed:.0f} s; {where}."
        )
        error.subject, error.state, error.maybe_processed = self._subject, self.state, self.changed
        return error


def _growing_waits() -> Iterator[float]:
    longest = FIRST_WAIT
    while True:
        yield random.uniform(longest / 2, longest)
        longest = min(longest * 1.5, LONGEST_WAIT)


def number_of(value: Any) -> int | None:
    """Return a state as NP6 numbers it; None if it is absent."""
    return int(value) if isinstance(value, int) else None
