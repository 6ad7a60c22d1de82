"""A contact."""

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
class Target(Model):
    """A contact.

    Attributes:
        id: Identifier of the target.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.
        creation_date: When the target was created.
        last_update_date: When the target was last changed.
        fields: Values of the target, keyed by field id.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: str | Unset = UNSET
    hash_: str | Unset = UNSET
    creation_date: datetime.datetime | Unset = UNSET
    last_update_date: datetime.datetime | Unset = UNSET
    fields: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = (
            v if (v := get("id", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "id")
        )
        self.hash_ = (
            v
            if (v := get("hash", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "hash")
        )
        self.creation_date = to_datetime(get("creationDate", UNSET), data, "creationDate")
        self.last_update_date = to_datetime(get("lastUpdateDate", UNSET), data, "lastUpdateDate")
        self.fields = (
            v
            if (v := get("fields", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "fields")
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
        if (v := self.hash_) is not UNSET:
            data["hash"] = v if isinstance(v, str) else absent(v, "a string", self, "hash_")
        if (v := self.creation_date) is not UNSET:
            data["creationDate"] = (
                datetime_text(v, self, "creation_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.last_update_date) is not UNSET:
            data["lastUpdateDate"] = (
                datetime_text(v, self, "last_update_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "last_update_date")
            )
        if (v := self.fields) is not UNSET:
            data["fields"] = v if isinstance(v, dict) else absent(v, "an object", self, "fields")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "hash",
        "creationDate",
        "lastUpdateDate",
        "fields",
    }
)
