"""Everything that can go wrong on the line, on real sockets: what the caller gets, and how often the server acted."""

from __future__ import annotations

import contextlib
import datetime
import socket
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import format_datetime
from typing import Any

import np6
import pytest

from tests.waiting import wait_until

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy

pytestmark = pytest.mark.filterwarnings("ignore:actions.render_links is deprecated")

#: Seconds, for the faults that last: long enough for a busy machine to respond in, short enough to wait for.
SHORT = 0.5


@dataclass(frozen=True)
class Expected:
    """What must come of a call.

    Attributes:
        error: Class of the exception; None for a value.
        attempts: How many.
        acts: How often the sandbox acted.
        maybe_processed: As the exception says.
    """

    error: type[np6.CallError] | None
    attempts: int
    acts: int
    maybe_processed: bool = True


def recovered(acts: int = 1, attempts: int = 2) -> Expected:
    return Expected(None, attempts, acts)


def date(seconds: float) -> str:
    return format_datetime(datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=seconds), usegmt=True)


BROKEN, LATE, GARBLED = np6.ConnectionFailedError, np6.TimedOutError, np6.DecodingError

#: Fault of the first attempt; what must come of sending an e-mail; what must come of reading.
CASES = {
    "hangs before it acts": (Fault(act=False, hang=True), Expected(LATE, 1, 0), recovered()),
    "hangs after it acted": (Fault(hang=True), Expected(LATE, 1, 1), recovered(2)),
    "reset at the first byte": (Fault(request_bytes=1), Expected(BROKEN, 1, 0), recovered()),
    "reset in the head of the request": (Fault(request_bytes=60), Expected(BROKEN, 1, 0), recovered()),
    "reset instead of a response": (Fault(head_bytes=0), Expected(BROKEN, 1, 1), recovered(2)),
    "closed instead of a response": (Fault(head_bytes=0, cut="close"), Expected(BROKEN, 1, 1), recovered(2)),
    "reset in the status line": (Fault(head_bytes=9), Expected(BROKEN, 1, 1), recovered(2)),
    "reset in the headers": (Fault(head_bytes=40), Expected(BROKEN, 1, 1), recovered(2)),
    "reset after the headers": (Fault(body_bytes=0), Expected(BROKEN, 1, 1), recovered(2)),
    "reset in the body": (Fault(body_bytes=10), Expected(BROKEN, 1, 1), recovered(2)),
    "closed in the body": (Fault(body_bytes=10, cut="close"), Expected(BROKEN, 1, 1), recovered(2)),
    "trickles, fast enough": (Fault(pause=0.01), recovered(1, attempts=1), recovered(1, attempts=1)),
    "trickles, too slowly": (Fault(pause=4 * SHORT), Expected(LATE, 1, 1), recovered(2)),
    "announces too long a body": (Fault(length_error=5), Expected(BROKEN, 1, 1), recovered(2)),
    "broken gzip": (Fault(broken_gzip=True), Expected(GARBLED, 1, 1), recovered(2)),
    "an HTML page of success": (
        Fault(status=200, body=b"<html>hello</html>", headers={"content-type": "text/html"}),
        Expected(GARBLED, 1, 1),
        Expected(GARBLED, 1, 1),
    ),
    "an empty page of success": (Fault(status=200), Expected(GARBLED, 1, 1), Expected(GARBLED, 1, 1)),
    "JSON of another shape": (Fault(status=200, body=b"[1]"), Expected(GARBLED, 1, 1), Expected(GARBLED, 1, 1)),
    "429": (Fault(act=False, status=429), recovered(), recovered()),
    "429 that is cut off": (
        Fault(act=False, status=429, body=b"later, please", body_bytes=5, cut="close"),
        recovered(),
        recovered(),
    ),
    "429 for an hour": (
        Fault(act=False, status=429, headers={"retry-after": "3600"}),
        Expected(np6.RateLimitError, 1, 0, maybe_processed=False),
        Expected(np6.RateLimitError, 1, 0, maybe_processed=False),
    ),
    "500 after it acted": (Fault(status=500), Expected(np6.ServerError, 1, 1), recovered(2)),
    "503 after it acted": (Fault(status=503), Expected(np6.ServerError, 1, 1), recovered(2)),
    "503 with a date in the past": (
        Fault(status=503, headers={"retry-after": date(-3600)}),
        Expected(np6.ServerError, 1, 1),
        recovered(2),
    ),
    "503 with a date in the far future": (
        Fault(status=503, headers={"retry-after": date(10**8)}),
        Expected(np6.ServerError, 1, 1),
        Expected(np6.ServerError, 1, 1),
    ),
    "503 of a server whose clock is two days ahead": (
        Fault(status=503, headers={"date": date(172_800), "retry-after": date(172_810)}),
        Expected(np6.ServerError, 1, 1),
        recovered(2),
    ),
    "520, which nobody registered": (Fault(status=520), Expected(np6.ServerError, 1, 1), recovered(2)),
    "408": (Fault(status=408), Expected(np6.StatusError, 1, 1), recovered(2)),
    "404": (
        Fault(act=False, status=404),
        Expected(np6.NotFoundError, 1, 0, maybe_processed=False),
        Expected(np6.NotFoundError, 1, 0, maybe_processed=False),
    ),
    "302 to elsewhere": (
        Fault(status=302, headers={"location": "http://127.0.0.1:1/"}),
        Expected(np6.StatusError, 1, 1),
        Expected(np6.StatusError, 1, 1),
    ),
}


def check(
    caller: Caller,
    account: Account,
    operation: str,
    call: Callable[[Any], Any],
    url: str,
    expected: Expected,
    timeout: float = 30.0,
) -> np6.CallError | None:
    error, value = None, None
    try:
        value = caller.call(call, base_url=url, timeout=timeout)
    except np6.CallError as exc:
        error = exc
    assert type(error) is (expected.error or type(None))
    if error is None:
        assert value is not None
    else:
        assert error.attempts == expected.attempts
        assert error.maybe_processed is expected.maybe_processed
        assert error.elapsed >= 0
        assert error.reason
        assert error.reason in str(error)
        assert [event.kind for event in caller.events].count("give_up") == 1
    assert caller.attempts == expected.attempts
    wait_until(lambda: account.acts(operation) >= expected.acts)  # it may act after the client has given up
    assert account.acts(operation) == expected.acts
    return error


def timeout_for(fault: Fault) -> float:
    return SHORT if fault.hang or fault.pause > SHORT else 30.0


@pytest.mark.parametrize("case", CASES)
def test_a_message_is_sent_once_or_the_caller_knows(
    any_caller: Caller, account: Account, proxy: FaultProxy, waits: list[float], case: str
) -> None:
    fault, sending, _ = CASES[case]
    proxy.plan(fault)
    error = check(any_caller, account, "actions_execute", account.send, proxy.url, sending, timeout_for(fault))
    if error is not None:
        assert error.operation == "actions.execute"
        assert "actions.execute" in str(error)


@pytest.mark.parametrize("case", CASES)
def test_what_may_be_repeated_is_repeated(
    any_caller: Caller, account: Account, proxy: FaultProxy, waits: list[float], case: str
) -> None:
    fault, _, reading = CASES[case]
    proxy.plan(fault)
    check(any_caller, account, "actions_get", account.read, proxy.url, reading, timeout_for(fault))


def test_a_post_that_only_renders_is_repeated_too(
    any_caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    proxy.plan(Fault(head_bytes=0), Fault(status=503), Fault(body_bytes=3))
    check(any_caller, account, "actions_render_links", account.render, proxy.url, recovered(4, attempts=4))


def test_a_body_that_is_shorter_than_announced_is_never_taken_for_whole(
    any_caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    """HTTP/1.1 reads as much as was announced; the client sees JSON that is cut. HTTP/2 sees the contradiction."""
    proxy.plan(Fault(length_error=-3))
    expected = Expected(BROKEN if any_caller.http2 else GARBLED, 1, 1)
    check(any_caller, account, "actions_execute", account.send, proxy.url, expected)


def test_a_refused_connection_is_not_sent(any_caller: Caller, account: Account, waits: list[float]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    expected = Expected(BROKEN, 4, 0, maybe_processed=False)
    check(any_caller, account, "actions_execute", account.send, f"http://127.0.0.1:{port}", expected)


def test_a_message_is_sent_once_the_server_is_back(
    any_caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    late: list[FaultProxy] = []

    def come_back(event: np6.CallEvent) -> None:
        any_caller.events.append(event)
        if event.kind == "retry" and event.attempt == 2:
            late.append(FaultProxy(account.sandbox.url, http2=any_caller.http2, port=port))

    any_caller.call(account.send, base_url=f"http://127.0.0.1:{port}", on_event=come_back)
    late[0].close()
    assert any_caller.attempts == 3
    assert account.acts("actions_execute") == 1


def test_a_connection_that_cannot_be_made_in_time_is_not_sent(
    any_caller: Caller, account: Account, waits: list[float]
) -> None:
    with contextlib.ExitStack() as full:
        listener = full.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):  # more than its queue takes: the next ones get no response at all
            waiting = full.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        expected = Expected(LATE, 4, 0, maybe_processed=False)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        check(any_caller, account, "actions_execute", account.send, url, expected, timeout=0.1)


def test_a_failed_tls_handshake_is_not_sent(
    any_caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    """The connection is there and bytes have flown, but none of the request."""
    proxy.plan(*[Fault(request_bytes=1)] * 4)
    expected = Expected(BROKEN, 4, 0, maybe_processed=False)
    url = proxy.url.replace("http", "https", 1)
    check(any_caller, account, "actions_execute", account.send, url, expected)
    assert proxy.connections == 4


def test_a_burst_of_429_is_waited_out(
    any_caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    refusal = Fault(act=False, status=429, headers={"retry-after": "2"})
    proxy.plan(refusal, refusal, refusal)
    check(any_caller, account, "actions_execute", account.send, proxy.url, recovered(1, attempts=4))
    assert len(waits) >= 3
    assert sum(waits) >= 6


def test_a_wait_that_is_too_long_is_reported_instead_of_slept(
    any_caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    proxy.plan(Fault(act=False, status=429, headers={"retry-after": "3600"}))
    with pytest.raises(np6.RateLimitError, match="asks to wait 3600 s") as caught:
        any_caller.call(account.send, base_url=proxy.url)
    assert caught.value.retry_after == 3600
    assert waits == []


def test_a_connection_that_broke_is_not_used_again(
    any_caller: Caller, account: Account, proxy: FaultProxy, waits: list[float]
) -> None:
    proxy.plan(Fault(), Fault(body_bytes=4), Fault(), Fault())

    def calls(client: Any) -> Any:
        return [account.read(client) for _ in range(3)]

    async def acalls(client: Any) -> Any:
        return [await account.read(client) for _ in range(3)]

    assert len(any_caller.call(calls if any_caller.mode == "sync" else acalls, base_url=proxy.url)) == 3
    assert any_caller.attempts == 4
    assert proxy.connections == 2
