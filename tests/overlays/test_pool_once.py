"""A request is sent once: nothing below np6 sends it again by itself.

Longer: `python -m tests.overlays.test_pool_once 4000`.
"""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import np6
import pytest
from np6_api.models import ExecutionEmailRequest, IdReceiver

from .conftest import Caller
from .raw_server import Http2, RawServer


class Server:
    """Acts on every request. Of those on one connection, it follows every third with a GOAWAY that disowns it."""

    def __init__(self) -> None:
        self.acts: Counter[int] = Counter()
        self._lock = threading.Lock()

    def __call__(self, connection: socket.socket) -> None:
        http = Http2(connection)
        while True:
            stream, body = http.next_request()
            with self._lock:
                self.acts[json.loads(body)["data"]["call"]] += 1
            if stream % 3 == 2:
                http.state.close_connection(last_stream_id=stream - 2)
                http.flush()
                return
            http.respond(stream)


def send(client: Any, number: int) -> Any:
    body = ExecutionEmailRequest(recipient=IdReceiver(value="000PIZ76"), data={"call": number})
    return client.actions.execute("000ABC", body=body)


def reports(caller: Caller, url: str, calls: int, at_once: int, **options: Any) -> dict[int, bool | None]:
    """Make sends; gives what was reported of each."""
    found: dict[int, bool | None] = {}

    def make(client: Any) -> None:
        def one(number: int) -> None:
            try:
                send(client, number)
            except np6.CallError as exc:
                found[number] = exc.maybe_processed
            else:
                found[number] = None

        with ThreadPoolExecutor(at_once) as pool:
            list(pool.map(one, range(calls)))

    async def amake(client: Any) -> None:
        numbers = iter(range(calls))

        async def some() -> None:
            for number in numbers:
                try:
                    await send(client, number)
                except np6.CallError as exc:
                    found[number] = exc.maybe_processed
                else:
                    found[number] = None

        async with anyio.create_task_group() as group:
            for _ in range(at_once):
                group.start_soon(some)

    what: Callable[[Any], Any] = make if caller.mode == "sync" else amake
    caller.call(what, base_url=url, pacing=False, **options)
    return found


@pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])
@pytest.mark.parametrize("at_once", [1, 20])
def test_a_goaway_does_not_repeat_a_send(mode: str, at_once: int, waits: list[float]) -> None:
    check(Caller(mode, http2=True), 120, at_once)


def check(caller: Caller, calls: int, at_once: int, **options: Any) -> Counter[bool | None]:
    """Compare what was reported with what was done."""
    server = Server()
    with RawServer(server) as raw:
        found = reports(caller, raw.url, calls, at_once, **options)
    assert len(found) == calls
    assert max(server.acts.values()) == 1
    assert {number for number, report in found.items() if report is None} <= server.acts.keys()
    assert not {number for number, report in found.items() if report is False} & server.acts.keys()
    counts = Counter(found.values())
    assert counts[None], "some succeed"
    assert counts[True], "some are disowned after the server acted"
    return counts


if __name__ == "__main__":
    for mode in ("sync", "asyncio", "trio"):
        for at_once in (1, 20, 100):
            print(mode, at_once, dict(check(Caller(mode, http2=True), int(sys.argv[1]), at_once)))
