"""What the sources of imports have."""

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
    items,
    misfit,
    new,
    to_datetime,
)


@_define(kw_only=True, repr=False, eq=False)
class ImportSourceBase(Model):
    """What the sources of imports have.

    Attributes:
        id: Identifier of the source.
        creation_date: When the source was created.
        update_date: When the source was last changed.
        filename: Name of the file.
        data: Content of the file.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: int | None | Unset = UNSET
    creation_date: datetime.datetime | Unset = UNSET
    update_date: datetime.datetime | None | Unset = UNSET
    filename: str | Unset = UNSET
    data: list[dict[str, Any]] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = (
            v if (v := get("id", UNSET)).__class__ is int else v if v is UNSET else absent(v, "an integer", data, "id")
        )
        self.creation_date = to_datetime(get("creationDate", UNSET), data, "creationDate")
        self.update_date = to_datetime(get("updateDate", UNSET), data, "updateDate")
        self.filename = (
            v
            if (v := get("filename", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "filename")
        )
        self.data = (
            items(v, dict, "an object")
            if (v := get("data", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "data")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.id) is not UNSET:
            data["id"] = v if is_integer(v) else absent(v, "an integer", self, "id")
        if (v := self.creation_date) is not UNSET:
            data["creationDate"] = (
                datetime_text(v, self, "creation_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.update_date) is not UNSET:
            data["updateDate"] = (
                datetime_text(v, self, "update_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "update_date")
            )
        if (v := self.filename) is not UNSET:
            data["filename"] = v if isinstance(v, str) else absent(v, "a string", self, "filename")
        if (v := self.data) is not UNSET:
            data["data"] = (
                [x1 if isinstance(x1, dict) else misfit(x1, "an object", v, None) for x1 in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "data")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "creationDate",
        "updateDate",
        "filename",
        "data",
    }
)
