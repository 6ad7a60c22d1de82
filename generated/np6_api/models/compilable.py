"""A transformation of data."""

from __future__ import annotations

from typing import Any, Final, Self
from uuid import UUID

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
    to_uuid,
)


@_define(kw_only=True, repr=False, eq=False)
class Compilable(Model):
    """A transformation of data.

    Attributes:
        id: Identifier of the compilable.
        name: Name of the compilable.
        description: Description of the compilable.
        state: State of the compilable. Its values are not documented.
        stamp: When something was created and last changed.
        value: Definition of a compilable. The reference declares `type` as discriminator and lists none of its
            values.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: UUID | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    state: str | Unset = UNSET
    stamp: ChangeDates | Unset = UNSET
    value: CompilableValue | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = to_uuid(get("id", UNSET), data, "id")
        self.name = (
            v
            if (v := get("name", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "description")
        )
        self.state = (
            v
            if (v := get("state", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "state")
        )
        self.stamp = (
            ChangeDates._decode(v)
            if (v := get("stamp", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "stamp")
        )
        self.value = (
            CompilableValue._decode(v)
            if (v := get("value", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.id) is not UNSET:
            data["id"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.description) is not UNSET:
            data["description"] = v if isinstance(v, str) else absent(v, "a string", self, "description")
        if (v := self.state) is not UNSET:
            data["state"] = v if isinstance(v, str) else absent(v, "a string", self, "state")
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v._encode(sent) if isinstance(v, ChangeDates) else absent(v, "ChangeDates", self, "stamp")
        if (v := self.value) is not UNSET:
            data["value"] = (
                v._encode(sent) if isinstance(v, CompilableValue) else absent(v, "CompilableValue", self, "value")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "name",
        "description",
        "state",
        "stamp",
        "value",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.change_dates import ChangeDates
from ..models.compilable_value import CompilableValue
