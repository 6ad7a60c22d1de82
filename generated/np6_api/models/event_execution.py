"""The request to send that an event belongs to."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_event_execution(data: dict[str, Any]) -> EventExecution:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    tag = data.get("kind")
    variant = VARIANTS.get(tag) if tag.__class__ is str else None
    return UnknownVariant(data) if variant is None else variant._decode(data)


# Imported last: a variant may hold the union itself.
from .message_execution import MessageExecution

EventExecution: TypeAlias = MessageExecution | UnknownVariant
"""The request to send that an event belongs to."""

VARIANTS: Final[dict[object, type[MessageExecution]]] = {
    "message": MessageExecution,
}
"""The variants by their `kind`."""
