"""Where an event comes from."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_event_source(data: dict[str, Any]) -> EventSource:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_event_source(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .email_source import EmailSource
from .notification_source import NotificationSource

EventSource: TypeAlias = EmailSource | NotificationSource | UnknownVariant
"""Where an event comes from."""

VARIANTS: Final[dict[object, type[EmailSource | NotificationSource]]] = {
    "email": EmailSource,
    "notification": NotificationSource,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
