"""Period that a cap applies to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    need,
    new,
)

if TYPE_CHECKING:
    from ..models.workflow_capping_period_unit import WorkflowCappingPeriodUnit


@_define(kw_only=True, repr=False, eq=False)
class WorkflowCappingPeriod(Model):
    """Period that a cap applies to. The kinds are not documented.

    Attributes:
        type_: Not described by the reference.
        unit: Unit of the value.
        value: Length of the period, in units.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: str = _field()
    unit: WorkflowCappingPeriodUnit | str | Unset = UNSET
    value: int | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.type_ = v if (v := get("type", UNSET)).__class__ is str else need(v, "a string", data, "type")
        self.unit = (
            look_up_workflow_capping_period_unit(v, v)
            if (v := get("unit", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "unit")
        )
        self.value = (
            v
            if (v := get("value", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if isinstance((v := self.type_), str) else need(v, "a string", self, "type_"),
        }
        if (v := self.unit) is not UNSET:
            data["unit"] = v if isinstance(v, str) else absent(v, "a string", self, "unit")
        if (v := self.value) is not UNSET:
            data["value"] = v if is_integer(v) else absent(v, "an integer", self, "value")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "unit",
        "value",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.workflow_capping_period_unit import look_up_workflow_capping_period_unit
