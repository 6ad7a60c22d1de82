"""Sent at a moment."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ScheduledScheduler(_rt.Model):
    """Sent at a moment.

    Attributes:
        type_: Always `scheduled`.
        start_date: Moment of the start.
        end_date: Moment of the end.
        segments: Segments that a campaign is sent to.
        speed: Not documented; the example of the older documentation has 0.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["scheduled"] = "scheduled"
    start_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET
    end_date: _datetime.datetime | None | _rt.Unset = _rt.UNSET
    segments: ActionSegments | _rt.Unset = _rt.UNSET
    speed: int | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "scheduled":
            _rt.wrong_tag(v, "scheduled", data, "type")
        self.type_ = "scheduled"
        self.start_date = _rt.to_datetime(get("startDate", unset), data, "startDate")
        self.end_date = _rt.to_datetime(get("endDate", unset), data, "endDate")
        self.segments = (
            ActionSegments._decode(v)
            if (v := get("segments", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "segments")
        )
        self.speed = (
            v
            if (v := get("speed", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "speed")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "scheduled"
            if (v := self.type_) == "scheduled"
            else _rt.need(v, "the constant scheduled", self, "type_"),
        }
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
        if (v := self.segments) is not unset:
            data["segments"] = (
                v._encode(sent) if isinstance(v, ActionSegments) else _rt.absent(v, "ActionSegments", self, "segments")
            )
        if (v := self.speed) is not unset:
            data["speed"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "speed")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"scheduled"' if (v := self.type_) == "scheduled" else _rt.no_text(v)
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
        if (v := self.segments) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ActionSegments) else _rt.no_text(v)
            text = f'{text},"segments":{v}'
        if (v := self.speed) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"speed":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "startDate",
        "endDate",
        "segments",
        "speed",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.action_segments import ActionSegments
