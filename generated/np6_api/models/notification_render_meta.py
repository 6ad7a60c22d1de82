"""What was rendered, and for which subscription."""

from __future__ import annotations

from typing import Any, Final, Self
from uuid import UUID

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    new,
    to_uuid,
)


@_define(kw_only=True, repr=False, eq=False)
class NotificationRenderMeta(Model):
    """What was rendered, and for which subscription.

    Attributes:
        notification: Identifier of the notification.
        version: Identifier of the version.
        application: Identifier of the application.
        subscription: Identifier of the subscription.
        stamp: Identifies a message and the exchange that it belongs to.
        channel: Channel of the application.
        redirection: Where the notification leads.
        additional_properties: Members that the description does not name, kept as they came.
    """

    notification: int | Unset = UNSET
    version: UUID | Unset = UNSET
    application: UUID | Unset = UNSET
    subscription: UUID | Unset = UNSET
    stamp: Stamp | Unset = UNSET
    channel: str | Unset = UNSET
    redirection: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.notification = (
            v
            if (v := get("notification", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "notification")
        )
        self.version = to_uuid(get("version", UNSET), data, "version")
        self.application = to_uuid(get("application", UNSET), data, "application")
        self.subscription = to_uuid(get("subscription", UNSET), data, "subscription")
        self.stamp = (
            Stamp._decode(v)
            if (v := get("stamp", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "stamp")
        )
        self.channel = (
            v
            if (v := get("channel", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "channel")
        )
        self.redirection = (
            v
            if (v := get("redirection", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "redirection")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.notification) is not UNSET:
            data["notification"] = v if is_integer(v) else absent(v, "an integer", self, "notification")
        if (v := self.version) is not UNSET:
            data["version"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "version")
        if (v := self.application) is not UNSET:
            data["application"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "application")
        if (v := self.subscription) is not UNSET:
            data["subscription"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "subscription")
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v._encode(sent) if isinstance(v, Stamp) else absent(v, "Stamp", self, "stamp")
        if (v := self.channel) is not UNSET:
            data["channel"] = v if isinstance(v, str) else absent(v, "a string", self, "channel")
        if (v := self.redirection) is not UNSET:
            data["redirection"] = v if isinstance(v, str) else absent(v, "a string", self, "redirection")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "notification",
        "version",
        "application",
        "subscription",
        "stamp",
        "channel",
        "redirection",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.stamp import Stamp
