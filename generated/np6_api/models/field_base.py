"""What all fields have."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class FieldBase(_rt.Model):
    """What all fields have.

    Attributes:
        id: Identifier of the field.
        name: Name of the field.
        is_unicity: Whether the field takes part in the unicity of a target.
        is_mandatory: Whether a target has to have a value.
        is_criterion: Whether the field can serve as a criterion of segments.
        constraint: A condition that the values of a field meet.
        value_list_id: Identifier of the value list whose values the field takes.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: int | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    is_unicity: bool | _rt.Unset = _rt.UNSET
    is_mandatory: bool | _rt.Unset = _rt.UNSET
    is_criterion: bool | _rt.Unset = _rt.UNSET
    constraint: FieldConstraint | _rt.Unset = _rt.UNSET
    value_list_id: int | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = (
            v
            if (v := get("id", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "id")
        )
        self.name = (
            v
            if (v := get("name", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "name")
        )
        self.is_unicity = (
            v
            if (v := get("isUnicity", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "isUnicity")
        )
        self.is_mandatory = (
            v
            if (v := get("isMandatory", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "isMandatory")
        )
        self.is_criterion = (
            v
            if (v := get("isCriterion", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "isCriterion")
        )
        self.constraint = (
            FieldConstraint._decode(v)
            if (v := get("constraint", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "constraint")
        )
        self.value_list_id = (
            v
            if (v := get("valueListId", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "valueListId")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.id) is not unset:
            data["id"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.is_unicity) is not unset:
            data["isUnicity"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "is_unicity")
        if (v := self.is_mandatory) is not unset:
            data["isMandatory"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "is_mandatory")
        if (v := self.is_criterion) is not unset:
            data["isCriterion"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "is_criterion")
        if (v := self.constraint) is not unset:
            data["constraint"] = (
                v._encode(sent)
                if isinstance(v, FieldConstraint)
                else _rt.absent(v, "FieldConstraint", self, "constraint")
            )
        if (v := self.value_list_id) is not unset:
            data["valueListId"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "value_list_id")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.id) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"id":{v}'
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.is_unicity) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"isUnicity":{v}'
        if (v := self.is_mandatory) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"isMandatory":{v}'
        if (v := self.is_criterion) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"isCriterion":{v}'
        if (v := self.constraint) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, FieldConstraint) else _rt.no_text(v)
            text = f'{text},"constraint":{v}'
        if (v := self.value_list_id) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"valueListId":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
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
