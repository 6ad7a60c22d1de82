"""A customer account of an agency."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class CustomerIdentity(_rt.Model):
    """A customer account of an agency.

    Attributes:
        type_: Always `customer`.
        agency: Code of the agency.
        customer: Code of the customer.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["customer"] = "customer"
    agency: str | _rt.Unset = _rt.UNSET
    customer: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "customer":
            _rt.wrong_tag(v, "customer", data, "type")
        self.type_ = "customer"
        self.agency = (
            v
            if (v := get("agency", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "agency")
        )
        self.customer = (
            v
            if (v := get("customer", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "customer")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "customer"
            if (v := self.type_) == "customer"
            else _rt.need(v, "the constant customer", self, "type_"),
        }
        if (v := self.agency) is not unset:
            data["agency"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "agency")
        if (v := self.customer) is not unset:
            data["customer"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "customer")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"customer"' if (v := self.type_) == "customer" else _rt.no_text(v)
        if (v := self.agency) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"agency":{v}'
        if (v := self.customer) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"customer":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "agency",
        "customer",
    }
)
