"""What an event is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
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

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values."""
        data: dict[str, Any] = {}
        v: Any
        if (v := self.execution) is not UNSET:
            data["execution"] = v and v.to_dict()
        if (v := self.activation) is not UNSET:
            data["activation"] = v and v.to_dict()
        if (v := self.cancellation) is not UNSET:
            data["cancellation"] = v and v.to_dict()
        if (v := self.bounce) is not UNSET:
            data["bounce"] = v and v.to_dict()
        if (v := self.link) is not UNSET:
            data["link"] = v and v.to_dict()
        if self.additional_properties:
            data.update(self.additional_properties)
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
from ..models.cancellation import decode_cancellation
from ..models.event_activation import decode_event_activation
from ..models.event_execution import decode_event_execution
from ..models.hit_link import decode_hit_link
