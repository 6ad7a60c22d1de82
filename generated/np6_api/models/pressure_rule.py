"""A rule of marketing pressure."""

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
class PressureRule(Model):
    """A rule of marketing pressure.

    Attributes:
        id: Identifier of the rule.
        label: Name of the rule.
        predicate: Condition of a rule, a logical operator. The reference declares `type` as discriminator and
            lists none of its values.
        stamp: When something was created and last changed.
        created_by: Who created the rule.
        modified_by: Who last changed the rule.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: UUID | Unset = UNSET
    label: str | Unset = UNSET
    predicate: PressurePredicate | Unset = UNSET
    stamp: ChangeDates | Unset = UNSET
    created_by: str | Unset = UNSET
    modified_by: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = to_uuid(get("id", UNSET), data, "id")
        self.label = (
            v
            if (v := get("label", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "label")
        )
        self.predicate = (
            PressurePredicate._decode(v)
            if (v := get("predicate", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "predicate")
        )
        self.stamp = (
            ChangeDates._decode(v)
            if (v := get("stamp", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "stamp")
        )
        self.created_by = (
            v
            if (v := get("createdBy", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "createdBy")
        )
        self.modified_by = (
            v
            if (v := get("modifiedBy", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "modifiedBy")
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
        if (v := self.label) is not UNSET:
            data["label"] = v if isinstance(v, str) else absent(v, "a string", self, "label")
        if (v := self.predicate) is not UNSET:
            data["predicate"] = (
                v._encode(sent)
                if isinstance(v, PressurePredicate)
                else absent(v, "PressurePredicate", self, "predicate")
            )
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v._encode(sent) if isinstance(v, ChangeDates) else absent(v, "ChangeDates", self, "stamp")
        if (v := self.created_by) is not UNSET:
            data["createdBy"] = v if isinstance(v, str) else absent(v, "a string", self, "created_by")
        if (v := self.modified_by) is not UNSET:
            data["modifiedBy"] = v if isinstance(v, str) else absent(v, "a string", self, "modified_by")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "label",
        "predicate",
        "stamp",
        "createdBy",
        "modifiedBy",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.change_dates import ChangeDates
from ..models.pressure_predicate import PressurePredicate
