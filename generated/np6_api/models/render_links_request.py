"""What to render, and for whom."""

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

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values."""
        data: dict[str, Any] = {}
        v: Any
        if (v := self.receiver) is not UNSET:
            data["receiver"] = v and v.to_dict()
        if self.data is not UNSET:
            data["data"] = self.data
        if self.variables is not UNSET:
            data["variables"] = self.variables
        if (v := self.context) is not UNSET:
            data["context"] = v and v.to_dict()
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v and v.to_dict()
        if (v := self.links) is not UNSET:
            data["links"] = v and [x.to_dict() for x in v]
        if self.additional_properties:
            data.update(self.additional_properties)
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
from ..models.receiver import decode_receiver
from ..models.render_context import RenderContext
from ..models.render_link import RenderLink
from ..models.stamp import Stamp
