"""A sandbox and a bare httpx client for it: these tests use nothing of ours but the sandbox."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import httpx
import pytest
from np6_sandbox import Sandbox
from np6_sandbox.validation import validation_of

UNPROVEN = re.compile(r'link\.type: "(form|mirror)"')
"""Kinds of hits that the reference names in paths, and that its examples cut off before they show them."""


def matches_the_spec(sandbox: Sandbox) -> Callable[[httpx.Response], None]:
    """A hook that checks each success against what the spec says of it."""

    def check(response: httpx.Response) -> None:
        match = sandbox.spec.find(response.request.url.raw_path.decode().partition("?")[0])
        endpoint = match.endpoints.get(response.request.method) if match else None
        if endpoint is None or not response.is_success:
            return
        response.read()
        success = endpoint.success
        if not response.content:
            assert response.status_code == 204, f"{endpoint} answers {response.status_code} without content"
            return
        assert response.status_code == success.status, f"{endpoint} answers {response.status_code}"
        assert response.headers["Content-Type"] == success.media_type, endpoint
        problems = validation_of(sandbox.spec).problems(success.schema or {}, response.json())
        assert [p for p in problems if not UNPROVEN.search(p)] == [], endpoint

    return check


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with client_of(sandbox) as client:
        yield client


def client_of(sandbox: Sandbox) -> httpx.Client:
    """A client with the sandbox's key, each of whose answers is checked against the spec."""
    hooks = {"response": [matches_the_spec(sandbox)]}
    return httpx.Client(base_url=sandbox.url, headers={"X-Key": sandbox.key}, event_hooks=hooks)
