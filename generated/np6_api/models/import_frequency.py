"""On which days and at what time an import runs (older documentation)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
)

if TYPE_CHECKING:
    from ..models.import_occurrence import ImportOccurrence
    from ..models.import_periodicity import ImportPeriodicity


@_define(kw_only=True, repr=False, eq=False)
class ImportFrequency(Model):
    """On which days and at what time an import runs (older documentation).

    Attributes:
        occurs: On which days an import runs (older documentation).
        periodicity: How often an import runs on a day (older documentation).
        additional_properties: Members that the description does not name, kept as they came.
    """

    occurs: ImportOccurrence | Unset = UNSET
    periodicity: ImportPeriodicity | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.occurs = (
            decode_import_occurrence(v)
            if (v := get("occurs", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "occurs")
        )
        self.periodicity = (
            decode_import_periodicity(v)
            if (v := get("periodicity", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "periodicity")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.occurs) is not UNSET:
            data["occurs"] = (
                v._encode(sent) if is_import_occurrence(v) else absent(v, "ImportOccurrence", self, "occurs")
            )
        if (v := self.periodicity) is not UNSET:
            data["periodicity"] = (
                v._encode(sent) if is_import_periodicity(v) else absent(v, "ImportPeriodicity", self, "periodicity")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "occurs",
        "periodicity",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.import_occurrence import decode_import_occurrence, is_import_occurrence
from ..models.import_periodicity import decode_import_periodicity, is_import_periodicity
