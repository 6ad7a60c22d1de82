"""A customer account of an agency."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class CustomerIdentity(Model):
    """A customer account of an agency.

    Attributes:
        type_: Always `customer`.
        agency: Code of the agency.
        customer: Code of the customer.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["customer"] = "customer"
    agency: str | Unset = UNSET
    customer: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "customer":
            wrong_tag(v, "customer", data, "type")
        self.type_ = "customer"
        self.agency = (
            v
            if (v := get("agency", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "agency")
        )
        self.customer = (
            v
            if (v := get("customer", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "customer")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "customer" else need(v, "the constant customer", self, "type_"),
        }
        if (v := self.agency) is not UNSET:
            data["agency"] = v if isinstance(v, str) else absent(v, "a string", self, "agency")
        if (v := self.customer) is not UNSET:
            data["customer"] = v if isinstance(v, str) else absent(v, "a string", self, "customer")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "agency",
        "customer",
    }
)
