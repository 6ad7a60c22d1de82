"""Sender of an e-mail, and where replies go."""

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
class MailHeaders(Model):
    """Sender of an e-mail, and where replies go.

    Attributes:
        from_: Sender of an e-mail.
        reply: Address for replies.
        additional_properties: Members that the description does not name, kept as they came.
    """

    from_: MailSender | Unset = UNSET
    reply: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.from_ = (
            MailSender._decode(v)
            if (v := get("from", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "from")
        )
        self.reply = (
            v
            if (v := get("reply", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "reply")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.from_) is not UNSET:
            data["from"] = v._encode(sent) if isinstance(v, MailSender) else absent(v, "MailSender", self, "from_")
        if (v := self.reply) is not UNSET:
            data["reply"] = v if isinstance(v, str) else absent(v, "a string", self, "reply")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "from",
        "reply",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.mail_sender import MailSender
