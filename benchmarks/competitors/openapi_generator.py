"""openapi-generator's Python client, with its look-up by discriminator switched on."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from rival_openapi_generator.api_client import ApiClient

TYPES = {"events": "List[Event]", "results": "List[ExecutionResult]", "segments": "List[Segment]"}


def decoder(payload: str) -> Callable[[bytes], list[Any]]:
    """Read a response as a call does."""
    client, kind = ApiClient(), TYPES[payload]
    return lambda content: client.deserialize(content.decode(), kind, "application/json")


def encoder(_: str) -> Callable[[list[Any]], bytes]:
    """Write a body as a call does: plain values, then httpx's way of writing JSON."""
    plain = ApiClient().sanitize_for_serialization
    return lambda items: json.dumps(plain(items), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
