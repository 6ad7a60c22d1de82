"""Fixtures for tests that must not reach the real NP6. pytest loads this module by itself (entry point `pytest11`).

- `np6_sandbox`: a sandbox of the test's own, started and closed for it.
- `np6_client`, `np6_async_client`: clients that talk to it.
- `np6_sandbox_options`: override it to change how the sandbox is made (arguments of `np6_sandbox.Sandbox`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:  # nothing else is imported until a fixture is used
    from np6_sandbox import Sandbox

    from np6 import AsyncClient, Client


@pytest.fixture
def np6_sandbox_options() -> dict[str, Any]:
    """Arguments of the sandbox; override this fixture to change them."""
    return {}


@pytest.fixture
def np6_sandbox(np6_sandbox_options: dict[str, Any]) -> Iterator[Sandbox]:
    """A local NP6 with an empty account."""
    from np6_sandbox import Sandbox

    with Sandbox(**np6_sandbox_options) as sandbox:
        yield sandbox


@pytest.fixture
def np6_client(np6_sandbox: Sandbox) -> Iterator[Client]:
    """A client of the sandbox."""
    from np6 import Client

    with Client(np6_sandbox.key, base_url=np6_sandbox.url) as client:
        yield client


@pytest.fixture
def np6_async_client(np6_sandbox: Sandbox) -> AsyncClient:
    """An asynchronous client of the sandbox, for the event loop of the test, whichever that is.

    It keeps no idle connections, so that nothing is left open when the test's event loop ends before the fixture.
    """
    import httpx

    from np6 import AsyncClient

    limits = httpx.Limits(max_connections=100, max_keepalive_connections=0)
    return AsyncClient(np6_sandbox.key, base_url=np6_sandbox.url, limits=limits)
