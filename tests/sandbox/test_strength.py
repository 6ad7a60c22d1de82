"""Whatever a client sends, the sandbox answers, and never with 500."""

from __future__ import annotations

import asyncio
import json
import re
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from np6_sandbox import Sandbox
from np6_sandbox.description import Description, Operation
from np6_sandbox.sample import instance

from .conftest import client_of
from .test_actions import EMAIL

DESCRIPTION = Description.load()
OPERATIONS = list(DESCRIPTION.operations.values())
UUID = "497f6eca-6276-4993-bfeb-53cbbbba6f08"
SEED: dict[str, Any] = {
    "value_lists": [{"id": 1, "name": "l"}],
    "fields": [{"id": 1, "type": "singleSelectList", "name": "Choice", "valueListId": 1}],
    "targets": [{"Email": "alice@example.com"}],
    "segments": [{"id": 1, "name": "s", "isTest": True, "targets": ["alice@example.com"]}],
    "actions": [{"id": "A1", "state": 50}, {"id": "A2", "state": 20}, {"id": "A3", "type": "smsMessage", "state": 38}],
    "imports": [{"id": 1, "name": "i"}],
    "subscriptions": [{"id": UUID, "contact": {"type": "unicity", "value": ["alice@example.com"]}}],
    "campaigns": [{"id": UUID, "items": [{"type": "email", "id": 1}]}],
    "workflows": [{"id": 1, "nodes": [{"type": "sleep"}]}],
    "webtasks": [{"id": 1}],
    "compilables": [{"id": UUID}],
    "applications": [{"id": UUID, "type": "native"}],
    "notifications": [{"id": 1, "type": "push-app", "versions": [{"id": UUID}]}],
}
KNOWN = ["1", "A1", "A2", "A3", "000PIZ76", UUID, "alice@example.com", "c160f8cc69a4f0bf2b0362752353d060"]
PATH_VALUES = st.sampled_from(KNOWN) | st.text(min_size=1, max_size=8).filter(lambda text: text not in (".", ".."))
ODD = ["asc", "0", "-1", "1e9", str(2**70), "2025-04-01T12:40:39Z"]
QUERY_VALUES = st.sampled_from(KNOWN + ODD) | st.text(max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | QUERY_VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def bodies(draw: st.DrawFn, operation: Operation) -> tuple[str, bytes]:
    """A media type and a body: what the description gives, with parts exchanged, or anything."""
    media_type = draw(st.sampled_from([*operation.bodies, "application/json"]))
    if draw(st.integers(0, 9)) == 0:
        return media_type, draw(st.binary(max_size=40))
    value = instance(DESCRIPTION, operation.bodies.get(media_type, {}))
    for _ in range(draw(st.integers(0, 3))):
        value = exchange(draw, value)
    return media_type, json.dumps(value).encode()


def exchange(draw: st.DrawFn, value: Any) -> Any:
    """A value with one part, at a random depth, exchanged, removed or added."""
    if isinstance(value, dict) and value and draw(st.integers(0, 3)):
        key = draw(st.sampled_from(sorted(value)))
        if draw(st.integers(0, 5)) == 0:
            return {k: v for k, v in value.items() if k != key}
        return {**value, key: exchange(draw, value[key])}
    if isinstance(value, list) and value and draw(st.integers(0, 3)):
        at = draw(st.integers(0, len(value) - 1))
        return [*value[:at], exchange(draw, value[at]), *value[at:]]
    return draw(JSON)


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    operation = draw(st.sampled_from(OPERATIONS))
    path = "".join(
        f"/{encoded(draw(PATH_VALUES))}" if segment.startswith("{") else f"/{segment}"
        for segment in operation.path[1:].split("/")
    )
    names = st.sampled_from([p.name for p in operation.query_parameters] or ["unknown"])
    query = draw(st.lists(st.tuples(names, QUERY_VALUES), max_size=3))
    media_type, content = draw(bodies(operation))
    return {
        "method": operation.method,
        "url": path,
        "params": query,
        "content": content,
        "headers": {"Content-Type": media_type},
    }


def encoded(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())


@pytest.fixture(scope="module")
def seeded() -> Iterator[tuple[Sandbox, httpx.Client]]:
    with Sandbox() as sandbox, client_of(sandbox) as http:
        sandbox.seed(SEED)
        yield sandbox, http


@settings(max_examples=400, deadline=None)
@given(request=requests())
def test_no_request_gets_500_and_every_success_fits_the_description(
    seeded: tuple[Sandbox, httpx.Client], request: dict[str, Any]
) -> None:
    sandbox, http = seeded
    if not sandbox.documents("targets") or len(sandbox.documents("actions")) < 3:
        sandbox.reset()
        sandbox.seed(SEED)
    response = http.request(**request)
    assert response.status_code < 500
    assert response.headers["x-request-id"]


@settings(max_examples=200, deadline=None)
@given(
    at=st.integers(0, 200),
    replaced=st.integers(0, 5),
    junk=st.binary(max_size=6) | st.sampled_from([b"\r\n", b"\x00", b":", b" ", b"%", b"Content-Length: 9\r\n"]),
)
def test_no_bytes_get_500(seeded: tuple[Sandbox, httpx.Client], at: int, replaced: int, junk: bytes) -> None:
    sandbox, _ = seeded
    address = urlsplit(sandbox.url)
    body = b'{"Email": "x@example.com"}'
    request = (
        f"POST /targets?a=b HTTP/1.1\r\nHost: x\r\nX-Key: {sandbox.key}\r\nContent-Type: application/json\r\n"
        f"Connection: close\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body
    at %= len(request)
    with socket.create_connection((address.hostname, address.port), timeout=10) as connection:
        connection.sendall(request[:at] + junk + request[at + replaced :])
        connection.shutdown(socket.SHUT_WR)
        answer = connection.recv(65536)
    assert not answer or re.match(rb"HTTP/\d\.\d [1-4]\d\d ", answer)


async def test_hundreds_of_connections_at_once_are_served(sandbox: Sandbox) -> None:
    action, target = sandbox.add_action(), sandbox.add_target("alice@example.com")
    body = json.dumps({"recipient": {"type": "id", "value": target}})
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=sandbox.url, headers={"X-Key": sandbox.key}, limits=limits) as http:
        sandbox.faults.add("actions_execute", delay=0.5, calls=range(1, 301))  # so that they overlap
        calls = [http.post(f"/actions/{action}/execution", content=body, headers=EMAIL, timeout=60) for _ in range(300)]
        answers = await asyncio.gather(*calls)
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["id"] for answer in answers}) == 300
    assert sandbox.ledger.total == 300


def test_what_is_held_stays_bounded_over_many_requests() -> None:
    with Sandbox(keep_messages=50, keep_events=60, keep_requests=70) as sandbox, client_of(sandbox) as http:
        action, target = sandbox.add_action(), sandbox.add_target("alice@example.com")
        body = json.dumps([{"recipient": {"type": "id", "value": target}}] * 40)
        for _ in range(100):
            http.post(f"/actions/{action}/executions", content=body, headers=EMAIL)
            sandbox.add_target(f"{sandbox.requests.total}@example.com")
        assert (len(sandbox.ledger), sandbox.ledger.total) == (50, 4000)
        assert (len(sandbox.requests), sandbox.requests.total) == (70, 100)
        assert len(http.get("/actions/events").json()) == 60
