"""What to render of an e-mail, and for whom."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.receiver import Receiver


@_attrs.define(kw_only=True, repr=False, eq=False)
class RenderEmailRequest(_rt.Model):
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
        additional_properties: Properties that the spec does not name, as received.
    """

    receiver: Receiver | _rt.Unset = _rt.UNSET
    related: RelatedIdentification | _rt.Unset = _rt.UNSET
    data: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    blocks: list[dict[str, _t.Any]] | _rt.Unset = _rt.UNSET
    variables: list[dict[str, _t.Any]] | _rt.Unset = _rt.UNSET
    stamp: Stamp | _rt.Unset = _rt.UNSET
    headers: MailHeaders | _rt.Unset = _rt.UNSET
    subject: str | _rt.Unset = _rt.UNSET
    content: ContentOverride | _rt.Unset = _rt.UNSET
    context: RenderContext | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.receiver = (
            _decode_receiver(v)
            if (v := get("receiver", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "receiver")
        )
        self.related = (
            RelatedIdentification._decode(v)
            if (v := get("related", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "related")
        )
        self.data = (
            v
            if (v := get("data", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "data")
        )
        self.blocks = (
            _rt.items(v, dict, "an object")
            if (v := get("blocks", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "blocks")
        )
        self.variables = (
            _rt.items(v, dict, "an object")
            if (v := get("variables", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "variables")
        )
        self.stamp = (
            Stamp._decode(v)
            if (v := get("stamp", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "stamp")
        )
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
        self.content = (
            ContentOverride._decode(v)
            if (v := get("content", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "content")
        )
        self.context = (
            RenderContext._decode(v)
            if (v := get("context", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "context")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.receiver) is not unset:
            data["receiver"] = (
                v._encode(sent) if v.__class__ in _classes_of_receiver else _rt.absent(v, "Receiver", self, "receiver")
            )
        if (v := self.related) is not unset:
            data["related"] = (
                v._encode(sent)
                if isinstance(v, RelatedIdentification)
                else _rt.absent(v, "RelatedIdentification", self, "related")
            )
        if (v := self.data) is not unset:
            data["data"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "data")
        if (v := self.blocks) is not unset:
            data["blocks"] = (
                [x1 if isinstance(x1, dict) else _rt.mismatch(x1, "an object", v) for x1 in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "blocks")
            )
        if (v := self.variables) is not unset:
            data["variables"] = (
                [x1 if isinstance(x1, dict) else _rt.mismatch(x1, "an object", v) for x1 in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "variables")
            )
        if (v := self.stamp) is not unset:
            data["stamp"] = v._encode(sent) if isinstance(v, Stamp) else _rt.absent(v, "Stamp", self, "stamp")
        if (v := self.headers) is not unset:
            data["headers"] = (
                v._encode(sent) if isinstance(v, MailHeaders) else _rt.absent(v, "MailHeaders", self, "headers")
            )
        if (v := self.subject) is not unset:
            data["subject"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "subject")
        if (v := self.content) is not unset:
            data["content"] = (
                v._encode(sent) if isinstance(v, ContentOverride) else _rt.absent(v, "ContentOverride", self, "content")
            )
        if (v := self.context) is not unset:
            data["context"] = (
                v._encode(sent) if isinstance(v, RenderContext) else _rt.absent(v, "RenderContext", self, "context")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.receiver) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_receiver else _rt.no_text(v)
            text = f'{text},"receiver":{v}'
        if (v := self.related) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, RelatedIdentification) else _rt.no_text(v)
            text = f'{text},"related":{v}'
        if (v := self.data) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"data":{v}'
        if (v := self.blocks) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([_rt.json_text(x1) if isinstance(x1, dict) else _rt.no_text(x1) for x1 in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"blocks":{v}'
        if (v := self.variables) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([_rt.json_text(x1) if isinstance(x1, dict) else _rt.no_text(x1) for x1 in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"variables":{v}'
        if (v := self.stamp) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, Stamp) else _rt.no_text(v)
            text = f'{text},"stamp":{v}'
        if (v := self.headers) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, MailHeaders) else _rt.no_text(v)
            text = f'{text},"headers":{v}'
        if (v := self.subject) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"subject":{v}'
        if (v := self.content) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ContentOverride) else _rt.no_text(v)
            text = f'{text},"content":{v}'
        if (v := self.context) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, RenderContext) else _rt.no_text(v)
            text = f'{text},"context":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
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
from ..models.receiver import classes_of_receiver as _classes_of_receiver
from ..models.receiver import decode_receiver as _decode_receiver
from ..models.related_identification import RelatedIdentification
from ..models.render_context import RenderContext
from ..models.stamp import Stamp
