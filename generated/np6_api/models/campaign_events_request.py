"""Which events of which items of a campaign."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.campaign_item_events import CampaignItemEvents


@_attrs.define(kw_only=True, repr=False, eq=False)
class CampaignEventsRequest(_rt.Model):
    """Which events of which items of a campaign.

    Attributes:
        items_events: One selection for each channel.
        additional_properties: Properties that the spec does not name, as received.
    """

    items_events: list[CampaignItemEvents] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.items_events = (
            [_decode_campaign_item_events(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("itemsEvents", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "itemsEvents")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.items_events) is not unset:
            data["itemsEvents"] = (
                [
                    x._encode(sent)
                    if x.__class__ in _classes_of_campaign_item_events
                    else _rt.mismatch(x, "CampaignItemEvents", v)
                    for x in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "items_events")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.items_events) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join(
                    [x._write(sent) if x.__class__ in _classes_of_campaign_item_events else _rt.no_text(x) for x in v]
                )
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"itemsEvents":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "itemsEvents",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.campaign_item_events import classes_of_campaign_item_events as _classes_of_campaign_item_events
from ..models.campaign_item_events import decode_campaign_item_events as _decode_campaign_item_events
