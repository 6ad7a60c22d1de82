"""Outcome of rendering links."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_render_links_result(data: dict[str, Any]) -> RenderLinksResult:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_render_links_result(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .render_links_success import RenderLinksSuccess

RenderLinksResult: TypeAlias = RenderLinksSuccess | UnknownVariant
"""Outcome of rendering links."""

VARIANTS: Final[dict[object, type[RenderLinksSuccess]]] = {
    "success": RenderLinksSuccess,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
