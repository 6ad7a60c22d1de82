"""A kind of events to keep."""

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
    from ..models.campaign_event_filter_subtypes_item import CampaignEventFilterSubtypesItem


@_define(kw_only=True, repr=False, eq=False)
class CampaignEventFilter(Model):
    """A kind of events to keep.

    Attributes:
        type_: Kind of the events.
        subtypes: Kinds of hits to keep. These are the values of the sample, there may be more.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: str | Unset = UNSET
    subtypes: list[CampaignEventFilterSubtypesItem | str] | Unset = UNSET
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
        self.subtypes = (
            [
                look_up_campaign_event_filter_subtypes_item(x, x) if x.__class__ is str else misfit(x, "a string", v)
                for x in v
            ]
            if (v := get("subtypes", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "subtypes")
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
        if (v := self.subtypes) is not UNSET:
            data["subtypes"] = (
                [x if isinstance(x, str) else misfit(x, "a string", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "subtypes")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "subtypes",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.campaign_event_filter_subtypes_item import look_up_campaign_event_filter_subtypes_item
