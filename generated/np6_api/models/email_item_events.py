"""Which events of which e-mails."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    misfit,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class EmailItemEvents(Model):
    """Which events of which e-mails.

    Attributes:
        type_: Always `email`.
        events: Kinds of events to keep.
        items: Identifiers of the items.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["email"] = "email"
    events: list[CampaignEventFilter] | Unset = UNSET
    items: list[str | int] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "email":
            wrong_tag(v, "email", data, "type")
        self.type_ = "email"
        self.events = (
            [CampaignEventFilter._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("events", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "events")
        )
        self.items = (
            [
                x if x.__class__ is str else x if x.__class__ is int else misfit(x, "a string or an integer", v)
                for x in v
            ]
            if (v := get("items", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "items")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "email" else need(v, "the constant email", self, "type_"),
        }
        if (v := self.events) is not UNSET:
            data["events"] = (
                [
                    x._encode(sent) if isinstance(x, CampaignEventFilter) else misfit(x, "CampaignEventFilter", v, None)
                    for x in v
                ]
                if isinstance(v, list)
                else absent(v, "an array", self, "events")
            )
        if (v := self.items) is not UNSET:
            data["items"] = (
                [
                    x if isinstance(x, str) else x if is_integer(x) else misfit(x, "a string or an integer", v, None)
                    for x in v
                ]
                if isinstance(v, list)
                else absent(v, "an array", self, "items")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "events",
        "items",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.campaign_event_filter import CampaignEventFilter
