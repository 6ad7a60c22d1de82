"""How a target is named. It has to exist already, free addresses are not accepted."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_receiver: _t.Final[_t.Callable[[dict[str, _t.Any]], Receiver]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_receiver: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .footprint_receiver import FootprintReceiver
from .hash_receiver import HashReceiver
from .id_receiver import IdReceiver
from .unicity_receiver import UnicityReceiver

Receiver: _t.TypeAlias = IdReceiver | UnicityReceiver | HashReceiver | FootprintReceiver | _rt.UnknownVariant
"""How a target is named. It has to exist already, free addresses are not accepted."""

VARIANTS: _t.Final[dict[object, type[IdReceiver | UnicityReceiver | HashReceiver | FootprintReceiver]]] = {
    "id": IdReceiver,
    "unicity": UnicityReceiver,
    "hash": HashReceiver,
    "footprint": FootprintReceiver,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_receiver.update(VARIANTS.values())
