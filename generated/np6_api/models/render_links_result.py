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


# Imported last: a variant may hold the union itself.
from .render_links_success import RenderLinksSuccess

RenderLinksResult: TypeAlias = RenderLinksSuccess | UnknownVariant
"""Outcome of rendering links."""

VARIANTS: Final[dict[object, type[RenderLinksSuccess]]] = {
    "success": RenderLinksSuccess,
}
"""The variants by their `type`."""

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
