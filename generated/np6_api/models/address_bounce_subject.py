"""The address."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.address_bounce_detail import AddressBounceDetail


@_attrs.define(kw_only=True, repr=False, eq=False)
class AddressBounceSubject(_rt.Model):
    """The address.

    Attributes:
        type_: Always `address`.
        detail: What was wrong with the address.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["address"] = "address"
    detail: AddressBounceDetail | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "address":
            _rt.wrong_tag(v, "address", data, "type")
        self.type_ = "address"
        self.detail = (
            _decode_address_bounce_detail(v)
            if (v := get("detail", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "detail")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "address" if (v := self.type_) == "address" else _rt.need(v, "the constant address", self, "type_"),
        }
        if (v := self.detail) is not unset:
            data["detail"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_address_bounce_detail
                else _rt.absent(v, "AddressBounceDetail", self, "detail")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"address"' if (v := self.type_) == "address" else _rt.no_text(v)
        if (v := self.detail) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_address_bounce_detail
                else _rt.no_text(v)
            )
            text = f'{text},"detail":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "detail",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.address_bounce_detail import classes_of_address_bounce_detail as _classes_of_address_bounce_detail
from ..models.address_bounce_detail import decode_address_bounce_detail as _decode_address_bounce_detail
