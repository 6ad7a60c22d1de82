"""On which days an import runs (older documentation)."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_import_occurrence: _t.Final[_t.Callable[[dict[str, _t.Any]], ImportOccurrence]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_import_occurrence: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .daily_import_occurrence import DailyImportOccurrence
from .monthly_import_occurrence import MonthlyImportOccurrence
from .weekly_import_occurrence import WeeklyImportOccurrence

ImportOccurrence: _t.TypeAlias = (
    DailyImportOccurrence | WeeklyImportOccurrence | MonthlyImportOccurrence | _rt.UnknownVariant
)
"""On which days an import runs (older documentation)."""

VARIANTS: _t.Final[dict[object, type[DailyImportOccurrence | WeeklyImportOccurrence | MonthlyImportOccurrence]]] = {
    "daily": DailyImportOccurrence,
    "weekly": WeeklyImportOccurrence,
    "monthly": MonthlyImportOccurrence,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_import_occurrence.update(VARIANTS.values())
