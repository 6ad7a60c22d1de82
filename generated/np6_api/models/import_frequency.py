"""On which days and at what time an import runs (older documentation)."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.import_occurrence import ImportOccurrence
    from ..models.import_periodicity import ImportPeriodicity


@_attrs.define(kw_only=True, repr=False, eq=False)
class ImportFrequency(_rt.Model):
    """On which days and at what time an import runs (older documentation).

    Attributes:
        occurs: On which days an import runs (older documentation).
        periodicity: How often an import runs on a day (older documentation).
        additional_properties: Properties that the spec does not name, as received.
    """

    occurs: ImportOccurrence | _rt.Unset = _rt.UNSET
    periodicity: ImportPeriodicity | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.occurs = (
            _decode_import_occurrence(v)
            if (v := get("occurs", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "occurs")
        )
        self.periodicity = (
            _decode_import_periodicity(v)
            if (v := get("periodicity", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "periodicity")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.occurs) is not unset:
            data["occurs"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_import_occurrence
                else _rt.absent(v, "ImportOccurrence", self, "occurs")
            )
        if (v := self.periodicity) is not unset:
            data["periodicity"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_import_periodicity
                else _rt.absent(v, "ImportPeriodicity", self, "periodicity")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.occurs) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_import_occurrence
                else _rt.no_text(v)
            )
            text = f'{text},"occurs":{v}'
        if (v := self.periodicity) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_import_periodicity
                else _rt.no_text(v)
            )
            text = f'{text},"periodicity":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "occurs",
        "periodicity",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.import_occurrence import classes_of_import_occurrence as _classes_of_import_occurrence
from ..models.import_occurrence import decode_import_occurrence as _decode_import_occurrence
from ..models.import_periodicity import classes_of_import_periodicity as _classes_of_import_periodicity
from ..models.import_periodicity import decode_import_periodicity as _decode_import_periodicity
