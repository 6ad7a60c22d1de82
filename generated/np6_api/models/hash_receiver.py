"""A target, named by the MD5 hash of its unicity."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class HashReceiver(_rt.Model):
    """A target, named by the MD5 hash of its unicity.

    Attributes:
        type_: Always `hash`.
        value: MD5 hash of the unicity, 32 hexadecimal digits.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["hash"] = "hash"
    value: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "hash":
            _rt.wrong_tag(v, "hash", data, "type")
        self.type_ = "hash"
        self.value = (
            v
            if (v := get("value", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "hash" if (v := self.type_) == "hash" else _rt.need(v, "the constant hash", self, "type_"),
        }
        if (v := self.value) is not unset:
            data["value"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "value")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"hash"' if (v := self.type_) == "hash" else _rt.no_text(v)
        if (v := self.value) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"value":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)
