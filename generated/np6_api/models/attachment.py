"""A file to attach."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class Attachment(_rt.Model):
    """A file to attach.

    Attributes:
        name: File name.
        mime: Media type of the file.
        data: The file. How it is encoded is not documented.
        additional_properties: Properties that the spec does not name, as received.
    """

    name: str | _rt.Unset = _rt.UNSET
    mime: str | _rt.Unset = _rt.UNSET
    data: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.name = (
            v
            if (v := get("name", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "name")
        )
        self.mime = (
            v
            if (v := get("mime", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "mime")
        )
        self.data = (
            v
            if (v := get("data", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "data")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.mime) is not unset:
            data["mime"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "mime")
        if (v := self.data) is not unset:
            data["data"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "data")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.mime) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"mime":{v}'
        if (v := self.data) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"data":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "name",
        "mime",
        "data",
    }
)
