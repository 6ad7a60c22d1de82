"""An application that can receive push notifications. Kinds other than `native` are not documented."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_application: _t.Final[_t.Callable[[dict[str, _t.Any]], Application]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_application: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .native_application import NativeApplication

Application: _t.TypeAlias = NativeApplication | _rt.UnknownVariant
"""An application that can receive push notifications. Kinds other than `native` are not documented."""

VARIANTS: _t.Final[dict[object, type[NativeApplication]]] = {
    "native": NativeApplication,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_application.update(VARIANTS.values())
