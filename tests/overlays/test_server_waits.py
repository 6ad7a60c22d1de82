"""How long a server asks to wait, in every way it can say so; and what it cannot make us believe."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from email.utils import format_datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from np6._clock import Clock, use
from np6._pacing import Pacing, reset_after, retry_after, server_wait

NOW = datetime.datetime(2026, 3, 1, 12, 0, 0, tzinfo=datetime.UTC)
EPOCH = NOW.timestamp()


class Frozen(Clock):
    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    def time(self) -> float:
        return EPOCH + self.now


@pytest.fixture(autouse=True)
def frozen() -> Iterator[Frozen]:
    clock = Frozen()
    previous = use(clock)
    yield clock
    use(previous)


def http_date(seconds: float) -> str:
    return format_datetime(NOW + datetime.timedelta(seconds=seconds), usegmt=True)


def headers(**fields: str) -> httpx.Headers:
    return httpx.Headers({name.replace("_", "-"): text for name, text in fields.items()})


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("5", 5.0),
        (" 5 ", 5.0),
        ("0.25", 0.25),
        ("120", 120.0),
        (http_date(30), 30.0),
        ("Sunday, 01-Mar-26 12:00:10 GMT", 10.0),
        ("Sun Mar  1 12:00:10 2026", 10.0),
        ("9" * 400, float("inf")),
    ],
)
def test_retry_after_is_read_as_seconds_decimal_seconds_or_date(text: str, seconds: float) -> None:
    assert retry_after(headers(retry_after=text)) == seconds


@pytest.mark.parametrize(
    "text",
    ["", "0", "-5", "soon", "1e3", "nan", "inf", "５", "1,5", http_date(0), http_date(-3600), "Sun, 99 Foo 2026"],
)
def test_an_unusable_retry_after_is_ignored(text: str) -> None:
    assert retry_after(httpx.Headers({b"retry-after": text.encode()})) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("30", 30.0), ("0.5", 0.5), (str(int(EPOCH) + 30), 30.0), (str((int(EPOCH) + 30) * 1000), 30.0)],
    ids=["seconds from now", "decimal", "epoch seconds", "epoch milliseconds"],
)
def test_the_unit_of_a_reset_follows_from_its_magnitude(text: str, seconds: float) -> None:
    assert reset_after(headers(x_ratelimit_reset=text)) == pytest.approx(seconds)


@pytest.mark.parametrize("text", ["", "0", "-30", "soon", str(int(EPOCH) - 30), str((int(EPOCH) - 30) * 1000)])
def test_an_unusable_reset_is_ignored(text: str) -> None:
    assert reset_after(headers(x_ratelimit_reset=text)) is None


@given(st.integers(1, 3 * 365 * 86_400))
def test_the_three_units_of_a_reset_never_overlap(seconds: int) -> None:
    moment = int(EPOCH) + seconds
    for text in (seconds, moment, moment * 1000):
        assert reset_after(headers(x_ratelimit_reset=str(text))) == pytest.approx(seconds)


def test_retry_after_goes_before_the_reset() -> None:
    assert server_wait(429, headers(retry_after="2", x_ratelimit_reset="30")) == 2.0
    assert server_wait(429, headers(retry_after="soon", x_ratelimit_reset="30")) == 30.0
    assert server_wait(429, headers()) is None


def test_the_reset_counts_only_when_the_quota_is_used_up() -> None:
    usual = {"x_ratelimit_reset": "30", "x_ratelimit_remaining": "900"}
    assert server_wait(503, headers(**usual)) is None
    assert server_wait(503, headers(retry_after="4", **usual)) == 4.0
    assert server_wait(503, headers(x_ratelimit_reset="30", x_ratelimit_remaining="0")) == 30.0


@pytest.mark.parametrize("skew", [-86_400, -90, 90, 86_400])
def test_a_clock_that_is_wrong_does_not_change_the_wait(skew: int) -> None:
    date = http_date(skew)
    assert retry_after(headers(date=date, retry_after=http_date(skew + 20))) == 20.0
    assert reset_after(headers(date=date, x_ratelimit_reset=str(int(EPOCH) + skew + 20))) == 20.0
    assert reset_after(headers(date=date, x_ratelimit_reset="20")) == 20.0


@given(st.text(max_size=40))
def test_no_header_can_break_the_reading(text: str) -> None:
    fields = httpx.Headers({b"retry-after": text.encode(), b"x-ratelimit-reset": text.encode(), b"date": text.encode()})
    wait = server_wait(429, fields)
    assert wait is None or wait > 0


def test_the_limiter_closes_when_nothing_remains_and_opens_at_the_reset(frozen: Frozen) -> None:
    limiter = Pacing()
    limiter.observe(200, headers(x_ratelimit_remaining="1", x_ratelimit_reset="30"))
    assert limiter.remaining() <= 0
    limiter.observe(200, headers(x_ratelimit_remaining="0", x_ratelimit_reset="30"))
    assert limiter.remaining() == 30
    frozen.now = 30.0
    assert limiter.remaining() <= 0


def test_a_429_closes_the_limiter_for_all_callers() -> None:
    limiter = Pacing()
    limiter.observe(429, headers(retry_after="3"))
    assert limiter.remaining() == 3
    limiter.observe(503, headers(retry_after="9"))
    assert limiter.remaining() == 3, "a 503 does not concern the quota"


@pytest.mark.parametrize("remaining", ["", "-1", "many", "0x0", "5"])
def test_an_absurd_quota_changes_nothing(remaining: str) -> None:
    limiter = Pacing()
    limiter.observe(200, headers(x_ratelimit_remaining=remaining, x_ratelimit_reset="30"))
    assert limiter.remaining() <= 0


@pytest.mark.parametrize("reset", ["", "-30", "never", str(int(EPOCH) - 1)])
def test_an_absurd_reset_changes_nothing(reset: str) -> None:
    limiter = Pacing()
    limiter.observe(200, headers(x_ratelimit_remaining="0", x_ratelimit_reset=reset))
    assert limiter.remaining() <= 0


def test_one_absurd_moment_does_not_hide_the_next_sound_one() -> None:
    limiter = Pacing()
    limiter.observe(200, headers(x_ratelimit_remaining="0", x_ratelimit_reset=str(int(EPOCH) + 10**8)))
    limiter.observe(200, headers(x_ratelimit_remaining="0", x_ratelimit_reset="4"))
    assert limiter.remaining() == 4
