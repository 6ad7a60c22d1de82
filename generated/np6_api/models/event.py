"""Something that happened to a message, told apart by `type`."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ..types import UnknownVariant


def decode_event(data: dict[str, Any]) -> Event:
    """Read the variant that the tag names; one that the description does not know is kept whole."""
    try:
        decode = _DECODERS[data["type"]]
    except (KeyError, TypeError):
        return UnknownVariant(data)
    return decode(data)


def is_event(value: Any) -> bool:
    """Whether a value can be written in its place."""
    return value.__class__ in _CLASSES


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

Event: TypeAlias = (
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
    | UnknownVariant
)
"""Something that happened to a message, told apart by `type`."""

VARIANTS: Final[
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

_CLASSES: Final = frozenset([*VARIANTS.values(), UnknownVariant])

_DECODERS: Final = {tag: variant._decode for tag, variant in VARIANTS.items()}
