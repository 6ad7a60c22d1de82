"""Outcome of sending one message."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_execution_result(data: dict[str, Any]) -> ExecutionResult:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_execution_result(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .execution_failure import ExecutionFailure
from .execution_success import ExecutionSuccess

ExecutionResult: TypeAlias = ExecutionSuccess | ExecutionFailure | UnknownVariant
"""Outcome of sending one message."""

VARIANTS: Final[dict[object, type[ExecutionSuccess | ExecutionFailure]]] = {
    "success": ExecutionSuccess,
    "error": ExecutionFailure,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
