"""The address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, Self

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

if TYPE_CHECKING:
    from ..models.address_bounce_detail import AddressBounceDetail


@_define(kw_only=True, repr=False, eq=False)
class AddressBounceSubject(Model):
    """The address.

    Attributes:
        type_: Always `address`.
        detail: What was wrong with the address.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["address"] = "address"
    detail: AddressBounceDetail | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "address":
            wrong_tag(v, "address", data, "type")
        self.type_ = "address"
        self.detail = (
            decode_address_bounce_detail(v)
            if (v := get("detail", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "detail")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "address" else need(v, "the constant address", self, "type_"),
        }
        if (v := self.detail) is not UNSET:
            data["detail"] = (
                v._encode(sent) if is_address_bounce_detail(v) else absent(v, "AddressBounceDetail", self, "detail")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "detail",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.address_bounce_detail import decode_address_bounce_detail, is_address_bounce_detail
