"""Connections that fail in every way: each failure is one of np6, says what it means, and names host and proxy."""

from __future__ import annotations

import dataclasses
import functools
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import np6
import pytest
import trustme

from .conftest import Caller
from .raw_server import Handler, Http2, RawServer, read_request, reset, response, send_below_tls, until_closed
from .test_pool_once import send

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
ALERT = b"\x15\x03\x03\x00\x02\x02\x28"
GARBAGE = b"\x99" * 64


@dataclasses.dataclass
class Scenario:
    """One way to fail.

    Attributes:
        handler: What the server does.
        sent: Whether the request was sent by then.
        causes: The exception of httpx.
        tls: How the server speaks TLS, see `tls_of`.
        client_tls: Whether the client does.
        http2: Whether HTTP/2 is spoken.
        host: The host that the client asks for.
    """

    handler: Handler
    sent: bool
    causes: tuple[type[Exception], ...]
    tls: str = "good"
    client_tls: bool = True
    http2: bool = False
    host: str = "127.0.0.1"


def after_request(*steps: Callable[[socket.socket], object]) -> Handler:
    def handler(connection: socket.socket) -> None:
        read_request(connection)
        for step in steps:
            step(connection)

    return handler


def sends(data: bytes) -> Callable[[socket.socket], object]:
    return lambda connection: connection.sendall(data)


def sends_raw(data: bytes) -> Callable[[socket.socket], object]:
    return functools.partial(send_below_tls, data=data)


def hello_then(step: Callable[[socket.socket], object]) -> Handler:
    def handler(connection: socket.socket) -> None:
        connection.recv(65_536)
        step(connection)

    return handler


def pause(_: socket.socket) -> None:
    time.sleep(0.05)  # so that the head is read before a reset discards it


def says_goodbye(connection: socket.socket) -> None:
    assert isinstance(connection, ssl.SSLSocket)
    connection.unwrap()


def garbage_frames(connection: socket.socket) -> None:
    Http2(connection).next_request()
    connection.sendall(b"\x00\x00\x01\x00\x00\x00\x00\x00\x00x")  # data of stream 0
    until_closed(connection)


def malformed_headers(connection: socket.socket) -> None:
    Http2(connection).next_request()
    connection.sendall(b"\x00\x00\x04\x01\x04\x00\x00\x00\x01\xff\xff\xff\xff")
    until_closed(connection)


CONNECT, READ, PROTOCOL = httpx.ConnectError, httpx.ReadError, httpx.RemoteProtocolError
BROKEN = (READ, PROTOCOL)
FRAMES = (PROTOCOL, httpx.LocalProtocolError)  # httpcore does not tell who was wrong

SCENARIOS = {
    "plain server": Scenario(hello_then(sends(response(status="400 Bad"))), False, (CONNECT,), "none"),
    "wrong name": Scenario(until_closed, False, (CONNECT,), "other name"),
    "unknown authority": Scenario(until_closed, False, (CONNECT,), "other authority"),
    "no common version": Scenario(until_closed, False, (CONNECT,), "old"),
    "closed at once": Scenario(lambda _: None, False, (CONNECT,), "none"),
    "reset at once": Scenario(reset, False, (CONNECT,), "none"),
    "closed in the handshake": Scenario(hello_then(lambda _: None), False, (CONNECT,), "none"),
    "reset in the handshake": Scenario(hello_then(reset), False, (CONNECT,), "none"),
    "garbage in the handshake": Scenario(hello_then(sends(GARBAGE)), False, (CONNECT,), "none"),
    "silence in the handshake": Scenario(until_closed, False, (httpx.ConnectTimeout,), "none"),
    "no certificate of the client": Scenario(until_closed, True, BROKEN, "asks for a certificate"),
    "garbage instead of a response": Scenario(after_request(sends_raw(GARBAGE), until_closed), True, (READ,)),
    "garbage in a response": Scenario(after_request(sends(HEAD), sends_raw(GARBAGE), until_closed), True, (READ,)),
    "alert in a response": Scenario(after_request(sends(HEAD), sends_raw(ALERT), until_closed), True, (READ,)),
    "response cut, no close_notify": Scenario(after_request(sends(HEAD)), True, BROKEN),
    "response cut, with close_notify": Scenario(after_request(sends(HEAD), says_goodbye), True, (PROTOCOL,)),
    "response reset": Scenario(after_request(sends(HEAD), pause, reset), True, BROKEN),
    "silence": Scenario(after_request(until_closed), True, (httpx.ReadTimeout,)),
    "silence in a response": Scenario(after_request(sends(HEAD), until_closed), True, (httpx.ReadTimeout,)),
    "garbage frames": Scenario(garbage_frames, True, FRAMES, "none", client_tls=False, http2=True),
    "malformed headers": Scenario(malformed_headers, True, FRAMES, "none", client_tls=False, http2=True),
    "host that cannot be encoded": Scenario(until_closed, False, (CONNECT,), host=f"{'a' * 64}.test"),
    "host that TLS rejects": Scenario(until_closed, False, (CONNECT,), host=".localhost"),
    "host that does not exist": Scenario(until_closed, False, (CONNECT,), host="np6.invalid"),
}


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    authority.configure_trust(context)
    return context


def tls_of(kind: str, authority: trustme.CA) -> ssl.SSLContext | None:
    if kind == "none":
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if kind == "old":
        context.maximum_version = ssl.TLSVersion.TLSv1_2
    if kind == "asks for a certificate":
        context.verify_mode = ssl.CERT_REQUIRED
        authority.configure_trust(context)
    signer = trustme.CA() if kind == "other authority" else authority
    signer.issue_cert("np6.test" if kind == "other name" else "127.0.0.1").configure_cert(context)
    return context


# The ssl module itself leaves a socket open if a reset precedes its handshake.
@pytest.mark.filterwarnings("ignore:unclosed <ssl.SSLSocket:ResourceWarning")
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_failed_connection_is_a_typed_error_that_is_true(
    caller: Caller, authority: trustme.CA, trusting: ssl.SSLContext, waits: list[float], name: str
) -> None:
    scenario = SCENARIOS[name]
    caller.needs(http2=scenario.http2)
    caller.http2 = scenario.http2
    with RawServer(scenario.handler, tls=tls_of(scenario.tls, authority)) as server:
        options: dict[str, Any] = {
            "base_url": f"{'https' if scenario.client_tls else 'http'}://{scenario.host}:{server.port}",
            "timeout": 0.3 if "silence" in name else 5,
            "retry": np6.RetryPolicy(max_attempts=2),
            "pacing": False,
            "verify": trusting,
        }
        with pytest.raises(np6.ConnectionFailedError) as caught:
            caller.call(lambda client: client.segments.list(), **options)
        assert caught.value.attempts == 2, "what may be repeated is repeated"
        with pytest.raises(np6.ConnectionFailedError) as caught:
            caller.call(lambda client: send(client, 1), **options)
    assert caught.value.maybe_processed is scenario.sent
    assert caught.value.attempts == (1 if scenario.sent else 2)
    # aiohttp sees either what broke TLS or, a moment later, only that the connection has ended.
    racing = caller.engine == "aiohttp" and name in ("garbage in a response", "alert in a response")
    assert type(caught.value.__cause__) in (*scenario.causes, *([PROTOCOL] if racing else []))
    assert isinstance(caught.value, np6.TimedOutError) is ("silence" in name)
    assert f"{scenario.host}:{server.port}" in str(caught.value)


def test_what_the_user_raises_in_a_body_passes_unchanged(caller: Caller) -> None:
    """Even if its class is one that a broken connection has, too."""
    for mistake in (ssl.SSLError("mine"), OSError("mine"), ValueError("mine")):

        def body() -> Iterator[bytes]:
            yield b"a"
            raise mistake  # noqa: B023 - used at once

        async def abody() -> Any:
            yield b"a"
            raise mistake  # noqa: B023 - used at once

        content = body if caller.mode == "sync" else abody
        with RawServer(until_closed) as server, pytest.raises(type(mistake)) as caught:
            caller.call(lambda client: client.http.post("/", content=content()), base_url=server.url)  # noqa: B023
        assert caught.value is mistake


def test_what_a_trace_function_raises_passes_unchanged(caller: Caller) -> None:
    def trace(name: str, _: Any) -> None:
        if name == f"{caller.trace}.send_request_headers.started":
            raise ssl.SSLError("mine")

    async def atrace(name: str, info: Any) -> None:
        trace(name, info)

    extensions = {"trace": trace if caller.mode == "sync" else atrace}
    with RawServer(until_closed) as server, pytest.raises(ssl.SSLError, match="mine"):
        caller.call(lambda client: client.http.post("/", extensions=extensions), base_url=server.url)
