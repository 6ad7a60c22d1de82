"""Rates of an action."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_number,
    new,
    to_float,
)


@_define(kw_only=True, repr=False, eq=False)
class ActionPerformance(Model):
    """Rates of an action.

    Attributes:
        opening_rate: Rate of openings.
        click_rate: Rate of clicks.
        unsubscribed_rate: Rate of unsubscriptions; `unsubscribeRate` in the older documentation.
        additional_properties: Members that the description does not name, kept as they came.
    """

    opening_rate: float | Unset = UNSET
    click_rate: float | Unset = UNSET
    unsubscribed_rate: float | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.opening_rate = to_float(get("openingRate", UNSET), data, "openingRate")
        self.click_rate = to_float(get("clickRate", UNSET), data, "clickRate")
        self.unsubscribed_rate = to_float(get("unsubscribedRate", UNSET), data, "unsubscribedRate")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.opening_rate) is not UNSET:
            data["openingRate"] = v if is_number(v) else absent(v, "a number", self, "opening_rate")
        if (v := self.click_rate) is not UNSET:
            data["clickRate"] = v if is_number(v) else absent(v, "a number", self, "click_rate")
        if (v := self.unsubscribed_rate) is not UNSET:
            data["unsubscribedRate"] = v if is_number(v) else absent(v, "a number", self, "unsubscribed_rate")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "openingRate",
        "clickRate",
        "unsubscribedRate",
    }
)
