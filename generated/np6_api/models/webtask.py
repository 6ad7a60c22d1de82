"""A webtask, which belongs to NP6's scripting."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.webtask_scripting import WebtaskScripting


@_attrs.define(kw_only=True, repr=False, eq=False)
class Webtask(_rt.Model):
    """A webtask, which belongs to NP6's scripting.

    Attributes:
        id: Identifier of the webtask.
        name: Name of the webtask.
        description: Description of the webtask.
        creation_date: When the webtask was created.
        scripting: Scripting of a webtask, distinguished by `version`. The sample shows 7.0.0; other versions are
            not documented.
        settings: Settings of the webtask.
        value: Not documented.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: int | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    description: str | _rt.Unset = _rt.UNSET
    creation_date: _datetime.datetime | _rt.Unset = _rt.UNSET
    scripting: WebtaskScripting | _rt.Unset = _rt.UNSET
    settings: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    value: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
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
        self.description = (
            v
            if (v := get("description", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "description")
        )
        self.creation_date = _rt.to_datetime(get("creationDate", unset), data, "creationDate")
        self.scripting = (
            _decode_webtask_scripting(v)
            if (v := get("scripting", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "scripting")
        )
        self.settings = (
            v
            if (v := get("settings", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "settings")
        )
        self.value = (
            v
            if (v := get("value", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.id) is not unset:
            data["id"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.description) is not unset:
            data["description"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "description")
        if (v := self.creation_date) is not unset:
            data["creationDate"] = (
                _rt.datetime_text(v, self, "creation_date", sent)
                if isinstance(v, _datetime.datetime)
                else _rt.absent(v, "a date-time", self, "creation_date")
            )
        if (v := self.scripting) is not unset:
            data["scripting"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_webtask_scripting
                else _rt.absent(v, "WebtaskScripting", self, "scripting")
            )
        if (v := self.settings) is not unset:
            data["settings"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "settings")
        if (v := self.value) is not unset:
            data["value"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "value")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
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
        if (v := self.description) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"description":{v}'
        if (v := self.creation_date) is not unset:
            v = (
                "null"
                if v is None
                else f'"{_rt.datetime_text(v, None, None, sent)}"'
                if isinstance(v, _datetime.datetime)
                else _rt.no_text(v)
            )
            text = f'{text},"creationDate":{v}'
        if (v := self.scripting) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_webtask_scripting
                else _rt.no_text(v)
            )
            text = f'{text},"scripting":{v}'
        if (v := self.settings) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"settings":{v}'
        if (v := self.value) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"value":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
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
from ..models.webtask_scripting import classes_of_webtask_scripting as _classes_of_webtask_scripting
from ..models.webtask_scripting import decode_webtask_scripting as _decode_webtask_scripting
