"""An action that was sent to a target."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.receiver import Receiver


@_attrs.define(kw_only=True, repr=False, eq=False)
class MessageActivation(_rt.Model):
    """An action that was sent to a target.

    Attributes:
        kind: Always `message`.
        id: Identifier of the action.
        receiver: How a target is named. It has to exist already, free addresses are not accepted.
        stamp: Identifies a message and the exchange that it belongs to.
        recipient: Address that the message was sent to.
        additional_properties: Properties that the spec does not name, as received.
    """

    kind: _t.Literal["message"] = "message"
    id: str | _rt.Unset = _rt.UNSET
    receiver: Receiver | _rt.Unset = _rt.UNSET
    stamp: Stamp | _rt.Unset = _rt.UNSET
    recipient: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("kind", unset)) != "message":
            _rt.wrong_tag(v, "message", data, "kind")
        self.kind = "message"
        self.id = (
            v
            if (v := get("id", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "id")
        )
        self.receiver = (
            _decode_receiver(v)
            if (v := get("receiver", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "receiver")
        )
        self.stamp = (
            Stamp._decode(v)
            if (v := get("stamp", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "stamp")
        )
        self.recipient = (
            v
            if (v := get("recipient", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "recipient")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "kind": "message" if (v := self.kind) == "message" else _rt.need(v, "the constant message", self, "kind"),
        }
        if (v := self.id) is not unset:
            data["id"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "id")
        if (v := self.receiver) is not unset:
            data["receiver"] = (
                v._encode(sent) if v.__class__ in _classes_of_receiver else _rt.absent(v, "Receiver", self, "receiver")
            )
        if (v := self.stamp) is not unset:
            data["stamp"] = v._encode(sent) if isinstance(v, Stamp) else _rt.absent(v, "Stamp", self, "stamp")
        if (v := self.recipient) is not unset:
            data["recipient"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "recipient")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"kind":"message"' if (v := self.kind) == "message" else _rt.no_text(v)
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"id":{v}'
        if (v := self.receiver) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_receiver else _rt.no_text(v)
            text = f'{text},"receiver":{v}'
        if (v := self.stamp) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, Stamp) else _rt.no_text(v)
            text = f'{text},"stamp":{v}'
        if (v := self.recipient) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"recipient":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "kind",
        "id",
        "receiver",
        "stamp",
        "recipient",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.receiver import classes_of_receiver as _classes_of_receiver
from ..models.receiver import decode_receiver as _decode_receiver
from ..models.stamp import Stamp
