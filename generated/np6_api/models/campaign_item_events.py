"""Which events of which items of one channel."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_campaign_item_events: _t.Final[_t.Callable[[dict[str, _t.Any]], CampaignItemEvents]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_campaign_item_events: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .email_item_events import EmailItemEvents

CampaignItemEvents: _t.TypeAlias = EmailItemEvents | _rt.UnknownVariant
"""Which events of which items of one channel."""

VARIANTS: _t.Final[dict[object, type[EmailItemEvents]]] = {
    "email": EmailItemEvents,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_campaign_item_events.update(VARIANTS.values())
