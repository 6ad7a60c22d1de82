"""What was wrong with the address."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_address_bounce_detail: _t.Final[_t.Callable[[dict[str, _t.Any]], AddressBounceDetail]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_address_bounce_detail: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .bad_destination_system_address import BadDestinationSystemAddress

AddressBounceDetail: _t.TypeAlias = BadDestinationSystemAddress | _rt.UnknownVariant
"""What was wrong with the address."""

VARIANTS: _t.Final[dict[object, type[BadDestinationSystemAddress]]] = {
    "bad destination system address": BadDestinationSystemAddress,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_address_bounce_detail.update(VARIANTS.values())
