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

from np6._call_state import CALL_STATE, CallState
from np6._errors import CallError, ConfigurationError, status_error, transport_error
from np6._observe import Observer
from np6._pacing import Pacing, server_wait
from np6._rules import AttemptOutcome, outcome_of
from np6._wire import sanitized

if TYPE_CHECKING:
    from np6_api.types import Operation


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


#: An instruction: make one attempt and send its `AttemptResult` in.
SEND: Final = _Send.SEND

Step = Wait | _Send


class AttemptResult(NamedTuple):
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
    def outcome(self) -> AttemptOutcome:
        """What the attempt came to."""
        if self.response is None or self.error is not None:
            return AttemptOutcome.AMBIGUOUS if self.sent else AttemptOutcome.NOT_SENT
        return outcome_of(self.response.status_code)


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

    def begin(self, operation: Operation | None, method: str, policy: RetryPolicy | None = None) -> CallState:
        """The first page of a call's story.

        Args:
            operation: Its operation; None for a request made by hand, of which only the method is known.
            method: HTTP method.
            policy: How persistent to be, if not as the client is.
        """
        policy = policy or self.policy
        if operation is None:
            return CallState(method, method, "", method in _IDEMPOTENT_METHODS, policy)
        return CallState(operation.name, operation.method, operation.path, operation.idempotent, policy)

    def give_up(
        self, state: CallState, reason: str, response: httpx.Response | None = None, error: BaseException | None = None
    ) -> None:
        """A call has failed, and this is why it is not tried again."""
        state.reason = reason
        self.observer.tell("give_up", state, response, error=error, reason=reason)

    @contextlib.contextmanager
    def guard(self, state: CallState) -> Iterator[None]:
        """End a call: with an exception of np6, or with one that says what the server may have done.

        Raises:
            CallError: httpx has raised above the transports: a redirect without end or to nowhere, a body cut short.
        """
        handled = sys.exception()
        try:
            yield
        except httpx.RequestError as exc:
            why = "the server has acted on it" if state.redirect is None else "redirects lead nowhere"
            self.give_up(state, why, None, exc)
            raise transport_error(state, None, exc) from sanitized(exc, exc.request, state, handled)
        except BaseException as exc:
            self.interrupted(state, exc)
            raise

    @contextlib.contextmanager
    def by_hand(self, request: httpx.Request) -> Iterator[None]:
        """Guard a request whose operation is not known; redirects and auth flows belong to the same call.

        Raises:
            CallError: There is no complete response.
        """
        state = self.begin(None, request.method)
        own = request.extensions
        request.extensions = {**own, CALL_STATE: state}
        try:
            with self.guard(state):
                yield
        finally:
            request.extensions = own

    def interrupted(self, state: CallState, exc: BaseException) -> None:
        """A call ends by something that is no outcome (Ctrl-C, a cancelled task, a failing hook): say what it means."""
        if isinstance(exc, CallError):
            return
        exc.maybe_processed = state.maybe_processed  # type: ignore[attr-defined] # whatever it is: callers decide by it
        start = f"np6: {state.operation}: "
        if not any(note.startswith(start) for note in getattr(exc, "__notes__", ())):
            self.give_up(state, f"{type(exc).__name__} ended it", error=exc)
            exc.add_note(start + state.summary())

    def run(
        self, state: CallState, method: str, *, replayable: bool
    ) -> Generator[Step, AttemptResult | None, httpx.Response]:
        """Make one request, from its first attempt to its last.

        Args:
            state: The state of the call, kept up to date here.
            method: HTTP method of the request; after a redirect it may be another than the call's.
            replayable: Whether the body can be sent twice.

        Returns:
            The last response, whatever its status.

        Raises:
            StatusError: The request follows a redirect that must not be followed.
            ConnectionFailedError: There is no response.
            DecodingError: It cannot be decompressed.
        """
        if state.redirect is not None and (objection := self._redirect_objection(state, method, replayable)):
            self.give_up(state, objection, state.redirect)
            raise status_error(state, state.redirect, "", None)
        if state.attempts and not replayable:  # asked for by an auth flow; a spent body would go out empty
            return self._end(state, "its body can be read only once", None, None)
        taken, response, error = 0, None, None
        while True:
            yield from self._pass_gate(state)
            if state.is_stopped:
                return self._end(state, "it was stopped", response, error)
            state.attempts += 1
            self.observer.tell("request", state)
            result = yield SEND
            assert result is not None
            response, error, outcome = result.response, result.error, result.outcome
            state.close_attempt(outcome)
            if response is not None:
                self.observer.tell("response", state, response)
                if self.pacing is not None:
                    self.pacing.observe(response.status_code, response.headers)
                if outcome is AttemptOutcome.COMPLETED:
                    state.redirect = response if response.is_redirect else None
                    self.budget.give_back(taken or 1)
                    return response
            if self._may_renew_key(state, result, replayable):
                state.key_renewed, wait = True, 0.0
            else:
                asked = None if response is None else server_wait(response.status_code, response.headers)
                wait = state.policy.backoff(state.attempts) if asked is None else self._spread(state, asked)
                objection = self._objection(state, result, replayable, asked, wait)
                if objection:
                    return self._end(state, objection, response, error)
                taken = 0 if outcome is AttemptOutcome.REFUSED else self.budget.cost
            self.observer.tell("retry", state, response, error=result.error, wait=wait, reason=outcome.reason)
            if wait:
                yield from self._sleep(state, wait)

    def _end(
        self, state: CallState, reason: str, response: httpx.Response | None, error: httpx.RequestError | None
    ) -> httpx.Response:
        self.give_up(state, reason, response, error)
        if response is not None and error is None:
            return response
        raise transport_error(state, response, error) from error

    @staticmethod
    def _sleep(state: CallState, seconds: float) -> Generator[Step, AttemptResult | None, None]:
        nap = seconds if state.stopped is None else _NAP
        while seconds > 0 and not state.is_stopped:
            yield Wait(min(nap, seconds))
            seconds -= nap

    def _objection(
        self, state: CallState, result: AttemptResult, replayable: bool, asked: float | None, wait: float
    ) -> str:
        """Why there must be no further attempt; empty if there may be one, and then it is paid for."""
        policy, outcome = state.policy, result.outcome
        if not outcome.may_retry(idempotent=state.idempotent):
            return "it is not safe to repeat" if outcome is AttemptOutcome.AMBIGUOUS else outcome.reason
        if result.sent and not replayable:
            return "its body can be read only once"
        if state.attempts >= policy.max_attempts:
            return f"max_attempts is {policy.max_attempts}"
        if asked is not None and asked > policy.max_wait:
            return f"the server asks to wait {asked:.0f} s and max_wait is {policy.max_wait:.0f} s"
        if not state.has_time_for(wait):
            return f"the deadline of {policy.deadline:.0f} s would pass"
        if outcome is not AttemptOutcome.REFUSED and not self.budget.take():
            return "the client's retry budget is used up"
        return ""

    @staticmethod
    def _redirect_objection(state: CallState, method: str, replayable: bool) -> str:
        """Return why a redirect must not be followed; empty if it may be.

        The client may have turned a POST into a GET, as browsers do: its success would be taken for that of the call.
        """
        if method != state.method:
            return f"the redirect would turn {state.method} into {method}"
        if not state.idempotent:
            return "it is not safe to repeat at another address"
        return "" if replayable else "its body can be read only once"

    def _may_renew_key(self, state: CallState, result: AttemptResult, replayable: bool) -> bool:
        """Whether to ask for another key: a 401 was not processed, so any operation may be repeated, once."""
        unauthorized = result.response is not None and result.response.status_code == 401
        return unauthorized and self.renewable_key and replayable and not state.key_renewed

    def _pass_gate(self, state: CallState) -> Generator[Step, AttemptResult | None, None]:
        """Wait until the allowance resets. If that takes too long, go on: the server shall refuse, not our guess."""
        while self.pacing is not None and (left := self.pacing.remaining()) > 0:
            wait = self._spread(state, left)
            if left > state.policy.max_wait or not state.has_time_for(wait):
                return
            self.observer.tell("wait", state, wait=wait, reason="the rate limit's allowance is used up")
            yield from self._sleep(state, wait)
            if state.is_stopped:
                return

    @staticmethod
    def _spread(state: CallState, wait: float) -> float:
        # All callers learn the same moment; they had better not all come back in it.
        return wait + random.uniform(0, state.policy.base_delay)
