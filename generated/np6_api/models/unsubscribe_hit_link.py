"""The link to unsubscribe was followed."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class UnsubscribeHitLink(_rt.Model):
    """The link to unsubscribe was followed.

    Attributes:
        type_: Always `unsubscribe`.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["unsubscribe"] = "unsubscribe"
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "unsubscribe":
            _rt.wrong_tag(v, "unsubscribe", data, "type")
        self.type_ = "unsubscribe"
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        data: dict[str, _t.Any] = {
            "type": "unsubscribe"
            if (v := self.type_) == "unsubscribe"
            else _rt.need(v, "the constant unsubscribe", self, "type_"),
        }
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        text = '{"type":"unsubscribe"' if (v := self.type_) == "unsubscribe" else _rt.no_text(v)
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
    }
)
