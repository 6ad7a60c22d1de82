"""The request to send that an event belongs to."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_event_execution: _t.Final[_t.Callable[[dict[str, _t.Any]], EventExecution]] = _rt.union_decoder(
    "kind", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_event_execution: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .message_execution import MessageExecution

EventExecution: _t.TypeAlias = MessageExecution | _rt.UnknownVariant
"""The request to send that an event belongs to."""

VARIANTS: _t.Final[dict[object, type[MessageExecution]]] = {
    "message": MessageExecution,
}
"""The variants by their `kind`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_event_execution.update(VARIANTS.values())
