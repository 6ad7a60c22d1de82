"""The sandbox responds to every request, and never with 500."""

from __future__ import annotations

import asyncio
import json
import re
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from np6_sandbox import Sandbox
from np6_sandbox.sample import instance
from np6_sandbox.spec import Endpoint, Parameter, Spec

from .conftest import client_of
from .test_actions import EMAIL

SPEC = Spec.load()
ENDPOINTS = list(SPEC.endpoints.values())
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
ODD = ["asc", "0", "-1", "1e9", str(2**70), "2025-04-01T12:40:39Z"]
WORDS = st.sampled_from(KNOWN + ODD) | st.text(max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def values_of(parameter: Parameter) -> st.SearchStrategy[str]:
    """Draw values of a parameter that mostly name something in the seeded account."""
    kind, name = parameter.schema, parameter.name
    if kind.get("type") == "integer":
        good = ["1"]
    elif kind.get("format") == "uuid":
        good = [UUID]
    elif name in ("start", "end") or kind.get("format") == "date-time":
        good = ["2025-04-01T12:40:39Z", "2999-01-01T00:00:00Z"]
    else:
        good = kind.get("enum") or {"unicity": KNOWN[-2:-1], "hash": KNOWN[-1:]}.get(name, KNOWN[1:5])
    return st.one_of(*[st.sampled_from(good)] * 5, st.sampled_from(KNOWN + ODD), st.text(min_size=1, max_size=8))


@st.composite
def bodies(draw: st.DrawFn, endpoint: Endpoint) -> tuple[str, bytes]:
    """Draw a media type and a body: an instance of the schema with changed parts, or anything."""
    media_type = draw(st.sampled_from([*endpoint.bodies, "application/json"]))
    if draw(st.integers(0, 9)) == 0:
        return media_type, draw(st.binary(max_size=40))
    value = instance(SPEC, endpoint.bodies.get(media_type, {}))
    for _ in range(draw(st.sampled_from([0, 0, 1, 2]))):
        value = mutated(draw, value)
    return media_type, json.dumps(value).encode()


def mutated(draw: st.DrawFn, value: Any) -> Any:
    """Draw a value with one part, at a random depth, changed, removed or added."""
    if isinstance(value, dict) and value and draw(st.integers(0, 3)):
        key = draw(st.sampled_from(sorted(value)))
        if draw(st.integers(0, 5)) == 0:
            return {k: v for k, v in value.items() if k != key}
        return {**value, key: mutated(draw, value[key])}
    if isinstance(value, list) and value and draw(st.integers(0, 3)):
        at = draw(st.integers(0, len(value) - 1))
        return [*value[:at], mutated(draw, value[at]), *value[at:]]
    return draw(JSON)


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    endpoint = draw(st.sampled_from(ENDPOINTS))
    path = endpoint.path
    for parameter in endpoint.path_parameters:
        value = draw(values_of(parameter).filter(lambda text: text not in (".", "..")))
        path = path.replace(f"{{{parameter.name}}}", encoded(value))
    query = [(p.name, draw(values_of(p))) for p in endpoint.query_parameters if p.required or draw(st.booleans())]
    media_type, content = draw(bodies(endpoint))
    return {
        "method": endpoint.method,
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
def test_no_request_gets_500_and_every_success_matches_the_spec(
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
        f"POST /targets?a=b HTTP/1.1\r\nHost: localhost\r\nX-Key: {sandbox.key}\r\nContent-Type: application/json\r\n"
        f"Connection: close\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body
    at %= len(request)
    with socket.create_connection((address.hostname, address.port), timeout=10) as connection:
        connection.sendall(request[:at] + junk + request[at + replaced :])
        connection.shutdown(socket.SHUT_WR)
        response = connection.recv(65536)
    assert not response or re.match(rb"HTTP/\d\.\d [1-4]\d\d ", response)


async def test_hundreds_of_connections_at_once_are_served(sandbox: Sandbox) -> None:
    action, target = sandbox.add_action(), sandbox.add_target("alice@example.com")
    url, body = f"{sandbox.url}/actions/{action}/execution", {"recipient": {"type": "id", "value": target}}
    sandbox.faults.add("actions_execute", delay=0.5)  # so that they overlap
    headers = {"X-Key": sandbox.key, **EMAIL}
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), headers=headers) as http:

        async def call() -> str:
            async with http.post(url, data=json.dumps(body)) as response:
                assert response.status == 200
                identifier: str = (await response.json())["id"]
                return identifier

        identifiers = await asyncio.gather(*(call() for _ in range(300)))
    assert len(set(identifiers)) == 300
    assert {message.id for message in sandbox.ledger} == set(identifiers)


def test_memory_is_bounded_over_many_requests() -> None:
    with Sandbox(keep_messages=50, keep_events=60, keep_requests=70) as sandbox, client_of(sandbox) as http:
        action, target = sandbox.add_action(), sandbox.add_target("alice@example.com")
        body = json.dumps([{"recipient": {"type": "id", "value": target}}] * 40)
        for _ in range(100):
            http.post(f"/actions/{action}/executions", content=body, headers=EMAIL)
            sandbox.add_target(f"{sandbox.requests.total}@example.com")
        assert (len(sandbox.ledger), sandbox.ledger.total) == (50, 4000)
        assert (len(sandbox.requests), sandbox.requests.total) == (70, 100)
        assert len(http.get("/actions/events").json()) == 60
