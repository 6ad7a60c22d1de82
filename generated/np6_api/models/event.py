"""What happened to a message, distinguished by `type`."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_event: _t.Final[_t.Callable[[dict[str, _t.Any]], Event]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_event: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .activation_event import ActivationEvent
from .bounce_event import BounceEvent
from .cancellation_event import CancellationEvent
from .complaint_event import ComplaintEvent
from .creation_event import CreationEvent
from .execution_event import ExecutionEvent
from .hit_event import HitEvent
from .impression_event import ImpressionEvent
from .modification_event import ModificationEvent
from .optout_event import OptoutEvent
from .reply_event import ReplyEvent
from .suppression_event import SuppressionEvent

Event: _t.TypeAlias = (
    ExecutionEvent
    | CancellationEvent
    | ActivationEvent
    | BounceEvent
    | HitEvent
    | CreationEvent
    | ModificationEvent
    | ImpressionEvent
    | SuppressionEvent
    | OptoutEvent
    | ReplyEvent
    | ComplaintEvent
    | _rt.UnknownVariant
)
"""What happened to a message, distinguished by `type`."""

VARIANTS: _t.Final[
    dict[
        object,
        type[
            ExecutionEvent
            | CancellationEvent
            | ActivationEvent
            | BounceEvent
            | HitEvent
            | CreationEvent
            | ModificationEvent
            | ImpressionEvent
            | SuppressionEvent
            | OptoutEvent
            | ReplyEvent
            | ComplaintEvent
        ],
    ]
] = {
    "execution": ExecutionEvent,
    "cancellation": CancellationEvent,
    "activation": ActivationEvent,
    "bounce": BounceEvent,
    "hit": HitEvent,
    "creation": CreationEvent,
    "modification": ModificationEvent,
    "impression": ImpressionEvent,
    "suppression": SuppressionEvent,
    "optout": OptoutEvent,
    "reply": ReplyEvent,
    "complaint": ComplaintEvent,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_event.update(VARIANTS.values())
