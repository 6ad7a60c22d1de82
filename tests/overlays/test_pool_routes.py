"""Which way requests take, and how many connections they use: proxies, the environment, TLS, limits."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import importlib.util
import socket
import ssl
import threading
from collections.abc import Callable
from typing import Any

import anyio
import httpx
import np6
import pytest
import trustme

from tests.waiting import wait_until

from .conftest import Account, Caller
from .raw_server import ACCEPTED, Http2, RawServer, read_request, response, until_closed
from .test_key import KEY, reachable
from .test_pool_once import send

ONCE = np6.RetryPolicy(max_attempts=1)


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "ssl_cert_file", "ssl_cert_dir"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def tls(authority: trustme.CA, *protocols: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_alpn_protocols(protocols)
    authority.issue_cert("np6.test", "127.0.0.1").configure_cert(context)
    return context


def respond(connection: socket.socket) -> None:
    """Accept every request, in the protocol that TLS has agreed upon."""
    if isinstance(connection, ssl.SSLSocket) and connection.selected_alpn_protocol() == "h2":
        http = Http2(connection)
        while True:
            stream, _ = http.next_request()
            http.respond(stream)
    while True:
        read_request(connection)
        connection.sendall(response(ACCEPTED))


def relay(connection: socket.socket, port: int) -> None:
    """Hand bytes on in both directions."""
    with socket.create_connection(("127.0.0.1", port)) as target:

        def back() -> None:
            with contextlib.suppress(OSError):
                while data := target.recv(65_536):
                    connection.sendall(data)

        thread = threading.Thread(target=back, daemon=True)
        thread.start()
        while data := connection.recv(65_536):
            target.sendall(data)
        target.shutdown(socket.SHUT_RDWR)
        thread.join()


class Tunnel:
    """An HTTP proxy for CONNECT: every host is one port of this machine."""

    def __init__(self, port: int) -> None:
        self.heads: list[bytes] = []
        self._port = port

    def __call__(self, connection: socket.socket) -> None:
        head, _ = read_request(connection)
        self.heads.append(head)
        connection.sendall(b"HTTP/1.1 200 Established\r\n\r\n")
        relay(connection, self._port)


class Socks:
    """A SOCKS5 proxy without authentication: every host is one port of this machine."""

    def __init__(self, port: int) -> None:
        self.hosts: list[bytes] = []
        self._port = port

    def __call__(self, connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(b"\x05\x00")
        request = connection.recv(65_536)
        self.hosts.append(request[5 : 5 + request[4]])
        connection.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50")
        relay(connection, self._port)


@pytest.mark.parametrize("proxy_tls", [False, True], ids=["http proxy", "https proxy"])
@pytest.mark.parametrize("http2", [False, True], ids=["http1", "http2"])
def test_https_takes_a_tunnel(
    caller: Caller, authority: trustme.CA, trusting: ssl.SSLContext, http2: bool, proxy_tls: bool
) -> None:
    caller.needs(http2=http2, httpcore=proxy_tls)
    protocols = ("h2", "http/1.1") if http2 else ("http/1.1",)
    with RawServer(respond, tls=tls(authority, *protocols)) as server:
        tunnel = Tunnel(server.port)
        with RawServer(tunnel, tls=tls(authority, "http/1.1") if proxy_tls else None) as proxy:
            url = proxy.url.replace("127.0.0.1", "user:secret@127.0.0.1")
            context = ssl.create_default_context() if proxy_tls else None
            if context is not None:
                authority.configure_trust(context)
            chosen = httpx.Proxy(url, headers={"X-Tenant": "7"}, ssl_context=context)
            options: dict[str, Any] = {"proxy": chosen, "verify": trusting, "http2": http2, "key": KEY}
            for _ in range(2):
                caller.call(lambda client: send(client, 1), base_url="https://np6.test", **options)
    for head in tunnel.heads:
        assert head.startswith(b"CONNECT np6.test:443 ")
        assert b"X-Tenant: 7" in head
        assert b"Basic " + base64.b64encode(b"user:secret") in head
        assert KEY.encode() not in head


def test_a_socks_proxy_works(caller: Caller, authority: trustme.CA, trusting: ssl.SSLContext) -> None:
    caller.needs(httpcore=True)
    with RawServer(respond, tls=tls(authority, "http/1.1")) as server:
        socks = Socks(server.port)
        with RawServer(socks, scheme="socks5") as proxy:
            caller.call(lambda client: send(client, 1), base_url="https://np6.test", proxy=proxy.url, verify=trusting)
    assert socks.hosts == [b"np6.test"]


def test_a_socks_proxy_that_says_nothing_does_not_hang_a_call(caller: Caller, waits: list[float]) -> None:
    caller.needs(httpcore=True)
    with RawServer(until_closed, scheme="socks5") as proxy, pytest.raises(np6.TimedOutError) as caught:
        caller.call(
            lambda client: send(client, 1),
            base_url="https://np6.test",
            proxy=proxy.url,
            timeout=httpx.Timeout(0.2, read=None),
            retry=ONCE,
        )
    assert caught.value.maybe_processed is False


def test_a_socks_proxy_needs_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    find_spec = importlib.util.find_spec
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "socksio" else find_spec(name))
    for make in (np6.Client, np6.AsyncClient):
        with pytest.raises(np6.ConfigurationError, match=r"proxy=.*socksio.*httpx\[socks\]"):
            make("key", proxy="socks5://127.0.0.1:1080")
        with monkeypatch.context() as patch, pytest.raises(np6.ConfigurationError, match=r"all_proxy.*socksio"):
            patch.setenv("all_proxy", "socks5://127.0.0.1:1080")
            make("key")


def test_the_environment_is_asked_for_each_url(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bytes] = []

    def note(connection: socket.socket) -> None:
        while True:
            head, _ = read_request(connection)
            seen.append(head.partition(b"\r\n")[0])
            connection.sendall(response())

    with RawServer(note) as proxy, RawServer(respond) as direct:
        monkeypatch.setenv("http_proxy", f"127.0.0.1:{proxy.port}")
        monkeypatch.setenv("no_proxy", f"example.org,127.0.0.1:{direct.port}")

        def ask(client: np6.Client) -> None:
            client.http.get("/a")
            client.http.get(f"{direct.url}/b")
            client.http.get("http://elsewhere.test/c")

        async def aask(client: np6.AsyncClient) -> None:
            await client.http.get("/a")
            await client.http.get(f"{direct.url}/b")
            await client.http.get("http://elsewhere.test/c")

        what: Callable[[Any], Any] = ask if caller.mode == "sync" else aask
        caller.call(what, base_url="http://np6.localhost", trust_env=True)
        assert seen == [b"GET http://np6.localhost/a HTTP/1.1", b"GET http://elsewhere.test/c HTTP/1.1"]
        caller.call(lambda client: client.http.get("/d"), base_url=direct.url, trust_env=False)
        assert len(seen) == 2


@pytest.mark.parametrize("make", [np6.Client, np6.AsyncClient])
@pytest.mark.parametrize(
    ("options", "environment", "named"),
    [
        ({"proxy": "ftp://127.0.0.1"}, {}, "proxy="),
        ({"proxy": "http://user:secret@host:port"}, {}, "proxy="),
        ({"proxy": 7}, {}, "proxy="),
        ({"proxy": "http://"}, {}, "proxy="),
        (
            {"proxy": httpx.Proxy("http://127.0.0.1", ssl_context=ssl.create_default_context())},
            {},
            "proxy=.*ssl_context",
        ),
        ({}, {"https_proxy": "ftp://user:secret@127.0.0.1"}, "https_proxy"),
        ({}, {"all_proxy": "gopher://127.0.0.1"}, "all_proxy"),
        ({"verify": "/no/such/file"}, {}, "verify="),
        ({"verify": __file__}, {}, "verify="),
        ({"verify": 7}, {}, "verify="),
        ({"cert": "/no/such/file"}, {}, "cert="),
        ({"cert": (__file__, __file__)}, {}, "cert="),
        ({}, {"SSL_CERT_FILE": __file__}, "SSL_CERT_FILE"),
    ],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_option_that_cannot_work_is_named_when_the_client_is_made(
    monkeypatch: pytest.MonkeyPatch, make: Any, options: dict[str, Any], environment: dict[str, str], named: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(np6.ConfigurationError, match=named) as caught:
        make("key", **options)
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None or "secret" not in str(caught.value.__cause__)


def test_an_environment_that_makes_no_sense_does_not_matter_on_this_machine(
    caller: Caller, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://host:port")
    caller.call(account.send, base_url=account.sandbox.url, trust_env=True)


def test_what_cannot_be_reached_is_named_with_its_proxy(caller: Caller) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    for options, name in (
        ({"base_url": f"http://127.0.0.1:{port}"}, f"127.0.0.1:{port}"),
        (
            {"base_url": "https://np6.test", "proxy": f"http://user:secret@127.0.0.1:{port}"},
            f"np6.test:443 through the proxy http://127.0.0.1:{port}",
        ),
    ):
        with pytest.raises(np6.ConnectionFailedError) as caught:
            caller.call(lambda client: send(client, 1), retry=ONCE, **options)
        assert name in str(caught.value)
        assert "secret" not in str(caught.value)
        assert caught.value.maybe_processed is False


@pytest.mark.parametrize("proxied", [False, True])
def test_no_response_leads_to_the_key(caller: Caller, proxied: bool) -> None:
    """Not while it is read either, nor by a redirect that nobody follows."""
    found: list[httpx.Response] = []

    def redirect(connection: socket.socket) -> None:
        while True:
            read_request(connection)
            connection.sendall(response(b"[]", "307 Temporary Redirect", "Location: http://elsewhere.test/"))

    def look(client: np6.Client) -> None:
        with client.http.stream("GET", "/") as streamed:
            found.append(streamed)
            everything.extend(reachable(streamed))
            streamed.read()

    async def alook(client: np6.AsyncClient) -> None:
        async with client.http.stream("GET", "/") as streamed:
            found.append(streamed)
            everything.extend(reachable(streamed))
            await streamed.aread()

    everything: list[str] = []
    with RawServer(redirect) as server:
        options: dict[str, Any] = {"base_url": server.url}
        if proxied:
            options = {"base_url": "http://np6.localhost", "proxy": server.url}
        caller.call(look if caller.mode == "sync" else alook, key=KEY, **options)
    (response_,) = found
    assert response_.next_request is None or "x-key" not in response_.next_request.headers
    assert any("Headers" in line for line in everything)
    assert KEY not in "\n".join(everything)


def test_no_more_connections_than_allowed_and_nobody_waits_for_ever(caller: Caller, waits: list[float]) -> None:
    released = threading.Event()

    def serve(connection: socket.socket) -> None:
        read_request(connection)
        released.wait(10)
        connection.sendall(response(ACCEPTED))

    failed: list[np6.CallError] = []

    def one(client: np6.Client, number: int) -> None:
        try:
            send(client, number)
        except np6.CallError as exc:
            failed.append(exc)
            released.set()

    def calls(client: np6.Client) -> None:
        threads = [threading.Thread(target=one, args=(client, number)) for number in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    async def aone(client: np6.AsyncClient, number: int) -> None:
        try:
            await send(client, number)
        except np6.CallError as exc:
            failed.append(exc)
            released.set()

    async def acalls(client: np6.AsyncClient) -> None:
        async with anyio.create_task_group() as group:
            for number in range(3):
                group.start_soon(aone, client, number)

    with RawServer(serve) as server:
        timeout = httpx.Timeout(5, pool=0.3)
        options: dict[str, Any] = {"limits": httpx.Limits(max_connections=2), "timeout": timeout, "retry": ONCE}
        caller.call(calls if caller.mode == "sync" else acalls, base_url=server.url, **options)
        assert server.connections == 2
    (error,) = failed
    assert isinstance(error.__cause__, httpx.PoolTimeout)
    assert "none of 2 connections became free in time" in str(error)
    assert error.maybe_processed is False


def test_idle_connections_are_closed_when_they_are_old_or_too_many(caller: Caller, account: Account) -> None:
    def one_each(client: np6.Client) -> None:
        for url in urls:
            client.http.get(url)

    async def aone_each(client: np6.AsyncClient) -> None:
        for url in urls:
            await client.http.get(url)

    what = one_each if caller.mode == "sync" else aone_each
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(RawServer(respond)) for _ in range(4)]
        urls = [server.url for server in servers] * 2
        limits = httpx.Limits(max_connections=10, max_keepalive_connections=4, keepalive_expiry=30)
        caller.call(what, base_url=urls[0], limits=limits)
        assert [server.connections for server in servers] == [1, 1, 1, 1]
        limits = httpx.Limits(max_connections=10, max_keepalive_connections=2, keepalive_expiry=30)
        caller.call(what, base_url=urls[0], limits=limits)
        assert [server.connections for server in servers] == [3, 3, 3, 3]
        limits = httpx.Limits(max_connections=10, max_keepalive_connections=10, keepalive_expiry=0)
        caller.call(what, base_url=urls[0], limits=limits)
        assert [server.connections for server in servers] == [5, 5, 5, 5]
        limits = httpx.Limits(max_connections=1)
        caller.call(what, base_url=urls[0], limits=limits)
        assert [server.connections for server in servers] == [7, 7, 7, 7]
        wait_until(lambda: not any(server.open for server in servers))


def test_a_burst_of_calls_leaves_its_connections_to_the_next() -> None:
    async def bursts(url: str) -> None:
        async with np6.AsyncClient("a-key", base_url=url) as client:
            for _ in range(3):
                await asyncio.gather(*(client.http.get("/") for _ in range(40)))

    with RawServer(respond) as server:
        asyncio.run(bursts(server.url))
        assert server.connections <= 40
