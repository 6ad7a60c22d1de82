"""What to render of an e-mail, and for whom."""

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
class RenderEmailRequest(Model):
    """What to render of an e-mail, and for whom.

    Attributes:
        receiver: How a target is named. It has to exist already, free addresses are not accepted.
        related: A target that the message is related to. The kinds are not documented.
        data: Data for the rendering.
        blocks: Blocks for the rendering.
        variables: Further variables.
        stamp: Identifies a message and the exchange that it belongs to.
        headers: Sender of an e-mail, and where replies go.
        subject: Subject that replaces that of the action.
        content: Content that replaces that of the action. The kinds are not documented.
        context: Circumstances of a rendering.
        additional_properties: Members that the description does not name, kept as they came.
    """

    receiver: Receiver | Unset = UNSET
    related: RelatedIdentification | Unset = UNSET
    data: dict[str, Any] | Unset = UNSET
    blocks: list[dict[str, Any]] | Unset = UNSET
    variables: list[dict[str, Any]] | Unset = UNSET
    stamp: Stamp | Unset = UNSET
    headers: MailHeaders | Unset = UNSET
    subject: str | Unset = UNSET
    content: ContentOverride | Unset = UNSET
    context: RenderContext | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.receiver = (
            decode_receiver(v)
            if (v := get("receiver", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "receiver")
        )
        self.related = (
            RelatedIdentification._decode(v)
            if (v := get("related", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "related")
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
        self.content = (
            ContentOverride._decode(v)
            if (v := get("content", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "content")
        )
        self.context = (
            RenderContext._decode(v)
            if (v := get("context", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "context")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.receiver) is not UNSET:
            data["receiver"] = v._encode(sent) if is_receiver(v) else absent(v, "Receiver", self, "receiver")
        if (v := self.related) is not UNSET:
            data["related"] = (
                v._encode(sent)
                if isinstance(v, RelatedIdentification)
                else absent(v, "RelatedIdentification", self, "related")
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
        if (v := self.headers) is not UNSET:
            data["headers"] = (
                v._encode(sent) if isinstance(v, MailHeaders) else absent(v, "MailHeaders", self, "headers")
            )
        if (v := self.subject) is not UNSET:
            data["subject"] = v if isinstance(v, str) else absent(v, "a string", self, "subject")
        if (v := self.content) is not UNSET:
            data["content"] = (
                v._encode(sent) if isinstance(v, ContentOverride) else absent(v, "ContentOverride", self, "content")
            )
        if (v := self.context) is not UNSET:
            data["context"] = (
                v._encode(sent) if isinstance(v, RenderContext) else absent(v, "RenderContext", self, "context")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "receiver",
        "related",
        "data",
        "blocks",
        "variables",
        "stamp",
        "headers",
        "subject",
        "content",
        "context",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.content_override import ContentOverride
from ..models.mail_headers import MailHeaders
from ..models.receiver import decode_receiver, is_receiver
from ..models.related_identification import RelatedIdentification
from ..models.render_context import RenderContext
from ..models.stamp import Stamp
