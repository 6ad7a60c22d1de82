"""How often an import runs on a day (older documentation)."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_import_periodicity: _t.Final[_t.Callable[[dict[str, _t.Any]], ImportPeriodicity]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_import_periodicity: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .once_import_periodicity import OnceImportPeriodicity

ImportPeriodicity: _t.TypeAlias = OnceImportPeriodicity | _rt.UnknownVariant
"""How often an import runs on a day (older documentation)."""

VARIANTS: _t.Final[dict[object, type[OnceImportPeriodicity]]] = {
    "once": OnceImportPeriodicity,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_import_periodicity.update(VARIANTS.values())
