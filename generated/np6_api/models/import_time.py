"""A time of day (older documentation)."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class ImportTime(Model):
    """A time of day (older documentation).

    Attributes:
        hour: Hour.
        minute: Minute.
        second: Second.
        additional_properties: Members that the description does not name, kept as they came.
    """

    hour: int | Unset = UNSET
    minute: int | Unset = UNSET
    second: int | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.hour = (
            v
            if (v := get("hour", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "hour")
        )
        self.minute = (
            v
            if (v := get("minute", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "minute")
        )
        self.second = (
            v
            if (v := get("second", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "second")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.hour) is not UNSET:
            data["hour"] = v if is_integer(v) else absent(v, "an integer", self, "hour")
        if (v := self.minute) is not UNSET:
            data["minute"] = v if is_integer(v) else absent(v, "an integer", self, "minute")
        if (v := self.second) is not UNSET:
            data["second"] = v if is_integer(v) else absent(v, "an integer", self, "second")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "hour",
        "minute",
        "second",
    }
)
