"""Selects the targets of segments."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class SegmentTargetSelector(_rt.Model):
    """Selects the targets of segments.

    Attributes:
        type_: Always `segment`.
        value: An array of segment identifiers, or a single one (older documentation).
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["segment"] = "segment"
    value: _t.Any | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "segment":
            _rt.wrong_tag(v, "segment", data, "type")
        self.type_ = "segment"
        self.value = get("value", unset)
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "segment" if (v := self.type_) == "segment" else _rt.need(v, "the constant segment", self, "type_"),
        }
        if (v := self.value) is not unset:
            data["value"] = v
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"segment"' if (v := self.type_) == "segment" else _rt.no_text(v)
        if (v := self.value) is not unset:
            v = _rt.json_text(v)
            text = f'{text},"value":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)
