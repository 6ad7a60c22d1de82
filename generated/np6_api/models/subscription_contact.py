"""The target that is subscribed. The samples show `footprint`; the reference also prints a kind that
has a `value`, without its name."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_subscription_contact(data: dict[str, Any]) -> SubscriptionContact:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_subscription_contact(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .footprint_receiver import FootprintReceiver

SubscriptionContact: TypeAlias = FootprintReceiver | UnknownVariant
"""The target that is subscribed. The samples show `footprint`; the reference also prints a kind that
has a `value`, without its name."""

VARIANTS: Final[dict[object, type[FootprintReceiver]]] = {
    "footprint": FootprintReceiver,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
