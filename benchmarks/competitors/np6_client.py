"""The client of this repository, as it comes: attrs classes, and the json module of the standard library."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
from np6_api.api.action_events import list_all as events
from np6_api.api.actions import execute_many as results
from np6_api.api.segments import list_ as segments
from np6_api.types import Call
from np6_api.wire import json_content

CALLS: dict[str, Call[Any]] = {
    "events": events.call(),
    "results": results.call("000ABC", body=[]),
    "segments": segments.call(),
}


def decoder(payload: str) -> Callable[[bytes], list[Any]]:
    """Read a response as a call does."""
    call = CALLS[payload]
    return lambda content: call.read(httpx.Response(200, content=content))


def encoder(_: str) -> Callable[[list[Any]], bytes]:
    """Write a body as a call does."""
    return lambda items: json_content(
        items,
        lambda body: [item.to_dict() for item in body],
        lambda body: "[" + ",".join([item.to_json() for item in body]) + "]",
    )
