"""Every call ends the same way, however it is made: one exception, one reason, one event `give_up`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import np6
import pytest

from .conftest import Caller
from .fault_proxy import Fault, FaultProxy


def perform(client: Any) -> Any:
    return client.segments.list()


def stream(client: Any) -> Any:
    return list(client.segments.stream_list())


async def astream(client: Any) -> Any:
    return [item async for item in client.segments.stream_list()]


def by_hand(client: Any) -> Any:
    return client.http.get("/segments")


def streamed_by_hand(client: Any) -> Any:
    with client.http.stream("GET", "/segments") as response:
        return response.read()


async def astreamed_by_hand(client: Any) -> Any:
    async with client.http.stream("GET", "/segments") as response:
        return await response.aread()


WAYS: dict[str, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    "performed": (perform, perform),
    "streamed": (stream, astream),
    "by hand": (by_hand, by_hand),
    "by hand, streamed": (streamed_by_hand, astreamed_by_hand),
}

ENDS: dict[str, tuple[Fault, type[np6.CallError], set[str]]] = {
    "redirects in a circle": (
        Fault(act=False, status=302, headers={"location": "/segments"}),
        np6.ConnectionFailedError,
        {"the redirects do not lead to a response"},
    ),
    "no response": (Fault(act=False, head_bytes=0), np6.ConnectionFailedError, {"max_attempts is 2"}),
    "a body that is cut short": (
        Fault(act=False, status=200, body=b'[{"id": 1}]', body_bytes=4),
        np6.ConnectionFailedError,
        {"max_attempts is 2", "0 items had been received", "the server has acted on it"},
    ),
    "a body that cannot be decompressed": (
        Fault(act=False, status=200, body=b"[]", broken_gzip=True, pause=0.01),  # after its head
        np6.DecodingError,
        {"max_attempts is 2", "0 items had been received", "the server has acted on it"},
    ),
}


#: httpx decompresses what is streamed by hand above all that np6 has.
PAIRS = [(way, end) for way in WAYS for end in ENDS if (way, end) != ("by hand, streamed", list(ENDS)[-1])]


@pytest.mark.parametrize(("way", "end"), PAIRS)
def test_every_call_ends_with_one_reason_and_one_event(
    caller: Caller, proxy: FaultProxy, waits: list[float], way: str, end: str
) -> None:
    fault, kind, reasons = ENDS[end]
    proxy.fallback = lambda: fault
    what = WAYS[way][caller.mode != "sync"]
    with pytest.raises(kind) as caught:
        caller.call(
            what,
            base_url=proxy.url,
            follow_redirects=True,
            max_redirects=3,
            retry=np6.RetryPolicy(max_attempts=2),
        )
    gave_up = [event for event in caller.events if event.kind == "give_up"]
    assert len(gave_up) == 1
    assert caught.value.reason == gave_up[0].reason
    assert caught.value.reason in reasons
    assert caught.value.reason in str(caught.value)
    assert gave_up[0].error == type(caught.value.__cause__).__name__ or isinstance(caught.value, np6.DecodingError)
    assert caught.value.maybe_processed is gave_up[0].maybe_processed is True
    assert (caught.value.items is not None) is (way == "streamed" and "body" in end)


@pytest.mark.parametrize("way", WAYS)
def test_what_is_no_failure_of_the_call_says_what_it_means(caller: Caller, proxy: FaultProxy, way: str) -> None:
    def fail(_: Any) -> None:
        raise ZeroDivisionError("a mistake in a hook")

    async def afail(_: Any) -> None:
        raise ZeroDivisionError("a mistake in a hook")

    hooks = {"response": [fail if caller.mode == "sync" else afail]}
    with pytest.raises(ZeroDivisionError) as caught:
        caller.call(WAYS[way][caller.mode != "sync"], base_url=proxy.url, event_hooks=hooks)
    assert [event.kind for event in caller.events].count("give_up") == 1
    assert len(caught.value.__notes__) == 1
    assert vars(caught.value)["maybe_processed"] is True


def test_what_the_reader_of_a_stream_raises_does_not_end_the_call(caller: Caller, proxy: FaultProxy) -> None:
    def read(client: Any) -> None:
        with client.open_stream(call) as response:
            raise ZeroDivisionError(response.status_code)

    async def aread(client: Any) -> None:
        async with client.open_stream(call) as response:
            raise ZeroDivisionError(response.status_code)

    from np6_api.api.segments.list_ import call as prepare

    call = prepare()
    with pytest.raises(ZeroDivisionError) as caught:
        caller.call(read if caller.mode == "sync" else aread, base_url=proxy.url)
    assert [event.kind for event in caller.events] == ["request", "response"]
    assert not hasattr(caught.value, "__notes__")


def test_a_refusal_that_is_cut_short_is_retried_by_hand_too(
    caller: Caller, proxy: FaultProxy, waits: list[float]
) -> None:
    proxy.plan(Fault(act=False, status=503, body=b"unavailable", body_bytes=3))
    assert caller.call(by_hand, base_url=proxy.url).status_code == 200
    assert caller.attempts == 2


def test_a_body_streamed_by_hand_that_cannot_be_decompressed_is_never_certain(
    caller: Caller, proxy: FaultProxy
) -> None:
    fault, _, _ = ENDS["a body that cannot be decompressed"]
    proxy.fallback = lambda: fault
    with pytest.raises(httpx.DecodingError) as caught:
        caller.call(WAYS["by hand, streamed"][caller.mode != "sync"], base_url=proxy.url)
    assert np6.maybe_processed(caught.value)


def test_a_step_of_a_synchronous_flow_never_suspends() -> None:
    from np6._flow import run

    async def flow() -> int:
        return 1

    assert run(flow()) == 1
    with pytest.raises(RuntimeError, match="suspended"):
        run(asyncio.sleep(0))
