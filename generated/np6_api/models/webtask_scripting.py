"""Scripting of a webtask, distinguished by `version`. The sample shows 7.0.0; other versions are not
documented."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_webtask_scripting: _t.Final[_t.Callable[[dict[str, _t.Any]], WebtaskScripting]] = _rt.union_decoder(
    "version", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_webtask_scripting: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .webtask_scripting_v7 import WebtaskScriptingV7

WebtaskScripting: _t.TypeAlias = WebtaskScriptingV7 | _rt.UnknownVariant
"""Scripting of a webtask, distinguished by `version`. The sample shows 7.0.0; other versions are not
documented."""

VARIANTS: _t.Final[dict[object, type[WebtaskScriptingV7]]] = {
    "7.0.0": WebtaskScriptingV7,
}
"""The variants by their `version`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_webtask_scripting.update(VARIANTS.values())
