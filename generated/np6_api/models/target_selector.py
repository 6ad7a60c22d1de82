"""Selects targets. The reference of 8.1.0 shows `segment`; the others, and every `value`, come from
the older documentation."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_target_selector: _t.Final[_t.Callable[[dict[str, _t.Any]], TargetSelector]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_target_selector: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .id_target_selector import IdTargetSelector
from .segment_target_selector import SegmentTargetSelector
from .unicity_target_selector import UnicityTargetSelector

TargetSelector: _t.TypeAlias = SegmentTargetSelector | UnicityTargetSelector | IdTargetSelector | _rt.UnknownVariant
"""Selects targets. The reference of 8.1.0 shows `segment`; the others, and every `value`, come from
the older documentation."""

VARIANTS: _t.Final[dict[object, type[SegmentTargetSelector | UnicityTargetSelector | IdTargetSelector]]] = {
    "segment": SegmentTargetSelector,
    "unicity": UnicityTargetSelector,
    "id": IdTargetSelector,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_target_selector.update(VARIANTS.values())
