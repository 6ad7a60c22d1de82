"""Purpose of an action."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model
from ..wire import (
    additional,
    need,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class ActionPurpose(Model):
    """Purpose of an action. Its kinds are not documented.

    Attributes:
        type_: Not described by the reference.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: str = _field()
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.type_ = v if (v := get("type", UNSET)).__class__ is str else need(v, "a string", data, "type")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if isinstance((v := self.type_), str) else need(v, "a string", self, "type_"),
        }
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
    }
)
