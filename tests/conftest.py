"""Fixtures that several folders share."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings
from np6_sandbox.behaviours.results import VARIABLE

from tests.canned import CannedServer, serve

# hypothesis's own profile for CI, everywhere: the same values in every run, and no verdict on the speed of a machine.
settings.load_profile("ci")
# Every sandbox of the tests checks what its behaviours return against the spec, in other processes too.
os.environ[VARIABLE] = "1"
# A shell ignores Ctrl-C for what it runs in the background, and so would every process that the tests interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def server() -> Iterator[CannedServer]:
    """A server with canned responses."""
    with serve() as canned:
        yield canned
