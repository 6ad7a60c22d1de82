"""Whom to send an e-mail to, and what to override."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    items,
    misfit,
    new,
)

if TYPE_CHECKING:
    from ..models.receiver import Receiver


@_define(kw_only=True, repr=False, eq=False)
class ExecutionEmailRequest(Model):
    """Whom to send an e-mail to, and what to override.

    Attributes:
        recipient: How a target is named. It has to exist already, free addresses are not accepted.
        related: A target that the message is related to. The kinds are not documented.
        copies: Who gets a copy.
        headers: Sender of an e-mail, and where replies go.
        subject: Subject that replaces that of the action.
        attachments: Files to attach.
        content: Content that replaces that of the action. The kinds are not documented.
        data: Data for the rendering.
        blocks: Blocks for the rendering.
        variables: Further variables.
        stamp: Identifies a message and the exchange that it belongs to.
        urgent: Sends with priority.
        important: Marks the e-mail as important.
        additional_properties: Members that the description does not name, kept as they came.
    """

    recipient: Receiver | Unset = UNSET
    related: RelatedIdentification | Unset = UNSET
    copies: list[MessageCopy] | Unset = UNSET
    headers: MailHeaders | Unset = UNSET
    subject: str | Unset = UNSET
    attachments: list[Attachment] | Unset = UNSET
    content: ContentOverride | Unset = UNSET
    data: dict[str, Any] | Unset = UNSET
    blocks: list[dict[str, Any]] | Unset = UNSET
    variables: list[dict[str, Any]] | Unset = UNSET
    stamp: Stamp | Unset = UNSET
    urgent: bool | Unset = UNSET
    important: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.recipient = (
            decode_receiver(v)
            if (v := get("recipient", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "recipient")
        )
        self.related = (
            RelatedIdentification._decode(v)
            if (v := get("related", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "related")
        )
        self.copies = (
            [MessageCopy._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("copies", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "copies")
        )
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
        self.attachments = (
            [Attachment._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("attachments", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "attachments")
        )
        self.content = (
            ContentOverride._decode(v)
            if (v := get("content", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "content")
        )
        self.data = (
            v
            if (v := get("data", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "data")
        )
        self.blocks = (
            items(v, dict, "an object")
            if (v := get("blocks", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "blocks")
        )
        self.variables = (
            items(v, dict, "an object")
            if (v := get("variables", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "variables")
        )
        self.stamp = (
            Stamp._decode(v)
            if (v := get("stamp", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "stamp")
        )
        self.urgent = (
            v
            if (v := get("urgent", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "urgent")
        )
        self.important = (
            v
            if (v := get("important", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "important")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values."""
        data: dict[str, Any] = {}
        v: Any
        if (v := self.recipient) is not UNSET:
            data["recipient"] = v and v.to_dict()
        if (v := self.related) is not UNSET:
            data["related"] = v and v.to_dict()
        if (v := self.copies) is not UNSET:
            data["copies"] = v and [x.to_dict() for x in v]
        if (v := self.headers) is not UNSET:
            data["headers"] = v and v.to_dict()
        if self.subject is not UNSET:
            data["subject"] = self.subject
        if (v := self.attachments) is not UNSET:
            data["attachments"] = v and [x.to_dict() for x in v]
        if (v := self.content) is not UNSET:
            data["content"] = v and v.to_dict()
        if self.data is not UNSET:
            data["data"] = self.data
        if self.blocks is not UNSET:
            data["blocks"] = self.blocks
        if self.variables is not UNSET:
            data["variables"] = self.variables
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v and v.to_dict()
        if self.urgent is not UNSET:
            data["urgent"] = self.urgent
        if self.important is not UNSET:
            data["important"] = self.important
        if self.additional_properties:
            data.update(self.additional_properties)
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "recipient",
        "related",
        "copies",
        "headers",
        "subject",
        "attachments",
        "content",
        "data",
        "blocks",
        "variables",
        "stamp",
        "urgent",
        "important",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.attachment import Attachment
from ..models.content_override import ContentOverride
from ..models.mail_headers import MailHeaders
from ..models.message_copy import MessageCopy
from ..models.receiver import decode_receiver
from ..models.related_identification import RelatedIdentification
from ..models.stamp import Stamp
