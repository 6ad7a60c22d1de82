"""Puts the imported targets on red lists."""

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
class RedListImportFeature(Model):
    """Puts the imported targets on red lists.

    Attributes:
        type_: Always `redList`.
        destination: The red lists that an import fills. An older sample names the first `email`.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["redList"] = "redList"
    destination: RedListImportDestination | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "redList":
            wrong_tag(v, "redList", data, "type")
        self.type_ = "redList"
        self.destination = (
            RedListImportDestination._decode(v)
            if (v := get("destination", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "destination")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "redList" else need(v, "the constant redList", self, "type_"),
        }
        if (v := self.destination) is not UNSET:
            data["destination"] = (
                v._encode(sent)
                if isinstance(v, RedListImportDestination)
                else absent(v, "RedListImportDestination", self, "destination")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "destination",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.red_list_import_destination import RedListImportDestination
