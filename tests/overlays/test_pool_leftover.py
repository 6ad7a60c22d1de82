"""Bytes beyond a response: the connection that brought them is not used again, and every call gets its own response."""

from __future__ import annotations

import itertools
import random
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from typing import Any

import anyio
import np6
import pytest
import trustme

from .conftest import Caller
from .raw_server import ACCEPTED, RawServer, chunked, read_request, response
from .test_pool_once import send

#: What np6 took for the certain failure of the next send.
REFUSAL = response(b"", "409 Conflict")

LEFTOVERS = {"a response": REFUSAL, "half a response": REFUSAL[:20], "one byte": b"H", "a line break": b"\r\n"}

#: Responses of every framing, for a method.
FRAMED: dict[str, tuple[str, bytes]] = {
    "length": ("GET", response(ACCEPTED)),
    "length 0": ("GET", response(b"")),
    "length, large": ("GET", response(b'"' + b"x" * 200_000 + b'"')),
    "length, lines ended by LF": ("GET", b"HTTP/1.1 200 OK\ncontent-LENGTH:  2 \n\n[]"),
    "chunks": ("GET", chunked(ACCEPTED)),
    "no chunk": ("GET", chunked()),
    "many chunks": ("GET", chunked(*[b"x" * n for n in range(1, 300)])),
    "chunks with extensions": ("GET", chunked(close=b"3;name=value\r\nabc\r\n00 \r\n")),
    "trailers": ("GET", chunked(ACCEPTED, trailers=b"X-Sum: 1\r\nX-More: 2\r\n")),
    "early hints": ("GET", b"HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n" * 2 + response()),
    "204": ("DELETE", b"HTTP/1.1 204 No Content\r\nX-Request-Id: 1\r\n\r\n"),
    "304": ("GET", b"HTTP/1.1 304 Not Modified\r\nContent-Length: 90\r\n\r\n"),
    "HEAD": ("HEAD", b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n"),
}


class Server:
    """Responds to the first request as given, to all others truly, and notes every call that it acts upon."""

    def __init__(self, first: Callable[[socket.socket], None]) -> None:
        self.acts = 0
        self._first: Callable[[socket.socket], None] | None = first
        self._lock = threading.Lock()

    def __call__(self, connection: socket.socket) -> None:
        while True:
            read_request(connection)
            with self._lock:
                first, self._first = self._first, None
            if first is not None:
                first(connection)
            else:
                self.acts += 1
                connection.sendall(response(ACCEPTED))


def ask_then_send(caller: Caller, url: str, method: str, **options: Any) -> Any:
    """Two calls, one after the other."""

    def both(client: np6.Client) -> Any:
        client.http.request(method, "/")
        return send(client, 1)

    async def aboth(client: np6.AsyncClient) -> Any:
        await client.http.request(method, "/")
        return await send(client, 1)

    return caller.call(both if caller.mode == "sync" else aboth, base_url=url, pacing=False, **options)


@pytest.mark.parametrize(
    ("framing", "leftover"),
    [*itertools.product(FRAMED, (None, "a response")), *itertools.product(("length", "chunks", "204"), LEFTOVERS)],
)
def test_a_connection_with_a_leftover_is_not_used_again(caller: Caller, framing: str, leftover: str | None) -> None:
    method, first = FRAMED[framing]
    data = first + (b"" if leftover is None else LEFTOVERS[leftover])
    server = Server(lambda connection: connection.sendall(data))
    with RawServer(server) as raw:
        assert ask_then_send(caller, raw.url, method).type_ == "success"
        assert raw.connections == (1 if leftover is None else 2)
    assert server.acts == 1


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.mark.parametrize("how", ["one record", "two records, one segment", "nothing left"])
@pytest.mark.parametrize("size", [2, 80_000])
def test_over_tls_too(caller: Caller, authority: trustme.CA, how: str, size: int) -> None:
    first = response(b'"' + b"x" * size + b'"')

    def respond(connection: socket.socket) -> None:
        if how != "two records, one segment":
            connection.sendall(first + (REFUSAL if how == "one record" else b""))
            return
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 1)
        connection.sendall(first)
        connection.sendall(REFUSAL)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, 0)

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    server = Server(respond)
    with RawServer(server, tls=context) as raw:
        assert ask_then_send(caller, raw.url, "GET", verify=trusting).type_ == "success"
        assert raw.connections == (1 if how == "nothing left" else 2)
    assert server.acts == 1


def test_bytes_that_come_while_nothing_is_due(caller: Caller) -> None:
    """Between two calls."""
    released = threading.Event()

    def first(connection: socket.socket) -> None:
        connection.sendall(response())
        released.wait(5)
        connection.sendall(REFUSAL)
        released.clear()

    server = Server(first)

    def both(client: np6.Client) -> Any:
        client.http.get("/")
        released.set()
        while released.is_set():
            pass
        return send(client, 1)

    async def aboth(client: np6.AsyncClient) -> Any:
        await client.http.get("/")
        released.set()
        while released.is_set():  # noqa: ASYNC110 - the server is a thread
            await anyio.sleep(0.001)
        return await send(client, 1)

    with RawServer(server) as raw:
        caller.call(both if caller.mode == "sync" else aboth, base_url=raw.url, pacing=False)
        assert raw.connections == 2
    assert server.acts == 1


def pieces(data: bytes, chance: random.Random) -> Iterator[bytes]:
    while data:
        size = chance.choice((1, 2, 3, 7, 100, 1_000_000))
        yield data[:size]
        data = data[size:]


def test_where_a_response_ends_is_known_however_it_is_cut(caller: Caller) -> None:
    """In pieces of any size, with and without a leftover: the connection is kept if nothing was left, and only then."""
    chance = random.Random(11)
    cases = [(*chance.choice(list(FRAMED.values())), chance.choice((b"", b"", *LEFTOVERS.values()))) for _ in range(60)]
    cases = [(method, first, left) for method, first, left in cases if len(first) < 100_000]
    plan = iter(cases)

    def serve(connection: socket.socket) -> None:
        while True:
            read_request(connection)
            _, first, left = next(plan)
            for piece in pieces(first[:-1], chance):
                connection.sendall(piece)
            connection.sendall(first[-1:] + left)  # what comes later than the next request cannot be distinguished

    def ask(client: np6.Client) -> None:
        for method, *_ in cases:
            client.http.request(method, "/")

    async def aask(client: np6.AsyncClient) -> None:
        for method, *_ in cases:
            await client.http.request(method, "/")

    with RawServer(serve) as raw:
        options: dict[str, Any] = {"base_url": raw.url, "pacing": False, "retry": np6.RetryPolicy(max_attempts=1)}
        caller.call(ask if caller.mode == "sync" else aask, **options)
        assert raw.connections == 1 + sum(bool(left) for *_, left in cases[:-1])
