"""A push notification, told apart by `type`."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_notification(data: dict[str, Any]) -> Notification:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_notification(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .push_app_notification import PushAppNotification

Notification: TypeAlias = PushAppNotification | UnknownVariant
"""A push notification, told apart by `type`."""

VARIANTS: Final[dict[object, type[PushAppNotification]]] = {
    "push-app": PushAppNotification,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
