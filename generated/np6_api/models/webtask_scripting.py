"""Scripting of a webtask, told apart by `version`. The sample shows 7.0.0; other versions are not
documented."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_webtask_scripting(data: dict[str, Any]) -> WebtaskScripting:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["version"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_webtask_scripting(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


# Imported last: a variant may hold the union itself.
from .webtask_scripting_v7 import WebtaskScriptingV7

WebtaskScripting: TypeAlias = WebtaskScriptingV7 | UnknownVariant
"""Scripting of a webtask, told apart by `version`. The sample shows 7.0.0; other versions are not
documented."""

VARIANTS: Final[dict[object, type[WebtaskScriptingV7]]] = {
    "7.0.0": WebtaskScriptingV7,
}
"""The variants by their `version`."""

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
