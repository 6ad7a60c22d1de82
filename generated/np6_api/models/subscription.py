"""Says that a target receives the push notifications of an application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self
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

if TYPE_CHECKING:
    from ..models.subscription_contact import SubscriptionContact
    from ..models.subscription_provider import SubscriptionProvider


@_define(kw_only=True, repr=False, eq=False)
class Subscription(Model):
    """Says that a target receives the push notifications of an application.

    Attributes:
        id: Identifier of the subscription.
        lifecycle: Who created and changed a subscription, and when.
        application: Identifier of the mobile application.
        provider: Who delivers the notifications. Kinds other than `firebase` are not documented.
        contact: The target that is subscribed. The samples show `footprint`; the reference also prints a kind
            that has a `value`, without its name.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: UUID | Unset = UNSET
    lifecycle: SubscriptionLifecycle | Unset = UNSET
    application: UUID | Unset = UNSET
    provider: SubscriptionProvider | Unset = UNSET
    contact: SubscriptionContact | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = to_uuid(get("id", UNSET), data, "id")
        self.lifecycle = (
            SubscriptionLifecycle._decode(v)
            if (v := get("lifecycle", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "lifecycle")
        )
        self.application = to_uuid(get("application", UNSET), data, "application")
        self.provider = (
            decode_subscription_provider(v)
            if (v := get("provider", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "provider")
        )
        self.contact = (
            decode_subscription_contact(v)
            if (v := get("contact", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "contact")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.id) is not UNSET:
            data["id"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "id")
        if (v := self.lifecycle) is not UNSET:
            data["lifecycle"] = (
                v._encode(sent)
                if isinstance(v, SubscriptionLifecycle)
                else absent(v, "SubscriptionLifecycle", self, "lifecycle")
            )
        if (v := self.application) is not UNSET:
            data["application"] = str(v) if isinstance(v, UUID) else absent(v, "a UUID", self, "application")
        if (v := self.provider) is not UNSET:
            data["provider"] = (
                v._encode(sent) if is_subscription_provider(v) else absent(v, "SubscriptionProvider", self, "provider")
            )
        if (v := self.contact) is not UNSET:
            data["contact"] = (
                v._encode(sent) if is_subscription_contact(v) else absent(v, "SubscriptionContact", self, "contact")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "lifecycle",
        "application",
        "provider",
        "contact",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.subscription_contact import decode_subscription_contact, is_subscription_contact
from ..models.subscription_lifecycle import SubscriptionLifecycle
from ..models.subscription_provider import decode_subscription_provider, is_subscription_provider
