"""How the target is named."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ContactReceiverValue(_rt.Model):
    """How the target is named. The kinds are not known for sure.

    Attributes:
        type_: Not described by the reference.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: str = _attrs.field()
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.type_ = v if (v := get("type", unset)).__class__ is str else _rt.need(v, "a string", data, "type")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        data: dict[str, _t.Any] = {
            "type": v if isinstance((v := self.type_), str) else _rt.need(v, "a string", self, "type_"),
        }
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        v = self.type_
        v = _rt.quoted(v)
        text = f'{{"type":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
    }
)
