"""A sandbox and a bare httpx client for it: these tests use nothing of ours but the sandbox."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from np6_sandbox import Sandbox


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.url, headers={"X-Key": sandbox.key}) as client:
        yield client
