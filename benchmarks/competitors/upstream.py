"""openapi-python-client with its own templates."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
from rival_upstream import Client
from rival_upstream.api.action_events import action_events_list_all as events
from rival_upstream.api.actions import actions_execute_many as results
from rival_upstream.api.segments import segments_list as segments

MODULES = {"events": events, "results": results, "segments": segments}


def decoder(payload: str) -> Callable[[bytes], list[Any]]:
    """Read a response as a call does."""
    parse = MODULES[payload]._parse_response  # no public function reads a response without a server
    client = Client(base_url="http://localhost")
    return lambda content: parse(client=client, response=httpx.Response(200, content=content))


def encoder(_: str) -> Callable[[list[Any]], bytes]:
    """Write a body as a call does: `to_dict`, then httpx's way of writing JSON."""
    return lambda items: json.dumps(
        [item.to_dict() for item in items], ensure_ascii=False, separators=(",", ":"), allow_nan=False
    ).encode()
