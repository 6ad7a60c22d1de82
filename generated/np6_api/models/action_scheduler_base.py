"""What all schedulers of campaigns have in common."""

from __future__ import annotations

import datetime
from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    datetime_text,
    is_integer,
    new,
    to_datetime,
)


@_define(kw_only=True, repr=False, eq=False)
class ActionSchedulerBase(Model):
    """What all schedulers of campaigns have in common.

    Attributes:
        start_date: Moment of the start.
        end_date: Moment of the end.
        segments: Segments that a campaign is sent to.
        speed: Not documented; the example of the older documentation has 0.
        additional_properties: Members that the description does not name, kept as they came.
    """

    start_date: datetime.datetime | None | Unset = UNSET
    end_date: datetime.datetime | None | Unset = UNSET
    segments: ActionSegments | Unset = UNSET
    speed: int | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.start_date = to_datetime(get("startDate", UNSET), data, "startDate")
        self.end_date = to_datetime(get("endDate", UNSET), data, "endDate")
        self.segments = (
            ActionSegments._decode(v)
            if (v := get("segments", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "segments")
        )
        self.speed = (
            v
            if (v := get("speed", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "speed")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
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
        if (v := self.segments) is not UNSET:
            data["segments"] = (
                v._encode(sent) if isinstance(v, ActionSegments) else absent(v, "ActionSegments", self, "segments")
            )
        if (v := self.speed) is not UNSET:
            data["speed"] = v if is_integer(v) else absent(v, "an integer", self, "speed")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "startDate",
        "endDate",
        "segments",
        "speed",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.action_segments import ActionSegments
