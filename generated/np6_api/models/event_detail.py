"""What an event is about."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.cancellation import Cancellation
    from ..models.event_activation import EventActivation
    from ..models.event_execution import EventExecution
    from ..models.hit_link import HitLink


@_attrs.define(kw_only=True, repr=False, eq=False)
class EventDetail(_rt.Model):
    """What an event is about. The kind of the event decides which parts are there.

    Attributes:
        execution: The request to send that an event belongs to.
        activation: The message that was sent.
        cancellation: Why a send was called off.
        bounce: How and why a message came back.
        link: What was opened or followed. There may be more kinds than these.
        additional_properties: Properties that the spec does not name, as received.
    """

    execution: EventExecution | _rt.Unset = _rt.UNSET
    activation: EventActivation | _rt.Unset = _rt.UNSET
    cancellation: Cancellation | _rt.Unset = _rt.UNSET
    bounce: Bounce | _rt.Unset = _rt.UNSET
    link: HitLink | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.execution = (
            _decode_event_execution(v)
            if (v := get("execution", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "execution")
        )
        self.activation = (
            _decode_event_activation(v)
            if (v := get("activation", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "activation")
        )
        self.cancellation = (
            _decode_cancellation(v)
            if (v := get("cancellation", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "cancellation")
        )
        self.bounce = (
            Bounce._decode(v)
            if (v := get("bounce", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "bounce")
        )
        self.link = (
            _decode_hit_link(v)
            if (v := get("link", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "link")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.execution) is not unset:
            data["execution"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_event_execution
                else _rt.absent(v, "EventExecution", self, "execution")
            )
        if (v := self.activation) is not unset:
            data["activation"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_event_activation
                else _rt.absent(v, "EventActivation", self, "activation")
            )
        if (v := self.cancellation) is not unset:
            data["cancellation"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_cancellation
                else _rt.absent(v, "Cancellation", self, "cancellation")
            )
        if (v := self.bounce) is not unset:
            data["bounce"] = v._encode(sent) if isinstance(v, Bounce) else _rt.absent(v, "Bounce", self, "bounce")
        if (v := self.link) is not unset:
            data["link"] = (
                v._encode(sent) if v.__class__ in _classes_of_hit_link else _rt.absent(v, "HitLink", self, "link")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.execution) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_event_execution
                else _rt.no_text(v)
            )
            text = f'{text},"execution":{v}'
        if (v := self.activation) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_event_activation
                else _rt.no_text(v)
            )
            text = f'{text},"activation":{v}'
        if (v := self.cancellation) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_cancellation else _rt.no_text(v)
            text = f'{text},"cancellation":{v}'
        if (v := self.bounce) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, Bounce) else _rt.no_text(v)
            text = f'{text},"bounce":{v}'
        if (v := self.link) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_hit_link else _rt.no_text(v)
            text = f'{text},"link":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
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
from ..models.cancellation import classes_of_cancellation as _classes_of_cancellation
from ..models.cancellation import decode_cancellation as _decode_cancellation
from ..models.event_activation import classes_of_event_activation as _classes_of_event_activation
from ..models.event_activation import decode_event_activation as _decode_event_activation
from ..models.event_execution import classes_of_event_execution as _classes_of_event_execution
from ..models.event_execution import decode_event_execution as _decode_event_execution
from ..models.hit_link import classes_of_hit_link as _classes_of_hit_link
from ..models.hit_link import decode_hit_link as _decode_hit_link
