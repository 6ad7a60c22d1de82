"""What each engine has to prove: nothing sent before it says so, one attempt each, the same bytes, no leftovers."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
import time
import tomllib
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import anyio
import httpx
import np6
import pytest
import trustme
from np6._engine import EngineName

from tests.waiting import wait_until

from .conftest import Account, Caller, caller_of
from .raw_server import ACCEPTED, RawServer, chunked, read_request, response, until_closed
from .test_pool_once import send
from .tunnel import Tunnel

pytestmark = pytest.mark.filterwarnings("ignore:actions.render_links is deprecated")

ASYNC = ["asyncio", "asyncio-aiohttp", "asyncio-httptools", "trio", "trio-httptools"]


def is_complete(request: bytes) -> bool:
    head, end, body = request.lower().partition(b"\r\n\r\n")
    if b"transfer-encoding: chunked" in head:
        return body.endswith(b"0\r\n\r\n")
    length = head.partition(b"content-length: ")[2].partition(b"\r\n")[0]
    return bool(end) and len(body) >= int(length or 0)


class Recorder:
    """A server that keeps all bytes that it gets, and responds to each request."""

    def __init__(self) -> None:
        self.data = b""

    def __call__(self, connection: socket.socket) -> None:
        request = b""
        while data := connection.recv(65_536):
            self.data += data
            request += data
            if is_complete(request):
                request = b""
                connection.sendall(response())


def pieces() -> Iterator[bytes]:
    yield b"begin"
    yield b"end"


async def apieces() -> AsyncIterator[bytes]:
    yield b"begin"
    yield b"end"


def content(caller: Caller) -> Any:
    return pieces() if caller.mode == "sync" else apieces()


#: What is asked for by hand: method, headers, and the body.
REQUESTS: dict[str, tuple[str, dict[str, str], Callable[[Caller], Any]]] = {
    "GET": ("GET", {}, lambda _: None),
    "a repeated header": ("GET", {"x-one": "1", "X-Two": "2"}, lambda _: None),
    "POST without a body": ("POST", {}, lambda _: None),
    "DELETE without a body": ("DELETE", {}, lambda _: None),
    "a body": ("POST", {"content-type": "text/plain"}, lambda _: b"the end"),
    "a body without a type": ("PUT", {}, lambda _: b"the end"),
    "a streamed body": ("POST", {}, content),
    "a streamed body of a known length": ("POST", {"content-length": "8"}, content),
    "100-continue": ("POST", {"expect": "100-continue"}, lambda _: b"the end"),
    "a user agent of one's own": (
        "GET",
        {"user-agent": "mine", "accept": "a/b", "accept-encoding": "gzip"},
        lambda _: None,
    ),
}


def ask(caller: Caller, url: str, name: str, **options: Any) -> None:
    method, headers, body = REQUESTS[name]
    extensions = options.pop("extensions", {})
    caller.call(
        lambda client: client.http.request(
            method, "/a%20b?c=%C3%A9&d=", headers=headers, content=body(caller), extensions=extensions
        ),
        base_url=url,
        **options,
    )


@pytest.mark.parametrize("name", REQUESTS)
def test_the_bytes_of_a_request_are_those_that_httpx_sends(caller: Caller, name: str) -> None:
    recorders = Recorder(), Recorder()
    for who, recorder in zip((caller, Caller("sync")), recorders, strict=True):
        with RawServer(recorder) as server:
            ask(who, server.url, name)
            recorder.data = recorder.data.replace(str(server.port).encode(), b"PORT")
    assert recorders[0].data == recorders[1].data


class Stopped(Exception):
    """Ends a request at the moment in which a byte of it may be sent."""


def stopping(caller: Caller, before: Callable[[], None] = lambda: None) -> dict[str, Any]:
    def trace(name: str, info: Any) -> None:
        if name.endswith("send_request_headers.started") and getattr(info.get("request"), "method", b"") != b"CONNECT":
            before()
            raise Stopped

    async def atrace(name: str, info: Any) -> None:
        trace(name, info)

    return {"trace": trace if caller.mode == "sync" else atrace}


@pytest.mark.parametrize("name", REQUESTS)
def test_no_byte_is_sent_before_the_trace_says_so(caller: Caller, name: str) -> None:
    recorder = Recorder()
    with RawServer(recorder) as server:
        with pytest.raises(Stopped):
            ask(caller, server.url, name, extensions=stopping(caller, lambda: time.sleep(0.02)))
        wait_until(lambda: server.connections == 1 and not server.open)
        assert recorder.data == b""
        with pytest.raises(Stopped):  # the proxy of plain http gets the request itself
            ask(caller, "http://np6.localhost", name, proxy=server.url, extensions=stopping(caller))
        wait_until(lambda: server.connections == 2 and not server.open)
        assert recorder.data == b""


def test_no_byte_is_sent_before_the_trace_says_so_on_a_connection_that_is_used_again(caller: Caller) -> None:
    recorder = Recorder()
    extensions = stopping(caller)

    def twice(client: Any) -> None:
        client.http.get("/first")
        with pytest.raises(Stopped):
            client.http.get("/second", extensions=extensions)

    async def atwice(client: Any) -> None:
        await client.http.get("/first")
        with pytest.raises(Stopped):
            await client.http.get("/second", extensions=extensions)

    with RawServer(recorder) as server:
        caller.call(twice if caller.mode == "sync" else atwice, base_url=server.url)
        assert server.connections == 1
    assert b"/first" in recorder.data
    assert b"/second" not in recorder.data


def test_no_byte_goes_through_a_tunnel_before_the_trace_says_so(caller: Caller) -> None:
    authority = trustme.CA()
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(serving)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    recorder = Recorder()
    with RawServer(recorder, tls=serving) as server, Tunnel() as tunnel:
        options: dict[str, Any] = {"proxy": tunnel.url, "verify": trusting}
        with pytest.raises(Stopped):
            ask(caller, server.url, "a body", extensions=stopping(caller), **options)
        wait_until(lambda: server.connections == 1 and not server.open)
        assert recorder.data == b""
        ask(caller, server.url, "a body", **options)
    assert recorder.data.endswith(b"the end")


@pytest.mark.parametrize("end", ["close", "reset"])
def test_a_request_on_a_lost_connection_is_sent_once(caller: Caller, end: str) -> None:
    """aiohttp and httpcore's pools would send it again by themselves."""
    requests: list[bytes] = []

    def serve(connection: socket.socket) -> None:
        for number in range(2):
            head, _ = read_request(connection)
            requests.append(head.split(b" ")[1])
            if number == 0:
                connection.sendall(response())
        if end == "reset":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")

    def twice(client: Any) -> None:
        client.http.get("/first")
        client.http.get("/second")

    async def atwice(client: Any) -> None:
        await client.http.get("/first")
        await client.http.get("/second")

    with RawServer(serve) as server, pytest.raises(np6.ConnectionFailedError) as caught:
        what = twice if caller.mode == "sync" else atwice
        caller.call(what, base_url=server.url, retry=np6.RetryPolicy(max_attempts=1))
    assert caught.value.maybe_processed is True
    assert requests == [b"/first", b"/second"]


def test_a_connection_that_was_closed_while_idle_is_replaced(caller: Caller) -> None:
    """Even if the event loop had no time to notice: a send is neither lost nor in doubt."""
    closed = threading.Event()

    def serve(connection: socket.socket) -> None:
        read_request(connection)
        connection.sendall(response(ACCEPTED))
        connection.close()
        closed.set()

    def twice(client: Any) -> None:
        send(client, 1)
        closed.wait()
        send(client, 2)

    async def atwice(client: Any) -> None:
        await send(client, 1)
        closed.wait()  # blocks the event loop on purpose
        await send(client, 2)

    with RawServer(serve) as server:
        caller.call(twice if caller.mode == "sync" else atwice, base_url=server.url)
        assert server.connections == 2


def test_a_malformed_body_ends_a_call_at_once(caller: Caller) -> None:
    def serve(connection: socket.socket) -> None:
        read_request(connection)
        connection.sendall(chunked(b"abc", close=b""))
        time.sleep(0.02)
        connection.sendall(b"zz\r\n")
        until_closed(connection)

    start = time.monotonic()
    with RawServer(serve) as server, pytest.raises(np6.ConnectionFailedError) as caught:
        caller.call(lambda client: send(client, 1), base_url=server.url, timeout=20)
    assert caught.value.maybe_processed is True
    assert time.monotonic() - start < 10


@pytest.mark.parametrize("name", ASYNC)
@pytest.mark.parametrize("moment", ["connecting", "waiting", "reading", "writing"])
def test_a_cancelled_call_leaves_nothing_behind(name: str, moment: str, authority: trustme.CA) -> None:
    caller = caller_of(name)
    begun = threading.Event()

    def serve(connection: socket.socket) -> None:
        if moment == "connecting":  # in the handshake of TLS
            connection.recv(1)
            begun.set()
            return until_closed(connection)
        if moment != "writing":
            read_request(connection)
        if moment == "reading":
            connection.sendall(response(b"x" * 100)[:-50])
        begun.set()
        if moment == "writing":
            time.sleep(0.2)
        return until_closed(connection)

    with RawServer(serve) as server:
        url = server.url.replace("http:", "https:") if moment == "connecting" else server.url

        async def run() -> tuple[int, int]:
            before = len(asyncio.all_tasks()) if caller.mode == "asyncio" else 0
            async with np6.AsyncClient("key", **caller.options(base_url=url)) as client:

                async def call() -> None:
                    await client.http.post("/", content=b"x" * (30_000_000 if moment == "writing" else 10))

                async with anyio.create_task_group() as group:
                    group.start_soon(call)
                    while not begun.is_set():  # noqa: ASYNC110 - the server is a thread
                        await anyio.sleep(0.001)
                    await anyio.sleep(0.02)
                    group.cancel_scope.cancel()
                await anyio.sleep(0.05)
                with anyio.fail_after(5):
                    while server.open:  # noqa: ASYNC110 - the server is a thread
                        await anyio.sleep(0.01)
                return before, len(asyncio.all_tasks()) if caller.mode == "asyncio" else 0

        before, after = anyio.run(run, backend=caller.mode)
        assert after == before


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def test_the_engine_is_shown() -> None:
    assert "engine 'httptools'" in repr(np6.Client("key", engine="httptools"))
    assert "engine 'aiohttp'" in repr(np6.AsyncClient("key", engine="aiohttp"))
    assert "engine 'httptools'" in repr(np6.Client("key", engine="httptools").with_options(timeout=1))
    assert "engine" not in repr(np6.Client("key", transport=httpx.HTTPTransport()))
    assert np6.fastest_engine() == "httptools"


def test_every_engine_is_installed_where_tests_run() -> None:
    """Nothing skips a test because of a missing package: that would hide an engine from the tests."""
    for engine in get_args(EngineName):
        np6.AsyncClient("key", engine=engine)
    extras = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    everything = extras["optional-dependencies"].pop("all")
    assert everything == [f"np6[{','.join(extras['optional-dependencies'])}]"], "make installs np6[all]"


def test_an_engine_that_cannot_work_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong: list[tuple[Any, str, dict[str, Any]]] = [
        (np6.Client, "for AsyncClient", {"engine": "aiohttp"}),
        (np6.Client, "'httpx', 'httptools', 'aiohttp'", {"engine": "urllib3"}),
        (np6.Client, "np6.Engine, not int", {"engine": 7}),
        (np6.Client, "exclude each other", {"engine": "httptools", "transport": httpx.HTTPTransport()}),
        (np6.AsyncClient, "HTTP/1.1 only", {"engine": "aiohttp", "http2": True}),
        (np6.AsyncClient, "no SOCKS", {"engine": "aiohttp", "proxy": "socks5://127.0.0.1:1"}),
    ]
    for make, text, options in wrong:
        with pytest.raises(np6.ConfigurationError, match=text):
            make("key", **options)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(np6.ConfigurationError, match=r"pip install 'np6\[fast\]'"):
        np6.Client("key", engine="httptools")
    assert np6.fastest_engine() == "httpx"


def test_the_aiohttp_engine_needs_asyncio(account: Account) -> None:
    caller = Caller("trio", engine="aiohttp")
    with pytest.raises(np6.ConfigurationError, match="asyncio only") as caught:
        caller.call(account.send, base_url=account.sandbox.url)
    assert caught.value.maybe_processed is False
    assert len(account.sandbox.ledger) == 0


class Mine:
    """An engine of a user's own."""

    name = "mine"

    def __init__(self) -> None:
        self.given: list[Any] = []

    def transport(self, base_url: httpx.URL, **connections: Any) -> httpx.BaseTransport:
        self.given.append((base_url, connections))
        return httpx.MockTransport(lambda _: httpx.Response(200, content=ACCEPTED))

    def async_transport(self, base_url: httpx.URL, **connections: Any) -> httpx.AsyncBaseTransport:
        self.given.append((base_url, connections))
        return httpx.MockTransport(lambda _: httpx.Response(200, content=ACCEPTED))


@pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])
def test_an_engine_of_a_users_own(mode: str) -> None:
    engine = Mine()
    limits = httpx.Limits(max_connections=3)
    caller = Caller(mode)
    client = caller.call(lambda client: send(client, 1), base_url="https://np6.test", engine=engine, limits=limits)
    assert client.type_ == "success"
    [(base_url, connections)] = engine.given
    assert base_url == httpx.URL("https://np6.test")
    assert connections["limits"] is limits


def test_cookies_are_kept_and_sent(caller: Caller) -> None:
    """A call goes past httpx's client only as long as that has nothing to do."""
    heads: list[bytes] = []

    def serve(connection: socket.socket) -> None:
        while True:
            heads.append(read_request(connection)[0])
            connection.sendall(response(ACCEPTED, "200 OK", "Set-Cookie: a=1"))

    def thrice(client: Any) -> None:
        send(client, 1)
        send(client, 2)
        client.http.cookies.clear()
        send(client, 3)

    async def athrice(client: Any) -> None:
        await send(client, 1)
        await send(client, 2)
        client.http.cookies.clear()
        await send(client, 3)

    with RawServer(serve) as server:
        caller.call(thrice if caller.mode == "sync" else athrice, base_url=server.url)
    assert [b"Cookie: a=1" in head for head in heads] == [False, True, False]


def test_what_is_changed_on_the_httpx_client_counts_from_the_next_call(caller: Caller) -> None:
    heads: list[bytes] = []

    def serve(connection: socket.socket) -> None:
        while True:
            heads.append(read_request(connection)[0])
            connection.sendall(response(ACCEPTED))

    def changes(client: Any) -> Iterator[None]:
        yield
        client.http.headers["X-Tenant"] = "7"
        yield
        client.http.params = {"p": "q"}
        yield
        client.http.params = {}
        client.http.base_url = f"{client.http.base_url}/v2"
        yield
        client.http.auth = ("user", "pass")
        yield

    def run(client: Any) -> None:
        for _ in changes(client):
            send(client, 1)

    async def arun(client: Any) -> None:
        for _ in changes(client):
            await send(client, 1)

    with RawServer(serve) as server:
        caller.call(run if caller.mode == "sync" else arun, base_url=server.url)
    assert [b"x-tenant" in head.lower() for head in heads] == [False, True, True, True, True]
    assert [b"?p=q " in head for head in heads] == [False, False, True, False, False]
    assert [b" /v2/" in head for head in heads] == [False, False, False, True, True]
    assert [b"authorization: basic" in head.lower() for head in heads] == [False, False, False, False, True]


def test_a_call_sends_the_bytes_that_httpx_would(caller: Caller) -> None:
    """With a hook, which makes it take the long way, and without."""
    recorders = Recorder(), Recorder()

    async def anothing(_: Any) -> None: ...

    hook: Any = (lambda _: None) if caller.mode == "sync" else anothing
    for recorder, hooks in zip(recorders, ({}, {"request": [hook]}), strict=True):

        def serve(connection: socket.socket, recorder: Recorder = recorder) -> None:
            while True:
                head, body = read_request(connection)
                recorder.data += head + body
                connection.sendall(response(b"[]"))

        def run(client: Any) -> None:
            client.segments.list()
            client.action_events.list_all()
            client.value_lists.list()

        async def arun(client: Any) -> None:
            await client.segments.list()
            await client.action_events.list_all()
            await client.value_lists.list()

        with RawServer(serve) as server:
            caller.call(run if caller.mode == "sync" else arun, base_url=server.url, event_hooks=hooks)
            recorder.data = recorder.data.replace(str(server.port).encode(), b"PORT")
    assert recorders[0].data == recorders[1].data
    assert recorders[0].data
