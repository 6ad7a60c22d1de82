"""The target that is subscribed. The samples show `footprint`; the reference also prints a kind that
has a `value`, without its name."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_subscription_contact(data: dict[str, Any]) -> SubscriptionContact:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    tag = data.get("type")
    variant = VARIANTS.get(tag) if tag.__class__ is str else None
    return UnknownVariant(data) if variant is None else variant._decode(data)


# Imported last: a variant may hold the union itself.
from .footprint_receiver import FootprintReceiver

SubscriptionContact: TypeAlias = FootprintReceiver | UnknownVariant
"""The target that is subscribed. The samples show `footprint`; the reference also prints a kind that
has a `value`, without its name."""

VARIANTS: Final[dict[object, type[FootprintReceiver]]] = {
    "footprint": FootprintReceiver,
}
"""The variants by their `type`."""
