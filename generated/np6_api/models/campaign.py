"""A group of messages with a period."""

from __future__ import annotations

import datetime
from typing import Any, Final, Self
from uuid import UUID

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    datetime_text,
    misfit,
    new,
    to_datetime,
    to_uuid,
)


@_define(kw_only=True, repr=False, eq=False)
class Campaign(Model):
    """A group of messages with a period.

    Attributes:
        id: Identifier of the campaign.
        name: Name of the campaign.
        description: Free text.
        start_date: Start of the period.
        end_date: End of the period.
        creation_date: Moment of creation.
        update_date: Moment of the last change.
        items: Messages of the campaign.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: UUID | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    start_date: datetime.datetime | Unset = UNSET
    end_date: datetime.datetime | Unset = UNSET
    creation_date: datetime.datetime | Unset = UNSET
    update_date: datetime.datetime | Unset = UNSET
    items: list[CampaignItem] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = to_uuid(get("id", UNSET), data, "id")
        self.name = (
            v
            if (v := get("name", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "description")
        )
        self.start_date = to_datetime(get("startDate", UNSET), data, "startDate")
        self.end_date = to_datetime(get("endDate", UNSET), data, "endDate")
        self.creation_date = to_datetime(get("creationDate", UNSET), data, "creationDate")
        self.update_date = to_datetime(get("updateDate", UNSET), data, "updateDate")
        self.items = (
            [CampaignItem._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
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
        data: dict[str, Any] = {}
        if (v := self.id) is not UNSET:
            data["id"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.description) is not UNSET:
            data["description"] = v if isinstance(v, str) else absent(v, "a string", self, "description")
        if (v := self.start_date) is not UNSET:
            data["startDate"] = (
                datetime_text(v, self, "start_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "start_date")
            )
        if (v := self.end_date) is not UNSET:
            data["endDate"] = (
                datetime_text(v, self, "end_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "end_date")
            )
        if (v := self.creation_date) is not UNSET:
            data["creationDate"] = (
                datetime_text(v, self, "creation_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.update_date) is not UNSET:
            data["updateDate"] = (
                datetime_text(v, self, "update_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "update_date")
            )
        if (v := self.items) is not UNSET:
            data["items"] = (
                [x._encode(sent) if isinstance(x, CampaignItem) else misfit(x, "CampaignItem", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "items")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "name",
        "description",
        "startDate",
        "endDate",
        "creationDate",
        "updateDate",
        "items",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.campaign_item import CampaignItem
