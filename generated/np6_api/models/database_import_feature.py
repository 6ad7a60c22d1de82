"""Says what happens to existing data."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
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

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values."""
        data: dict[str, Any] = {
            "type": self.type_,
        }
        if self.update_existing is not UNSET:
            data["updateExisting"] = self.update_existing
        if self.crush_data is not UNSET:
            data["crushData"] = self.crush_data
        if self.additional_properties:
            data.update(self.additional_properties)
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "updateExisting",
        "crushData",
    }
)
