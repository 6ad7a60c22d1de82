"""msgspec structs by datamodel-code-generator, tags included: the limit, for the whole work is done in C."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import rival_msgspec as models

DECODERS: dict[str, msgspec.json.Decoder[Any]] = {
    "events": msgspec.json.Decoder(list[models.Event]),
    "results": msgspec.json.Decoder(list[models.ExecutionResult]),
    "segments": msgspec.json.Decoder(list[models.Segment]),
}


def decoder(payload: str) -> Callable[[bytes], list[Any]]:
    """Parse and build in one pass."""
    return DECODERS[payload].decode


def encoder(_: str) -> Callable[[list[Any]], bytes]:
    """Write in one pass."""
    return msgspec.json.Encoder().encode
