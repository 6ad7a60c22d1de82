"""Fixtures that several folders share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.canned import CannedServer, serve

# hypothesis's own profile for CI, everywhere: the same values in every run, and no verdict on the speed of a machine.
settings.load_profile("ci")


@pytest.fixture
def server() -> Iterator[CannedServer]:
    """A server with canned responses."""
    with serve() as canned:
        yield canned
