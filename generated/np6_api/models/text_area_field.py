"""A text of up to 150 characters (older documentation)."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class TextAreaField(Model):
    """A text of up to 150 characters (older documentation).

    Attributes:
        type_: Always `textArea`.
        id: Identifier of the field.
        name: Name of the field.
        is_unicity: Whether the field takes part in the unicity of a target.
        is_mandatory: Whether a target has to have a value.
        is_criterion: Whether the field can serve as a criterion of segments.
        constraint: A condition that the values of a field meet.
        value_list_id: Identifier of the value list whose values the field takes.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["textArea"] = "textArea"
    id: int | Unset = UNSET
    name: str | Unset = UNSET
    is_unicity: bool | Unset = UNSET
    is_mandatory: bool | Unset = UNSET
    is_criterion: bool | Unset = UNSET
    constraint: FieldConstraint | Unset = UNSET
    value_list_id: int | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "textArea":
            wrong_tag(v, "textArea", data, "type")
        self.type_ = "textArea"
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
        self.is_unicity = (
            v
            if (v := get("isUnicity", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "isUnicity")
        )
        self.is_mandatory = (
            v
            if (v := get("isMandatory", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "isMandatory")
        )
        self.is_criterion = (
            v
            if (v := get("isCriterion", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "isCriterion")
        )
        self.constraint = (
            FieldConstraint._decode(v)
            if (v := get("constraint", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "constraint")
        )
        self.value_list_id = (
            v
            if (v := get("valueListId", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "valueListId")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "textArea" else need(v, "the constant textArea", self, "type_"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = v if is_integer(v) else absent(v, "an integer", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.is_unicity) is not UNSET:
            data["isUnicity"] = v if v.__class__ is bool else absent(v, "true or false", self, "is_unicity")
        if (v := self.is_mandatory) is not UNSET:
            data["isMandatory"] = v if v.__class__ is bool else absent(v, "true or false", self, "is_mandatory")
        if (v := self.is_criterion) is not UNSET:
            data["isCriterion"] = v if v.__class__ is bool else absent(v, "true or false", self, "is_criterion")
        if (v := self.constraint) is not UNSET:
            data["constraint"] = (
                v._encode(sent) if isinstance(v, FieldConstraint) else absent(v, "FieldConstraint", self, "constraint")
            )
        if (v := self.value_list_id) is not UNSET:
            data["valueListId"] = v if is_integer(v) else absent(v, "an integer", self, "value_list_id")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "name",
        "isUnicity",
        "isMandatory",
        "isCriterion",
        "constraint",
        "valueListId",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.field_constraint import FieldConstraint
