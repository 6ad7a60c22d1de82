"""What the policy is about."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_cancellation_cause(data: dict[str, Any]) -> CancellationCause:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    tag = data.get("type")
    variant = VARIANTS.get(tag) if tag.__class__ is str else None
    return UnknownVariant(data) if variant is None else variant._decode(data)


# Imported last: a variant may hold the union itself.
from .render_cancellation_cause import RenderCancellationCause

CancellationCause: TypeAlias = RenderCancellationCause | UnknownVariant
"""What the policy is about."""

VARIANTS: Final[dict[object, type[RenderCancellationCause]]] = {
    "render": RenderCancellationCause,
}
"""The variants by their `type`."""
