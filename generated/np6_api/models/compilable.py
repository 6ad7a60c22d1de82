"""A transformation of data."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class Compilable(_rt.Model):
    """A transformation of data.

    Attributes:
        id: Identifier of the compilable.
        name: Name of the compilable.
        description: Description of the compilable.
        state: State of the compilable. Its values are not documented.
        stamp: When something was created and last changed.
        value: Definition of a compilable. The reference declares `type` as discriminator and lists none of its
            values.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: _uuid.UUID | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    description: str | _rt.Unset = _rt.UNSET
    state: str | _rt.Unset = _rt.UNSET
    stamp: ChangeDates | _rt.Unset = _rt.UNSET
    value: CompilableValue | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = _rt.to_uuid(get("id", unset), data, "id")
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
        self.state = (
            v
            if (v := get("state", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "state")
        )
        self.stamp = (
            ChangeDates._decode(v)
            if (v := get("stamp", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "stamp")
        )
        self.value = (
            CompilableValue._decode(v)
            if (v := get("value", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "value")
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
            data["id"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.description) is not unset:
            data["description"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "description")
        if (v := self.state) is not unset:
            data["state"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "state")
        if (v := self.stamp) is not unset:
            data["stamp"] = (
                v._encode(sent) if isinstance(v, ChangeDates) else _rt.absent(v, "ChangeDates", self, "stamp")
            )
        if (v := self.value) is not unset:
            data["value"] = (
                v._encode(sent) if isinstance(v, CompilableValue) else _rt.absent(v, "CompilableValue", self, "value")
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
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"id":{v}'
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.description) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"description":{v}'
        if (v := self.state) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"state":{v}'
        if (v := self.stamp) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ChangeDates) else _rt.no_text(v)
            text = f'{text},"stamp":{v}'
        if (v := self.value) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, CompilableValue) else _rt.no_text(v)
            text = f'{text},"value":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "id",
        "name",
        "description",
        "state",
        "stamp",
        "value",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.change_dates import ChangeDates
from ..models.compilable_value import CompilableValue
