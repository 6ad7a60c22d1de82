"""When an import runs."""

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
    new,
    to_datetime,
)


@_define(kw_only=True, repr=False, eq=False)
class ImportScheduler(Model):
    """When an import runs. The reference declares `type` as discriminator, lists none of its values and
    leaves it out of its samples; the older documentation shows `periodic`, with a frequency and a
    validity.

    Attributes:
        type_: Kind of the scheduler, such as periodic (older documentation).
        id: Identifier of the scheduler.
        name: Name of the scheduler.
        creation_date: When the scheduler was created.
        description: Description of the scheduler.
        enabled: Whether the scheduler is on.
        frequency: On which days and at what time an import runs (older documentation).
        validity: The period in which a scheduler is valid (older documentation).
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: str | Unset = UNSET
    id: int | Unset = UNSET
    name: str | Unset = UNSET
    creation_date: datetime.datetime | Unset = UNSET
    description: str | Unset = UNSET
    enabled: bool | None | Unset = UNSET
    frequency: ImportFrequency | Unset = UNSET
    validity: ImportValidity | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.type_ = (
            v
            if (v := get("type", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "type")
        )
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
        self.creation_date = to_datetime(get("creationDate", UNSET), data, "creationDate")
        self.description = (
            v
            if (v := get("description", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "description")
        )
        self.enabled = (
            v
            if (v := get("enabled", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "enabled")
        )
        self.frequency = (
            ImportFrequency._decode(v)
            if (v := get("frequency", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "frequency")
        )
        self.validity = (
            ImportValidity._decode(v)
            if (v := get("validity", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "validity")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.type_) is not UNSET:
            data["type"] = v if isinstance(v, str) else absent(v, "a string", self, "type_")
        if (v := self.id) is not UNSET:
            data["id"] = v if is_integer(v) else absent(v, "an integer", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.creation_date) is not UNSET:
            data["creationDate"] = (
                datetime_text(v, self, "creation_date", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.description) is not UNSET:
            data["description"] = v if isinstance(v, str) else absent(v, "a string", self, "description")
        if (v := self.enabled) is not UNSET:
            data["enabled"] = v if v.__class__ is bool else absent(v, "true or false", self, "enabled")
        if (v := self.frequency) is not UNSET:
            data["frequency"] = (
                v._encode(sent) if isinstance(v, ImportFrequency) else absent(v, "ImportFrequency", self, "frequency")
            )
        if (v := self.validity) is not UNSET:
            data["validity"] = (
                v._encode(sent) if isinstance(v, ImportValidity) else absent(v, "ImportValidity", self, "validity")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "name",
        "creationDate",
        "description",
        "enabled",
        "frequency",
        "validity",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.import_frequency import ImportFrequency
from ..models.import_validity import ImportValidity
