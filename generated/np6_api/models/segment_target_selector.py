"""Selects the targets of segments."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    additional,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class SegmentTargetSelector(Model):
    """Selects the targets of segments.

    Attributes:
        type_: Always `segment`.
        value: An array of segment identifiers, or a single one (older documentation).
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["segment"] = "segment"
    value: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "segment":
            wrong_tag(v, "segment", data, "type")
        self.type_ = "segment"
        self.value = get("value", UNSET)
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "segment" else need(v, "the constant segment", self, "type_"),
        }
        if (v := self.value) is not UNSET:
            data["value"] = v
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)
