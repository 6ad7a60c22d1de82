"""One flow for both kinds of clients.

A flow is a coroutine that leaves its I/O to steps. Those of `Suspending` wait on an event loop; those of `Blocking`
block the thread and never suspend the flow, so that `run` needs no event loop.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from np6 import AsyncClient, Client
from np6_api.stream import AsyncStream, Stream
from np6_api.types import Call

T = TypeVar("T")


class Blocking:
    """The steps of a synchronous job."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def call(self, call: Call[T]) -> T:
        """Send a call, and return its result."""
        return self._client.perform(call).parsed

    async def each(self, call: Call[list[Any]], use: Callable[[Any], object]) -> None:
        """Send a call, and use each item of the response as it arrives, as JSON."""
        with Stream(self._client, _as_json(call)) as items:
            for item in items:
                use(item)

    async def wait(self, seconds: float) -> bool:
        """Wait; return False if `stop` of the client has ended it."""
        return self._client.wait(seconds)


class Suspending:
    """The steps of an asynchronous job."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def call(self, call: Call[T]) -> T:
        """Send a call, and return its result."""
        return (await self._client.perform(call)).parsed

    async def each(self, call: Call[list[Any]], use: Callable[[Any], object]) -> None:
        """Send a call, and use each item of the response as it arrives, as JSON."""
        async with AsyncStream(self._client, _as_json(call)) as items:
            async for item in items:
                use(item)

    async def wait(self, seconds: float) -> bool:
        """Wait; return False if `stop` of the client has ended it."""
        return await self._client.wait(seconds)


Steps = Blocking | Suspending


def run(flow: Coroutine[Any, Any, T]) -> T:
    """Run a flow with the steps of `Blocking`, and return its result."""
    try:
        flow.send(None)
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return] # of a coroutine, it is a T
    raise RuntimeError("A step of a synchronous job has suspended.")


def _as_json(call: Call[list[Any]]) -> Call[list[Any]]:
    """Return a call whose items stay as the server sent them."""
    return Call(call.operation, call.url, call.read, params=call.params, headers=call.headers, item=lambda item: item)
