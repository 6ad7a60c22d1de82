"""A server with a real rate limit: the night job that must not stop at the first 429."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, get_args

import anyio
import pytest
from np6._clock import Clock, use
from np6_sandbox import Limit, Sandbox
from np6_sandbox.limits import ResetUnit

from .conftest import Account, Caller

LIMIT, WINDOW, CALLS = 10, 30.0, 60


class SharedTime(Clock):
    """A clock on which nobody waits: a sleep moves the sandbox's time on, and np6's with it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    def monotonic(self) -> float:
        return time.monotonic() + self._sandbox.clock.offset

    def time(self) -> float:
        return self._sandbox.clock.time()

    def sleep(self, seconds: float) -> None:
        self._sandbox.clock.advance(seconds)

    async def asleep(self, seconds: float) -> None:
        self._sandbox.clock.advance(seconds)
        await super().asleep(0)


@pytest.fixture(params=get_args(ResetUnit))
def limited(request: pytest.FixtureRequest) -> Iterator[Account]:
    """An account that may make ten requests in thirty seconds; the reset comes in each of its three units."""
    with Sandbox(limit=Limit(LIMIT, WINDOW, request.param)) as sandbox:
        previous = use(SharedTime(sandbox))
        yield Account(sandbox, sandbox.add_action(), sandbox.add_target("ada@example.com"))
        use(previous)


def refusals(caller: Caller) -> int:
    return sum(event.kind == "response" and event.status_code == 429 for event in caller.events)


def test_a_job_meets_no_refusal_at_all(caller: Caller, limited: Account) -> None:
    def job(client: Any) -> Any:
        return [limited.send(client, number) for number in range(CALLS)]

    async def ajob(client: Any) -> Any:
        return [await limited.send(client, number) for number in range(CALLS)]

    assert len(caller.call(job if caller.mode == "sync" else ajob, base_url=limited.sandbox.url)) == CALLS
    assert refusals(caller) == 0
    assert limited.sandbox.clock.offset >= (CALLS / LIMIT - 1) * (WINDOW - 1)
    assert {message.data["call"] for message in limited.sandbox.ledger} == set(range(CALLS))


def test_many_callers_share_the_quota_and_all_succeed(caller: Caller, limited: Account) -> None:
    def job(client: Any) -> Any:
        with ThreadPoolExecutor(20) as pool:
            return list(pool.map(lambda number: limited.send(client, number), range(CALLS)))

    async def ajob(client: Any) -> Any:
        async with anyio.create_task_group() as group:
            for number in range(CALLS):
                group.start_soon(limited.send, client, number)

    options: dict[str, Any] = {"base_url": limited.sandbox.url, "max_concurrency": 4}
    caller.call(job if caller.mode == "sync" else ajob, **options, retry=patient())
    assert Counter(message.data["call"] for message in limited.sandbox.ledger) == Counter(range(CALLS))
    assert refusals(caller) < CALLS


def patient() -> Any:
    import np6

    return np6.RetryPolicy(max_attempts=20, deadline=None)
