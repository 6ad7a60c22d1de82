"""What to render, and for whom."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.receiver import Receiver


@_attrs.define(kw_only=True, repr=False, eq=False)
class RenderLinksRequest(_rt.Model):
    """What to render, and for whom.

    Attributes:
        receiver: How a target is named. It has to exist already, free addresses are not accepted.
        data: Data for the rendering.
        variables: Further variables.
        context: Circumstances of a rendering.
        stamp: Identifies a message and the exchange that it belongs to.
        links: Links to render.
        additional_properties: Properties that the spec does not name, as received.
    """

    receiver: Receiver | _rt.Unset = _rt.UNSET
    data: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    variables: list[dict[str, _t.Any]] | _rt.Unset = _rt.UNSET
    context: RenderContext | _rt.Unset = _rt.UNSET
    stamp: Stamp | _rt.Unset = _rt.UNSET
    links: list[RenderLink] | _rt.Unset = _rt.UNSET
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
        self.data = (
            v
            if (v := get("data", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "data")
        )
        self.variables = (
            _rt.items(v, dict, "an object")
            if (v := get("variables", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "variables")
        )
        self.context = (
            RenderContext._decode(v)
            if (v := get("context", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "context")
        )
        self.stamp = (
            Stamp._decode(v)
            if (v := get("stamp", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "stamp")
        )
        self.links = (
            [RenderLink._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("links", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "links")
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
        if (v := self.data) is not unset:
            data["data"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "data")
        if (v := self.variables) is not unset:
            data["variables"] = (
                [x1 if isinstance(x1, dict) else _rt.mismatch(x1, "an object", v) for x1 in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "variables")
            )
        if (v := self.context) is not unset:
            data["context"] = (
                v._encode(sent) if isinstance(v, RenderContext) else _rt.absent(v, "RenderContext", self, "context")
            )
        if (v := self.stamp) is not unset:
            data["stamp"] = v._encode(sent) if isinstance(v, Stamp) else _rt.absent(v, "Stamp", self, "stamp")
        if (v := self.links) is not unset:
            data["links"] = (
                [x._encode(sent) if isinstance(x, RenderLink) else _rt.mismatch(x, "RenderLink", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "links")
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
        if (v := self.data) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"data":{v}'
        if (v := self.variables) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([_rt.json_text(x1) if isinstance(x1, dict) else _rt.no_text(x1) for x1 in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"variables":{v}'
        if (v := self.context) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, RenderContext) else _rt.no_text(v)
            text = f'{text},"context":{v}'
        if (v := self.stamp) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, Stamp) else _rt.no_text(v)
            text = f'{text},"stamp":{v}'
        if (v := self.links) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([x._write(sent) if isinstance(x, RenderLink) else _rt.no_text(x) for x in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"links":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "receiver",
        "data",
        "variables",
        "context",
        "stamp",
        "links",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.receiver import classes_of_receiver as _classes_of_receiver
from ..models.receiver import decode_receiver as _decode_receiver
from ..models.render_context import RenderContext
from ..models.render_link import RenderLink
from ..models.stamp import Stamp
