"""A target, named by its identifier."""

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
class IdReceiver(Model):
    """A target, named by its identifier.

    Attributes:
        type_: Always `id`.
        value: Identifier of the target.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["id"] = "id"
    value: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "id":
            wrong_tag(v, "id", data, "type")
        self.type_ = "id"
        self.value = (
            v
            if (v := get("value", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "id" else need(v, "the constant id", self, "type_"),
        }
        if (v := self.value) is not UNSET:
            data["value"] = v if isinstance(v, str) else absent(v, "a string", self, "value")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)
