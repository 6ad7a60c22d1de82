"""Event of a node."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class WorkflowNodeEvent(_rt.Model):
    """Event of a node.

    Attributes:
        type_: Kind of the event.
        value: Value of the event.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: str | _rt.Unset = _rt.UNSET
    value: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.type_ = (
            v
            if (v := get("type", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "type")
        )
        self.value = (
            v
            if (v := get("value", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.type_) is not unset:
            data["type"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "type_")
        if (v := self.value) is not unset:
            data["value"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "value")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.type_) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"type":{v}'
        if (v := self.value) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"value":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)
