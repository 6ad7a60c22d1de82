"""Who received a notification."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_application_receiver(data: dict[str, Any]) -> ApplicationReceiver:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_application_receiver(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .contact_receiver import ContactReceiver

ApplicationReceiver: TypeAlias = ContactReceiver | UnknownVariant
"""Who received a notification."""

VARIANTS: Final[dict[object, type[ContactReceiver]]] = {
    "contact": ContactReceiver,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
