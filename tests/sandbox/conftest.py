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


def fits_the_description(sandbox: Sandbox) -> Callable[[httpx.Response], None]:
    """A hook that checks each success against what the description says of it."""

    def check(response: httpx.Response) -> None:
        route = sandbox.description.find(response.request.url.raw_path.decode().partition("?")[0])
        operation = route.operations.get(response.request.method) if route else None
        if operation is None or not response.is_success:
            return
        response.read()
        answer = operation.answer
        if not response.content:
            assert response.status_code == 204, f"{operation} answers {response.status_code} without content"
            return
        assert response.status_code == answer.status, f"{operation} answers {response.status_code}"
        assert response.headers["Content-Type"] == answer.media_type, operation
        problems = validation_of(sandbox.description).problems(answer.schema or {}, response.json())
        assert [p for p in problems if not UNPROVEN.search(p)] == [], operation

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
    """A client with the sandbox's key, each of whose answers is checked against the description."""
    hooks = {"response": [fits_the_description(sandbox)]}
    return httpx.Client(base_url=sandbox.url, headers={"X-Key": sandbox.key}, event_hooks=hooks)
