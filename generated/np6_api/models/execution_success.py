"""The message was accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, Self
from uuid import UUID

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    need,
    new,
    to_uuid,
    wrong_tag,
)

if TYPE_CHECKING:
    from ..models.receiver import Receiver


@_define(kw_only=True, repr=False, eq=False)
class ExecutionSuccess(Model):
    """The message was accepted.

    Attributes:
        type_: Always `success`.
        id: Identifier of the execution.
        recipient: How a target is named. It has to exist already, free addresses are not accepted.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["success"] = "success"
    id: UUID | Unset = UNSET
    recipient: Receiver | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "success":
            wrong_tag(v, "success", data, "type")
        self.type_ = "success"
        self.id = to_uuid(get("id", UNSET), data, "id")
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
            "type": v if (v := self.type_) == "success" else need(v, "the constant success", self, "type_"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "id")
        if (v := self.recipient) is not UNSET:
            data["recipient"] = v._encode(sent) if is_receiver(v) else absent(v, "Receiver", self, "recipient")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "recipient",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.receiver import decode_receiver, is_receiver
