"""Why a send was called off."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_cancellation: _t.Final[_t.Callable[[dict[str, _t.Any]], Cancellation]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_cancellation: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .user_defined_policy_cancellation import UserDefinedPolicyCancellation

Cancellation: _t.TypeAlias = UserDefinedPolicyCancellation | _rt.UnknownVariant
"""Why a send was called off."""

VARIANTS: _t.Final[dict[object, type[UserDefinedPolicyCancellation]]] = {
    "user defined policy": UserDefinedPolicyCancellation,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_cancellation.update(VARIANTS.values())
