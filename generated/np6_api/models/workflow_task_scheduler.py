"""When a task runs."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    need,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class WorkflowTaskScheduler(Model):
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
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: str = _field()
    id: str | Unset = UNSET
    name: str | Unset = UNSET
    time_zone: dict[str, Any] | Unset = UNSET
    minute: str | Unset = UNSET
    hour: str | Unset = UNSET
    day_of_month: str | Unset = UNSET
    month: str | Unset = UNSET
    day_of_week: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.type_ = v if (v := get("type", UNSET)).__class__ is str else need(v, "a string", data, "type")
        self.id = (
            v if (v := get("id", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "id")
        )
        self.name = (
            v
            if (v := get("name", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "name")
        )
        self.time_zone = (
            v
            if (v := get("timeZone", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "timeZone")
        )
        self.minute = (
            v
            if (v := get("minute", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "minute")
        )
        self.hour = (
            v
            if (v := get("hour", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "hour")
        )
        self.day_of_month = (
            v
            if (v := get("dayOfMonth", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "dayOfMonth")
        )
        self.month = (
            v
            if (v := get("month", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "month")
        )
        self.day_of_week = (
            v
            if (v := get("dayOfWeek", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "dayOfWeek")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if isinstance((v := self.type_), str) else need(v, "a string", self, "type_"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = v if isinstance(v, str) else absent(v, "a string", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.time_zone) is not UNSET:
            data["timeZone"] = v if isinstance(v, dict) else absent(v, "an object", self, "time_zone")
        if (v := self.minute) is not UNSET:
            data["minute"] = v if isinstance(v, str) else absent(v, "a string", self, "minute")
        if (v := self.hour) is not UNSET:
            data["hour"] = v if isinstance(v, str) else absent(v, "a string", self, "hour")
        if (v := self.day_of_month) is not UNSET:
            data["dayOfMonth"] = v if isinstance(v, str) else absent(v, "a string", self, "day_of_month")
        if (v := self.month) is not UNSET:
            data["month"] = v if isinstance(v, str) else absent(v, "a string", self, "month")
        if (v := self.day_of_week) is not UNSET:
            data["dayOfWeek"] = v if isinstance(v, str) else absent(v, "a string", self, "day_of_week")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
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
