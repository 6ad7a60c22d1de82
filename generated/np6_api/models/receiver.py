"""How a target is named. It has to exist already, free addresses are not accepted."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_receiver(data: dict[str, Any]) -> Receiver:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_receiver(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .footprint_receiver import FootprintReceiver
from .hash_receiver import HashReceiver
from .id_receiver import IdReceiver
from .unicity_receiver import UnicityReceiver

Receiver: TypeAlias = IdReceiver | UnicityReceiver | HashReceiver | FootprintReceiver | UnknownVariant
"""How a target is named. It has to exist already, free addresses are not accepted."""

VARIANTS: Final[dict[object, type[IdReceiver | UnicityReceiver | HashReceiver | FootprintReceiver]]] = {
    "id": IdReceiver,
    "unicity": UnicityReceiver,
    "hash": HashReceiver,
    "footprint": FootprintReceiver,
}
"""The variants by their `type`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
