"""The message that was sent."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_event_activation(data: dict[str, Any]) -> EventActivation:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["kind"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_event_activation(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .application_activation import ApplicationActivation
from .message_activation import MessageActivation

EventActivation: TypeAlias = MessageActivation | ApplicationActivation | UnknownVariant
"""The message that was sent."""

VARIANTS: Final[dict[object, type[MessageActivation | ApplicationActivation]]] = {
    "message": MessageActivation,
    "application": ApplicationActivation,
}
"""The variants by their `kind`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
