"""Which events of which items of a campaign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    misfit,
    new,
)

if TYPE_CHECKING:
    from ..models.campaign_item_events import CampaignItemEvents


@_define(kw_only=True, repr=False, eq=False)
class CampaignEventsRequest(Model):
    """Which events of which items of a campaign.

    Attributes:
        items_events: One selection for each channel.
        additional_properties: Members that the description does not name, kept as they came.
    """

    items_events: list[CampaignItemEvents] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.items_events = (
            [decode_campaign_item_events(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("itemsEvents", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "itemsEvents")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.items_events) is not UNSET:
            data["itemsEvents"] = (
                [x._encode(sent) if is_campaign_item_events(x) else misfit(x, "CampaignItemEvents", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "items_events")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "itemsEvents",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.campaign_item_events import decode_campaign_item_events, is_campaign_item_events
