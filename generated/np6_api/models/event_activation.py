"""The message that was sent."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_event_activation: _t.Final[_t.Callable[[dict[str, _t.Any]], EventActivation]] = _rt.union_decoder(
    "kind", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_event_activation: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .application_activation import ApplicationActivation
from .message_activation import MessageActivation

EventActivation: _t.TypeAlias = MessageActivation | ApplicationActivation | _rt.UnknownVariant
"""The message that was sent."""

VARIANTS: _t.Final[dict[object, type[MessageActivation | ApplicationActivation]]] = {
    "message": MessageActivation,
    "application": ApplicationActivation,
}
"""The variants by their `kind`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_event_activation.update(VARIANTS.values())
