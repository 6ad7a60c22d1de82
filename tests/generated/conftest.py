"""Responses that arrive in pieces, and the ways to read them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import np6
import pytest

KEY = "sandbox-key"


def event(number: int, **more: Any) -> dict[str, Any]:
    """A small event."""
    return {"type": "hit", "id": f"00000000-0000-4000-8000-{number:012d}", "timestamp": number} | more


def array(values: list[Any]) -> bytes:
    """As a server writes it."""
    return json.dumps(values).encode()


@dataclass
class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that is made of pieces; an exception among them is raised in its turn."""

    pieces: list[bytes | Exception]
    given: int = 0
    closed: bool = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            self.given += 1
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


@dataclass
class Server:
    """Respond to every request with the same body, and record the requests."""

    body: Pieces
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"content-type": "application/json"})
    requests: list[httpx.Request] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(self.status, headers=self.headers, stream=self.body)

    def client(self) -> np6.Client:
        """A synchronous client of it."""
        return np6.Client(KEY, transport=httpx.MockTransport(self), retry=np6.RetryPolicy(max_attempts=1))

    def async_client(self) -> np6.AsyncClient:
        """An asynchronous one."""
        return np6.AsyncClient(KEY, transport=httpx.MockTransport(self), retry=np6.RetryPolicy(max_attempts=1))


Collect = Callable[[Server], tuple[list[Any], Exception | None]]


def collect(server: Server) -> tuple[list[Any], Exception | None]:
    """All events of a stream, and what ended it."""
    events: list[Any] = []
    with server.client() as client, client.action_events.stream_list_all() as stream:
        try:
            for item in stream:
                events.append(item)  # what came before an error counts
        except Exception as error:
            return events, error
    return events, None


async def _acollect(server: Server) -> tuple[list[Any], Exception | None]:
    events: list[Any] = []
    async with server.async_client() as client, client.action_events.stream_list_all() as stream:
        try:
            async for item in stream:
                events.append(item)  # what came before an error counts
        except Exception as error:
            return events, error
    return events, None


@pytest.fixture(params=["sync", "asyncio", "trio"])
def read(request: pytest.FixtureRequest) -> Collect:
    """Reads all events of a server, in one of the ways to do so."""
    if request.param == "sync":
        return collect

    def run(server: Server) -> tuple[list[Any], Exception | None]:
        import anyio

        return anyio.run(_acollect, server, backend=request.param)

    return run
