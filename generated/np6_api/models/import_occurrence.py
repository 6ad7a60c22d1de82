"""On which days an import runs (older documentation)."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_import_occurrence(data: dict[str, Any]) -> ImportOccurrence:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_import_occurrence(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .daily_import_occurrence import DailyImportOccurrence
from .monthly_import_occurrence import MonthlyImportOccurrence
from .weekly_import_occurrence import WeeklyImportOccurrence

ImportOccurrence: TypeAlias = DailyImportOccurrence | WeeklyImportOccurrence | MonthlyImportOccurrence | UnknownVariant
"""On which days an import runs (older documentation)."""

VARIANTS: Final[dict[object, type[DailyImportOccurrence | WeeklyImportOccurrence | MonthlyImportOccurrence]]] = {
    "daily": DailyImportOccurrence,
    "weekly": WeeklyImportOccurrence,
    "monthly": MonthlyImportOccurrence,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
