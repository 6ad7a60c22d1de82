"""Who delivers the notifications of an application."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_application_provider(data: dict[str, Any]) -> ApplicationProvider:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_application_provider(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .apns_application_provider import ApnsApplicationProvider
from .firebase_application_provider import FirebaseApplicationProvider
from .http_application_provider import HttpApplicationProvider

ApplicationProvider: TypeAlias = (
    FirebaseApplicationProvider | ApnsApplicationProvider | HttpApplicationProvider | UnknownVariant
)
"""Who delivers the notifications of an application."""

VARIANTS: Final[dict[object, type[FirebaseApplicationProvider | ApnsApplicationProvider | HttpApplicationProvider]]] = {
    "firebase": FirebaseApplicationProvider,
    "apns": ApnsApplicationProvider,
    "http": HttpApplicationProvider,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
