"""Why a message was not accepted."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_execution_failure_reason(data: dict[str, Any]) -> ExecutionFailureReason:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_execution_failure_reason(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .recipient_not_found import RecipientNotFound

ExecutionFailureReason: TypeAlias = RecipientNotFound | UnknownVariant
"""Why a message was not accepted."""

VARIANTS: Final[dict[object, type[RecipientNotFound]]] = {
    "recipient not found": RecipientNotFound,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
