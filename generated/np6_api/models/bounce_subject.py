"""What was at fault."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_bounce_subject: _t.Final[_t.Callable[[dict[str, _t.Any]], BounceSubject]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_bounce_subject: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .address_bounce_subject import AddressBounceSubject
from .undefined_bounce_subject import UndefinedBounceSubject

BounceSubject: _t.TypeAlias = UndefinedBounceSubject | AddressBounceSubject | _rt.UnknownVariant
"""What was at fault."""

VARIANTS: _t.Final[dict[object, type[UndefinedBounceSubject | AddressBounceSubject]]] = {
    "other or undefined status": UndefinedBounceSubject,
    "address": AddressBounceSubject,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_bounce_subject.update(VARIANTS.values())
