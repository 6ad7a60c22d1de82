"""A condition that the values of a field meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    new,
)

if TYPE_CHECKING:
    from ..models.field_constraint_operator import FieldConstraintOperator


@_define(kw_only=True, repr=False, eq=False)
class FieldConstraint(Model):
    """A condition that the values of a field meet.

    Attributes:
        operator: How a value is compared (meanings from the older documentation) - 0 not at all, 1 greater, 2
            less, 3 greater or equal, 4 less or equal, 5 equal.
        value: What a value is compared with.
        additional_properties: Members that the description does not name, kept as they came.
    """

    operator: FieldConstraintOperator | int | Unset = UNSET
    value: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.operator = (
            look_up_field_constraint_operator(v, v)
            if (v := get("operator", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "operator")
        )
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
        data: dict[str, Any] = {}
        if (v := self.operator) is not UNSET:
            data["operator"] = v if is_integer(v) else absent(v, "an integer", self, "operator")
        if (v := self.value) is not UNSET:
            data["value"] = v if isinstance(v, str) else absent(v, "a string", self, "value")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "operator",
        "value",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.field_constraint_operator import look_up_field_constraint_operator
