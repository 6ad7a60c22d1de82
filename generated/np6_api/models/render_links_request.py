"""What to render, and for whom."""

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
class RenderLinksRequest(Model):
    """What to render, and for whom.

    Attributes:
        receiver: How a target is named. It has to exist already, free addresses are not accepted.
        data: Data for the rendering.
        variables: Further variables.
        context: Circumstances of a rendering.
        stamp: Identifies a message and the exchange that it belongs to.
        links: Links to render.
        additional_properties: Members that the description does not name, kept as they came.
    """

    receiver: Receiver | Unset = UNSET
    data: dict[str, Any] | Unset = UNSET
    variables: list[dict[str, Any]] | Unset = UNSET
    context: RenderContext | Unset = UNSET
    stamp: Stamp | Unset = UNSET
    links: list[RenderLink] | Unset = UNSET
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
        self.data = (
            v
            if (v := get("data", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "data")
        )
        self.variables = (
            items(v, dict, "an object")
            if (v := get("variables", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "variables")
        )
        self.context = (
            RenderContext._decode(v)
            if (v := get("context", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "context")
        )
        self.stamp = (
            Stamp._decode(v)
            if (v := get("stamp", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "stamp")
        )
        self.links = (
            [RenderLink._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("links", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "links")
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
        if (v := self.data) is not UNSET:
            data["data"] = v if isinstance(v, dict) else absent(v, "an object", self, "data")
        if (v := self.variables) is not UNSET:
            data["variables"] = (
                [x1 if isinstance(x1, dict) else misfit(x1, "an object", v, None) for x1 in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "variables")
            )
        if (v := self.context) is not UNSET:
            data["context"] = (
                v._encode(sent) if isinstance(v, RenderContext) else absent(v, "RenderContext", self, "context")
            )
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v._encode(sent) if isinstance(v, Stamp) else absent(v, "Stamp", self, "stamp")
        if (v := self.links) is not UNSET:
            data["links"] = (
                [x._encode(sent) if isinstance(x, RenderLink) else misfit(x, "RenderLink", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "links")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
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
from ..models.receiver import decode_receiver, is_receiver
from ..models.render_context import RenderContext
from ..models.render_link import RenderLink
from ..models.stamp import Stamp
