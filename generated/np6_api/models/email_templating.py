"""Version of the templating language. Content can be overridden when sending with 4.1 only."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_email_templating(data: dict[str, Any]) -> EmailTemplating:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["version"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_email_templating(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .templating_2 import Templating2
from .templating_4 import Templating4
from .templating_41 import Templating41

EmailTemplating: TypeAlias = Templating41 | Templating4 | Templating2 | UnknownVariant
"""Version of the templating language. Content can be overridden when sending with 4.1 only."""

VARIANTS: Final[dict[object, type[Templating41 | Templating4 | Templating2]]] = {
    "4.1": Templating41,
    "4": Templating4,
    "2": Templating2,
}
"""The variants by their `version`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
