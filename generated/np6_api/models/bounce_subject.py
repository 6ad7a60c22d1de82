"""What was at fault."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_bounce_subject(data: dict[str, Any]) -> BounceSubject:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_bounce_subject(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .address_bounce_subject import AddressBounceSubject
from .undefined_bounce_subject import UndefinedBounceSubject

BounceSubject: TypeAlias = UndefinedBounceSubject | AddressBounceSubject | UnknownVariant
"""What was at fault."""

VARIANTS: Final[dict[object, type[UndefinedBounceSubject | AddressBounceSubject]]] = {
    "other or undefined status": UndefinedBounceSubject,
    "address": AddressBounceSubject,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
