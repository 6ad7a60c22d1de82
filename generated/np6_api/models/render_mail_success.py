"""The message was rendered."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class RenderMailSuccess(_rt.Model):
    """The message was rendered.

    Attributes:
        type_: Always `success`.
        recipient: Address of the receiver.
        sender: Sender of a rendered message.
        subject: Subject line.
        html: HTML version.
        text: Text version.
        amp: AMP version.
        headers: Further headers, by name.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["success"] = "success"
    recipient: str | _rt.Unset = _rt.UNSET
    sender: RenderedSender | _rt.Unset = _rt.UNSET
    subject: str | _rt.Unset = _rt.UNSET
    html: str | _rt.Unset = _rt.UNSET
    text: str | _rt.Unset = _rt.UNSET
    amp: str | _rt.Unset = _rt.UNSET
    headers: dict[str, str] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "success":
            _rt.wrong_tag(v, "success", data, "type")
        self.type_ = "success"
        self.recipient = (
            v
            if (v := get("recipient", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "recipient")
        )
        self.sender = (
            RenderedSender._decode(v)
            if (v := get("sender", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "sender")
        )
        self.subject = (
            v
            if (v := get("subject", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "subject")
        )
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
        self.headers = (
            {k: x if x.__class__ is str else _rt.mismatch(x, "a string", v) for k, x in v.items()}
            if (v := get("headers", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "headers")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "success" if (v := self.type_) == "success" else _rt.need(v, "the constant success", self, "type_"),
        }
        if (v := self.recipient) is not unset:
            data["recipient"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "recipient")
        if (v := self.sender) is not unset:
            data["sender"] = (
                v._encode(sent) if isinstance(v, RenderedSender) else _rt.absent(v, "RenderedSender", self, "sender")
            )
        if (v := self.subject) is not unset:
            data["subject"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "subject")
        if (v := self.html) is not unset:
            data["html"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "html")
        if (v := self.text) is not unset:
            data["text"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "text")
        if (v := self.amp) is not unset:
            data["amp"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "amp")
        if (v := self.headers) is not unset:
            data["headers"] = (
                {k: x if isinstance(x, str) else _rt.mismatch(x, "a string", v) for k, x in v.items()}
                if isinstance(v, dict)
                else _rt.absent(v, "an object", self, "headers")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"success"' if (v := self.type_) == "success" else _rt.no_text(v)
        if (v := self.recipient) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"recipient":{v}'
        if (v := self.sender) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, RenderedSender) else _rt.no_text(v)
            text = f'{text},"sender":{v}'
        if (v := self.subject) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"subject":{v}'
        if (v := self.html) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"html":{v}'
        if (v := self.text) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"text":{v}'
        if (v := self.amp) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"amp":{v}'
        if (v := self.headers) is not unset:
            v = (
                "null"
                if v is None
                else "{" + ",".join([_rt.quoted(k) + ":" + (_rt.quoted(x)) for k, x in v.items()]) + "}"
                if isinstance(v, dict)
                else _rt.no_text(v)
            )
            text = f'{text},"headers":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "recipient",
        "sender",
        "subject",
        "html",
        "text",
        "amp",
        "headers",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.rendered_sender import RenderedSender
