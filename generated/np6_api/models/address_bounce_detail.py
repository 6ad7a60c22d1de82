"""What was wrong with the address."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_address_bounce_detail(data: dict[str, Any]) -> AddressBounceDetail:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_address_bounce_detail(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .bad_destination_system_address import BadDestinationSystemAddress

AddressBounceDetail: TypeAlias = BadDestinationSystemAddress | UnknownVariant
"""What was wrong with the address."""

VARIANTS: Final[dict[object, type[BadDestinationSystemAddress]]] = {
    "bad destination system address": BadDestinationSystemAddress,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
