"""pydantic v2 models by datamodel-code-generator, discriminators included; pydantic's own Rust parser of JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import rival_pydantic as models
from pydantic import TypeAdapter

ADAPTERS: dict[str, TypeAdapter[Any]] = {
    "events": TypeAdapter(list[models.Event]),
    "results": TypeAdapter(list[models.ExecutionResult]),
    "segments": TypeAdapter(list[models.Segment]),
}


def decoder(payload: str) -> Callable[[bytes], list[Any]]:
    """Parse and validate in one pass."""
    return ADAPTERS[payload].validate_json


def encoder(payload: str) -> Callable[[list[Any]], bytes]:
    """Write what was set, as a client has to: an absent value is not a null."""
    dump = ADAPTERS[payload].dump_json
    return lambda items: dump(items, exclude_unset=True, by_alias=True)
