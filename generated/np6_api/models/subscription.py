"""Says that a target receives the push notifications of an application."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.subscription_contact import SubscriptionContact
    from ..models.subscription_provider import SubscriptionProvider


@_attrs.define(kw_only=True, repr=False, eq=False)
class Subscription(_rt.Model):
    """Says that a target receives the push notifications of an application.

    Attributes:
        id: Identifier of the subscription.
        lifecycle: Who created and changed a subscription, and when.
        application: Identifier of the mobile application.
        provider: Who delivers the notifications. The reference shows `firebase`; the push SDKs also use `apns`.
        contact: The target that is subscribed. The samples show `footprint`; the reference also prints a kind
            that has a `value`, a string, without its name. The push SDKs use `id`, `unicity` and `hash`,
            each with a string.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: _uuid.UUID | _rt.Unset = _rt.UNSET
    lifecycle: SubscriptionLifecycle | _rt.Unset = _rt.UNSET
    application: _uuid.UUID | _rt.Unset = _rt.UNSET
    provider: SubscriptionProvider | _rt.Unset = _rt.UNSET
    contact: SubscriptionContact | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = _rt.to_uuid(get("id", unset), data, "id")
        self.lifecycle = (
            SubscriptionLifecycle._decode(v)
            if (v := get("lifecycle", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "lifecycle")
        )
        self.application = _rt.to_uuid(get("application", unset), data, "application")
        self.provider = (
            _decode_subscription_provider(v)
            if (v := get("provider", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "provider")
        )
        self.contact = (
            _decode_subscription_contact(v)
            if (v := get("contact", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "contact")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.id) is not unset:
            data["id"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "id")
        if (v := self.lifecycle) is not unset:
            data["lifecycle"] = (
                v._encode(sent)
                if isinstance(v, SubscriptionLifecycle)
                else _rt.absent(v, "SubscriptionLifecycle", self, "lifecycle")
            )
        if (v := self.application) is not unset:
            data["application"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "application")
        if (v := self.provider) is not unset:
            data["provider"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_subscription_provider
                else _rt.absent(v, "SubscriptionProvider", self, "provider")
            )
        if (v := self.contact) is not unset:
            data["contact"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_subscription_contact
                else _rt.absent(v, "SubscriptionContact", self, "contact")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"id":{v}'
        if (v := self.lifecycle) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, SubscriptionLifecycle) else _rt.no_text(v)
            text = f'{text},"lifecycle":{v}'
        if (v := self.application) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"application":{v}'
        if (v := self.provider) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_subscription_provider
                else _rt.no_text(v)
            )
            text = f'{text},"provider":{v}'
        if (v := self.contact) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_subscription_contact
                else _rt.no_text(v)
            )
            text = f'{text},"contact":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "id",
        "lifecycle",
        "application",
        "provider",
        "contact",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.subscription_contact import classes_of_subscription_contact as _classes_of_subscription_contact
from ..models.subscription_contact import decode_subscription_contact as _decode_subscription_contact
from ..models.subscription_lifecycle import SubscriptionLifecycle
from ..models.subscription_provider import classes_of_subscription_provider as _classes_of_subscription_provider
from ..models.subscription_provider import decode_subscription_provider as _decode_subscription_provider
