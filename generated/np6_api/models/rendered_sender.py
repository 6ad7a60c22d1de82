"""Sender of a rendered message."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class RenderedSender(_rt.Model):
    """Sender of a rendered message.

    Attributes:
        bounce: Address for bounces.
        label: Name that readers see.
        reply: Address for replies.
        value: Address of the sender.
        additional_properties: Properties that the spec does not name, as received.
    """

    bounce: str | _rt.Unset = _rt.UNSET
    label: str | _rt.Unset = _rt.UNSET
    reply: str | _rt.Unset = _rt.UNSET
    value: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.bounce = (
            v
            if (v := get("bounce", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "bounce")
        )
        self.label = (
            v
            if (v := get("label", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "label")
        )
        self.reply = (
            v
            if (v := get("reply", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "reply")
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
        if (v := self.bounce) is not unset:
            data["bounce"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "bounce")
        if (v := self.label) is not unset:
            data["label"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "label")
        if (v := self.reply) is not unset:
            data["reply"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "reply")
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
        if (v := self.bounce) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"bounce":{v}'
        if (v := self.label) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"label":{v}'
        if (v := self.reply) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"reply":{v}'
        if (v := self.value) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"value":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "bounce",
        "label",
        "reply",
        "value",
    }
)
