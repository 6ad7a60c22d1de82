"""Content of an e-mail."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class MailContent(_rt.Model):
    """Content of an e-mail.

    Attributes:
        headers: Sender of an e-mail, and where replies go.
        subject: Subject line.
        html: HTML version. A link is tracked if it has the attributes `tracking="Enabled"` and
            `dataminingname`; one to a form of NP6 has its identifier as `href`, with `linktype="Form"`, one
            to the online copy has `href="MirrorPage"`, with `linktype="System"`.
        text: Text version.
        additional_properties: Properties that the spec does not name, as received.
    """

    headers: MailHeaders | _rt.Unset = _rt.UNSET
    subject: str | _rt.Unset = _rt.UNSET
    html: str | _rt.Unset = _rt.UNSET
    text: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.headers = (
            MailHeaders._decode(v)
            if (v := get("headers", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "headers")
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
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.headers) is not unset:
            data["headers"] = (
                v._encode(sent) if isinstance(v, MailHeaders) else _rt.absent(v, "MailHeaders", self, "headers")
            )
        if (v := self.subject) is not unset:
            data["subject"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "subject")
        if (v := self.html) is not unset:
            data["html"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "html")
        if (v := self.text) is not unset:
            data["text"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "text")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.headers) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, MailHeaders) else _rt.no_text(v)
            text = f'{text},"headers":{v}'
        if (v := self.subject) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"subject":{v}'
        if (v := self.html) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"html":{v}'
        if (v := self.text) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"text":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "headers",
        "subject",
        "html",
        "text",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.mail_headers import MailHeaders
