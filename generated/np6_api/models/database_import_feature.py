"""Says what happens to existing data."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class DatabaseImportFeature(_rt.Model):
    """Says what happens to existing data.

    Attributes:
        type_: Always `database`.
        update_existing: Whether existing targets are updated.
        crush_data: Not documented; by its name, whether existing data is overwritten.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["database"] = "database"
    update_existing: bool | _rt.Unset = _rt.UNSET
    crush_data: bool | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "database":
            _rt.wrong_tag(v, "database", data, "type")
        self.type_ = "database"
        self.update_existing = (
            v
            if (v := get("updateExisting", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "updateExisting")
        )
        self.crush_data = (
            v
            if (v := get("crushData", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "crushData")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "database"
            if (v := self.type_) == "database"
            else _rt.need(v, "the constant database", self, "type_"),
        }
        if (v := self.update_existing) is not unset:
            data["updateExisting"] = (
                v if v.__class__ is bool else _rt.absent(v, "true or false", self, "update_existing")
            )
        if (v := self.crush_data) is not unset:
            data["crushData"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "crush_data")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"database"' if (v := self.type_) == "database" else _rt.no_text(v)
        if (v := self.update_existing) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"updateExisting":{v}'
        if (v := self.crush_data) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"crushData":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "updateExisting",
        "crushData",
    }
)
