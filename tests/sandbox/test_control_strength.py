"""No request to the control API or the page makes the sandbox fail, then or later."""

from __future__ import annotations

import json
import logging
import socket
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from np6_sandbox import Limit, Sandbox
from np6_sandbox.core import Core
from np6_sandbox.spec import Spec
from np6_sandbox.state.account import Settings
from np6_sandbox.web.control import Control, Route
from np6_sandbox.web.guard import Guard

from .test_actions import EMAIL
from .test_strength import SEED
from .test_wire import exchange

CONTROL = Control(Core(Spec.load(), "k", Limit(), Settings()), Guard.of([]))
ROUTES = CONTROL.routes
VIEWS = sorted(CONTROL.page.views)
HUGE = 10**400
NUMBERS = [0, -1, 0.5, -0.0, 1e308, -1e308, HUGE, -HUGE, 2**31, 2**63, 2**64, 10**4000, 253_000_000_000]
TEXTS = [
    "",
    "nan",
    "inf",
    "-inf",
    "\x00",
    "\ud800",
    "é\u2028",
    "9" * 5000,
    "[",
    "*[z-a]",
    "a" * 300,
    "hit",
    "x,y",
    "A1",
]
ANYTHING = st.recursive(
    st.sampled_from([None, True, False, *NUMBERS, *TEXTS]) | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "type", "state", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
RAW = [
    b"",
    b"null",
    b"{",
    b"[" * 100_000,
    b'{"actions": [' + b"[" * 400 + b"]" * 400 + b"]}",
    b'{"advance": NaN}',
    b'{"advance": -Infinity}',
    b'{"delay": 1e999}',
    b'{"status": 503, "body": "\xed\xa0\x80"}',
    b'{"status": 503, "body": "\\ud800"}',
    b"\xff\xfe{\x00}\x00",
    json.dumps({"status": 503, "body": "\ud800"}).encode("utf-16"),
    b"9" * 5000,
    b"\xef\xbb\xbf{}",
]
HEADERS: list[dict[str, str]] = [
    {},
    {"Range": "bytes=5-1", "If-Range": "x"},
    {"If-None-Match": "*", "If-Modified-Since": "never"},
    {"Expect": "something"},
    {"Content-Type": ";;="},
    {"Content-Encoding": "gzip"},
    {"Transfer-Encoding": "chunked", "Content-Encoding": "deflate"},
    {"Upgrade": "websocket", "Connection": "upgrade"},
]


def good_values(name: str) -> list[Any]:
    """Return values of a property that are valid or nearly valid, which pass some of the checks."""
    known: dict[str, list[Any]] = {
        "operation": ["*", "targets_*"],
        "status": [200, 204, 304, 500, 999],
        "times": [1, HUGE],
        "headers": [{"X": "1"}, {"X": 1}, {"Content-Length": "abc"}, {"Transfer-Encoding": "x"}, {"X": None}],
        "calls": [[1], [HUGE], [True]],
        "delay": [0, 0.001],
        "slow": [0, 0.001],
        "probability": [0.5, 1],
        "message": ["{message}"],
        "type": ["hit", "bounce", "reply"],
        "robot": ["mpp", {}, []],
        "advance": [0, 1, 3600.0],
    }
    if name in SEED:
        return [SEED[name], [], [{}], [{"id": {}}], [{"id": "x", "name": []}], [{"state": "x"}], [{"targets": 5}]]
    return known.get(name, ["open", True, 1])


@st.composite
def calls(draw: st.DrawFn, method: str, path: str, route: Route) -> dict[str, Any]:
    """Draw a request for a route, mostly with its own names, and with unusual values."""
    content: bytes = b""
    if route.properties is None or draw(st.integers(0, 5)) == 0:
        content = draw(st.sampled_from(RAW) | st.binary(max_size=20))
    else:
        names = st.sampled_from([*route.properties, "unknown"])
        body = {
            name: draw(st.sampled_from(good_values(name)) | ANYTHING)
            for name in draw(st.lists(names, max_size=4, unique=True))
        }
        content = json.dumps(body).encode()
    query = draw(st.lists(st.tuples(st.sampled_from([*route.query, "unknown"]), st.sampled_from(TEXTS)), max_size=2))
    headers = {"Content-Type": "application/json"}
    if draw(st.integers(0, 4)) == 0:
        headers |= draw(st.sampled_from(HEADERS))
    return {"method": method, "url": f"/_sandbox/api/{path}", "params": query, "content": content, "headers": headers}


class Failures(logging.Handler):
    """Failures that the server logs, which a client may not see."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())


@pytest.fixture(scope="module")
def failures() -> Iterator[Failures]:
    handler = Failures()
    loggers = [logging.getLogger(name) for name in ("np6_sandbox", "aiohttp.server", "asyncio")]
    for logger in loggers:
        logger.addHandler(handler)
    yield handler
    for logger in loggers:
        logger.removeHandler(handler)


@pytest.fixture(scope="module")
def lively(failures: Failures) -> Iterator[tuple[Sandbox, httpx.Client]]:
    with Sandbox() as sandbox, httpx.Client(base_url=sandbox.url, timeout=60) as http:
        http.headers["X-Key"] = sandbox.key
        sandbox.seed(SEED)
        send(sandbox, http)
        yield sandbox, http
        check_that_everything_works(sandbox, http, failures)


def send(sandbox: Sandbox, http: httpx.Client) -> None:
    """Send a message, successfully."""
    target = sandbox.add_target(f"{sandbox.requests.total}.{sandbox.clock.milliseconds()}@example.com")
    action = sandbox.add_action(name="Ordinary")
    body = json.dumps([{"recipient": {"type": "id", "value": target}}])
    assert http.post(f"/actions/{action}/executions", content=body, headers=EMAIL).json()[0]["type"] == "success"
    assert len(http.get(f"/actions/{action}/events/activations").json()) == 1


def check_that_everything_works(sandbox: Sandbox, http: httpx.Client, failures: Failures) -> None:
    for method, path in ROUTES:
        if method == "GET":
            assert http.get(f"/_sandbox/api/{path}").status_code == 200, path
    for view in VIEWS:
        assert http.get(f"/_sandbox/{view}").status_code == 200, view
    if sandbox.ledger.total:
        assert http.get(f"/_sandbox/messages/{sandbox.ledger[-1].number}.eml").status_code == 200
    with suppress(httpx.HTTPError):  # what the faults do, the server has to be able to
        http.get("/targets/count", timeout=0.2)
    assert http.delete("/_sandbox/api/faults").status_code == 200
    for path in ("/fields", "/segments", "/actions", "/imports", "/actions/events", "/targets/count"):
        assert http.get(path).status_code == 200, path
    assert failures.found == []


VALUES: list[Any] = [
    None,
    True,
    False,
    *NUMBERS,
    *TEXTS,
    [],
    {},
    [1],
    [[]],
    {"": 1},
    {"id": {}},
    [{"id": []}],
    [{"state": "x"}],
]
PROPERTIES = [(path, name) for (_, path), route in sorted(ROUTES.items()) for name in route.properties or ()]


@pytest.mark.parametrize(("path", "name"), PROPERTIES)
def test_no_value_of_a_property_fails_or_breaks_what_follows(
    lively: tuple[Sandbox, httpx.Client], failures: Failures, path: str, name: str
) -> None:
    sandbox, http = lively
    sandbox.reset()
    sandbox.seed(SEED)
    send(sandbox, http)
    failures.found.clear()
    others = {"message": sandbox.ledger[-1].id, "type": "hit"} if path == "events" else {}
    for value in [*good_values(name), *VALUES]:
        content = json.dumps({**others, name: value}).replace("{message}", sandbox.ledger[-1].id)
        response = http.post(f"/_sandbox/api/{path}", content=content, headers={"Content-Type": "application/json"})
        assert response.status_code < 500, value
        if response.status_code == 200:
            check_that_everything_works(sandbox, http, failures)
    check_that_everything_works(sandbox, http, failures)
    sandbox.reset()
    sandbox.seed(SEED)
    send(sandbox, http)


@pytest.mark.parametrize(("method", "path"), sorted(ROUTES), ids=lambda part: part or "status")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_call_of_a_route_fails_or_breaks_what_follows(
    lively: tuple[Sandbox, httpx.Client], failures: Failures, method: str, path: str, data: st.DataObject
) -> None:
    sandbox, http = lively
    if len(sandbox.documents("actions")) > 40:
        sandbox.reset()
        sandbox.seed(SEED)
        send(sandbox, http)
    failures.found.clear()
    request = data.draw(calls(method, path, ROUTES[method, path]))
    if sandbox.ledger.total:
        request["content"] = request["content"].replace(b"{message}", sandbox.ledger[-1].id.encode())
    try:
        response = http.request(**request)
    except (UnicodeEncodeError, httpx.InvalidURL):  # what no client sends
        return
    assert response.status_code < 500, response.text
    if method != "GET" and response.status_code == 200:  # what changed nothing is checked at the end of the module
        check_that_everything_works(sandbox, http, failures)
    assert failures.found == []


@pytest.mark.parametrize(("method", "path"), sorted(ROUTES), ids=lambda part: part or "status")
def test_a_route_takes_no_other_method_and_no_unknown_name(
    lively: tuple[Sandbox, httpx.Client], method: str, path: str
) -> None:
    _, http = lively
    known = {other for other, where in ROUTES if where == path}
    for other in {"GET", "PUT", "PATCH", "OPTIONS", "TRACE"} - known:
        assert http.request(other, f"/_sandbox/api/{path}").status_code == 405
    options: dict[str, Any] = {"json": {}} if method == "POST" else {}
    response = http.request(method, f"/_sandbox/api/{path}?nothing=1", **options)
    assert response.status_code == 400
    assert "query nothing: is unknown" in response.json()["error"]


@settings(max_examples=80, deadline=None)
@given(
    path=st.sampled_from(
        [*VIEWS, "messages/1.eml", "messages/%31.eml", f"messages/{'9' * 5000}.eml", "%ff", "%00", "//"]
    )
    | st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="#?"), max_size=20),
    query=st.sampled_from(["", f"number={'9' * 5000}", "number=%C2%B2", "id=%ff", "live", "&" * 1000, "a=b&" * 500]),
    method=st.sampled_from(["GET", "GET", "HEAD", "POST", "CONNECT", "X"]),
)
def test_no_address_of_the_page_fails(
    lively: tuple[Sandbox, httpx.Client], failures: Failures, path: str, query: str, method: str
) -> None:
    sandbox, _ = lively
    failures.found.clear()
    request = f"{method} /_sandbox/{path}?{query} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    response = exchange(sandbox, request.encode())
    assert response.split(b" ")[1] < b"500"
    assert failures.found == []


@pytest.mark.parametrize("method", ["GET", "CONNECT", "OPTIONS"])
@pytest.mark.parametrize(
    "target",
    [
        *("[x", "[x]:80", "http://[::1", "http://localhost:x/", "http:///x", "http://", "http://evil@localhost/"),
        *("a:b:c", "*", "x", "//[", "///", "http:localhost", "//evil.test/_sandbox/api"),
    ],
)
def test_no_request_target_fails(
    lively: tuple[Sandbox, httpx.Client], failures: Failures, method: str, target: str
) -> None:
    sandbox, _ = lively
    failures.found.clear()
    response = exchange(sandbox, f"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert response.split(b" ")[1] in (b"400", b"401", b"421")
    assert failures.found == []


@pytest.mark.parametrize(
    "request_head",
    [
        b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"Content-Length: 4\r\nContent-Encoding: gzip\r\n\r\nabcd",
        b"Content-Length: 4\r\nContent-Encoding: deflate\r\n\r\nabcd",
        b"Content-Length: -1\r\n\r\n",
        b"Content-Length: 2\r\nTransfer-Encoding: gzip\r\n\r\n{}",
        b"Content-Length: 2\r\nContent-Type: text/plain\r\n\r\n{}",
        b"Content-Length: 2\r\nContent-Type: \xff;;=\r\n\r\n{}",
    ],
)
def test_no_body_of_the_control_api_fails(
    lively: tuple[Sandbox, httpx.Client], failures: Failures, request_head: bytes
) -> None:
    sandbox, _ = lively
    failures.found.clear()
    start = b"POST /_sandbox/api/clock HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    response = exchange(sandbox, start + b"Content-Type: application/json\r\n" + request_head)
    assert response.startswith((b"HTTP/1.1 400 ", b"HTTP/1.0 400 ", b"HTTP/1.1 415 "))
    assert failures.found == []


@pytest.mark.parametrize(
    ("path", "body", "message_part"),
    [
        ("clock", {"advance": "nan"}, "$.advance"),
        ("clock", {"advance": HUGE}, "year 9990|a number is too large"),  # as jsonschema-rs can say it
        ("clock", {"advance": True}, "$.advance"),
        ("clock", {"advanc": 1}, "advanc"),
        ("faults", {"delay": HUGE}, "delay|a number is too large"),
        ("faults", {"slow": 1e300}, "slow"),
        ("faults", {"headers": {"X": 1}}, "headers"),
        ("faults", {"headers": {"content-length": "5"}}, "frames the response"),
        ("faults", {"calls": [True]}, "calls"),
        ("faults", {"operation": "a" * 1000}, "operation"),
        ("settings", {"event_delay_seconds": [60, 0]}, "event_delay_seconds"),
        ("settings", {"event_delay_seconds": "soon"}, "event_delay_seconds"),
        ("settings", {"event_delay_seconds": [0, None]}, "event_delay_seconds"),
        ("settings", {"test_phase_seconds": True}, "test_phase_seconds"),
        ("settings", {"test_phase_ends_in": 50}, "test_phase_ends_in"),
        ("settings", {"echo_stamps": 0}, "echo_stamps"),
        ("settings", {"keep_events": 1}, "keep_events"),
        ("seed", {"actions": [{"state": "abc"}]}, "state"),
        ("seed", {"actions": [{"id": 5}]}, "id"),
        ("seed", {"fields": [{"id": "x", "type": "textField", "name": "N"}]}, "id"),
        ("seed", {"fields": [{"type": "textField", "name": []}]}, "name"),
        ("seed", {"fields": [{"id": 728, "type": "textField", "name": "x", "valueListId": 99}]}, "value list 99"),
        ("seed", {"value_lists": [{"values": ["x"]}]}, "values"),
        ("seed", {"imports": [{"features": [5]}]}, "features"),
        ("events", {"message": "{message}", "type": "hit", "robot": {"a": 1}}, "$.robot"),
        ("events", {"message": "{message}", "type": "hit", "robot": "a,b"}, "robot"),
    ],
)
def test_what_would_break_later_requests_is_rejected_by_name(
    lively: tuple[Sandbox, httpx.Client], failures: Failures, path: str, body: dict[str, Any], message_part: str
) -> None:
    sandbox, http = lively
    failures.found.clear()
    send(sandbox, http)
    content = json.dumps(body).replace("{message}", sandbox.ledger[-1].id)
    response = http.post(f"/_sandbox/api/{path}", content=content, headers={"Content-Type": "application/json"})
    assert response.status_code == 400
    assert any(text in response.json()["error"] for text in message_part.split("|"))
    check_that_everything_works(sandbox, http, failures)
    send(sandbox, http)


@pytest.mark.parametrize(
    "options",
    [
        {"test_phase_seconds": float("nan")},
        {"import_seconds": -1},
        {"event_delay_seconds": float("inf")},
        {"event_delay_seconds": (60, 0)},
        {"event_delay_seconds": (0, 1, 2)},
        {"event_delay_seconds": (0, float("nan"))},
        {"echo_stamps": "no"},
        {"test_phase_ends_in": 50},
        {"keep_messages": 0},
        {"port": 99_999},
        {"port": -1},
        {"host": ""},
        {"key": ""},
        {"key": "clé"},
        {"allowed_hosts": "box"},
        {"allowed_hosts": ["box:8025"]},
    ],
)
def test_an_argument_that_cannot_work_is_refused_by_name(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(options)).removeprefix("allowed_").rstrip("s")):
        Sandbox(**options)


@pytest.mark.parametrize("text", ["100/nan", "100/inf", "100/1e300", "0/5", "1/0"])
def test_a_limit_that_cannot_work_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="limit"):
        Limit.parse(text)


def test_a_connection_that_breaks_off_in_a_body_does_no_harm(lively: tuple[Sandbox, httpx.Client]) -> None:
    sandbox, http = lively
    address = urlsplit(sandbox.url)
    start = "POST /_sandbox/api/reset HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    before = sandbox.ledger.total
    with socket.create_connection((address.hostname, address.port), timeout=5) as connection:
        connection.sendall(f"{start}Transfer-Encoding: chunked\r\n\r\n5\r\n{{".encode())
    send(sandbox, http)
    assert sandbox.ledger.total == before + 1
