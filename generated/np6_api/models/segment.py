"""A group of targets. Which properties belong to static or dynamic segments only is not documented."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_segment: _t.Final[_t.Callable[[dict[str, _t.Any]], Segment]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_segment: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .dynamic_segment import DynamicSegment
from .static_segment import StaticSegment

Segment: _t.TypeAlias = StaticSegment | DynamicSegment | _rt.UnknownVariant
"""A group of targets. Which properties belong to static or dynamic segments only is not documented."""

VARIANTS: _t.Final[dict[object, type[StaticSegment | DynamicSegment]]] = {
    "static": StaticSegment,
    "dynamic": DynamicSegment,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_segment.update(VARIANTS.values())
