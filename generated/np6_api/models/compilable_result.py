"""Outcome of an execution. Kinds other than `success` are not documented."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_compilable_result: _t.Final[_t.Callable[[dict[str, _t.Any]], CompilableResult]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_compilable_result: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .compilable_success import CompilableSuccess

CompilableResult: _t.TypeAlias = CompilableSuccess | _rt.UnknownVariant
"""Outcome of an execution. Kinds other than `success` are not documented."""

VARIANTS: _t.Final[dict[object, type[CompilableSuccess]]] = {
    "success": CompilableSuccess,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_compilable_result.update(VARIANTS.values())
