"""Selects targets. The reference of 8.1.0 shows `segment`; the others, and every `value`, come from
the older documentation."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_target_selector(data: dict[str, Any]) -> TargetSelector:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_target_selector(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .id_target_selector import IdTargetSelector
from .segment_target_selector import SegmentTargetSelector
from .unicity_target_selector import UnicityTargetSelector

TargetSelector: TypeAlias = SegmentTargetSelector | UnicityTargetSelector | IdTargetSelector | UnknownVariant
"""Selects targets. The reference of 8.1.0 shows `segment`; the others, and every `value`, come from
the older documentation."""

VARIANTS: Final[dict[object, type[SegmentTargetSelector | UnicityTargetSelector | IdTargetSelector]]] = {
    "segment": SegmentTargetSelector,
    "unicity": UnicityTargetSelector,
    "id": IdTargetSelector,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
