"""Outcome of rendering a notification."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_notification_render_result(data: dict[str, Any]) -> NotificationRenderResult:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_notification_render_result(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .notification_render_success import NotificationRenderSuccess

NotificationRenderResult: TypeAlias = NotificationRenderSuccess | UnknownVariant
"""Outcome of rendering a notification."""

VARIANTS: Final[dict[object, type[NotificationRenderSuccess]]] = {
    "success": NotificationRenderSuccess,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
