"""A list of values that a field can take."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ValueList(_rt.Model):
    """A list of values that a field can take.

    Attributes:
        id: Identifier of the value list.
        name: Name of the value list.
        ordered: Whether the values are shown in alphabetical order, instead of the order of their creation.
        values: The values.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: int | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    ordered: bool | None | _rt.Unset = _rt.UNSET
    values: list[ValueListItem] | _rt.Unset = _rt.UNSET
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
        self.ordered = (
            v
            if (v := get("ordered", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "ordered")
        )
        self.values = (
            [ValueListItem._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("values", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "values")
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
        if (v := self.ordered) is not unset:
            data["ordered"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "ordered")
        if (v := self.values) is not unset:
            data["values"] = (
                [x._encode(sent) if isinstance(x, ValueListItem) else _rt.mismatch(x, "ValueListItem", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "values")
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
        if (v := self.ordered) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"ordered":{v}'
        if (v := self.values) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if isinstance(x, ValueListItem) else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"values":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "id",
        "name",
        "ordered",
        "values",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.value_list_item import ValueListItem
