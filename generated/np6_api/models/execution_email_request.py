"""Whom to send an e-mail to, and what to override."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
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

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.recipient) is not UNSET:
            data["recipient"] = v._encode(sent) if is_receiver(v) else absent(v, "Receiver", self, "recipient")
        if (v := self.related) is not UNSET:
            data["related"] = (
                v._encode(sent)
                if isinstance(v, RelatedIdentification)
                else absent(v, "RelatedIdentification", self, "related")
            )
        if (v := self.copies) is not UNSET:
            data["copies"] = (
                [x._encode(sent) if isinstance(x, MessageCopy) else misfit(x, "MessageCopy", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "copies")
            )
        if (v := self.headers) is not UNSET:
            data["headers"] = (
                v._encode(sent) if isinstance(v, MailHeaders) else absent(v, "MailHeaders", self, "headers")
            )
        if (v := self.subject) is not UNSET:
            data["subject"] = v if isinstance(v, str) else absent(v, "a string", self, "subject")
        if (v := self.attachments) is not UNSET:
            data["attachments"] = (
                [x._encode(sent) if isinstance(x, Attachment) else misfit(x, "Attachment", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "attachments")
            )
        if (v := self.content) is not UNSET:
            data["content"] = (
                v._encode(sent) if isinstance(v, ContentOverride) else absent(v, "ContentOverride", self, "content")
            )
        if (v := self.data) is not UNSET:
            data["data"] = v if isinstance(v, dict) else absent(v, "an object", self, "data")
        if (v := self.blocks) is not UNSET:
            data["blocks"] = (
                [x1 if isinstance(x1, dict) else misfit(x1, "an object", v, None) for x1 in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "blocks")
            )
        if (v := self.variables) is not UNSET:
            data["variables"] = (
                [x1 if isinstance(x1, dict) else misfit(x1, "an object", v, None) for x1 in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "variables")
            )
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v._encode(sent) if isinstance(v, Stamp) else absent(v, "Stamp", self, "stamp")
        if (v := self.urgent) is not UNSET:
            data["urgent"] = v if v.__class__ is bool else absent(v, "true or false", self, "urgent")
        if (v := self.important) is not UNSET:
            data["important"] = v if v.__class__ is bool else absent(v, "true or false", self, "important")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
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
from ..models.receiver import decode_receiver, is_receiver
from ..models.related_identification import RelatedIdentification
from ..models.stamp import Stamp
