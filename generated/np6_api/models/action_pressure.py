"""Marketing pressure of an action."""

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
class ActionPressure(Model):
    """Marketing pressure of an action.

    Attributes:
        use: The action respects the marketing pressure.
        increment: The action adds to the marketing pressure.
        additional_properties: Members that the description does not name, kept as they came.
    """

    use: bool | Unset = UNSET
    increment: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.use = (
            v
            if (v := get("use", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "use")
        )
        self.increment = (
            v
            if (v := get("increment", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "increment")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.use) is not UNSET:
            data["use"] = v if v.__class__ is bool else absent(v, "true or false", self, "use")
        if (v := self.increment) is not UNSET:
            data["increment"] = v if v.__class__ is bool else absent(v, "true or false", self, "increment")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "use",
        "increment",
    }
)
