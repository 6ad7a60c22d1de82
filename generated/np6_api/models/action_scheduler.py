"""When a campaign is sent."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_action_scheduler(data: dict[str, Any]) -> ActionScheduler:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_action_scheduler(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .asap_scheduler import AsapScheduler
from .scheduled_scheduler import ScheduledScheduler
from .time_zone_scheduler import TimeZoneScheduler

ActionScheduler: TypeAlias = AsapScheduler | ScheduledScheduler | TimeZoneScheduler | UnknownVariant
"""When a campaign is sent."""

VARIANTS: Final[dict[object, type[AsapScheduler | ScheduledScheduler | TimeZoneScheduler]]] = {
    "asap": AsapScheduler,
    "scheduled": ScheduledScheduler,
    "timeZoneSchedule": TimeZoneScheduler,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
