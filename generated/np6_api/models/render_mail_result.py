"""Outcome of rendering a message."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_render_mail_result(data: dict[str, Any]) -> RenderMailResult:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_render_mail_result(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .render_mail_success import RenderMailSuccess

RenderMailResult: TypeAlias = RenderMailSuccess | UnknownVariant
"""Outcome of rendering a message."""

VARIANTS: Final[dict[object, type[RenderMailSuccess]]] = {
    "success": RenderMailSuccess,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
