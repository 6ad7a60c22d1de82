"""What the policy is about."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_cancellation_cause: _t.Final[_t.Callable[[dict[str, _t.Any]], CancellationCause]] = _rt.union_decoder(
    "type", _DECODERS
)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_cancellation_cause: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .render_cancellation_cause import RenderCancellationCause

CancellationCause: _t.TypeAlias = RenderCancellationCause | _rt.UnknownVariant
"""What the policy is about."""

VARIANTS: _t.Final[dict[object, type[RenderCancellationCause]]] = {
    "render": RenderCancellationCause,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_cancellation_cause.update(VARIANTS.values())
