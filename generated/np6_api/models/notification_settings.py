"""Settings of a notification."""

from __future__ import annotations

from typing import Any, Final, Self
from uuid import UUID

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
    to_uuid,
)


@_define(kw_only=True, repr=False, eq=False)
class NotificationSettings(Model):
    """Settings of a notification.

    Attributes:
        urgent: Sends with priority; false unless given.
        purpose: `Marketing`, which it is unless given, or `Service`. The reference says that it is an object and
            does not show where the value stands.
        expiration: Expiration of the notification.
        mp: Marketing pressure.
        application: Application that receives the notification.
        additional_properties: Members that the description does not name, kept as they came.
    """

    urgent: bool | Unset = UNSET
    purpose: Any | Unset = UNSET
    expiration: dict[str, Any] | Unset = UNSET
    mp: dict[str, Any] | Unset = UNSET
    application: UUID | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.urgent = (
            v
            if (v := get("urgent", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "urgent")
        )
        self.purpose = get("purpose", UNSET)
        self.expiration = (
            v
            if (v := get("expiration", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "expiration")
        )
        self.mp = (
            v if (v := get("mp", UNSET)).__class__ is dict else v if v is UNSET else absent(v, "an object", data, "mp")
        )
        self.application = to_uuid(get("application", UNSET), data, "application")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.urgent) is not UNSET:
            data["urgent"] = v if v.__class__ is bool else absent(v, "true or false", self, "urgent")
        if (v := self.purpose) is not UNSET:
            data["purpose"] = v
        if (v := self.expiration) is not UNSET:
            data["expiration"] = v if isinstance(v, dict) else absent(v, "an object", self, "expiration")
        if (v := self.mp) is not UNSET:
            data["mp"] = v if isinstance(v, dict) else absent(v, "an object", self, "mp")
        if (v := self.application) is not UNSET:
            data["application"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "application")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "urgent",
        "purpose",
        "expiration",
        "mp",
        "application",
    }
)
