"""The plain clients of a package, without an overlay: both send, read, stream, raise and close."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from types import ModuleType
from typing import Any

import httpx
import pytest

from tests.canned import CannedServer

PETS = [{"type": "cat", "name": "Tom"}, {"type": "dog", "name": "Rex"}]

Use = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture(params=["Client", "AsyncClient"])
def use(request: pytest.FixtureRequest, shop: ModuleType, server: CannedServer) -> Use:
    """Run a function of a client, which is closed after it; the function returns a result, or something to await."""

    def synchronous(function: Callable[[Any], Any]) -> Any:
        with shop.Client(httpx.Client(base_url=server.url)) as client:
            found = function(client)
            found = list(found) if isinstance(found, shop.Stream) else found
        assert client.http.is_closed
        return found

    def asynchronous(function: Callable[[Any], Any]) -> Any:
        async def run() -> Any:
            async with shop.AsyncClient(httpx.AsyncClient(base_url=server.url)) as client:
                found = function(client)
                if isinstance(found, shop.AsyncStream):
                    async with found:
                        found = [item async for item in found]
                elif isinstance(found, Awaitable):
                    found = await found
            assert client.http.is_closed
            return found

        return asyncio.run(run())

    return synchronous if request.param == "Client" else asynchronous


def test_a_call_returns_a_typed_value_or_the_whole_response(use: Use, server: CannedServer) -> None:
    server.respond(PETS[0])
    assert use(lambda client: client.pets.get("1")).name == "Tom"
    response = use(lambda client: client.pets.get_detailed("1"))
    assert (response.status_code, response.headers["content-type"], response.parsed.name) == (
        200,
        "application/json",
        "Tom",
    )


def test_a_failure_raises_with_its_documented_meaning(use: Use, shop: ModuleType, server: CannedServer) -> None:
    server.respond({}, status=404)
    with pytest.raises(shop.UnexpectedStatus, match=r"^pets\.get: 404 There is no such pet\.$") as caught:
        use(lambda client: client.pets.get("1"))
    assert (caught.value.operation.id, caught.value.response.content) == ("pets_get", b"{}")


def test_a_stream_yields_typed_items(use: Use, server: CannedServer) -> None:
    server.respond(PETS)
    assert [pet.name for pet in use(lambda client: client.pets.stream_list(colour="red"))] == ["Tom", "Rex"]


def test_a_failure_of_a_stream_has_its_body_read(use: Use, shop: ModuleType, server: CannedServer) -> None:
    server.respond({"reason": "none"}, status=500)
    with pytest.raises(shop.UnexpectedStatus, match="500") as caught:
        use(lambda client: client.pets.stream_list(colour="red"))
    assert caught.value.response.json() == {"reason": "none"}


def test_an_invalid_item_ends_a_stream(use: Use, shop: ModuleType, server: CannedServer) -> None:
    server.respond([PETS[0], 5])
    with pytest.raises(shop.StreamError, match=r"\$\[1\].* \(after 1 item\)$") as caught:
        use(lambda client: client.pets.stream_list(colour="red"))
    assert (caught.value.items, caught.value.cause.path) == (1, "$[1]")
