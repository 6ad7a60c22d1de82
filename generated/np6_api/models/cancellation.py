"""Why a send was called off."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_cancellation(data: dict[str, Any]) -> Cancellation:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_cancellation(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .user_defined_policy_cancellation import UserDefinedPolicyCancellation

Cancellation: TypeAlias = UserDefinedPolicyCancellation | UnknownVariant
"""Why a send was called off."""

VARIANTS: Final[dict[object, type[UserDefinedPolicyCancellation]]] = {
    "user defined policy": UserDefinedPolicyCancellation,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
