"""A target, named by identifier, unicity and hash together."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class FootprintReceiver(_rt.Model):
    """A target, named by identifier, unicity and hash together.

    Attributes:
        type_: Always `footprint`.
        id: Identifier of the target.
        unicity: Unicity of the target.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["footprint"] = "footprint"
    id: str | _rt.Unset = _rt.UNSET
    unicity: str | _rt.Unset = _rt.UNSET
    hash_: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "footprint":
            _rt.wrong_tag(v, "footprint", data, "type")
        self.type_ = "footprint"
        self.id = (
            v
            if (v := get("id", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "id")
        )
        self.unicity = (
            v
            if (v := get("unicity", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "unicity")
        )
        self.hash_ = (
            v
            if (v := get("hash", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "hash")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "footprint"
            if (v := self.type_) == "footprint"
            else _rt.need(v, "the constant footprint", self, "type_"),
        }
        if (v := self.id) is not unset:
            data["id"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "id")
        if (v := self.unicity) is not unset:
            data["unicity"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "unicity")
        if (v := self.hash_) is not unset:
            data["hash"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "hash_")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"footprint"' if (v := self.type_) == "footprint" else _rt.no_text(v)
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"id":{v}'
        if (v := self.unicity) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"unicity":{v}'
        if (v := self.hash_) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"hash":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "unicity",
        "hash",
    }
)
