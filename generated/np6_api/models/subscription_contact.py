"""The target that is subscribed. The samples show `footprint`; the reference also prints a kind that
has a `value`, a string, without its name. The push SDKs use `id`, `unicity` and `hash`, each with a
string."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_subscription_contact: _t.Final[_t.Callable[[dict[str, _t.Any]], SubscriptionContact]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_subscription_contact: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .footprint_receiver import FootprintReceiver
from .hash_receiver import HashReceiver
from .id_receiver import IdReceiver
from .subscription_unicity_contact import SubscriptionUnicityContact

SubscriptionContact: _t.TypeAlias = (
    IdReceiver | SubscriptionUnicityContact | HashReceiver | FootprintReceiver | _rt.UnknownVariant
)
"""The target that is subscribed. The samples show `footprint`; the reference also prints a kind that
has a `value`, a string, without its name. The push SDKs use `id`, `unicity` and `hash`, each with a
string."""

VARIANTS: _t.Final[dict[object, type[IdReceiver | SubscriptionUnicityContact | HashReceiver | FootprintReceiver]]] = {
    "id": IdReceiver,
    "unicity": SubscriptionUnicityContact,
    "hash": HashReceiver,
    "footprint": FootprintReceiver,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_subscription_contact.update(VARIANTS.values())
