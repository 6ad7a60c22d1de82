"""A kind of events to keep."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.campaign_event_filter_subtypes_item import CampaignEventFilterSubtypesItem


@_attrs.define(kw_only=True, repr=False, eq=False)
class CampaignEventFilter(_rt.Model):
    """A kind of events to keep.

    Attributes:
        type_: Kind of the events.
        subtypes: Kinds of hits to keep. These are the values of the sample, there may be more.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: str | _rt.Unset = _rt.UNSET
    subtypes: list[CampaignEventFilterSubtypesItem | str] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.type_ = (
            v
            if (v := get("type", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "type")
        )
        self.subtypes = (
            [
                _look_up_campaign_event_filter_subtypes_item(x, x)
                if x.__class__ is str
                else _rt.mismatch(x, "a string", v)
                for x in v
            ]
            if (v := get("subtypes", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "subtypes")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.type_) is not unset:
            data["type"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "type_")
        if (v := self.subtypes) is not unset:
            data["subtypes"] = (
                [x if isinstance(x, str) else _rt.mismatch(x, "a string", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "subtypes")
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
        if (v := self.type_) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"type":{v}'
        if (v := self.subtypes) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([_rt.quoted(x) for x in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"subtypes":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "subtypes",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.campaign_event_filter_subtypes_item import (
    look_up_campaign_event_filter_subtypes_item as _look_up_campaign_event_filter_subtypes_item,
)
