"""Why a message was not accepted."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_execution_failure_reason: _t.Final[_t.Callable[[dict[str, _t.Any]], ExecutionFailureReason]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_execution_failure_reason: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .recipient_not_found import RecipientNotFound

ExecutionFailureReason: _t.TypeAlias = RecipientNotFound | _rt.UnknownVariant
"""Why a message was not accepted."""

VARIANTS: _t.Final[dict[object, type[RecipientNotFound]]] = {
    "recipient not found": RecipientNotFound,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_execution_failure_reason.update(VARIANTS.values())
