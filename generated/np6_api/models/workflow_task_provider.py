"""Search that gives a task its data."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class WorkflowTaskProvider(_rt.Model):
    """Search that gives a task its data. The kinds are not documented.

    Attributes:
        type_: Not described by the reference.
        value: The underlying search.
        projection: Data that goes from the search to the context.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: str = _attrs.field()
    value: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    projection: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.type_ = v if (v := get("type", unset)).__class__ is str else _rt.need(v, "a string", data, "type")
        self.value = (
            v
            if (v := get("value", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "value")
        )
        self.projection = (
            v
            if (v := get("projection", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "projection")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": v if isinstance((v := self.type_), str) else _rt.need(v, "a string", self, "type_"),
        }
        if (v := self.value) is not unset:
            data["value"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "value")
        if (v := self.projection) is not unset:
            data["projection"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "projection")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        v = self.type_
        v = _rt.quoted(v)
        text = f'{{"type":{v}'
        if (v := self.value) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"value":{v}'
        if (v := self.projection) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"projection":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
        "projection",
    }
)
