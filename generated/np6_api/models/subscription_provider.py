"""Who delivers the notifications. Kinds other than `firebase` are not documented."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_subscription_provider(data: dict[str, Any]) -> SubscriptionProvider:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_subscription_provider(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .firebase_subscription_provider import FirebaseSubscriptionProvider

SubscriptionProvider: TypeAlias = FirebaseSubscriptionProvider | UnknownVariant
"""Who delivers the notifications. Kinds other than `firebase` are not documented."""

VARIANTS: Final[dict[object, type[FirebaseSubscriptionProvider]]] = {
    "firebase": FirebaseSubscriptionProvider,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
