"""A notification that was sent to an application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, Self
from uuid import UUID

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    need,
    new,
    to_uuid,
    wrong_tag,
)

if TYPE_CHECKING:
    from ..models.application_receiver import ApplicationReceiver


@_define(kw_only=True, repr=False, eq=False)
class ApplicationActivation(Model):
    """A notification that was sent to an application.

    Attributes:
        kind: Always `application`.
        id: Identifier of the notification.
        version: Version of the notification.
        receiver: Who received a notification.
        additional_properties: Members that the description does not name, kept as they came.
    """

    kind: Literal["application"] = "application"
    id: int | Unset = UNSET
    version: UUID | Unset = UNSET
    receiver: ApplicationReceiver | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("kind", UNSET)) != "application":
            wrong_tag(v, "application", data, "kind")
        self.kind = "application"
        self.id = (
            v if (v := get("id", UNSET)).__class__ is int else v if v is UNSET else absent(v, "an integer", data, "id")
        )
        self.version = to_uuid(get("version", UNSET), data, "version")
        self.receiver = (
            decode_application_receiver(v)
            if (v := get("receiver", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "receiver")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "kind": v if (v := self.kind) == "application" else need(v, "the constant application", self, "kind"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = v if is_integer(v) else absent(v, "an integer", self, "id")
        if (v := self.version) is not UNSET:
            data["version"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "version")
        if (v := self.receiver) is not UNSET:
            data["receiver"] = (
                v._encode(sent) if is_application_receiver(v) else absent(v, "ApplicationReceiver", self, "receiver")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "kind",
        "id",
        "version",
        "receiver",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.application_receiver import decode_application_receiver, is_application_receiver
