"""Waiting for what happens in another thread or process."""

from __future__ import annotations

import time
from collections.abc import Callable

SECONDS = 30
_PAUSE = 0.005


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait until a condition is true; fail after half a minute."""
    end = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < end, f"the condition is still false after {SECONDS} s"
        time.sleep(_PAUSE)
