"""Report of a bounce."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_bounce_status(data: dict[str, Any]) -> BounceStatus:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_bounce_status(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .sync_bounce_status import SyncBounceStatus

BounceStatus: TypeAlias = SyncBounceStatus | UnknownVariant
"""Report of a bounce."""

VARIANTS: Final[dict[object, type[SyncBounceStatus]]] = {
    "sync": SyncBounceStatus,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
