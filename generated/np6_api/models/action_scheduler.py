"""When a campaign is sent."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_action_scheduler: _t.Final[_t.Callable[[dict[str, _t.Any]], ActionScheduler]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_action_scheduler: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .asap_scheduler import AsapScheduler
from .scheduled_scheduler import ScheduledScheduler
from .time_zone_scheduler import TimeZoneScheduler

ActionScheduler: _t.TypeAlias = AsapScheduler | ScheduledScheduler | TimeZoneScheduler | _rt.UnknownVariant
"""When a campaign is sent."""

VARIANTS: _t.Final[dict[object, type[AsapScheduler | ScheduledScheduler | TimeZoneScheduler]]] = {
    "asap": AsapScheduler,
    "scheduled": ScheduledScheduler,
    "timeZoneSchedule": TimeZoneScheduler,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_action_scheduler.update(VARIANTS.values())
