"""Content that replaces that of the action."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ContentOverride(_rt.Model):
    """Content that replaces that of the action. The kinds are not documented.

    Attributes:
        type_: Not described by the reference.
        html: HTML version.
        text: Text version.
        amp: AMP version.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: str = _attrs.field()
    html: str | _rt.Unset = _rt.UNSET
    text: str | _rt.Unset = _rt.UNSET
    amp: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.type_ = v if (v := get("type", unset)).__class__ is str else _rt.need(v, "a string", data, "type")
        self.html = (
            v
            if (v := get("html", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "html")
        )
        self.text = (
            v
            if (v := get("text", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "text")
        )
        self.amp = (
            v
            if (v := get("amp", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "amp")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": v if isinstance((v := self.type_), str) else _rt.need(v, "a string", self, "type_"),
        }
        if (v := self.html) is not unset:
            data["html"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "html")
        if (v := self.text) is not unset:
            data["text"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "text")
        if (v := self.amp) is not unset:
            data["amp"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "amp")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        v = self.type_
        v = _rt.quoted(v)
        text = f'{{"type":{v}'
        if (v := self.html) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"html":{v}'
        if (v := self.text) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"text":{v}'
        if (v := self.amp) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"amp":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "html",
        "text",
        "amp",
    }
)
