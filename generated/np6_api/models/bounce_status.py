"""Report of a bounce."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_bounce_status: _t.Final[_t.Callable[[dict[str, _t.Any]], BounceStatus]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_bounce_status: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .sync_bounce_status import SyncBounceStatus

BounceStatus: _t.TypeAlias = SyncBounceStatus | _rt.UnknownVariant
"""Report of a bounce."""

VARIANTS: _t.Final[dict[object, type[SyncBounceStatus]]] = {
    "sync": SyncBounceStatus,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_bounce_status.update(VARIANTS.values())
