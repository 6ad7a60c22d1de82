"""What is retried, how often and after which wait, and how a call ends; no I/O.

`Retrier.run` is a generator. It yields what to do next, `Wait(seconds)` or `SEND`, and is sent what the attempt gave.
The transports in `_transport.py` do as it says. `Retrier.guard` ends every call.
"""

from __future__ import annotations

import contextlib
import enum
import random
import sys
from collections.abc import Generator, Iterator
from typing import Final, NamedTuple

import httpx
from np6_api.stream import StreamError
from np6_api.types import DecodeError, Operation

from np6._call_state import CALL_STATE, CallState
from np6._errors import CallError
from np6._failures import decoding_error, status_error, transport_error
from np6._observe import Observer
from np6._pacing import Pacing, server_wait
from np6._policy import RetryBudget, RetryPolicy
from np6._retry_rules import AttemptOutcome, outcome_of
from np6._sanitize import sanitized


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
        sent: Whether a byte of the request may have been sent.
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


#: Seconds between two looks at whether a call that waits has been stopped.
NAP: Final = 0.25

#: Methods that may be repeated, for a request whose operation is not known.
_IDEMPOTENT_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"})


class Retrier:
    """Leads every call of one client through its attempts to its end.

    Args:
        policy: For requests that do not bring their own.
        budget: What the retries draw on.
        pacing: The limiter before each request; None for none.
        observer: Gets the events.
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
        """Return the state of a call that begins.

        Args:
            operation: Its operation; None for a request made by hand, of which only the method is known.
            method: HTTP method.
            policy: How persistent to be, if not as the client is.
        """
        policy = policy or self.policy
        if operation is None:
            return CallState(method, method, "", method in _IDEMPOTENT_METHODS, policy)
        return CallState(operation.name, operation.method, operation.path, operation.idempotent, policy)

    @contextlib.contextmanager
    def guard(self, state: CallState) -> Iterator[None]:
        """End a call: with an exception of np6, or with any other that has `maybe_processed` set on it.

        Every call runs in here, whether it is performed, streamed or made by hand.

        Raises:
            CallError: There is no complete response, or it cannot be read.
        """
        handled = sys.exception()
        try:
            yield
        except BaseException as exc:
            error = self.ended(state, exc, handled)
            if error is exc:
                raise
            try:
                raise error
            finally:
                error.__context__ = None  # its frames hold the body, which may repeat the key

    @contextlib.contextmanager
    def guard_by_hand(self, request: httpx.Request) -> Iterator[None]:
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

    def ended(self, state: CallState, exc: BaseException, handled: BaseException | None) -> BaseException:
        """Return what a call raises that ends by an exception; the event `give_up` is emitted once.

        Args:
            state: The state of the call.
            exc: What was raised above or below the transports. A failure of the connection or of the body becomes a
                `CallError`. Anything else (Ctrl-C, a cancelled task, a failing hook) gets `maybe_processed` and a note.
            handled: What was being handled when the call began.
        """
        if isinstance(exc, CallError) or (state.streaming and _is_of_the_caller(exc)):
            return exc
        items = exc.items if isinstance(exc, StreamError) else None
        cause = exc.cause if isinstance(exc, StreamError) else exc
        response = state.response
        if isinstance(cause, DecodeError) and response is not None:
            self.give_up(state, _why(state, items), response, cause)
            error: CallError = decoding_error(state, response, cause.path, cause.reason)
        elif isinstance(cause, httpx.RequestError):
            self.give_up(state, _why(state, items), response, cause)
            error = transport_error(state, response, cause)
            error.__cause__ = sanitized(cause, None, state, handled)
        else:
            self._interrupted(state, exc)
            return exc
        error.items = items
        return error

    def give_up(
        self, state: CallState, reason: str, response: httpx.Response | None = None, error: BaseException | None = None
    ) -> None:
        """Note that a call has failed, and why it is not retried."""
        state.reason = reason
        self.observer.emit("give_up", state, response, error=error, reason=reason)

    def _interrupted(self, state: CallState, exc: BaseException) -> None:
        exc.maybe_processed = state.maybe_processed  # type: ignore[attr-defined] # whatever it is: callers decide by it
        start = f"np6: {state.operation}: "
        if not any(note.startswith(start) for note in getattr(exc, "__notes__", ())):
            if not state.reason:  # else it has ended; asyncio cancels what is left of a body when the event loop ends
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
            DecodingError: The response cannot be decompressed.
        """
        if state.redirect is not None and (objection := self._redirect_objection(state, method, replayable)):
            self.give_up(state, objection, state.redirect)
            raise status_error(state, state.redirect, "", None)
        if state.attempts and not replayable:  # asked for by an auth flow; a spent body would go out empty
            return self._end(state, "its body can be read only once", None, None)
        taken, response, error = 0, None, None
        while True:
            yield from self._wait_for_quota(state)
            if state.is_stopped:
                return self._end(state, "it was stopped", response, error)
            state.attempts += 1
            self.observer.emit("request", state)
            result = yield SEND
            assert result is not None
            response, error, outcome = result.response, result.error, result.outcome
            state.end_attempt(outcome)
            if response is not None:
                self.observer.emit("response", state, response)
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
                if objection := self._objection(state, result, replayable, asked, wait):
                    return self._end(state, objection, response, error)
                taken = 0 if outcome is AttemptOutcome.REFUSED else self.budget.cost
            self.observer.emit("retry", state, response, error=error, wait=wait, reason=outcome.reason)
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
        nap = seconds if state.stopped is None else NAP
        while seconds > 0 and not state.is_stopped:
            yield Wait(min(nap, seconds))
            seconds -= nap

    def _objection(
        self, state: CallState, result: AttemptResult, replayable: bool, asked: float | None, wait: float
    ) -> str:
        """Return why there must be no further attempt; empty if there may be one, and then it is paid for."""
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

        httpx may have turned a POST into a GET, as browsers do: its success would be taken for that of the call.
        """
        if method != state.method:
            return f"the redirect would turn {state.method} into {method}"
        if not state.idempotent:
            return "it is not safe to repeat at another address"
        return "" if replayable else "its body can be read only once"

    def _may_renew_key(self, state: CallState, result: AttemptResult, replayable: bool) -> bool:
        """Return whether to ask for another key: a 401 was not processed, so any operation may be repeated, once."""
        unauthorized = result.response is not None and result.response.status_code == 401
        return unauthorized and self.renewable_key and replayable and not state.key_renewed

    def _wait_for_quota(self, state: CallState) -> Generator[Step, AttemptResult | None, None]:
        """Wait until the quota resets. If that takes too long, go on: the server decides, not our estimate."""
        while self.pacing is not None and (left := self.pacing.remaining()) > 0:
            wait = self._spread(state, left)
            if left > state.policy.max_wait or not state.has_time_for(wait):
                return
            self.observer.emit("wait", state, wait=wait, reason="the quota of the rate limit is used up")
            yield from self._sleep(state, wait)
            if state.is_stopped:
                return

    @staticmethod
    def _spread(state: CallState, wait: float) -> float:
        # All callers learn of the same moment, and must not all come back in it.
        return wait + random.uniform(0, state.policy.base_delay)


def _is_of_the_caller(exc: BaseException) -> bool:
    return not isinstance(exc, StreamError) and isinstance(exc, Exception | GeneratorExit)


def _why(state: CallState, items: int | None) -> str:
    if items is not None:
        return f"{items} {'item' if items == 1 else 'items'} had been received"
    return "the server has acted on it" if state.redirect is None else "the redirects do not lead to a response"
