"""HTTP/1.1 on each engine: strange responses, requests that cannot be sent, early responses, each step's timeout."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import aiohttp
import anyio
import httpx
import np6
import pytest

from tests.waiting import wait_until

from .conftest import Account, Caller
from .raw_server import RawServer, read_request, response, until_closed
from .test_engines import is_complete

ONCE = np6.RetryPolicy(max_attempts=1)

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
LENGTH = b"Content-Length: 2\r\n\r\n[]"
CHUNKS = b"2\r\n[]\r\n0\r\n\r\n"
ZIPPED = gzip.compress(b"[]")

H11, LLHTTP, ALL = {"httpx"}, {"httptools", "aiohttp"}, {"httpx", "httptools", "aiohttp"}

#: Responses with the body [], and the engines that refuse them. Those that the server ends by closing come last.
STRANGE: dict[str, tuple[bytes, set[str]]] = {
    "HTTP/1.0": (b"HTTP/1.0 200 OK\r\n" + LENGTH, set()),
    "HTTP/1.0, kept alive": (b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n" + LENGTH, set()),
    "Connection: close": (HEAD + b"Connection: close\r\n" + LENGTH, set()),
    "no reason phrase": (b"HTTP/1.1 200\r\n" + LENGTH, set()),
    "Latin-1 in the reason phrase": (b"HTTP/1.1 200 caf\xe9\r\n" + LENGTH, set()),
    "informational ones first": (
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nContent-Length: 9\r\n\r\n" + HEAD + LENGTH,
        set(),
    ),
    "an offer to upgrade": (HEAD + b"Upgrade: h2c\r\nConnection: upgrade\r\n" + LENGTH, set()),
    "101": (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nx", ALL),
    "a line break first": (b"\r\n" + HEAD + LENGTH, H11),
    "gzip": (HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(ZIPPED) + ZIPPED, set()),
    "chunks of gzip": (
        HEAD + b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"5\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n" % (ZIPPED[:5], len(ZIPPED) - 5, ZIPPED[5:]),
        set(),
    ),
    "chunk extensions": (HEAD + b'Transfer-Encoding: chunked\r\n\r\n2;a="b;c"\r\n[]\r\n0;d\r\n\r\n', set()),
    "a trailer": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\nX-Sum: 7\r\n\r\n", set()),
    "a length in a trailer": (
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\nContent-Length: 7\r\n\r\n",
        LLHTTP,
    ),
    "a chunk of no size": (HEAD + b"Transfer-Encoding: chunked\r\n\r\nx\r\n[]\r\n0\r\n\r\n", ALL),
    "chunked, in capitals": (HEAD + b"TRANSFER-ENCODING: CHUNKED\r\n\r\n" + CHUNKS, set()),
    "chunked twice": (HEAD + b"Transfer-Encoding: chunked\r\n" * 2 + b"\r\n" + CHUNKS, H11),
    "a length and chunks": (HEAD + b"Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKS, LLHTTP),
    "a length twice": (HEAD + b"Content-Length: 2\r\n" + LENGTH, LLHTTP),
    "two lengths": (HEAD + b"Content-Length: 3\r\n" + LENGTH, ALL),
    "a negative length": (HEAD + b"Content-Length: -2\r\n\r\n[]", ALL),
    "a length that is too long to count": (HEAD + b"Content-Length: 99999999999999999999999\r\n\r\n[]", ALL),
    "a folded header": (HEAD + b"X-Note: one\r\n two\r\n" + LENGTH, {"httptools"}),
    "a header without a value": (HEAD + b"X-Note:\r\n" + LENGTH, set()),
    "a header without a name": (HEAD + b": one\r\n" + LENGTH, ALL),
    "a header without a colon": (HEAD + b"X-Note\r\n" + LENGTH, ALL),
    "a space before the colon": (HEAD + b"X-Note : one\r\n" + LENGTH, ALL),
    "a control character in a header": (HEAD + b"X-Note: a\x01b\r\n" + LENGTH, {"httptools"}),
    "a null byte in a header": (HEAD + b"X-Note: a\x00b\r\n" + LENGTH, ALL),
    "a long header": (HEAD + b"X-Note: " + b"x" * 60_000 + b"\r\n" + LENGTH, set()),
    "a header that is too long": (HEAD + b"X-Note: " + b"x" * 200_000 + b"\r\n" + LENGTH, ALL),
    "many headers": (HEAD + b"".join(b"X-%d: 1\r\n" % number for number in range(2_000)) + LENGTH, set()),
    "a status that is no number": (b"HTTP/1.1 abc OK\r\n" + LENGTH, ALL),
    "another protocol": (b"ICY 200 OK\r\n" + LENGTH, ALL),
    "no head": (b"[]", ALL),
    "no length": (HEAD + b"\r\n[]", set()),
    "HTTP/1.0 without a length": (b"HTTP/1.0 200 OK\r\n\r\n[]", set()),
}
CLOSED = ("no head", "no length", "HTTP/1.0 without a length")


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_response_is_read_as_it_is_meant_or_refused(caller: Caller, name: str) -> None:
    data, refused_by = STRANGE[name]
    received: list[httpx.Response] = []

    def serve(connection: socket.socket) -> None:
        while True:
            read_request(connection)
            connection.sendall(data)
            if name in CLOSED:
                return

    def twice(client: Any) -> None:
        received.extend(client.http.get("/") for _ in range(2))

    async def atwice(client: Any) -> None:
        received.extend([await client.http.get("/") for _ in range(2)])

    with RawServer(serve) as server:
        options: dict[str, Any] = {"base_url": server.url, "retry": ONCE, "timeout": 5}
        if (caller.engine or "httpx") in refused_by:
            with pytest.raises(np6.ConnectionFailedError) as caught:
                caller.call(twice if caller.mode == "sync" else atwice, **options)
            assert caught.value.maybe_processed is True
            assert type(caught.value.__cause__) is httpx.RemoteProtocolError
        else:
            caller.call(twice if caller.mode == "sync" else atwice, **options)
            assert [response.content for response in received] == [b"[]"] * 2
            assert {response.http_version for response in received} == {data.lstrip()[:8].decode()}
        wait_until(lambda: not server.open)


def body(caller: Caller, *pieces: bytes, pause: float = 0.0) -> Any:
    def sync() -> Iterator[bytes]:
        for piece in pieces:
            time.sleep(pause)
            yield piece

    async def asynchronous() -> AsyncIterator[bytes]:
        for piece in pieces:
            await anyio.sleep(pause)
            yield piece

    return sync() if caller.mode == "sync" else asynchronous()


#: Requests by hand that contradict themselves or HTTP: method, headers, body.
INVALID: dict[str, tuple[str, Any, bytes]] = {
    "a length that is no number": ("POST", {"content-length": "abc"}, b"abc"),
    "a negative length": ("POST", {"content-length": "-1"}, b"abc"),
    "too long": ("POST", {"content-length": "2"}, b"abc"),
    "too short": ("POST", {"content-length": "9"}, b"abc"),
    "a length without a body": ("GET", {"content-length": "9"}, b""),
    "another coding": ("POST", {"transfer-encoding": "gzip"}, b"abc"),
    "a line break in a header": ("POST", {"x-note": "a\r\nx-key: b"}, b"abc"),
    "a null byte in a header": ("POST", {"x-note": "a\0b"}, b"abc"),
    "a space around a header": ("POST", {"x-note": " a"}, b"abc"),
    "a space in the name of a header": ("POST", {"x note": "a"}, b"abc"),
    "a space in the method": ("PO ST", {}, b"abc"),
}


class Notes:
    """A server that keeps what it gets, and responds to nothing."""

    def __init__(self) -> None:
        self.data = b""

    def __call__(self, connection: socket.socket) -> None:
        while data := connection.recv(65_536):
            self.data += data


@pytest.mark.parametrize("name", INVALID)
def test_a_request_that_contradicts_itself_is_not_sent(caller: Caller, name: str) -> None:
    """Over httpcore a part of it may be: it checks a body as it goes."""
    method, headers, content = INVALID[name]
    notes = Notes()
    with RawServer(notes) as server:
        with pytest.raises(np6.ConnectionFailedError) as caught:
            caller.call(
                lambda client: client.http.request(method, "/", headers=headers, content=content),
                base_url=server.url,
                retry=ONCE,
                timeout=5,
            )
        wait_until(lambda: not server.open)
    assert not is_complete(notes.data)
    if caller.engine:
        assert type(caught.value.__cause__) is httpx.LocalProtocolError
        assert caught.value.maybe_processed is False
        assert notes.data == b""


@pytest.mark.parametrize("length", ["2", "9"])
def test_a_body_of_another_length_than_announced_ends_its_call(caller: Caller, length: str) -> None:
    """It is known only when a part of it was sent."""
    notes = Notes()
    with RawServer(notes) as server:
        with pytest.raises(np6.ConnectionFailedError) as caught:
            caller.call(
                lambda client: client.http.post(
                    "/", headers={"content-length": length}, content=body(caller, b"a", b"bc")
                ),
                base_url=server.url,
                timeout=5,
            )
        wait_until(lambda: not server.open)
    assert caught.value.maybe_processed is True
    assert caught.value.attempts == 1
    assert len(notes.data.partition(b"\r\n\r\n")[2]) < int(length)


def test_a_slow_body_is_not_a_silent_server(caller: Caller) -> None:
    """The timeout of reading counts from the end of the request."""

    def serve(connection: socket.socket) -> None:
        data = b""
        while not data.endswith(b"0\r\n\r\n"):
            data += connection.recv(65_536)
        connection.sendall(response())

    with RawServer(serve) as server:
        got = caller.call(
            lambda client: client.http.post("/", content=body(caller, *[b"x"] * 5, pause=0.1)),
            base_url=server.url,
            timeout=httpx.Timeout(5, read=0.3),
        )
    assert got.content == b"[]"


@pytest.mark.parametrize("step", ["read", "write"])
@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "streamed"])
def test_each_step_has_its_timeout(caller: Caller, step: str, streamed: bool) -> None:
    """Those of connecting and of the pool are tested with the faults and the routes."""

    def serve(connection: socket.socket) -> None:
        if step == "read":
            until_closed(connection)
        connection.recv(1_000)
        wait_until(lambda: bool(ended))

    ended: list[bool] = []
    size = 10 if step == "read" else 1_000_000
    with RawServer(serve) as server:
        try:
            with pytest.raises(np6.TimedOutError) as caught:
                caller.call(
                    lambda client: client.http.post(
                        "/", content=body(caller, *[b"x" * size] * 30) if streamed else b"x" * size * 30
                    ),
                    base_url=server.url,
                    timeout=httpx.Timeout(20, **{step: 0.2}),
                    retry=ONCE,
                )
        finally:
            ended.append(True)
    assert type(caught.value.__cause__) is (httpx.ReadTimeout if step == "read" else httpx.WriteTimeout)
    assert caught.value.maybe_processed is True


@pytest.mark.parametrize("end", ["reads on", "closes"])
def test_a_response_that_comes_before_the_request_is_written(caller: Caller, end: str) -> None:
    """The call gets it, and the connection is not used again."""

    def serve(connection: socket.socket) -> None:
        connection.recv(1_000)
        time.sleep(0.05)  # until the client can write no more
        connection.sendall(response(b"too large", "413 Content Too Large"))
        if end == "reads on":
            until_closed(connection)

    def call(client: Any) -> Any:
        return client.http.post("/", content=b"x" * 30_000_000)

    with RawServer(serve) as server:
        assert caller.call(call, base_url=server.url, timeout=20).content == b"too large"
        wait_until(lambda: not server.open)


EXCEPTIONS = sorted(
    {kind for kind in vars(aiohttp).values() if isinstance(kind, type) and issubclass(kind, aiohttp.ClientError)}
    | {OSError, TimeoutError, ConnectionResetError, ValueError},
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", EXCEPTIONS)
@pytest.mark.parametrize("sent", [False, True])
def test_every_exception_of_aiohttp_says_whether_the_request_was_sent(
    account: Account, waits: list[float], monkeypatch: pytest.MonkeyPatch, kind: type[Exception], sent: bool
) -> None:
    """Whatever its class is: what counts is the moment."""

    failure = kind.__new__(kind)  # without the arguments that each class asks for
    if isinstance(failure, aiohttp.ClientResponseError):
        failure.status, failure.message = 407, "no"

    async def fail(*_: Any, **__: Any) -> Any:
        raise failure

    owner: Any = aiohttp.ClientResponse if sent else aiohttp.TCPConnector
    monkeypatch.setattr(owner, "start" if sent else "connect", fail)
    caller = Caller("asyncio", engine="aiohttp")
    calls: list[tuple[Callable[[Any], Any], int]] = [(account.send, 1 if sent else 4), (account.read, 4)]
    for call, attempts in calls:
        with pytest.raises(np6.ConnectionFailedError) as caught:
            caller.call(call, base_url=account.sandbox.url)
        assert caught.value.maybe_processed is sent
        assert caught.value.attempts == attempts
        assert "sandbox-key" not in repr(vars(caught.value)) + repr(caught.value.__cause__)
