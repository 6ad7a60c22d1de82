"""The message was rendered."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    misfit,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class RenderMailSuccess(Model):
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
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["success"] = "success"
    recipient: str | Unset = UNSET
    sender: RenderedSender | Unset = UNSET
    subject: str | Unset = UNSET
    html: str | Unset = UNSET
    text: str | Unset = UNSET
    amp: str | Unset = UNSET
    headers: dict[str, str] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "success":
            wrong_tag(v, "success", data, "type")
        self.type_ = "success"
        self.recipient = (
            v
            if (v := get("recipient", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "recipient")
        )
        self.sender = (
            RenderedSender._decode(v)
            if (v := get("sender", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "sender")
        )
        self.subject = (
            v
            if (v := get("subject", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "subject")
        )
        self.html = (
            v
            if (v := get("html", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "html")
        )
        self.text = (
            v
            if (v := get("text", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "text")
        )
        self.amp = (
            v if (v := get("amp", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "amp")
        )
        self.headers = (
            {k: x if x.__class__ is str else misfit(x, "a string", v) for k, x in v.items()}
            if (v := get("headers", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "headers")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "success" else need(v, "the constant success", self, "type_"),
        }
        if (v := self.recipient) is not UNSET:
            data["recipient"] = v if isinstance(v, str) else absent(v, "a string", self, "recipient")
        if (v := self.sender) is not UNSET:
            data["sender"] = (
                v._encode(sent) if isinstance(v, RenderedSender) else absent(v, "RenderedSender", self, "sender")
            )
        if (v := self.subject) is not UNSET:
            data["subject"] = v if isinstance(v, str) else absent(v, "a string", self, "subject")
        if (v := self.html) is not UNSET:
            data["html"] = v if isinstance(v, str) else absent(v, "a string", self, "html")
        if (v := self.text) is not UNSET:
            data["text"] = v if isinstance(v, str) else absent(v, "a string", self, "text")
        if (v := self.amp) is not UNSET:
            data["amp"] = v if isinstance(v, str) else absent(v, "a string", self, "amp")
        if (v := self.headers) is not UNSET:
            data["headers"] = (
                {k: x if isinstance(x, str) else misfit(x, "a string", v, None) for k, x in v.items()}
                if isinstance(v, dict)
                else absent(v, "an object", self, "headers")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
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
