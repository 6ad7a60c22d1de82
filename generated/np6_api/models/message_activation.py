"""An action that was sent to a target."""

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
class MessageActivation(Model):
    """An action that was sent to a target.

    Attributes:
        kind: Always `message`.
        id: Identifier of the action.
        receiver: How a target is named. It has to exist already, free addresses are not accepted.
        stamp: Identifies a message and the exchange that it belongs to.
        recipient: Address that the message was sent to.
        additional_properties: Members that the description does not name, kept as they came.
    """

    kind: Literal["message"] = "message"
    id: str | Unset = UNSET
    receiver: Receiver | Unset = UNSET
    stamp: Stamp | Unset = UNSET
    recipient: str | Unset = UNSET
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
        self.receiver = (
            decode_receiver(v)
            if (v := get("receiver", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "receiver")
        )
        self.stamp = (
            Stamp._decode(v)
            if (v := get("stamp", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "stamp")
        )
        self.recipient = (
            v
            if (v := get("recipient", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "recipient")
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
        if (v := self.receiver) is not UNSET:
            data["receiver"] = v._encode(sent) if is_receiver(v) else absent(v, "Receiver", self, "receiver")
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v._encode(sent) if isinstance(v, Stamp) else absent(v, "Stamp", self, "stamp")
        if (v := self.recipient) is not UNSET:
            data["recipient"] = v if isinstance(v, str) else absent(v, "a string", self, "recipient")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "kind",
        "id",
        "receiver",
        "stamp",
        "recipient",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.receiver import decode_receiver, is_receiver
from ..models.stamp import Stamp
