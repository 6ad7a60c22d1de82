"""What was opened or followed. There may be more kinds than these."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_hit_link(data: dict[str, Any]) -> HitLink:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_hit_link(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .open_hit_link import OpenHitLink
from .redirection_hit_link import RedirectionHitLink
from .unsubscribe_hit_link import UnsubscribeHitLink

HitLink: TypeAlias = OpenHitLink | RedirectionHitLink | UnsubscribeHitLink | UnknownVariant
"""What was opened or followed. There may be more kinds than these."""

VARIANTS: Final[dict[object, type[OpenHitLink | RedirectionHitLink | UnsubscribeHitLink]]] = {
    "open": OpenHitLink,
    "redirection": RedirectionHitLink,
    "unsubscribe": UnsubscribeHitLink,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
