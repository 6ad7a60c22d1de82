"""A webtask, which belongs to NP6's scripting."""

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
    from ..models.webtask_scripting import WebtaskScripting


@_define(kw_only=True, repr=False, eq=False)
class Webtask(Model):
    """A webtask, which belongs to NP6's scripting.

    Attributes:
        id: Identifier of the webtask.
        name: Name of the webtask.
        description: Description of the webtask.
        creation_date: When the webtask was created.
        scripting: Scripting of a webtask, told apart by `version`. The sample shows 7.0.0; other versions are not
            documented.
        settings: Settings of the webtask.
        value: Not documented.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    creation_date: datetime.datetime | Unset = UNSET
    scripting: WebtaskScripting | Unset = UNSET
    settings: dict[str, Any] | Unset = UNSET
    value: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = (
            v if (v := get("id", UNSET)).__class__ is int else v if v is UNSET else absent(v, "an integer", data, "id")
        )
        self.name = (
            v
            if (v := get("name", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "description")
        )
        self.creation_date = to_datetime(get("creationDate", UNSET), data, "creationDate")
        self.scripting = (
            decode_webtask_scripting(v)
            if (v := get("scripting", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "scripting")
        )
        self.settings = (
            v
            if (v := get("settings", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "settings")
        )
        self.value = (
            v
            if (v := get("value", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "value")
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
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.description) is not UNSET:
            data["description"] = v if isinstance(v, str) else absent(v, "a string", self, "description")
        if (v := self.creation_date) is not UNSET:
            data["creationDate"] = (
                datetime_text(v, self, "creation_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.scripting) is not UNSET:
            data["scripting"] = (
                v._encode(sent) if is_webtask_scripting(v) else absent(v, "WebtaskScripting", self, "scripting")
            )
        if (v := self.settings) is not UNSET:
            data["settings"] = v if isinstance(v, dict) else absent(v, "an object", self, "settings")
        if (v := self.value) is not UNSET:
            data["value"] = v if isinstance(v, str) else absent(v, "a string", self, "value")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "name",
        "description",
        "creationDate",
        "scripting",
        "settings",
        "value",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.webtask_scripting import decode_webtask_scripting, is_webtask_scripting
