"""Sender of an e-mail, and where replies go."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class MailHeaders(_rt.Model):
    """Sender of an e-mail, and where replies go.

    Attributes:
        from_: Sender of an e-mail.
        reply: Address for replies.
        additional_properties: Properties that the spec does not name, as received.
    """

    from_: MailSender | _rt.Unset = _rt.UNSET
    reply: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.from_ = (
            MailSender._decode(v)
            if (v := get("from", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "from")
        )
        self.reply = (
            v
            if (v := get("reply", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "reply")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.from_) is not unset:
            data["from"] = v._encode(sent) if isinstance(v, MailSender) else _rt.absent(v, "MailSender", self, "from_")
        if (v := self.reply) is not unset:
            data["reply"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "reply")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.from_) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, MailSender) else _rt.no_text(v)
            text = f'{text},"from":{v}'
        if (v := self.reply) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"reply":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "from",
        "reply",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.mail_sender import MailSender
