"""Certificate for APNs. Kinds other than `p12` are not documented."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_apns_certificate(data: dict[str, Any]) -> ApnsCertificate:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_apns_certificate(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .p12_apns_certificate import P12ApnsCertificate

ApnsCertificate: TypeAlias = P12ApnsCertificate | UnknownVariant
"""Certificate for APNs. Kinds other than `p12` are not documented."""

VARIANTS: Final[dict[object, type[P12ApnsCertificate]]] = {
    "p12": P12ApnsCertificate,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
