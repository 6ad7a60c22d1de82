"""Says what happens to existing data."""

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
class DatabaseImportFeature(Model):
    """Says what happens to existing data.

    Attributes:
        type_: Always `database`.
        update_existing: Whether existing targets are updated.
        crush_data: Not documented; by its name, whether existing data is overwritten.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["database"] = "database"
    update_existing: bool | Unset = UNSET
    crush_data: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "database":
            wrong_tag(v, "database", data, "type")
        self.type_ = "database"
        self.update_existing = (
            v
            if (v := get("updateExisting", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "updateExisting")
        )
        self.crush_data = (
            v
            if (v := get("crushData", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "crushData")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "database" else need(v, "the constant database", self, "type_"),
        }
        if (v := self.update_existing) is not UNSET:
            data["updateExisting"] = v if v.__class__ is bool else absent(v, "true or false", self, "update_existing")
        if (v := self.crush_data) is not UNSET:
            data["crushData"] = v if v.__class__ is bool else absent(v, "true or false", self, "crush_data")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "updateExisting",
        "crushData",
    }
)
