"""The key reaches the server of `base_url`, and nothing and nobody else."""

from __future__ import annotations

import base64
import dataclasses
import gc
import html
import io
import itertools
import logging
import pickle
import re
import socket
import sys
import threading
import traceback
import urllib.parse
from collections.abc import Callable, Iterator
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import np6
import pytest
from np6_sandbox import Sandbox

from .conftest import Account, Caller
from .fault_proxy import Fault, FaultProxy

#: Used as the key; must not appear anywhere else.
KEY = "seeded-key-4bd81c07"

HOSTILE = [
    Fault(act=False, hang=True),
    Fault(request_bytes=1),
    Fault(request_bytes=200),
    Fault(head_bytes=0),
    Fault(head_bytes=25),
    Fault(body_bytes=4),
    Fault(length_error=9),
    Fault(length_error=-2),
    Fault(broken_gzip=True),
    Fault(status=401),
    Fault(status=503),
    Fault(status=429, headers={"retry-after": "4000"}),
    Fault(status=200, body=b"<html>"),
]


@pytest.fixture(scope="module")
def guarded() -> Iterator[Sandbox]:
    """A sandbox with this key, and with what the fixture `account` has in another one."""
    with Sandbox(key=KEY) as sandbox:
        sandbox.add_action()
        sandbox.add_target("ada@example.com")
        yield sandbox


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that anybody logs, at every level."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield text
    root.setLevel(level)
    root.removeHandler(handler)


def printed(value: object) -> str:
    """What a tool prints of a local variable; an object that is half made may have no repr."""
    try:
        return repr(value)
    except Exception:
        return ""


def everything_about(error: BaseException) -> str:
    """All that a tool could print of an exception: text, attributes, and every frame's local variables, of its causes
    too; but not of this test's own frames, which of course know the key.
    """
    shown_texts = [str(error), repr(error), repr(vars(error)), *getattr(error, "__notes__", ())]
    pending: list[BaseException | None] = [error]
    while pending:
        shown = pending.pop()
        if shown is not None:
            shown_texts += traceback.format_exception_only(shown)
            for frame, _ in traceback.walk_tb(shown.__traceback__):
                if "/tests/" not in frame.f_code.co_filename:
                    shown_texts.append(f"{frame.f_code.co_filename} {frame.f_code.co_name}")
                    shown_texts += [f"{name} {printed(value)}" for name, value in frame.f_locals.items()]
            pending += [shown.__cause__, shown.__context__]
    return "\n".join(shown_texts)


def reachable(thing: object, depth: int = 9) -> Iterator[str]:
    """The repr of everything that attributes lead to, private ones included."""
    yield repr(thing)
    if depth and not isinstance(thing, str | bytes | int | float | type | None):
        inner: list[object] = list(getattr(thing, "__dict__", {}).values())
        inner += [getattr(thing, name, None) for name in getattr(type(thing), "__slots__", ())]
        inner += thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list | tuple | set) else []
        for part in inner:
            if type(part).__module__.startswith(("np6", "httpx", "httpcore", "builtins")):
                yield from reachable(part, depth - 1)


KEYS: dict[str, Callable[[], Any]] = {"fixed": lambda: KEY, "callable": lambda: lambda: KEY}


@pytest.mark.parametrize("kind", KEYS)
@pytest.mark.parametrize("fault", HOSTILE, ids=lambda fault: f"{HOSTILE.index(fault)}")
def test_no_failure_shows_the_key(
    any_caller: Caller,
    account: Account,
    guarded: Sandbox,
    waits: list[float],
    log: io.StringIO,
    fault: Fault,
    kind: str,
) -> None:
    with FaultProxy(guarded.url, http2=any_caller.http2) as proxy:
        proxy.plan(fault, fault)  # a key that is a function is asked for again after a 401
        with pytest.raises(np6.CallError) as caught:
            any_caller.call(
                account.send, key=KEYS[kind](), base_url=proxy.url, timeout=0.2, retry=np6.RetryPolicy(max_attempts=1)
            )
    report = everything_about(caught.value)
    assert "handle_request" in report or "perform" in report
    assert KEY not in report
    assert "actions.execute" in log.getvalue()
    assert KEY not in log.getvalue()
    assert KEY not in repr(any_caller.events)
    assert KEY.encode() not in pickle.dumps(caught.value)


def test_no_success_logs_the_key(any_caller: Caller, guarded: Sandbox, log: io.StringIO) -> None:
    with FaultProxy(guarded.url, http2=any_caller.http2) as proxy:
        any_caller.call(lambda client: client.segments.list(), key=KEY, base_url=proxy.url)
    assert any_caller.engine or "send_request_headers" in log.getvalue(), "httpcore logs at DEBUG"
    assert KEY not in log.getvalue()


def test_no_attribute_of_a_client_leads_to_the_key(caller: Caller, guarded: Sandbox) -> None:
    """Before and after it was used."""
    make = np6.Client if caller.mode == "sync" else np6.AsyncClient
    engine = caller.engine or "httpx"
    unused: Any = make(KEY, engine=engine)  # type: ignore[arg-type]
    everything = list(reachable(unused))
    assert repr(unused) == f"<np6.{make.__name__} URL('https://api-cm.np6.com'), engine '{engine}'>"

    def used(client: Any) -> None:
        client.segments.list()
        everything.extend(reachable(client))

    async def aused(client: Any) -> None:
        await client.segments.list()
        everything.extend(reachable(client))

    caller.call(used if caller.mode == "sync" else aused, key=KEY, base_url=guarded.url)
    found = "\n".join(everything)
    assert "Signer" in found
    assert ("AiohttpTransport" if engine == "aiohttp" else "PoolTransport") in found
    assert KEY not in found


def test_a_client_refuses_to_be_pickled() -> None:
    with pytest.raises(TypeError, match="make one in each process"):
        pickle.dumps(np6.Client(KEY))


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("", "empty"),
        ("   ", "empty"),
        (KEY + "\n", "control or non-ASCII"),
        (KEY + "\x00", "control or non-ASCII"),
        ("clé-" + KEY, "control or non-ASCII"),
        (" " + KEY, "begins or ends with a space"),
        (12, "must be a str, not int"),
        (KEY.encode(), "must be a str, not bytes"),
    ],
    ids=["empty", "blank", "line break", "null", "accent", "leading blank", "number", "bytes"],
)
@pytest.mark.parametrize("make", [np6.Client, np6.AsyncClient])
def test_a_key_that_cannot_work_is_refused_without_being_repeated(make: Any, key: Any, why: str) -> None:
    with pytest.raises(np6.InvalidKeyError, match=why) as caught:
        make(key)
    assert KEY not in everything_about(caught.value)
    assert caught.value.maybe_processed is False


@pytest.mark.parametrize("make", [np6.Client, np6.AsyncClient])
def test_other_mistakes_in_the_options_do_not_show_the_key_either(make: Any) -> None:
    for options in (
        {"base_url": "ftp://np6"},
        {"base_url": "http://example.com"},
        {"limits": httpx.Limits(), "http_client": object()},
    ):
        with pytest.raises(Exception) as caught:
            make(KEY, **options)
        assert KEY not in everything_about(caught.value)


@pytest.mark.parametrize("make", [np6.Client, np6.AsyncClient])
def test_the_key_is_read_from_the_environment(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NP6_API_KEY", raising=False)
    with pytest.raises(np6.InvalidKeyError, match="NP6_API_KEY"):
        make()
    monkeypatch.setenv("NP6_API_KEY", KEY)
    assert KEY not in "\n".join(reachable(make()))


class Seen:
    """Two servers in one transport; notes which key each request brought."""

    def __init__(self, *responses: httpx.Response) -> None:
        self.responses = list(responses)
        self.keys: list[tuple[str, str | None]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.keys.append((str(request.url), request.headers.get("x-key")))
        return self.responses.pop(0) if self.responses else httpx.Response(200, json=[])


def list_segments(client: Any) -> Any:
    return client.segments.list()


def redirect(location: str, status: int = 307) -> httpx.Response:
    return httpx.Response(status, headers={"location": location})


def in_memory(caller: Caller, seen: Seen, what: Callable[[Any], Any] = list_segments, **options: Any) -> Any:
    transport = httpx.MockTransport(seen)
    return caller.call(what, **{"base_url": "https://np6.test", "key": KEY, "transport": transport, **options})


def test_a_redirect_to_another_origin_does_not_get_the_key(caller: Caller) -> None:
    seen = Seen(redirect("https://np6.test/elsewhere"), redirect("https://evil.test/steal"))
    in_memory(caller, seen, follow_redirects=True)
    assert [key for _, key in seen.keys] == [KEY, KEY, None]
    for elsewhere in (
        "http://np6.test/",
        "https://np6.test:444/",
        "https://np6.test.evil.test/",
        "https://sub.np6.test/",
    ):
        seen = Seen(redirect(elsewhere))
        in_memory(caller, seen, follow_redirects=True)
        assert [key for _, key in seen.keys] == [KEY, None], elsewhere


def test_an_absolute_url_to_another_origin_does_not_get_the_key(caller: Caller) -> None:
    seen = Seen()
    in_memory(caller, seen, lambda client: client.http.get("https://evil.test/segments"))
    in_memory(caller, seen, lambda client: client.http.get("https://np6.test/segments"))
    in_memory(caller, seen, lambda client: client.http.get("HTTPS://NP6.TEST:443/segments"))
    assert [key for _, key in seen.keys] == [None, KEY, KEY]


def test_the_request_that_hooks_and_responses_show_does_not_hold_the_key(caller: Caller) -> None:
    seen = Seen()
    shown: list[httpx.Headers] = []

    def show(request: httpx.Request) -> None:
        shown.append(request.headers)

    async def ashow(request: httpx.Request) -> None:
        shown.append(request.headers)

    hooks = {"request": [show if caller.mode == "sync" else ashow]}
    response = in_memory(caller, seen, lambda client: client.http.get("/segments"), event_hooks=hooks)
    assert [key for _, key in seen.keys] == [KEY]
    assert "x-key" not in response.request.headers
    assert "x-key" not in shown[0]


@pytest.mark.parametrize("how", ["proxy", "http_client"])
def test_what_an_underlying_client_raises_does_not_hold_the_key(caller: Caller, how: str) -> None:
    nobody = "http://127.0.0.1:9"
    options: dict[str, Any] = {"retry": np6.RetryPolicy(max_attempts=1)}
    if how == "proxy":
        options["proxy"] = nobody
    else:
        options["http_client"] = httpx.Client() if caller.mode == "sync" else httpx.AsyncClient()
    with pytest.raises(np6.ConnectionFailedError) as caught:
        caller.call(list_segments, key=KEY, base_url=nobody, **options)
    cause = caught.value.__cause__
    assert isinstance(cause, httpx.ConnectError)
    assert "x-key" not in cause.request.headers


def test_a_request_to_this_machine_uses_no_proxy_on_another(
    caller: Caller, guarded: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", "http://proxy.invalid:3128")
    assert caller.call(list_segments, key=KEY, base_url=guarded.url, trust_env=True) == []
    with pytest.raises(np6.ConfigurationError, match=r"proxy\.invalid would get the key in cleartext"):
        caller.call(list_segments, key=KEY, base_url=guarded.url, proxy="http://proxy.invalid:3128")


def test_a_key_that_a_refusal_repeats_is_masked(caller: Caller) -> None:
    def echo(request: httpx.Request) -> httpx.Response:
        return httpx.Response(400, headers={"x-echo": request.headers["x-key"]}, text=f"You sent {request.headers}")

    with pytest.raises(np6.BadRequestError) as caught:
        caller.call(list_segments, key=KEY, base_url="https://np6.test", transport=httpx.MockTransport(echo))
    assert "'x-key': '***'" in str(caught.value)
    assert caught.value.headers["x-echo"] == "***"
    assert KEY not in everything_about(caught.value)
    assert KEY.encode() not in pickle.dumps(caught.value)


def test_plain_http_is_for_loopback_only_unless_asked_for() -> None:
    for url in (
        "http://localhost",
        "http://127.0.0.1:8080",
        "http://127.9.9.9",
        "http://[::1]:1",
        "http://np6.localhost",
    ):
        np6.Client(KEY, base_url=url)
    for url in ("http://example.com", "http://10.0.0.1", "http://localhost.evil.test", "http://0.0.0.0"):
        with pytest.raises(np6.ConfigurationError, match="allow_insecure_http"):
            np6.Client(KEY, base_url=url)
        np6.Client(KEY, base_url=url, allow_insecure_http=True)
    for url in (
        "http://127.0.0.1:99999",
        "ftp://np6.test",
        "np6.test",
        "https://",
        "/relative",
        "https://np6.test:port",
    ):
        with pytest.raises(np6.ConfigurationError, match="base_url"):
            np6.Client(KEY, base_url=url)


def test_the_base_url_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NP6_BASE_URL", raising=False)
    assert str(np6.Client(KEY).http.base_url).rstrip("/") == "https://api-cm.np6.com"
    monkeypatch.setenv("NP6_BASE_URL", "https://np6.test/v8")
    assert str(np6.Client(KEY).http.base_url).rstrip("/") == "https://np6.test/v8"
    assert str(np6.Client(KEY, base_url="https://other.test").http.base_url).rstrip("/") == "https://other.test"


def keys_of(*values: str, asynchronous: bool = False) -> Callable[[], Any]:
    """A key that changes every time it is asked for."""
    rotation = itertools.chain(values, itertools.repeat(values[-1]))
    if not asynchronous:
        return lambda: next(rotation)

    async def ask() -> str:
        await anyio.lowlevel.checkpoint()
        return next(rotation)

    return ask


@pytest.mark.parametrize("asynchronous", [False, True])
def test_every_attempt_asks_for_the_key(caller: Caller, waits: list[float], asynchronous: bool) -> None:
    if caller.mode == "sync" and asynchronous:
        with pytest.raises(np6.ConfigurationError, match=r"np6\.AsyncClient"):
            in_memory(caller, Seen(), key=keys_of("a", asynchronous=True))
        return
    seen = Seen(httpx.Response(503), httpx.Response(429))
    in_memory(caller, seen, key=keys_of("a", "b", "c", asynchronous=asynchronous))
    assert [key for _, key in seen.keys] == ["a", "b", "c"]


def test_after_a_401_another_key_is_tried_once_even_for_a_send(caller: Caller, account: Account) -> None:
    accepted = caller.call(account.send, key=keys_of("old", "sandbox-key"), base_url=account.sandbox.url)
    assert accepted.type_ == "success"
    assert caller.attempts == 2
    assert account.acts("actions_execute") == 1
    with pytest.raises(np6.AuthenticationError) as caught:
        caller.call(account.send, key=keys_of("old", "older", "sandbox-key"), base_url=account.sandbox.url)
    assert caught.value.attempts == 2
    assert caught.value.maybe_processed is False
    with pytest.raises(np6.AuthenticationError) as caught:
        caller.call(account.send, key="old", base_url=account.sandbox.url)
    assert caught.value.attempts == 1


def test_a_rotating_key_that_turns_bad_is_refused_and_says_what_became_of_the_call(
    caller: Caller, waits: list[float]
) -> None:
    seen = Seen(httpx.Response(503))
    with pytest.raises(np6.InvalidKeyError) as caught:
        in_memory(caller, seen, key=keys_of("good", KEY + "\r\n"))
    assert len(seen.keys) == 1
    assert caught.value.maybe_processed is True, "the first attempt may have been acted upon"
    assert KEY not in everything_about(caught.value)


def test_a_key_function_that_fails_fails_the_call_with_its_own_exception(caller: Caller) -> None:
    def vault() -> str:
        raise LookupError("the vault is closed")

    with pytest.raises(LookupError, match="the vault is closed") as caught:
        in_memory(caller, Seen(), key=vault)
    assert "did not act on it" in caught.value.__notes__[0]
    assert vars(caught.value)["maybe_processed"] is False


def test_a_rotation_that_ends_is_not_mistaken_for_the_end_of_the_call(caller: Caller) -> None:
    empty: Iterator[str] = iter(())
    with pytest.raises((StopIteration, RuntimeError), match=r"StopIteration|^$"):
        in_memory(caller, Seen(), key=lambda: next(empty))


def escaped(how: str) -> str:
    """The key as somebody could write it who repeats it."""
    ways: dict[str, Callable[[str], str]] = {
        "cleartext": str,
        "upper case": str.upper,
        "JSON": lambda key: "".join(f"\\u{ord(char):04x}" for char in key),
        "JSON, in part": lambda key: key.replace("k", "\\u006B"),
        "a backslash before each dash": lambda key: key.replace("-", "\\-"),
        "Python": lambda key: "".join(f"\\x{ord(char):02x}" for char in key),
        "percent": lambda key: "".join(f"%{ord(char):02X}" for char in key),
        "quoted-printable": lambda key: key.replace("-", "=2D"),
        "HTML": lambda key: "".join(f"&#{ord(char)};" for char in key),
        "HTML, hexadecimal": lambda key: "".join(f"&#x{ord(char):x};" for char in key),
        "UTF-16": lambda key: key.encode("utf-16-le").decode("latin-1"),
        "base64": lambda key: base64.b64encode(key.encode()).decode(),
        "base64 of a header": lambda key: base64.b64encode(f"X-Key: {key}\r\n".encode()).decode(),
        "base64 with one byte before": lambda key: base64.b64encode(f":{key}".encode()).decode(),
    }
    return ways[how](KEY)


ECHOES = [
    "cleartext",
    "upper case",
    "JSON",
    "JSON, in part",
    "a backslash before each dash",
    "Python",
    "percent",
    "quoted-printable",
    "HTML",
    "HTML, hexadecimal",
    "UTF-16",
    "base64",
    "base64 of a header",
    "base64 with one byte before",
]


def found_in(text: str) -> bool:
    """Whether the key stands in a text, in one of the ways of `escaped` or only for the most part."""
    plain = html.unescape(urllib.parse.unquote(text.replace("\0", "").replace("\\-", "-").replace("=2D", "-"))).lower()
    plain = re.sub(r"\\+(?:u00|x)([0-9a-f]{2})", lambda match: chr(int(match[1], 16)), plain)
    parts = [KEY, *(base64.b64encode(b"\0" * n + KEY.encode()).decode()[4:20] for n in range(3))]
    return any(part.lower() in plain for part in parts)


@pytest.mark.parametrize("how", ECHOES)
def test_every_echo_can_be_found_by_this_test(how: str) -> None:
    assert found_in(f"<p>{escaped(how)}</p>")


@pytest.mark.parametrize("how", ECHOES)
@pytest.mark.parametrize(
    "status", [200, 302, 401, 409, 429, 503], ids=["unreadable success", "302", "401", "409", "429", "503"]
)
def test_no_echo_of_the_key_is_shown(caller: Caller, guarded: Sandbox, log: io.StringIO, how: str, status: int) -> None:
    echo = escaped(how)
    safe: dict[int, str | int | None] = dict.fromkeys((0, 10, 13), ".")
    header = echo.translate(safe)
    headers = {"x-echo": header, "x-request-id": header, "location": f"/login?key={header}"}
    for cut_after in (None, 2):
        fault = Fault(act=False, status=status, body=f"You sent {echo}!".encode(), headers=headers)
        with FaultProxy(guarded.url) as proxy:
            proxy.plan(dataclasses.replace(fault, body_bytes=cut_after))
            with pytest.raises(np6.CallError) as caught:
                caller.call(list_segments, key=KEY, base_url=proxy.url, retry=np6.RetryPolicy(max_attempts=1))
        error = caught.value
        shown = [everything_about(error), repr(error.body), error.content.decode("latin-1"), repr(caller.events)]
        shown += [repr(error.headers.raw), repr(pickle.dumps(error))]
        shown += [line for line in log.getvalue().splitlines() if not line.startswith("receive_response_headers")]
        assert not any(found_in(text) for text in shown)


@pytest.mark.parametrize(
    "response",
    [
        b"HTTP/1.1 200 OK\r\nX-Key: %s\x01\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX Key %s\r\n\r\n",
        b"X-Key: %s\r\n\r\n",
        b"HTTP/1.1 2x0 %s\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: %s\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%s\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 20\r\n\r\n%s",
    ],
)
def test_no_malformed_response_shows_the_key(caller: Caller, response: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65_536)
                connection.sendall(response.replace(b"%s", KEY.encode()))

        thread = threading.Thread(target=serve)
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with pytest.raises(np6.CallError) as caught:
            caller.call(list_segments, key=KEY, base_url=url, retry=np6.RetryPolicy(max_attempts=1))
        thread.join()
    assert not found_in(everything_about(caught.value))
    assert not found_in(repr(pickle.dumps(caught.value)))


@pytest.mark.parametrize("how", ["proxy", "http_client", "mounts", "transport"])
def test_nothing_that_a_response_leads_to_holds_the_key(caller: Caller, guarded: Sandbox, how: str) -> None:
    """A hook that sends `next_request` would take the key to another server."""
    seen: list[str] = []
    sync = caller.mode == "sync"

    def look(response: httpx.Response) -> None:
        seen.extend(reachable(response))
        seen.append(repr(response.request.headers.raw))
        if response.next_request is not None:
            seen.append(repr(response.next_request.headers.raw))

    async def alook(response: httpx.Response) -> None:
        look(response)

    def options() -> dict[str, Any]:
        transport = httpx.HTTPTransport() if sync else httpx.AsyncHTTPTransport()
        limits = httpx.Limits(max_keepalive_connections=0)  # np6 leaves the client open, and its event loop ends
        client = (httpx.Client if sync else httpx.AsyncClient)(trust_env=False, limits=limits)
        ways: dict[str, Any] = {"proxy": proxy.url, "http_client": client, "mounts": {"all://": transport}}
        hooks = {"response": [look if sync else alook]}
        return {how: ways.get(how, transport), "base_url": proxy.url, "event_hooks": hooks}

    with FaultProxy(guarded.url) as proxy:
        elsewhere = Fault(act=False, status=302, headers={"location": "https://evil.test/"})
        proxy.plan(elsewhere)
        response = caller.call(lambda np6: np6.http.get("/segments"), key=KEY, **options())
        assert response.next_request is not None
        proxy.plan(Fault(act=False, status=302, headers={"location": "/segments"}))
        followed = caller.call(lambda np6: np6.http.get("/segments"), key=KEY, follow_redirects=True, **options())
        assert [past.status_code for past in followed.history] == [302]
    seen += [*reachable(response), *reachable(followed), repr(pickle.dumps([response, *followed.history]))]
    seen += [repr(part.request.headers.raw) for part in (response, followed, *followed.history)]
    assert len(seen) > 20
    assert not any(KEY in text for text in seen)


def test_a_trace_function_does_not_get_the_key(caller: Caller, guarded: Sandbox) -> None:
    seen: list[str] = []

    def trace(name: str, info: dict[str, Any]) -> None:
        seen.append(f"{name} {info} {[request.headers for request in info.values() if hasattr(request, 'headers')]}")

    async def atrace(name: str, info: dict[str, Any]) -> None:
        trace(name, info)

    extensions = {"trace": trace if caller.mode == "sync" else atrace}
    caller.call(lambda client: client.http.get("/segments", extensions=extensions), key=KEY, base_url=guarded.url)
    assert any(caller.engine or "accept-encoding" in text.lower() for text in seen)
    assert not any(KEY in text for text in seen)


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # a socket of the very line that is interrupted
@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")  # or a flow before it begins
@pytest.mark.parametrize("caller", ["sync", "sync-httptools"], indirect=True)
def test_an_interrupt_at_any_line_of_an_attempt_shows_no_key(caller: Caller, guarded: Sandbox) -> None:
    """A Ctrl-C at every line that np6 and httpx run for a call, one after the other."""
    with np6.Client(KEY, **caller.options(base_url=guarded.url)) as client:
        client.segments.list()
        interrupted = 0
        for number in itertools.count():
            count = 0

            def tracer(frame: Any, event: str, _: Any, stop: int = number) -> Any:
                nonlocal count
                if not str(frame.f_globals.get("__name__", "")).startswith(("np6.", "httpx.")):
                    return None
                if event == "line":
                    count += 1
                    if count > stop:
                        sys.settrace(None)
                        raise KeyboardInterrupt
                return tracer

            error: BaseException | None = None
            measuring = sys.gettrace()  # of coverage, perhaps
            sys.settrace(tracer)
            try:
                client.segments.list()
            except KeyboardInterrupt as exc:
                error = exc
            finally:
                sys.settrace(measuring)
            if error is None:
                break
            interrupted += 1
            assert KEY not in everything_about(error), traceback.format_exception(error)
    assert interrupted > 30
    gc.collect()  # closes what an interrupt has left, while the warning about it is ignored
