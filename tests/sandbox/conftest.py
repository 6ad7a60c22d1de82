"""A sandbox and a plain httpx client for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest
from np6_sandbox import Sandbox
from np6_sandbox.behaviours.results import ASSUMED
from np6_sandbox.validation import validation_of


def matches_the_spec(sandbox: Sandbox) -> Callable[[httpx.Response], None]:
    """Return a hook that checks each successful response against the spec."""

    def check(response: httpx.Response) -> None:
        match = sandbox.spec.find(response.request.url.raw_path.decode().partition("?")[0])
        endpoint = match.endpoints.get(response.request.method) if match else None
        if endpoint is None or not response.is_success:
            return
        response.read()
        success = endpoint.success
        if not response.content:
            assert response.status_code == 204, f"{endpoint}: status {response.status_code} without a body"
            return
        assert response.status_code == success.status, f"{endpoint}: status {response.status_code}"
        assert response.headers["Content-Type"] == success.media_type, endpoint
        problems = validation_of(sandbox.spec).problems(success.schema or {}, response.json(), assumed=ASSUMED)
        assert problems == [], endpoint

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
    """Return a client with the sandbox's key whose responses are checked against the spec."""
    hooks = {"response": [matches_the_spec(sandbox)]}
    return httpx.Client(base_url=sandbox.url, headers={"X-Key": sandbox.key}, event_hooks=hooks)
