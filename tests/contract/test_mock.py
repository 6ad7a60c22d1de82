"""The client against a mock server that follows the spec: it validates requests, the client reads its responses."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from np6 import AsyncClient, Client, RetryPolicy

from tests.contract.conftest import SPEC, as_json_type
from tests.contract.operations import SpecOperation, operations, plain

# As many for each operation, with each client and each kind of response.
GENERATED = settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)
ONCE = RetryPolicy(max_attempts=1)
DYNAMIC = {"Prefer": "dynamic=true"}  # the mock makes its response from the schema, not from an example
OPERATIONS = list(operations())

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def use_json_type(request: httpx.Request) -> None:
    """Name the media types as the served document does."""
    for header in ("Accept", "Content-Type"):
        if header in request.headers:
            request.headers[header] = as_json_type(request.headers[header])


async def use_json_type_async(request: httpx.Request) -> None:
    use_json_type(request)


@pytest.fixture(scope="module", params=["examples", "dynamic"])
def client(request: pytest.FixtureRequest, mock_url: str) -> Iterator[Client]:
    """A client whose server responds with the examples of the spec, or with values made from its schemas."""
    headers = DYNAMIC if request.param == "dynamic" else {}
    hooks = {"request": [use_json_type]}
    with Client("key", base_url=mock_url, retry=ONCE, headers=headers, event_hooks=hooks) as client:
        yield client


def check(response: Any) -> None:
    """Require that the client kept the whole response, apart from fractions of a second that are zero."""
    assert response.status_code < 300
    if response.content and "json" in response.headers["content-type"]:
        assert plain(response.parsed) == json.loads(re.sub(rb"(:\d\d)\.0+Z", rb"\1Z", response.content))


def test_the_mock_refuses_what_the_spec_does_not_allow(mock_url: str) -> None:
    address, headers = f"{mock_url}/actions/A/render/links", {"X-Key": "key"}

    assert httpx.post(address, json={"receiver": {"type": "id", "value": "1"}}, headers=headers).status_code == 200
    assert httpx.post(address, json={"receiver": {"type": "id", "value": 1}}, headers=headers).status_code == 422
    assert httpx.post(address, json={"receiver": {"type": "id", "value": "1"}}).status_code == 401


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_requests_are_valid_and_responses_are_read(operation: SpecOperation, client: Client) -> None:
    @GENERATED
    @given(operation.arguments(), operation.bodies())
    def call(arguments: dict[str, Any], body: dict[str, Any]) -> None:
        check(operation.function(client)(**arguments, **body))

    call()


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_the_same_holds_for_the_asynchronous_client(operation: SpecOperation, mock_url: str) -> None:
    calls: list[tuple[dict[str, Any], dict[str, Any]]] = []

    @GENERATED
    @given(operation.arguments(), operation.bodies())
    def collect(arguments: dict[str, Any], body: dict[str, Any]) -> None:
        calls.append((arguments, body))

    async def run() -> None:
        hooks = {"request": [use_json_type_async]}
        async with AsyncClient("key", base_url=mock_url, retry=ONCE, headers=DYNAMIC, event_hooks=hooks) as client:
            for arguments, body in calls:
                check(await operation.function(client)(**arguments, **body))

    collect()
    asyncio.run(run())


@pytest.mark.parametrize("operation", [entry for entry in OPERATIONS if entry.examples()], ids=str)
def test_the_bodies_that_the_spec_shows_are_valid(operation: SpecOperation, client: Client) -> None:
    @settings(GENERATED, max_examples=1)
    @given(operation.arguments())
    def call(arguments: dict[str, Any]) -> None:
        for media_type, example in operation.examples():
            check(operation.function(client)(**arguments, **operation.body(media_type, example)))

    call()


def test_every_operation_is_called() -> None:
    written = SPEC.read_text(encoding="utf-8").count('"operationId":')
    assert len(OPERATIONS) == len({str(operation) for operation in OPERATIONS}) == written > 0
