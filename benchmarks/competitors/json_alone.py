"""The json module of the standard library alone: what every client that builds on it pays first."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any


def decoder(_: str) -> Callable[[bytes], list[Any]]:
    """Parse without building objects."""
    return json.loads


def encoder(_: str) -> Callable[[list[Any]], bytes]:
    """Write plain values."""
    return lambda items: json.dumps(items, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
