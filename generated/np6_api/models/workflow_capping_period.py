"""Period that a cap applies to."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.workflow_capping_period_unit import WorkflowCappingPeriodUnit


@_attrs.define(kw_only=True, repr=False, eq=False)
class WorkflowCappingPeriod(_rt.Model):
    """Period that a cap applies to. The kinds are not documented.

    Attributes:
        type_: Not described by the reference.
        unit: Unit of the value.
        value: Length of the period, in units.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: str = _attrs.field()
    unit: WorkflowCappingPeriodUnit | str | _rt.Unset = _rt.UNSET
    value: int | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.type_ = v if (v := get("type", unset)).__class__ is str else _rt.need(v, "a string", data, "type")
        self.unit = (
            _look_up_workflow_capping_period_unit(v, v)
            if (v := get("unit", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "unit")
        )
        self.value = (
            v
            if (v := get("value", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": v if isinstance((v := self.type_), str) else _rt.need(v, "a string", self, "type_"),
        }
        if (v := self.unit) is not unset:
            data["unit"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "unit")
        if (v := self.value) is not unset:
            data["value"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "value")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        v = self.type_
        v = _rt.quoted(v)
        text = f'{{"type":{v}'
        if (v := self.unit) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"unit":{v}'
        if (v := self.value) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"value":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "unit",
        "value",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.workflow_capping_period_unit import (
    look_up_workflow_capping_period_unit as _look_up_workflow_capping_period_unit,
)
