"""Report of a bounce."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}
_CLASSES: _t.Final[set[type]] = {_rt.UnknownVariant}

decode_bounce_status: _t.Final[_t.Callable[[dict[str, _t.Any]], BounceStatus]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

is_bounce_status: _t.Final = _rt.union_check(_CLASSES)
"""Return whether a value is a variant."""

# Imported last: a variant may hold the union itself.
from .sync_bounce_status import SyncBounceStatus

BounceStatus: _t.TypeAlias = SyncBounceStatus | _rt.UnknownVariant
"""Report of a bounce."""

VARIANTS: _t.Final[dict[object, type[SyncBounceStatus]]] = {
    "sync": SyncBounceStatus,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
_CLASSES.update(VARIANTS.values())
