"""JSON values whose type the spec leaves open."""

from __future__ import annotations

import json
from typing import Any

Document = dict[str, Any]
"""A JSON object."""


def as_object(value: Any) -> Document:
    """Return the value if it is an object, else an empty object."""
    return value if isinstance(value, dict) else {}


def as_text(value: Any) -> str:
    """Return the value if it is a string, else an empty string."""
    return value if isinstance(value, str) else ""


def encode(value: Any) -> bytes:
    """Encode a value as compact JSON, in ASCII.

    Raises:
        TypeError, ValueError: The value is not JSON.
    """
    return json.dumps(value, separators=(",", ":")).encode()
