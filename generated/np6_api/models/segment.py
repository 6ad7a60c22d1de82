"""A group of targets. Which properties belong to static or dynamic segments only is not documented."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_segment(data: dict[str, Any]) -> Segment:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_segment(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .dynamic_segment import DynamicSegment
from .static_segment import StaticSegment

Segment: TypeAlias = StaticSegment | DynamicSegment | UnknownVariant
"""A group of targets. Which properties belong to static or dynamic segments only is not documented."""

VARIANTS: Final[dict[object, type[StaticSegment | DynamicSegment]]] = {
    "static": StaticSegment,
    "dynamic": DynamicSegment,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
