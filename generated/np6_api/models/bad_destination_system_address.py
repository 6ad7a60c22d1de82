"""The system that the address names is bad, for instance a domain that does not exist."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model
from ..wire import (
    additional,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class BadDestinationSystemAddress(Model):
    """The system that the address names is bad, for instance a domain that does not exist.

    Attributes:
        type_: Always `bad destination system address`.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["bad destination system address"] = "bad destination system address"
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "bad destination system address":
            wrong_tag(v, "bad destination system address", data, "type")
        self.type_ = "bad destination system address"
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v
            if (v := self.type_) == "bad destination system address"
            else need(v, "the constant bad destination system address", self, "type_"),
        }
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
    }
)
