"""The account that an event belongs to."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_event_identity: _t.Final[_t.Callable[[dict[str, _t.Any]], EventIdentity]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_event_identity: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .customer_identity import CustomerIdentity

EventIdentity: _t.TypeAlias = CustomerIdentity | _rt.UnknownVariant
"""The account that an event belongs to."""

VARIANTS: _t.Final[dict[object, type[CustomerIdentity]]] = {
    "customer": CustomerIdentity,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_event_identity.update(VARIANTS.values())
