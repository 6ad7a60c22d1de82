"""One flow for both kinds of calls.

A flow is a coroutine that leaves its I/O to steps. Those of `Suspending` wait on an event loop. Those of `Blocking`
block the thread and never suspend the flow, so `run` needs no event loop.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

import anyio.lowlevel

from np6._clock import clock

T = TypeVar("T")


def run(flow: Coroutine[Any, Any, T]) -> T:
    """Run a flow whose steps never suspend, and return its result."""
    try:
        flow.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        flow.close()
    raise RuntimeError("A step of a synchronous call has suspended.")


class Blocking:
    """The steps of synchronous calls."""

    def loop(self) -> object:
        """Return the event loop that the call runs on: none."""
        return None

    def slots(self, number: int | None) -> contextlib.AbstractAsyncContextManager[Any]:
        """Return a context that so many flows may be in at once; None for any number."""
        return contextlib.nullcontext() if number is None else _ThreadSlots(number)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        clock().sleep(seconds)

    async def send(self, transport: Any, request: Any) -> Any:
        """Send a request, and return the response with its body unread."""
        return transport.handle_request(request)

    async def read(self, response: Any) -> None:
        """Read the body of a response."""
        response.read()

    async def close(self, resource: Any) -> None:
        """Close a response, a transport or a connection."""
        resource.close()


class Suspending:
    """The steps of asynchronous calls, on asyncio and on trio."""

    def loop(self) -> object:
        """Return the event loop that the call runs on."""
        return anyio.lowlevel.current_token()

    def slots(self, number: int | None) -> contextlib.AbstractAsyncContextManager[Any]:
        """Return a context that so many flows may be in at once; None for any number."""
        return contextlib.nullcontext() if number is None else anyio.Semaphore(number)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await clock().asleep(seconds)

    async def send(self, transport: Any, request: Any) -> Any:
        """Send a request, and return the response with its body unread."""
        return await transport.handle_async_request(request)

    async def read(self, response: Any) -> None:
        """Read the body of a response."""
        await response.aread()

    async def close(self, resource: Any) -> None:
        """Close a response, a transport or a connection, whoever cancels."""
        with anyio.CancelScope(shield=True):
            await resource.aclose()


Steps = Blocking | Suspending


class _ThreadSlots(threading.Semaphore):
    async def __aenter__(self) -> None:
        self.acquire()

    async def __aexit__(self, *_: object) -> None:
        self.release()
