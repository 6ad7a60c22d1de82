"""The request to send that an event belongs to."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}
_CLASSES: _t.Final[set[type]] = {_rt.UnknownVariant}

decode_event_execution: _t.Final[_t.Callable[[dict[str, _t.Any]], EventExecution]] = _rt.union_decoder(
    "kind", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

is_event_execution: _t.Final = _rt.union_check(_CLASSES)
"""Return whether a value is a variant."""

# Imported last: a variant may hold the union itself.
from .message_execution import MessageExecution

EventExecution: _t.TypeAlias = MessageExecution | _rt.UnknownVariant
"""The request to send that an event belongs to."""

VARIANTS: _t.Final[dict[object, type[MessageExecution]]] = {
    "message": MessageExecution,
}
"""The variants by their `kind`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
_CLASSES.update(VARIANTS.values())
