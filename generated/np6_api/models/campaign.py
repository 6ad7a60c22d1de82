"""A group of messages with a period."""

from __future__ import annotations

import datetime as _datetime
import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class Campaign(_rt.Model):
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
        additional_properties: Properties that the spec does not name, as received.
    """

    id: _uuid.UUID | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    description: str | _rt.Unset = _rt.UNSET
    start_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    end_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    creation_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    update_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    items: list[CampaignItem] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = _rt.to_uuid(get("id", unset), data, "id")
        self.name = (
            v
            if (v := get("name", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "description")
        )
        self.start_date = _rt.to_datetime(get("startDate", unset), data, "startDate")
        self.end_date = _rt.to_datetime(get("endDate", unset), data, "endDate")
        self.creation_date = _rt.to_datetime(get("creationDate", unset), data, "creationDate")
        self.update_date = _rt.to_datetime(get("updateDate", unset), data, "updateDate")
        self.items = (
            [CampaignItem._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("items", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "items")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.id) is not unset:
            data["id"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.description) is not unset:
            data["description"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "description")
        if (v := self.start_date) is not unset:
            data["startDate"] = (
                _rt.datetime_text(v, self, "start_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "start_date")
            )
        if (v := self.end_date) is not unset:
            data["endDate"] = (
                _rt.datetime_text(v, self, "end_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "end_date")
            )
        if (v := self.creation_date) is not unset:
            data["creationDate"] = (
                _rt.datetime_text(v, self, "creation_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.update_date) is not unset:
            data["updateDate"] = (
                _rt.datetime_text(v, self, "update_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "update_date")
            )
        if (v := self.items) is not unset:
            data["items"] = (
                [x._encode(sent) if isinstance(x, CampaignItem) else _rt.mismatch(x, "CampaignItem", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "items")
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
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"id":{v}'
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.description) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"description":{v}'
        if (v := self.start_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"startDate":{v}'
        if (v := self.end_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"endDate":{v}'
        if (v := self.creation_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"creationDate":{v}'
        if (v := self.update_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"updateDate":{v}'
        if (v := self.items) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if isinstance(x, CampaignItem) else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"items":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
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
