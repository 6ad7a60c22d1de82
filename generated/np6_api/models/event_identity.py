"""The account that an event belongs to."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_event_identity(data: dict[str, Any]) -> EventIdentity:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_event_identity(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .customer_identity import CustomerIdentity

EventIdentity: TypeAlias = CustomerIdentity | UnknownVariant
"""The account that an event belongs to."""

VARIANTS: Final[dict[object, type[CustomerIdentity]]] = {
    "customer": CustomerIdentity,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
