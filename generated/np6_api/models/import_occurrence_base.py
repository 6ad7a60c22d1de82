"""What the occurrences of an import have."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    misfit,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class ImportOccurrenceBase(Model):
    """What the occurrences of an import have.

    Attributes:
        days: Days of the week such as Mon, or of the month such as 20.
        additional_properties: Members that the description does not name, kept as they came.
    """

    days: list[str | int] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.days = (
            [
                x if x.__class__ is str else x if x.__class__ is int else misfit(x, "a string or an integer", v)
                for x in v
            ]
            if (v := get("days", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "days")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.days) is not UNSET:
            data["days"] = (
                [
                    x if isinstance(x, str) else x if is_integer(x) else misfit(x, "a string or an integer", v, None)
                    for x in v
                ]
                if isinstance(v, list)
                else absent(v, "an array", self, "days")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "days",
    }
)
