"""A rule of marketing pressure."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class PressureRule(_rt.Model):
    """A rule of marketing pressure.

    Attributes:
        id: Identifier of the rule.
        label: Name of the rule.
        predicate: Condition of a rule, a logical operator. The reference declares `type` as discriminator and
            lists none of its values.
        stamp: When something was created and last changed.
        created_by: Who created the rule.
        modified_by: Who last changed the rule.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: _uuid.UUID | _rt.Unset = _rt.UNSET
    label: str | _rt.Unset = _rt.UNSET
    predicate: PressurePredicate | _rt.Unset = _rt.UNSET
    stamp: ChangeDates | _rt.Unset = _rt.UNSET
    created_by: str | _rt.Unset = _rt.UNSET
    modified_by: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = _rt.to_uuid(get("id", unset), data, "id")
        self.label = (
            v
            if (v := get("label", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "label")
        )
        self.predicate = (
            PressurePredicate._decode(v)
            if (v := get("predicate", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "predicate")
        )
        self.stamp = (
            ChangeDates._decode(v)
            if (v := get("stamp", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "stamp")
        )
        self.created_by = (
            v
            if (v := get("createdBy", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "createdBy")
        )
        self.modified_by = (
            v
            if (v := get("modifiedBy", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "modifiedBy")
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
        if (v := self.label) is not unset:
            data["label"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "label")
        if (v := self.predicate) is not unset:
            data["predicate"] = (
                v._encode(sent)
                if isinstance(v, PressurePredicate)
                else _rt.absent(v, "PressurePredicate", self, "predicate")
            )
        if (v := self.stamp) is not unset:
            data["stamp"] = (
                v._encode(sent) if isinstance(v, ChangeDates) else _rt.absent(v, "ChangeDates", self, "stamp")
            )
        if (v := self.created_by) is not unset:
            data["createdBy"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "created_by")
        if (v := self.modified_by) is not unset:
            data["modifiedBy"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "modified_by")
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
        if (v := self.label) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"label":{v}'
        if (v := self.predicate) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, PressurePredicate) else _rt.no_text(v)
            text = f'{text},"predicate":{v}'
        if (v := self.stamp) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ChangeDates) else _rt.no_text(v)
            text = f'{text},"stamp":{v}'
        if (v := self.created_by) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"createdBy":{v}'
        if (v := self.modified_by) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"modifiedBy":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "id",
        "label",
        "predicate",
        "stamp",
        "createdBy",
        "modifiedBy",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.change_dates import ChangeDates
from ..models.pressure_predicate import PressurePredicate
