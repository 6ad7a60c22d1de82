"""Selects targets by identifier."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    items,
    misfit,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class IdTargetSelector(Model):
    """Selects targets by identifier.

    Attributes:
        type_: Always `id`.
        value: Identifiers, plain or each in an array of its own (the older documentation shows both).
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["id"] = "id"
    value: list[str | list[str]] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "id":
            wrong_tag(v, "id", data, "type")
        self.type_ = "id"
        self.value = (
            [
                x1
                if x1.__class__ is str
                else items(x1, str, "a string")
                if x1.__class__ is list
                else misfit(x1, "a string or an array", v)
                for x1 in v
            ]
            if (v := get("value", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "value")
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
            data["value"] = (
                [
                    x1
                    if isinstance(x1, str)
                    else [x if isinstance(x, str) else misfit(x, "a string", x1, None) for x in x1]
                    if isinstance(x1, list)
                    else misfit(x1, "a string or an array", v, None)
                    for x1 in v
                ]
                if isinstance(v, list)
                else absent(v, "an array", self, "value")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)
