"""What the policy is about."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_cancellation_cause(data: dict[str, Any]) -> CancellationCause:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_cancellation_cause(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .render_cancellation_cause import RenderCancellationCause

CancellationCause: TypeAlias = RenderCancellationCause | UnknownVariant
"""What the policy is about."""

VARIANTS: Final[dict[object, type[RenderCancellationCause]]] = {
    "render": RenderCancellationCause,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
