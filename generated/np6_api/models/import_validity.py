"""The period in which a scheduler is valid (older documentation)."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ImportValidity(_rt.Model):
    """The period in which a scheduler is valid (older documentation).

    Attributes:
        start: A date and time (older documentation).
        end: A date and time (older documentation).
        additional_properties: Properties that the spec does not name, as received.
    """

    start: ImportMoment | _rt.Unset = _rt.UNSET
    end: ImportMoment | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.start = (
            ImportMoment._decode(v)
            if (v := get("start", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "start")
        )
        self.end = (
            ImportMoment._decode(v)
            if (v := get("end", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "end")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.start) is not unset:
            data["start"] = (
                v._encode(sent) if isinstance(v, ImportMoment) else _rt.absent(v, "ImportMoment", self, "start")
            )
        if (v := self.end) is not unset:
            data["end"] = v._encode(sent) if isinstance(v, ImportMoment) else _rt.absent(v, "ImportMoment", self, "end")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.start) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ImportMoment) else _rt.no_text(v)
            text = f'{text},"start":{v}'
        if (v := self.end) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ImportMoment) else _rt.no_text(v)
            text = f'{text},"end":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "start",
        "end",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.import_moment import ImportMoment
