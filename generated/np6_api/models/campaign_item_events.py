"""Which events of which items of one channel."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_campaign_item_events(data: dict[str, Any]) -> CampaignItemEvents:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_campaign_item_events(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .email_item_events import EmailItemEvents

CampaignItemEvents: TypeAlias = EmailItemEvents | UnknownVariant
"""Which events of which items of one channel."""

VARIANTS: Final[dict[object, type[EmailItemEvents]]] = {
    "email": EmailItemEvents,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
