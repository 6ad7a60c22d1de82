"""Which events of which e-mails."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class EmailItemEvents(_rt.Model):
    """Which events of which e-mails.

    Attributes:
        type_: Always `email`.
        events: Kinds of events to keep.
        items: Identifiers of the items.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["email"] = "email"
    events: list[CampaignEventFilter] | _rt.Unset = _rt.UNSET
    items: list[str | int] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "email":
            _rt.wrong_tag(v, "email", data, "type")
        self.type_ = "email"
        self.events = (
            [CampaignEventFilter._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("events", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "events")
        )
        self.items = (
            [
                x if x.__class__ is str else x if x.__class__ is int else _rt.mismatch(x, "a string or an integer", v)
                for x in v
            ]
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
        data: dict[str, _t.Any] = {
            "type": "email" if (v := self.type_) == "email" else _rt.need(v, "the constant email", self, "type_"),
        }
        if (v := self.events) is not unset:
            data["events"] = (
                [
                    x._encode(sent) if isinstance(x, CampaignEventFilter) else _rt.mismatch(x, "CampaignEventFilter", v)
                    for x in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "events")
            )
        if (v := self.items) is not unset:
            data["items"] = (
                [
                    x
                    if isinstance(x, str)
                    else x
                    if x.__class__ is int or _rt.is_integer(x)
                    else _rt.mismatch(x, "a string or an integer", v)
                    for x in v
                ]
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
        text = '{"type":"email"' if (v := self.type_) == "email" else _rt.no_text(v)
        if (v := self.events) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if isinstance(x, CampaignEventFilter) else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"events":{v}'
        if (v := self.items) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join(
                    [
                        _rt.quoted(x)
                        if isinstance(x, str)
                        else str(x)
                        if x.__class__ is int
                        else _rt.integer_text(x)
                        if _rt.is_integer(x)
                        else _rt.no_text(x)
                        for x in v
                    ]
                )
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"items":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "events",
        "items",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.campaign_event_filter import CampaignEventFilter
