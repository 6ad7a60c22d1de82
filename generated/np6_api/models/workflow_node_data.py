"""Data of a node."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class WorkflowNodeData(Model):
    """Data of a node.

    Attributes:
        type_: Kind of the data.
        value: Value of the data.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: str | Unset = UNSET
    value: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.type_ = (
            v
            if (v := get("type", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "type")
        )
        self.value = (
            v
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
        if (v := self.type_) is not UNSET:
            data["type"] = v if isinstance(v, str) else absent(v, "a string", self, "type_")
        if (v := self.value) is not UNSET:
            data["value"] = v if isinstance(v, dict) else absent(v, "an object", self, "value")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)
