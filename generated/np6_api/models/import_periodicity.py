"""How often an import runs on a day (older documentation)."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_import_periodicity(data: dict[str, Any]) -> ImportPeriodicity:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_import_periodicity(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .once_import_periodicity import OnceImportPeriodicity

ImportPeriodicity: TypeAlias = OnceImportPeriodicity | UnknownVariant
"""How often an import runs on a day (older documentation)."""

VARIANTS: Final[dict[object, type[OnceImportPeriodicity]]] = {
    "once": OnceImportPeriodicity,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
