"""The retry rules, one by one, and the policy around them: no sockets, no clock, only decisions."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import httpx
import np6
import pytest
from hypothesis import given
from hypothesis import strategies as st
from np6._call_state import CallState
from np6._failures import status_error
from np6._observe import Observer
from np6._pacing import Pacing, server_wait
from np6._policy import RetryBudget, RetryPolicy
from np6._retry import SEND, AttemptResult, Retrier, Wait
from np6.testing import no_waits

READ, SENDING = True, False


def responded(status_code: int, **headers: str) -> AttemptResult:
    return AttemptResult(
        httpx.Response(status_code, headers={name.replace("_", "-"): text for name, text in headers.items()})
    )


def failure(kind: type[httpx.RequestError], *, sent: bool) -> AttemptResult:
    return AttemptResult(None, kind("it broke"), sent)


class Play:
    """Runs one call against a script of results and keeps what the policy asked for."""

    def __init__(
        self,
        *script: AttemptResult,
        idempotent: bool,
        replayable: bool = True,
        policy: RetryPolicy | None = None,
        budget: RetryBudget | None = None,
        pacing: Pacing | None = None,
        renewable_key: bool = False,
    ) -> None:
        retrier = Retrier(
            policy or RetryPolicy(), budget or RetryBudget(), pacing, Observer(), renewable_key=renewable_key
        )
        self.state = CallState("actions.execute", "POST", "/actions/{id}/execution", idempotent, retrier.policy)
        self.waits: list[float] = []
        self.response: httpx.Response | None = None
        self.error: np6.CallError | None = None
        results = iter(script)
        run = retrier.run(self.state, "POST", replayable=replayable)
        with no_waits() as self.waits:
            from np6._clock import clock

            try:
                step = next(run)
                while True:
                    if isinstance(step, Wait):
                        clock().sleep(step.seconds)
                        step = run.send(None)
                    else:
                        assert step is SEND
                        step = run.send(next(results))
            except StopIteration as end:
                self.response = end.value
            except np6.CallError as error:
                self.error = error

    @property
    def attempts(self) -> int:
        return self.state.attempts


OK = responded(200)

ROWS = [
    # what happened, retried if idempotent, retried if not, whether the server may have acted
    pytest.param(failure(httpx.ConnectError, sent=False), True, True, False, id="connect error"),
    pytest.param(failure(httpx.ConnectTimeout, sent=False), True, True, False, id="connect timeout"),
    pytest.param(failure(httpx.PoolTimeout, sent=False), True, True, False, id="pool timeout"),
    pytest.param(responded(429), True, True, False, id="429"),
    pytest.param(failure(httpx.ReadTimeout, sent=True), True, False, True, id="read timeout"),
    pytest.param(failure(httpx.WriteTimeout, sent=True), True, False, True, id="write timeout"),
    pytest.param(failure(httpx.ReadError, sent=True), True, False, True, id="reset"),
    pytest.param(failure(httpx.RemoteProtocolError, sent=True), True, False, True, id="closed without a response"),
    pytest.param(failure(httpx.DecodingError, sent=True), True, False, True, id="broken compression"),
    *(pytest.param(responded(c), True, False, True, id=str(c)) for c in (408, 500, 501, 502, 503, 504, 520, 599, 700)),
    *(
        pytest.param(responded(c), False, False, False, id=str(c))
        for c in (400, 401, 402, 403, 404, 405, 406, 409, 410, 411, 412, 413, 415, 422, 423, 425, 428, 431, 451, 499)
    ),
]


@pytest.mark.parametrize(("what", "if_idempotent", "if_not", "maybe_processed"), ROWS)
def test_every_retry_rule(what: AttemptResult, if_idempotent: bool, if_not: bool, maybe_processed: bool) -> None:
    for idempotent, retried in ((True, if_idempotent), (False, if_not)):
        play = Play(what, OK, idempotent=idempotent)
        assert play.attempts == (2 if retried else 1)
        alone = Play(what, idempotent=idempotent, policy=RetryPolicy(max_attempts=1))
        assert alone.state.maybe_processed is maybe_processed
        assert (alone.error or alone.response) is not None


def test_an_ambiguous_attempt_is_not_forgotten_when_a_later_one_fails_for_certain() -> None:
    for last in (responded(404), responded(429), failure(httpx.ConnectError, sent=False)):
        play = Play(responded(503), last, idempotent=True, policy=RetryPolicy(max_attempts=2))
        assert play.attempts == 2
        assert play.state.maybe_processed is True


def test_a_body_that_can_be_read_only_once_is_sent_only_once() -> None:
    assert Play(responded(503), OK, idempotent=True, replayable=False).attempts == 1
    assert Play(responded(429), OK, idempotent=False, replayable=False).attempts == 1
    assert Play(failure(httpx.ConnectError, sent=False), OK, idempotent=False, replayable=False).attempts == 2


def test_attempts_are_counted() -> None:
    play = Play(*[responded(503)] * 9, idempotent=True, policy=RetryPolicy(max_attempts=3))
    assert play.attempts == 3
    assert play.response is not None
    assert play.response.status_code == 503
    assert play.state.reason == "max_attempts is 3"


@given(st.integers(1, 10_000))
def test_waits_grow_to_the_maximum_and_no_further(attempts: int) -> None:
    policy = RetryPolicy(base_delay=0.5, max_delay=8.0)
    assert 0 <= policy.backoff(attempts) <= min(8.0, 0.5 * 2.0 ** min(attempts - 1, 10))


def test_the_jitter_is_full() -> None:
    waits = [RetryPolicy().backoff(20) for _ in range(400)]
    assert min(waits) < 1.0
    assert max(waits) > 7.0


def test_the_servers_wait_is_kept_and_callers_are_spread_after_it() -> None:
    for _ in range(50):
        play = Play(responded(429, retry_after="7"), OK, idempotent=False)
        assert len(play.waits) == 1
        assert 7.0 <= play.waits[0] <= 7.5


def test_a_wait_that_is_too_long_is_not_slept() -> None:
    play = Play(responded(429, retry_after="61"), OK, idempotent=False)
    assert play.waits == []
    assert play.response is not None
    assert play.response.status_code == 429
    assert play.state.reason == "the server asks to wait 61 s and max_wait is 60 s"
    assert Play(responded(429, retry_after="60"), OK, idempotent=False).attempts == 2


def test_the_deadline_counts_attempts_and_waits_and_is_checked_before_sleeping() -> None:
    policy = RetryPolicy(max_attempts=99, max_wait=60, deadline=100)
    play = Play(*[responded(503, retry_after="40")] * 99, idempotent=True, policy=policy)
    assert play.attempts == 3
    assert 80 <= sum(play.waits) < 100
    assert play.state.reason == "the deadline of 100 s would pass"
    unlimited = RetryPolicy(max_attempts=9, max_wait=60, deadline=None)
    assert Play(*[responded(503, retry_after="40")] * 9, idempotent=True, policy=unlimited).attempts == 9


def test_the_budget_stops_a_storm_and_successes_refill_it() -> None:
    budget = RetryBudget(capacity=10, cost=5)
    first = Play(*[responded(503)] * 4, idempotent=True, budget=budget)
    assert first.attempts == 3
    assert first.state.reason == "the client's retry budget is used up"
    assert Play(responded(503), OK, idempotent=True, budget=budget).attempts == 1
    for _ in range(4):
        Play(OK, idempotent=True, budget=budget)
    assert Play(responded(503), OK, idempotent=True, budget=budget).attempts == 1
    Play(OK, idempotent=True, budget=budget)
    assert Play(responded(503), OK, idempotent=True, budget=budget).attempts == 2
    assert Play(responded(503), OK, idempotent=True, budget=budget).attempts == 2, "its success gave the cost back"


def test_a_429_does_not_draw_on_the_budget() -> None:
    budget = RetryBudget(capacity=5, cost=5)
    assert Play(responded(429), responded(429), responded(429), OK, idempotent=False, budget=budget).attempts == 4
    assert Play(responded(503), OK, idempotent=True, budget=budget).attempts == 2


def test_a_new_key_is_tried_once_after_a_401_by_any_operation_and_under_any_policy() -> None:
    never = RetryPolicy(max_attempts=1)
    for idempotent in (True, False):
        play = Play(responded(401), OK, idempotent=idempotent, renewable_key=True, policy=never)
        assert play.attempts == 2
        assert play.waits == []
        twice = Play(responded(401), responded(401), idempotent=idempotent, renewable_key=True)
        assert twice.attempts == 2
        assert twice.state.maybe_processed is False
    assert Play(responded(401), idempotent=False, renewable_key=True, replayable=False).attempts == 1


@pytest.mark.parametrize(
    "options",
    [
        {"max_attempts": 0},
        {"base_delay": -1},
        {"max_delay": -0.1},
        {"max_wait": float("nan")},
        {"deadline": -1},
    ],
)
def test_a_policy_that_makes_no_sense_is_refused(options: dict[str, float]) -> None:
    with pytest.raises(np6.ConfigurationError, match=next(iter(options))):
        RetryPolicy(**options)  # type: ignore[arg-type]


def test_a_budget_that_makes_no_sense_is_refused() -> None:
    for capacity, cost in ((1, 2), (0, 0), (5, 0)):
        with pytest.raises(np6.ConfigurationError, match="RetryBudget"):
            RetryBudget(capacity, cost)


def test_the_page_of_guarantees_states_the_true_defaults() -> None:
    page = (Path(__file__).parents[2] / "docs" / "guarantees.md").read_text(encoding="utf-8")
    stated = {
        name: float(value) for name, value in re.findall(r"^\| `(\w+)` \| ([\d.]+)(?: s)? \|", page, re.MULTILINE)
    }
    assert stated == dataclasses.asdict(RetryPolicy())
    budget = RetryBudget()
    assert f"of {budget.capacity} tokens. A retry takes {budget.cost};" in page
    assert f"{np6.DEFAULT_TIMEOUT.connect:.0f} s to connect" in page
    assert f"{np6.DEFAULT_TIMEOUT.read:.0f} s of silence" in page


def test_one_definition_says_which_statuses_are_refusals_before_processing(monkeypatch: pytest.MonkeyPatch) -> None:
    status = 418  # no rule names it

    def facts() -> list[object]:
        response = responded(status, x_ratelimit_reset="7", x_ratelimit_remaining="900").response
        assert response is not None
        pacing = Pacing()
        pacing.observe(status, response.headers)
        play = Play(responded(status, x_ratelimit_reset="7"), OK, idempotent=False, pacing=Pacing())
        error = status_error(play.state, response, "", None)
        budget = RetryBudget(capacity=5, cost=5)
        unpaid = Play(responded(status), responded(status), OK, idempotent=False, budget=budget).attempts
        return [
            server_wait(status, response.headers),
            pacing.remaining() > 0,
            play.attempts,
            len(play.waits),
            error.refused_before_processing,
            unpaid,
        ]

    assert facts() == [None, False, 1, 0, False, 1]
    monkeypatch.setattr("np6._retry_rules.REFUSED_STATUSES", frozenset({status}))
    assert facts() == [7.0, True, 2, 1, True, 3]
