"""A list of values that a field can take."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    misfit,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class ValueList(Model):
    """A list of values that a field can take.

    Attributes:
        id: Identifier of the value list.
        name: Name of the value list.
        ordered: Whether the values are shown in alphabetical order, instead of the order of their creation.
        values: The values.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    ordered: bool | None | Unset = UNSET
    values: list[ValueListItem] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = (
            v if (v := get("id", UNSET)).__class__ is int else v if v is UNSET else absent(v, "an integer", data, "id")
        )
        self.name = (
            v
            if (v := get("name", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "name")
        )
        self.ordered = (
            v
            if (v := get("ordered", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "ordered")
        )
        self.values = (
            [ValueListItem._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("values", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "values")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.id) is not UNSET:
            data["id"] = v if is_integer(v) else absent(v, "an integer", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.ordered) is not UNSET:
            data["ordered"] = v if v.__class__ is bool else absent(v, "true or false", self, "ordered")
        if (v := self.values) is not UNSET:
            data["values"] = (
                [x._encode(sent) if isinstance(x, ValueListItem) else misfit(x, "ValueListItem", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "values")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "name",
        "ordered",
        "values",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.value_list_item import ValueListItem
