"""When something was created and last changed."""

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
    new,
    to_datetime,
)


@_define(kw_only=True, repr=False, eq=False)
class ChangeDates(Model):
    """When something was created and last changed.

    Attributes:
        creation: When it was created.
        modification: When it was last changed.
        additional_properties: Members that the description does not name, kept as they came.
    """

    creation: datetime.datetime | Unset = UNSET
    modification: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.creation = to_datetime(get("creation", UNSET), data, "creation")
        self.modification = to_datetime(get("modification", UNSET), data, "modification")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.creation) is not UNSET:
            data["creation"] = (
                datetime_text(v, self, "creation", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "creation")
            )
        if (v := self.modification) is not UNSET:
            data["modification"] = (
                datetime_text(v, self, "modification", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "modification")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "creation",
        "modification",
    }
)
