"""How many targets there are."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class TargetCount(Model):
    """How many targets there are.

    Attributes:
        targets_count: Number of targets.
        additional_properties: Members that the description does not name, kept as they came.
    """

    targets_count: int | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.targets_count = (
            v
            if (v := get("targetsCount", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "targetsCount")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.targets_count) is not UNSET:
            data["targetsCount"] = v if is_integer(v) else absent(v, "an integer", self, "targets_count")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "targetsCount",
    }
)
