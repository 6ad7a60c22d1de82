"""The request to send that an event belongs to."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_event_execution(data: dict[str, Any]) -> EventExecution:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["kind"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_event_execution(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .message_execution import MessageExecution

EventExecution: TypeAlias = MessageExecution | UnknownVariant
"""The request to send that an event belongs to."""

VARIANTS: Final[dict[object, type[MessageExecution]]] = {
    "message": MessageExecution,
}
"""The variants by their `kind`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
