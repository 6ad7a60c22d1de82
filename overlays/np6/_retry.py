"""What may be tried again, how often and after which wait: the whole policy, without any I/O.

`Retrier.run` is a generator. It yields what to do next, `Wait(seconds)` or `SEND`, and is sent what came of it. The
transports in `_transport.py`, one synchronous and one asynchronous, do as it says.
"""

from __future__ import annotations

import contextlib
import dataclasses
import enum
import math
import random
import sys
import threading
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

import httpx

from np6._errors import CallError, ConfigurationError, status_error, transport_error
from np6._observe import Observer
from np6._pacing import Pacing, server_wait
from np6._record import RECORD, Outcome, Record
from np6._wire import sanitized

if TYPE_CHECKING:
    from np6_api.types import Operation

#: The law: whether another attempt is allowed for (an idempotent operation, any other).
LAW: Final = {
    Outcome.NEVER_LEFT: (True, True),
    Outcome.REFUSED: (True, True),
    Outcome.AMBIGUOUS: (True, False),
    Outcome.REJECTED: (False, False),
}


@dataclasses.dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How persistent a call is. What may be repeated at all is no matter of policy: see docs/guarantees.md.

    Attributes:
        max_attempts: Attempts in all; 1 turns retries off. Four ride out a restart without hiding an outage.
        base_delay: Seconds. Before the n-th retry a random time between 0 and base_delay * 2**(n-1) is slept. Half a
            second is longer than most calls take, so that a crowd of callers is really spread.
        max_delay: Seconds; the most that this formula gives.
        max_wait: Seconds; the longest wait that the server may ask for. A longer one is not cut short and slept: the
            call fails at once and says how long, since the caller knows better what to do with a minute.
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
        """Seconds to wait after so many attempts, if the server does not say: exponential, full jitter."""
        return random.uniform(0, min(self.max_delay, self.base_delay * 2.0 ** min(attempts - 1, 64)))


class RetryBudget:
    """Tokens that all retries of a client draw on, so that many callers do not storm a server that is down.

    A retry takes `cost` tokens. A call that succeeds gives back 1, or, if it was retried, what its last retry took.
    So 20 retries may come at once, and in the long run one for five successes. A retry after a 429 takes nothing: that
    server is well, and says itself when to come back. May be shared by several clients.

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


class Wait(NamedTuple):
    """An instruction: sleep."""

    seconds: float


class _Send(enum.Enum):
    SEND = enum.auto()


#: An instruction: make one attempt and send its `Result` in.
SEND: Final = _Send.SEND

Step = Wait | _Send


class Result(NamedTuple):
    """What one attempt gave: a response, or an exception (and the head of the response, if that had arrived).

    Attributes:
        response: The response.
        error: Why there is none, or no complete one.
        sent: Whether a byte of the request may have left.
    """

    response: httpx.Response | None
    error: httpx.RequestError | None = None
    sent: bool = True

    @property
    def outcome(self) -> Outcome:
        """The row of the law that it falls under."""
        if self.response is None or self.error is not None:
            return Outcome.AMBIGUOUS if self.sent else Outcome.NEVER_LEFT
        match self.response.status_code:
            case 429:
                return Outcome.REFUSED
            case code if code == 408 or code >= 500:
                return Outcome.AMBIGUOUS
            case code if code >= 400:
                return Outcome.REJECTED
            case _:
                return Outcome.ANSWERED


#: Seconds between two looks at whether a call that waits has been given up.
_NAP: Final = 0.25

#: Methods that may be repeated, for a request whose operation is not known.
_IDEMPOTENT_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"})


class Retrier:
    """Leads every call of one client through its attempts.

    Args:
        policy: For requests that do not bring their own.
        budget: What the retries draw on.
        pacing: The gate before each request; None for none.
        observer: Whom to tell.
        renewable_key: Whether asking again after a 401 may give another key.
    """

    def __init__(
        self,
        policy: RetryPolicy,
        budget: RetryBudget,
        pacing: Pacing | None,
        observer: Observer,
        *,
        renewable_key: bool,
    ) -> None:
        self.policy = policy
        self.budget = budget
        self.pacing = pacing
        self.observer = observer
        self.renewable_key = renewable_key

    def begin(self, operation: Operation | None, method: str, policy: RetryPolicy | None = None) -> Record:
        """The first page of a call's story.

        Args:
            operation: Its operation; None for a request made by hand, of which only the method is known.
            method: HTTP method.
            policy: How persistent to be, if not as the client is.
        """
        policy = policy or self.policy
        if operation is None:
            return Record(method, method, "", method in _IDEMPOTENT_METHODS, policy)
        return Record(operation.name, operation.method, operation.path, operation.idempotent, policy)

    def give_up(
        self, record: Record, reason: str, response: httpx.Response | None = None, error: BaseException | None = None
    ) -> None:
        """A call has failed, and this is why it is not tried again."""
        record.reason = reason
        self.observer.tell("give_up", record, response, error=error, reason=reason)

    @contextlib.contextmanager
    def guard(self, record: Record) -> Iterator[None]:
        """End a call: with an exception of np6, or with one that says what the server may have done.

        Raises:
            CallError: httpx has raised above the transports: a redirect without end or to nowhere, a body cut short.
        """
        handled = sys.exception()
        try:
            yield
        except httpx.RequestError as exc:
            why = "the server has acted on it" if record.redirect is None else "redirects lead nowhere"
            self.give_up(record, why, None, exc)
            raise transport_error(record, None, exc) from sanitized(exc, exc.request, record, handled)
        except BaseException as exc:
            self.interrupted(record, exc)
            raise

    @contextlib.contextmanager
    def by_hand(self, request: httpx.Request) -> Iterator[None]:
        """Guard a request whose operation is not known; redirects and auth flows belong to the same call.

        Raises:
            CallError: There is no complete response.
        """
        record = self.begin(None, request.method)
        own = request.extensions
        request.extensions = {**own, RECORD: record}
        try:
            with self.guard(record):
                yield
        finally:
            request.extensions = own

    def interrupted(self, record: Record, exc: BaseException) -> None:
        """A call ends by something that is no outcome (Ctrl-C, a cancelled task, a failing hook): say what it means."""
        if isinstance(exc, CallError):
            return
        exc.maybe_processed = record.maybe_processed  # type: ignore[attr-defined] # whatever it is: callers decide by it
        start = f"np6: {record.operation}: "
        if not any(note.startswith(start) for note in getattr(exc, "__notes__", ())):
            self.give_up(record, f"{type(exc).__name__} ended it", error=exc)
            exc.add_note(start + record.summary())

    def run(self, record: Record, method: str, *, replayable: bool) -> Generator[Step, Result | None, httpx.Response]:
        """Make one request, from its first attempt to its last.

        Args:
            record: The record of the call, kept up to date here.
            method: HTTP method of the request; after a redirect it may be another than the call's.
            replayable: Whether the body can be sent twice.

        Returns:
            The last response, whatever its status.

        Raises:
            StatusError: The request follows a redirect that must not be followed.
            ConnectionFailedError: There is no response.
            DecodingError: It cannot be decompressed.
        """
        if record.redirect is not None and (objection := self._redirect_objection(record, method, replayable)):
            self.give_up(record, objection, record.redirect)
            raise status_error(record, record.redirect, "", None)
        if record.attempts and not replayable:  # asked for by an auth flow; a spent body would go out empty
            return self._end(record, "its body can be read only once", None, None)
        taken, response, error = 0, None, None
        while True:
            yield from self._pass_gate(record)
            if record.is_stopped:
                return self._end(record, "it was stopped", response, error)
            record.attempts += 1
            self.observer.tell("request", record)
            result = yield SEND
            assert result is not None
            response, error, outcome = result.response, result.error, result.outcome
            record.close_attempt(outcome)
            if response is not None:
                self.observer.tell("response", record, response)
                if self.pacing is not None:
                    self.pacing.observe(response.status_code, response.headers)
                if outcome is Outcome.ANSWERED:
                    record.redirect = response if response.is_redirect else None
                    self.budget.give_back(taken or 1)
                    return response
            if self._may_renew_key(record, result, replayable):
                record.key_renewed, wait = True, 0.0
            else:
                asked = None if response is None else server_wait(response.status_code, response.headers)
                wait = record.policy.backoff(record.attempts) if asked is None else self._spread(record, asked)
                objection = self._objection(record, result, replayable, asked, wait)
                if objection:
                    return self._end(record, objection, response, error)
                taken = 0 if outcome is Outcome.REFUSED else self.budget.cost
            self.observer.tell("retry", record, response, error=result.error, wait=wait, reason=outcome.value)
            if wait:
                yield from self._sleep(record, wait)

    def _end(
        self, record: Record, reason: str, response: httpx.Response | None, error: httpx.RequestError | None
    ) -> httpx.Response:
        self.give_up(record, reason, response, error)
        if response is not None and error is None:
            return response
        raise transport_error(record, response, error) from error

    @staticmethod
    def _sleep(record: Record, seconds: float) -> Generator[Step, Result | None, None]:
        nap = seconds if record.stopped is None else _NAP
        while seconds > 0 and not record.is_stopped:
            yield Wait(min(nap, seconds))
            seconds -= nap

    def _objection(self, record: Record, result: Result, replayable: bool, asked: float | None, wait: float) -> str:
        """Why there must be no further attempt; empty if there may be one, and then it is paid for."""
        policy, outcome = record.policy, result.outcome
        if not LAW[outcome][0 if record.idempotent else 1]:
            return "it is not safe to repeat" if outcome is Outcome.AMBIGUOUS else outcome.value
        if result.sent and not replayable:
            return "its body can be read only once"
        if record.attempts >= policy.max_attempts:
            return f"max_attempts is {policy.max_attempts}"
        if asked is not None and asked > policy.max_wait:
            return f"the server asks to wait {asked:.0f} s and max_wait is {policy.max_wait:.0f} s"
        if not record.has_time_for(wait):
            return f"the deadline of {policy.deadline:.0f} s would pass"
        if outcome is not Outcome.REFUSED and not self.budget.take():
            return "the client's retry budget is used up"
        return ""

    @staticmethod
    def _redirect_objection(record: Record, method: str, replayable: bool) -> str:
        """Return why a redirect must not be followed; empty if it may be.

        The client may have turned a POST into a GET, as browsers do: its success would be taken for that of the call.
        """
        if method != record.method:
            return f"the redirect would turn {record.method} into {method}"
        if not record.idempotent:
            return "it is not safe to repeat at another address"
        return "" if replayable else "its body can be read only once"

    def _may_renew_key(self, record: Record, result: Result, replayable: bool) -> bool:
        """Whether to ask for another key: a 401 was not processed, so any operation may be repeated, once."""
        unauthorized = result.response is not None and result.response.status_code == 401
        return unauthorized and self.renewable_key and replayable and not record.key_renewed

    def _pass_gate(self, record: Record) -> Generator[Step, Result | None, None]:
        """Wait until the allowance resets. If that takes too long, go on: the server shall refuse, not our guess."""
        while self.pacing is not None and (left := self.pacing.remaining()) > 0:
            wait = self._spread(record, left)
            if left > record.policy.max_wait or not record.has_time_for(wait):
                return
            self.observer.tell("wait", record, wait=wait, reason="the rate limit's allowance is used up")
            yield from self._sleep(record, wait)
            if record.is_stopped:
                return

    @staticmethod
    def _spread(record: Record, wait: float) -> float:
        # All callers learn the same moment; they had better not all come back in it.
        return wait + random.uniform(0, record.policy.base_delay)
