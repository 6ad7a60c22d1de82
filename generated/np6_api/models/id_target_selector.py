"""Selects targets by identifier."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class IdTargetSelector(_rt.Model):
    """Selects targets by identifier.

    Attributes:
        type_: Always `id`.
        value: Identifiers, plain or each in an array of its own (the older documentation shows both).
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["id"] = "id"
    value: list[str | list[str]] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "id":
            _rt.wrong_tag(v, "id", data, "type")
        self.type_ = "id"
        self.value = (
            [
                x1
                if x1.__class__ is str
                else _rt.items(x1, str, "a string")
                if x1.__class__ is list
                else _rt.mismatch(x1, "a string or an array", v)
                for x1 in v
            ]
            if (v := get("value", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "id" if (v := self.type_) == "id" else _rt.need(v, "the constant id", self, "type_"),
        }
        if (v := self.value) is not unset:
            data["value"] = (
                [
                    x1
                    if isinstance(x1, str)
                    else [x if isinstance(x, str) else _rt.mismatch(x, "a string", x1) for x in x1]
                    if isinstance(x1, list)
                    else _rt.mismatch(x1, "a string or an array", v)
                    for x1 in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "value")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"id"' if (v := self.type_) == "id" else _rt.no_text(v)
        if (v := self.value) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join(
                    [
                        _rt.quoted(x1)
                        if isinstance(x1, str)
                        else "[" + ",".join([_rt.quoted(x) for x in x1]) + "]"
                        if isinstance(x1, list)
                        else _rt.no_text(x1)
                        for x1 in v
                    ]
                )
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"value":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)
