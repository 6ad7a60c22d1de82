"""When an import runs."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ImportScheduler(_rt.Model):
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
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: str | _rt.Unset = _rt.UNSET
    id: int | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    creation_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    description: str | _rt.Unset = _rt.UNSET
    enabled: bool | None | _rt.Unset = _rt.UNSET
    frequency: ImportFrequency | _rt.Unset = _rt.UNSET
    validity: ImportValidity | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.type_ = (
            v
            if (v := get("type", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "type")
        )
        self.id = (
            v
            if (v := get("id", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "id")
        )
        self.name = (
            v
            if (v := get("name", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "name")
        )
        self.creation_date = _rt.to_datetime(get("creationDate", unset), data, "creationDate")
        self.description = (
            v
            if (v := get("description", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "description")
        )
        self.enabled = (
            v
            if (v := get("enabled", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "enabled")
        )
        self.frequency = (
            ImportFrequency._decode(v)
            if (v := get("frequency", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "frequency")
        )
        self.validity = (
            ImportValidity._decode(v)
            if (v := get("validity", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "validity")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.type_) is not unset:
            data["type"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "type_")
        if (v := self.id) is not unset:
            data["id"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.creation_date) is not unset:
            data["creationDate"] = (
                _rt.datetime_text(v, self, "creation_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.description) is not unset:
            data["description"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "description")
        if (v := self.enabled) is not unset:
            data["enabled"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "enabled")
        if (v := self.frequency) is not unset:
            data["frequency"] = (
                v._encode(sent)
                if isinstance(v, ImportFrequency)
                else _rt.absent(v, "ImportFrequency", self, "frequency")
            )
        if (v := self.validity) is not unset:
            data["validity"] = (
                v._encode(sent) if isinstance(v, ImportValidity) else _rt.absent(v, "ImportValidity", self, "validity")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.type_) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"type":{v}'
        if (v := self.id) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"id":{v}'
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.creation_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"creationDate":{v}'
        if (v := self.description) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"description":{v}'
        if (v := self.enabled) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"enabled":{v}'
        if (v := self.frequency) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ImportFrequency) else _rt.no_text(v)
            text = f'{text},"frequency":{v}'
        if (v := self.validity) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ImportValidity) else _rt.no_text(v)
            text = f'{text},"validity":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
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
