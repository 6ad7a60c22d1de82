"""When a task runs."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class WorkflowTaskScheduler(_rt.Model):
    """When a task runs. The kinds are not documented.

    Attributes:
        type_: Not described by the reference.
        id: Identifier of the scheduler.
        name: Name of the scheduler.
        time_zone: Time zone.
        minute: Minutes.
        hour: Hours.
        day_of_month: Days of the month.
        month: Months.
        day_of_week: Days of the week.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: str = _attrs.field()
    id: str | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    time_zone: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    minute: str | _rt.Unset = _rt.UNSET
    hour: str | _rt.Unset = _rt.UNSET
    day_of_month: str | _rt.Unset = _rt.UNSET
    month: str | _rt.Unset = _rt.UNSET
    day_of_week: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.type_ = v if (v := get("type", unset)).__class__ is str else _rt.need(v, "a string", data, "type")
        self.id = (
            v
            if (v := get("id", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "id")
        )
        self.name = (
            v
            if (v := get("name", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "name")
        )
        self.time_zone = (
            v
            if (v := get("timeZone", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "timeZone")
        )
        self.minute = (
            v
            if (v := get("minute", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "minute")
        )
        self.hour = (
            v
            if (v := get("hour", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "hour")
        )
        self.day_of_month = (
            v
            if (v := get("dayOfMonth", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "dayOfMonth")
        )
        self.month = (
            v
            if (v := get("month", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "month")
        )
        self.day_of_week = (
            v
            if (v := get("dayOfWeek", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "dayOfWeek")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": v if isinstance((v := self.type_), str) else _rt.need(v, "a string", self, "type_"),
        }
        if (v := self.id) is not unset:
            data["id"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.time_zone) is not unset:
            data["timeZone"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "time_zone")
        if (v := self.minute) is not unset:
            data["minute"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "minute")
        if (v := self.hour) is not unset:
            data["hour"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "hour")
        if (v := self.day_of_month) is not unset:
            data["dayOfMonth"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "day_of_month")
        if (v := self.month) is not unset:
            data["month"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "month")
        if (v := self.day_of_week) is not unset:
            data["dayOfWeek"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "day_of_week")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        v = self.type_
        v = _rt.quoted(v)
        text = f'{{"type":{v}'
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"id":{v}'
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.time_zone) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"timeZone":{v}'
        if (v := self.minute) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"minute":{v}'
        if (v := self.hour) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"hour":{v}'
        if (v := self.day_of_month) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"dayOfMonth":{v}'
        if (v := self.month) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"month":{v}'
        if (v := self.day_of_week) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"dayOfWeek":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "name",
        "timeZone",
        "minute",
        "hour",
        "dayOfMonth",
        "month",
        "dayOfWeek",
    }
)
