"""Something that an import does."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_import_feature(data: dict[str, Any]) -> ImportFeature:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_import_feature(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .database_import_feature import DatabaseImportFeature
from .duplicate_import_feature import DuplicateImportFeature
from .normalization_import_feature import NormalizationImportFeature
from .red_list_import_feature import RedListImportFeature
from .report_import_feature import ReportImportFeature
from .segmentation_import_feature import SegmentationImportFeature

ImportFeature: TypeAlias = (
    SegmentationImportFeature
    | RedListImportFeature
    | DuplicateImportFeature
    | ReportImportFeature
    | DatabaseImportFeature
    | NormalizationImportFeature
    | UnknownVariant
)
"""Something that an import does."""

VARIANTS: Final[
    dict[
        object,
        type[
            SegmentationImportFeature
            | RedListImportFeature
            | DuplicateImportFeature
            | ReportImportFeature
            | DatabaseImportFeature
            | NormalizationImportFeature
        ],
    ]
] = {
    "segmentation": SegmentationImportFeature,
    "redList": RedListImportFeature,
    "duplicate": DuplicateImportFeature,
    "report": ReportImportFeature,
    "database": DatabaseImportFeature,
    "normalization": NormalizationImportFeature,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
