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


@pytest.mark.filterwarnings("ignore:pets.delete is deprecated:DeprecationWarning")
@pytest.mark.parametrize(
    ("media_type", "body", "result"),
    [
        ("application/json", b"", None),
        ("application/json", b'{"left": 3}', {"left": 3}),
        ("", b"[1]", [1]),
        ("application/json", b"null", None),
        ("text/plain", "gel\u00f6scht".encode(), "gel\u00f6scht"),
        ("application/octet-stream", b"\xff\x00", b"\xff\x00"),
    ],
)
def test_a_body_that_is_not_documented_is_the_result(
    use: Use, server: CannedServer, media_type: str, body: bytes, result: Any
) -> None:
    server.content_type, server.body = media_type, body
    assert use(lambda client: client.pets.delete("1")) == result
    response = use(lambda client: client.pets.delete_detailed("1"))
    assert (response.content, response.parsed) == (body, result)


@pytest.mark.filterwarnings("ignore:pets.delete is deprecated:DeprecationWarning")
def test_a_page_of_html_is_no_result_of_an_operation_without_body(
    use: Use, shop: ModuleType, server: CannedServer
) -> None:
    server.content_type, server.body = "text/html; charset=utf-8", b"<html>Log in</html>"
    with pytest.raises(shop.DecodeError, match=r"expected no body, found a page of HTML .19 bytes"):
        use(lambda client: client.pets.delete("1"))
