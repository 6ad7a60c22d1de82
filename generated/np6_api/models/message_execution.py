"""The request to send a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    need,
    new,
    wrong_tag,
)

if TYPE_CHECKING:
    from ..models.receiver import Receiver


@_define(kw_only=True, repr=False, eq=False)
class MessageExecution(Model):
    """The request to send a message.

    Attributes:
        kind: Always `message`.
        id: Identifier of the action.
        recipient: How a target is named. It has to exist already, free addresses are not accepted.
        data: Data that the request carried for the rendering.
        stamp: Identifies a message and the exchange that it belongs to.
        additional_properties: Members that the description does not name, kept as they came.
    """

    kind: Literal["message"] = "message"
    id: str | Unset = UNSET
    recipient: Receiver | Unset = UNSET
    data: dict[str, Any] | Unset = UNSET
    stamp: Stamp | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("kind", UNSET)) != "message":
            wrong_tag(v, "message", data, "kind")
        self.kind = "message"
        self.id = (
            v if (v := get("id", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "id")
        )
        self.recipient = (
            decode_receiver(v)
            if (v := get("recipient", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "recipient")
        )
        self.data = (
            v
            if (v := get("data", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "data")
        )
        self.stamp = (
            Stamp._decode(v)
            if (v := get("stamp", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "stamp")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "kind": v if (v := self.kind) == "message" else need(v, "the constant message", self, "kind"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = v if isinstance(v, str) else absent(v, "a string", self, "id")
        if (v := self.recipient) is not UNSET:
            data["recipient"] = v._encode(sent) if is_receiver(v) else absent(v, "Receiver", self, "recipient")
        if (v := self.data) is not UNSET:
            data["data"] = v if isinstance(v, dict) else absent(v, "an object", self, "data")
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v._encode(sent) if isinstance(v, Stamp) else absent(v, "Stamp", self, "stamp")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "kind",
        "id",
        "recipient",
        "data",
        "stamp",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.receiver import decode_receiver, is_receiver
from ..models.stamp import Stamp
