"""Content of an e-mail."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class MailContent(Model):
    """Content of an e-mail.

    Attributes:
        headers: Sender of an e-mail, and where replies go.
        subject: Subject line.
        html: HTML version. A link is tracked if it has the attributes `tracking="Enabled"` and
            `dataminingname`; one to a form of NP6 has its identifier as `href`, with `linktype="Form"`, one
            to the online copy has `href="MirrorPage"`, with `linktype="System"`.
        text: Text version.
        additional_properties: Members that the description does not name, kept as they came.
    """

    headers: MailHeaders | Unset = UNSET
    subject: str | Unset = UNSET
    html: str | Unset = UNSET
    text: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.headers = (
            MailHeaders._decode(v)
            if (v := get("headers", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "headers")
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
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.headers) is not UNSET:
            data["headers"] = (
                v._encode(sent) if isinstance(v, MailHeaders) else absent(v, "MailHeaders", self, "headers")
            )
        if (v := self.subject) is not UNSET:
            data["subject"] = v if isinstance(v, str) else absent(v, "a string", self, "subject")
        if (v := self.html) is not UNSET:
            data["html"] = v if isinstance(v, str) else absent(v, "a string", self, "html")
        if (v := self.text) is not UNSET:
            data["text"] = v if isinstance(v, str) else absent(v, "a string", self, "text")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "headers",
        "subject",
        "html",
        "text",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.mail_headers import MailHeaders
