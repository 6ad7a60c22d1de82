"""An application that can receive push notifications. Kinds other than `native` are not documented."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_application(data: dict[str, Any]) -> Application:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_application(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .native_application import NativeApplication

Application: TypeAlias = NativeApplication | UnknownVariant
"""An application that can receive push notifications. Kinds other than `native` are not documented."""

VARIANTS: Final[dict[object, type[NativeApplication]]] = {
    "native": NativeApplication,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
