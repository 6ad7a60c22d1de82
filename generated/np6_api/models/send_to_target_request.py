"""Data and content of a message to one target."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class SendToTargetRequest(_rt.Model):
    """Data and content of a message to one target. The reference is cut; a model of 2016 also has
    `header`, with subject, mailFrom and replyTo.

    Attributes:
        data: Data for the rendering.
        content: Content that replaces that of the action, if it is an e-mail.
        additional_properties: Properties that the spec does not name, as received.
    """

    data: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    content: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.data = (
            v
            if (v := get("data", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "data")
        )
        self.content = (
            v
            if (v := get("content", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "content")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.data) is not unset:
            data["data"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "data")
        if (v := self.content) is not unset:
            data["content"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "content")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.data) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"data":{v}'
        if (v := self.content) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"content":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "data",
        "content",
    }
)
