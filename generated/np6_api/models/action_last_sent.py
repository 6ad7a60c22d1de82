"""The last sending of a campaign."""

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
class ActionLastSent(Model):
    """The last sending of a campaign.

    Attributes:
        at: Moment of the sending.
        additional_properties: Members that the description does not name, kept as they came.
    """

    at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.at = to_datetime(get("at", UNSET), data, "at")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.at) is not UNSET:
            data["at"] = (
                datetime_text(v, self, "at", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "at")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "at",
    }
)
