"""No target is named like this."""

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
class RecipientNotFound(Model):
    """No target is named like this.

    Attributes:
        type_: Always `recipient not found`.
        recipient: How a target is named. It has to exist already, free addresses are not accepted.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["recipient not found"] = "recipient not found"
    recipient: Receiver | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "recipient not found":
            wrong_tag(v, "recipient not found", data, "type")
        self.type_ = "recipient not found"
        self.recipient = (
            decode_receiver(v)
            if (v := get("recipient", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "recipient")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v
            if (v := self.type_) == "recipient not found"
            else need(v, "the constant recipient not found", self, "type_"),
        }
        if (v := self.recipient) is not UNSET:
            data["recipient"] = v._encode(sent) if is_receiver(v) else absent(v, "Receiver", self, "recipient")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "recipient",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.receiver import decode_receiver, is_receiver
