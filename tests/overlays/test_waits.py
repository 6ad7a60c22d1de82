"""How long the waits between attempts are, and what ends them: what `make mutate` showed to be untested."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx
import np6
import pytest
from np6._pacing import Pacing, retry_after
from np6.testing import no_waits


@pytest.fixture
def far_from_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine whose local time is not UTC."""
    monkeypatch.setenv("TZ", "Etc/GMT+9")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_the_longest_wait_doubles_with_each_attempt_up_to_max_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("random.uniform", lambda least, most: most)

    assert [np6.RetryPolicy().backoff(attempts) for attempts in range(1, 8)] == [0.5, 1, 2, 4, 8, 8, 8]
    assert np6.RetryPolicy(max_delay=1e300).backoff(10_000) == 0.5 * 2.0**64


def test_a_429_closes_the_client_until_the_reset_even_if_it_does_not_say_what_remains() -> None:
    pacing = Pacing()
    pacing.observe(429, httpx.Headers({"X-RateLimit-Reset": "30"}))

    assert 29 < pacing.remaining() <= 30


@pytest.mark.usefixtures("far_from_utc")
@pytest.mark.parametrize(
    "date", ["Sun, 01 Mar 2026 12:00:10 GMT", "Sun, 01 Mar 2026 14:00:10 +0200", "Sun, 01 Mar 2026 12:00:10 -0000"]
)
def test_dates_do_not_depend_on_the_time_zone_of_the_machine(date: str) -> None:
    headers = httpx.Headers({"Retry-After": date, "Date": "Sun, 01 Mar 2026 12:00:00 GMT"})

    assert retry_after(headers) == 10.0


def test_a_wait_asks_several_times_a_second_whether_the_call_was_stopped() -> None:
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return len(waits) == 3

    transport = httpx.MockTransport(lambda request: httpx.Response(429, headers={"Retry-After": "10"}))
    client = np6.Client("key", transport=transport, retry=np6.RetryPolicy(base_delay=0))
    with no_waits() as waits, client, pytest.raises(np6.RateLimitError):
        client.with_options(stop=stop).actions.get("000ABC")

    assert waits == [0.25, 0.25, 0.25]
    assert asked >= 4


def test_a_wait_that_nobody_stops_takes_as_long_as_the_server_asks() -> None:
    responses = iter(
        [httpx.Response(429, headers={"Retry-After": "1.1"}), httpx.Response(200, json={"type": "mailMessage"})]
    )
    client = np6.Client("key", transport=httpx.MockTransport(lambda request: next(responses)), pacing=False)
    policy = np6.RetryPolicy(base_delay=0)
    with no_waits() as waits, client:
        client.with_options(stop=lambda: False, retry=policy).actions.get("000ABC")

    assert waits == [0.25, 0.25, 0.25, 0.25, pytest.approx(0.1)]


async def test_a_client_waits_on_the_clock_of_its_calls() -> None:
    with no_waits() as waits, np6.Client("key", base_url="http://127.0.0.1:9") as client:
        began = np6.clock().monotonic()
        assert client.wait(90)
        assert np6.clock().monotonic() - began >= 90
        async with np6.AsyncClient("key", base_url="http://127.0.0.1:9") as later:
            assert await later.wait(30)

    assert waits == [90, 30]


async def test_stop_ends_a_wait_of_a_client() -> None:
    with no_waits() as waits, np6.Client("key", base_url="http://127.0.0.1:9") as client:
        assert not client.with_options(stop=lambda: len(waits) == 2).wait(90)
        async with np6.AsyncClient("key", base_url="http://127.0.0.1:9") as later:
            assert not await later.with_options(stop=lambda: len(waits) == 3).wait(90)
        assert client.with_options(stop=lambda: False).wait(0.5)

    assert waits == [0.25] * 5
