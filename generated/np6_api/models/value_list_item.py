"""A value of a list."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ValueListItem(_rt.Model):
    """A value of a list.

    Attributes:
        index: Identifier of the value in its list.
        value: The value itself.
        additional_properties: Properties that the spec does not name, as received.
    """

    index: int | _rt.Unset = _rt.UNSET
    value: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.index = (
            v
            if (v := get("index", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "index")
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
        if (v := self.index) is not unset:
            data["index"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "index")
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
        if (v := self.index) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"index":{v}'
        if (v := self.value) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"value":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "index",
        "value",
    }
)
