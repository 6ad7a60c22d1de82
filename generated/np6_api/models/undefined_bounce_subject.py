"""Something else, or unknown."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class UndefinedBounceSubject(_rt.Model):
    """Something else, or unknown.

    Attributes:
        type_: Always `other or undefined status`.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["other or undefined status"] = "other or undefined status"
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "other or undefined status":
            _rt.wrong_tag(v, "other or undefined status", data, "type")
        self.type_ = "other or undefined status"
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        data: dict[str, _t.Any] = {
            "type": "other or undefined status"
            if (v := self.type_) == "other or undefined status"
            else _rt.need(v, "the constant other or undefined status", self, "type_"),
        }
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        text = (
            '{"type":"other or undefined status"'
            if (v := self.type_) == "other or undefined status"
            else _rt.no_text(v)
        )
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
    }
)
