"""Which events of which items of one channel."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_campaign_item_events(data: dict[str, Any]) -> CampaignItemEvents:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    tag = data.get("type")
    variant = VARIANTS.get(tag) if tag.__class__ is str else None
    return UnknownVariant(data) if variant is None else variant._decode(data)


# Imported last: a variant may hold the union itself.
from .email_item_events import EmailItemEvents

CampaignItemEvents: TypeAlias = EmailItemEvents | UnknownVariant
"""Which events of which items of one channel."""

VARIANTS: Final[dict[object, type[EmailItemEvents]]] = {
    "email": EmailItemEvents,
}
"""The variants by their `type`."""
