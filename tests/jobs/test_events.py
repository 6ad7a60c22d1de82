"""Events of a period: none lost, none twice, between windows and after lost connections."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from typing import Any

import httpx
import np6
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from np6_jobs.events import AsyncEventReader, Cursor, EventReader, Window, milliseconds, windows
from np6_sandbox import Sandbox

from tests.generated.conftest import KEY, Pieces, array, event

from .conftest import record

MONDAY = datetime(2026, 3, 2, tzinfo=UTC)
AT = milliseconds(MONDAY)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox with two events at each border of three hours, one before, and one in the last millisecond."""
    with Sandbox() as sandbox:
        hour = 3_600_000
        moments = [AT - 1, AT, AT, AT + hour - 1, AT + hour, AT + hour, AT + 2 * hour, AT + 3 * hour - 1, AT + 3 * hour]
        for number, moment in enumerate(moments):
            body = event(number, timestamp=moment)
            record(sandbox, body)
        yield sandbox


def numbers(events: Any) -> list[int]:
    """Which events these are, by the last digits of their identifiers."""
    return [int(str(item.id)[-12:]) for item in events]


def test_windows_meet_without_overlap() -> None:
    assert list(windows(0, 10, timedelta(milliseconds=4))) == [Window(0, 4), Window(4, 8), Window(8, 10)]
    assert list(windows(10, 10, timedelta(hours=1))) == []
    assert list(windows(MONDAY, MONDAY + timedelta(hours=1), timedelta(hours=2))) == [Window(AT, AT + 3_600_000)]


def test_a_moment_needs_a_time_zone() -> None:
    assert milliseconds(datetime(2026, 3, 2, 1, tzinfo=timezone(timedelta(hours=1)))) == AT
    with pytest.raises(ValueError, match="no time zone"):
        milliseconds(datetime(2026, 3, 2))
    with pytest.raises(ValueError, match="millisecond at least"):
        windows(0, 1, timedelta(0))


def test_each_event_is_in_one_window(sandbox: Sandbox) -> None:
    with np6.Client(sandbox.key, base_url=sandbox.url) as client:
        found = [
            numbers(client.action_events.stream_list_all(start=window.start, end=window.end, sort="asc"))
            for window in windows(MONDAY, MONDAY + timedelta(hours=3), timedelta(hours=1))
        ]
    assert found == [[1, 2, 3], [4, 5], [6, 7]]


def test_a_reader_yields_the_period_in_its_order(sandbox: Sandbox) -> None:
    with np6.Client(sandbox.key, base_url=sandbox.url) as client:
        for method in (client.action_events.stream_list_all, client.action_events.list_all):
            reader = EventReader(method, start=MONDAY, end=MONDAY + timedelta(hours=3))
            assert numbers(reader) == [1, 2, 3, 4, 5, 6, 7]


def test_a_reader_goes_on_from_its_cursor(sandbox: Sandbox) -> None:
    with np6.Client(sandbox.key, base_url=sandbox.url) as client:
        reader = EventReader(client.action_events.stream_list_all, start=MONDAY)
        events = iter(reader)
        first = [next(events)]
        bookmark = str(reader.cursor)
        list(events)  # to its end, which closes it
        record(sandbox, event(50, timestamp=AT))  # late, at the very moment that the reading has come to
        rest = EventReader(client.action_events.stream_list_all, start=Cursor.parse(bookmark))
        assert numbers(first) == [1]
        assert numbers(rest) == [2, 50, 3, 4, 5, 6, 7, 8]
        assert numbers(rest) == []  # nothing new
        record(sandbox, event(51, timestamp=AT + 4 * 3_600_000))
        assert numbers(rest) == [51]


async def test_a_reader_on_an_event_loop(sandbox: Sandbox) -> None:
    async with np6.AsyncClient(sandbox.key, base_url=sandbox.url) as client:
        stream = partial(client.action_events.stream_list_all)
        reader = AsyncEventReader(stream, start=MONDAY, end=MONDAY + timedelta(hours=1))
        assert numbers([item async for item in reader]) == [1, 2, 3]


def breaking(
    values: list[dict[str, Any]], after: Callable[[], int | None]
) -> Callable[[httpx.Request], httpx.Response]:
    """Return a server of these events whose connection is lost after so many of them, or not at all."""

    def answer(request: httpx.Request) -> httpx.Response:
        start = int(request.url.params["start"])
        found = sorted((v for v in values if v["timestamp"] >= start), key=lambda v: int(v["timestamp"]))
        count = after()
        if count is None:
            return httpx.Response(200, stream=Pieces([array(found)]))
        body = array(found[:count])[:-1] if count else b"["
        return httpx.Response(200, stream=Pieces([body, httpx.ReadError("reset")]))

    return answer


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 4), max_size=12), st.lists(st.integers(0, 12), max_size=5))
def test_lost_connections_lose_and_repeat_no_event(moments: list[int], breaks: list[int]) -> None:
    values = [event(number, timestamp=moment) for number, moment in enumerate(moments)]
    pending = iter(breaks)
    transport = httpx.MockTransport(breaking(values, lambda: next(pending, None)))
    with np6.Client(KEY, transport=transport) as client:
        reader = EventReader(client.action_events.stream_list_all, start=0, max_resumptions=len(breaks))
        found = numbers(reader)
    assert sorted(found) == list(range(len(values)))


def test_a_reader_that_gets_no_new_event_stops_resuming() -> None:
    requests = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, stream=Pieces([b"[", httpx.ReadError("reset")]))

    with np6.Client(KEY, transport=httpx.MockTransport(answer)) as client:
        reader = EventReader(client.action_events.stream_list_all, start=7, max_resumptions=2)
        with pytest.raises(np6.ConnectionFailedError):
            list(reader)
    assert len(requests) == 3
    assert reader.cursor == Cursor(7)


def test_events_out_of_order_are_refused() -> None:
    body = array([event(1, timestamp=5), event(2, timestamp=3)])
    with np6.Client(KEY, transport=httpx.MockTransport(lambda _: httpx.Response(200, content=body))) as client:
        reader = iter(EventReader(client.action_events.stream_list_all, start=0))
        assert numbers([next(reader)]) == [1]
        with pytest.raises(ValueError, match="not in the order"):
            next(reader)


def test_events_of_an_unknown_type_or_without_identifier_are_distinguished_too() -> None:
    new = {"type": "novelty", "id": "a", "timestamp": 5}
    nameless = [{"type": "hit", "timestamp": 5}, {"type": "reply", "timestamp": 5}]
    breaks = iter([2, 1])
    server = breaking([new, *nameless], lambda: next(breaks, None))
    with np6.Client(KEY, transport=httpx.MockTransport(server)) as client:
        found = list(EventReader(client.action_events.stream_list_all, start=0))
    assert [item.to_dict() for item in found] == [new, *nameless]


def test_equal_events_without_identifier_are_counted() -> None:
    alike = [{"type": "novelty", "timestamp": 5}] * 3
    values = [*alike, {"type": "novelty", "timestamp": 6}, {"type": "novelty", "timestamp": 6}]
    for first in range(1, len(values)):
        breaks = iter([first, 1])
        server = breaking(values, lambda breaks=breaks: next(breaks, None))  # type: ignore[misc]
        with np6.Client(KEY, transport=httpx.MockTransport(server)) as client:
            reader = EventReader(client.action_events.stream_list_all, start=0)
            found = [item.to_dict() for item in reader]
        assert found == values, first


async def test_the_asynchronous_reader_takes_lists_too(sandbox: Sandbox) -> None:
    async with np6.AsyncClient(sandbox.key, base_url=sandbox.url) as client:
        reader = AsyncEventReader(client.action_events.list_all, start=MONDAY, end=MONDAY + timedelta(hours=1))
        assert numbers([item async for item in reader]) == [1, 2, 3]


def test_only_what_can_be_resumed_is_taken() -> None:
    with np6.Client(KEY) as client, pytest.raises(TypeError, match="it has no end, sort, start"):
        EventReader(client.segments.stream_list, start=0)


def test_a_cursor_can_be_written_as_text_and_read_again() -> None:
    cursor = Cursor(AT, frozenset({"b", "a"}))
    assert Cursor.parse(str(cursor)) == cursor
    for text in ("[]", '{"timestamp":1e999,"seen":[]}'):
        with pytest.raises(ValueError, match="not a cursor"):
            Cursor.parse(text)


def test_a_stream_that_is_dropped_closes_at_once(sandbox: Sandbox) -> None:
    """Not when the garbage collector comes by: it may come while httpcore holds a lock that closing needs."""
    gc.disable()
    try:
        with np6.Client(sandbox.key, base_url=sandbox.url, limits=httpx.Limits(max_connections=1)) as client:
            next(iter(EventReader(client.action_events.stream_list_all, start=MONDAY)))
            next(client.action_events.stream_list_all(start=MONDAY, sort="asc"))
            assert client.with_options(timeout=5).action_events.list_all(start=MONDAY)
    finally:
        gc.enable()
