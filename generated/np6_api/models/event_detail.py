"""What an event is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
)

if TYPE_CHECKING:
    from ..models.cancellation import Cancellation
    from ..models.event_activation import EventActivation
    from ..models.event_execution import EventExecution
    from ..models.hit_link import HitLink


@_define(kw_only=True, repr=False, eq=False)
class EventDetail(Model):
    """What an event is about. The kind of the event decides which parts are there.

    Attributes:
        execution: The request to send that an event belongs to.
        activation: The message that was sent.
        cancellation: Why a send was called off.
        bounce: How and why a message came back.
        link: What was opened or followed. There may be more kinds than these.
        additional_properties: Members that the description does not name, kept as they came.
    """

    execution: EventExecution | Unset = UNSET
    activation: EventActivation | Unset = UNSET
    cancellation: Cancellation | Unset = UNSET
    bounce: Bounce | Unset = UNSET
    link: HitLink | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.execution = (
            decode_event_execution(v)
            if (v := get("execution", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "execution")
        )
        self.activation = (
            decode_event_activation(v)
            if (v := get("activation", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "activation")
        )
        self.cancellation = (
            decode_cancellation(v)
            if (v := get("cancellation", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "cancellation")
        )
        self.bounce = (
            Bounce._decode(v)
            if (v := get("bounce", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "bounce")
        )
        self.link = (
            decode_hit_link(v)
            if (v := get("link", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "link")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.execution) is not UNSET:
            data["execution"] = (
                v._encode(sent) if is_event_execution(v) else absent(v, "EventExecution", self, "execution")
            )
        if (v := self.activation) is not UNSET:
            data["activation"] = (
                v._encode(sent) if is_event_activation(v) else absent(v, "EventActivation", self, "activation")
            )
        if (v := self.cancellation) is not UNSET:
            data["cancellation"] = (
                v._encode(sent) if is_cancellation(v) else absent(v, "Cancellation", self, "cancellation")
            )
        if (v := self.bounce) is not UNSET:
            data["bounce"] = v._encode(sent) if isinstance(v, Bounce) else absent(v, "Bounce", self, "bounce")
        if (v := self.link) is not UNSET:
            data["link"] = v._encode(sent) if is_hit_link(v) else absent(v, "HitLink", self, "link")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "execution",
        "activation",
        "cancellation",
        "bounce",
        "link",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.bounce import Bounce
from ..models.cancellation import decode_cancellation, is_cancellation
from ..models.event_activation import decode_event_activation, is_event_activation
from ..models.event_execution import decode_event_execution, is_event_execution
from ..models.hit_link import decode_hit_link, is_hit_link
