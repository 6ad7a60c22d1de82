"""Why and when a target was put on a red list."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final, Self

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

if TYPE_CHECKING:
    from ..models.redlist_entry_origin import RedlistEntryOrigin


@_define(kw_only=True, repr=False, eq=False)
class RedlistEntry(Model):
    """Why and when a target was put on a red list.

    Attributes:
        id: Identifier of the target.
        timestamp: When the target was put on the red list.
        origin: What put it there - 0 unknown, 1 API, 2 import, 3 form, 4 unsubscription, 5 complaint, 6 SMS
            stop, 7 SMS blacklist, 8 SMS administrative, 9 SMS specific.
        detail: Further details.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: str | Unset = UNSET
    timestamp: datetime.datetime | None | Unset = UNSET
    origin: RedlistEntryOrigin | int | Unset = UNSET
    detail: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = (
            v if (v := get("id", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "id")
        )
        self.timestamp = to_datetime(get("timestamp", UNSET), data, "timestamp")
        self.origin = (
            look_up_redlist_entry_origin(v, v)
            if (v := get("origin", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "origin")
        )
        self.detail = (
            v
            if (v := get("detail", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "detail")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.id) is not UNSET:
            data["id"] = v if isinstance(v, str) else absent(v, "a string", self, "id")
        if (v := self.timestamp) is not UNSET:
            data["timestamp"] = (
                datetime_text(v, self, "timestamp", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "timestamp")
            )
        if (v := self.origin) is not UNSET:
            data["origin"] = v if is_integer(v) else absent(v, "an integer", self, "origin")
        if (v := self.detail) is not UNSET:
            data["detail"] = v if isinstance(v, dict) else absent(v, "an object", self, "detail")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "timestamp",
        "origin",
        "detail",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.redlist_entry_origin import look_up_redlist_entry_origin
