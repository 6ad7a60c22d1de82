"""Something that an import does, distinguished by `type`."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_import_feature: _t.Final[_t.Callable[[dict[str, _t.Any]], ImportFeature]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_import_feature: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .database_import_feature import DatabaseImportFeature
from .duplicate_import_feature import DuplicateImportFeature
from .normalization_import_feature import NormalizationImportFeature
from .red_list_import_feature import RedListImportFeature
from .report_import_feature import ReportImportFeature
from .segmentation_import_feature import SegmentationImportFeature

ImportFeature: _t.TypeAlias = (
    SegmentationImportFeature
    | RedListImportFeature
    | DuplicateImportFeature
    | ReportImportFeature
    | DatabaseImportFeature
    | NormalizationImportFeature
    | _rt.UnknownVariant
)
"""Something that an import does, distinguished by `type`."""

VARIANTS: _t.Final[
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

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_import_feature.update(VARIANTS.values())
