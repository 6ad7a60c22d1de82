"""Who delivers the notifications. The reference shows `firebase`; the push SDKs also use `apns`."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_subscription_provider: _t.Final[_t.Callable[[dict[str, _t.Any]], SubscriptionProvider]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_subscription_provider: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .apns_subscription_provider import ApnsSubscriptionProvider
from .firebase_subscription_provider import FirebaseSubscriptionProvider

SubscriptionProvider: _t.TypeAlias = FirebaseSubscriptionProvider | ApnsSubscriptionProvider | _rt.UnknownVariant
"""Who delivers the notifications. The reference shows `firebase`; the push SDKs also use `apns`."""

VARIANTS: _t.Final[dict[object, type[FirebaseSubscriptionProvider | ApnsSubscriptionProvider]]] = {
    "firebase": FirebaseSubscriptionProvider,
    "apns": ApnsSubscriptionProvider,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_subscription_provider.update(VARIANTS.values())
