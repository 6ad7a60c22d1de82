"""Value of a route or a channel. Kinds other than `literal` are not documented."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_application_option_value: _t.Final[_t.Callable[[dict[str, _t.Any]], ApplicationOptionValue]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_application_option_value: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .literal_application_option_value import LiteralApplicationOptionValue

ApplicationOptionValue: _t.TypeAlias = LiteralApplicationOptionValue | _rt.UnknownVariant
"""Value of a route or a channel. Kinds other than `literal` are not documented."""

VARIANTS: _t.Final[dict[object, type[LiteralApplicationOptionValue]]] = {
    "literal": LiteralApplicationOptionValue,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_application_option_value.update(VARIANTS.values())
