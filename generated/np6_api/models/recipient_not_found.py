"""No target is named like this."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.receiver import Receiver


@_attrs.define(kw_only=True, repr=False, eq=False)
class RecipientNotFound(_rt.Model):
    """No target is named like this.

    Attributes:
        type_: Always `recipient not found`.
        recipient: How a target is named. It has to exist already, free addresses are not accepted.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["recipient not found"] = "recipient not found"
    recipient: Receiver | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "recipient not found":
            _rt.wrong_tag(v, "recipient not found", data, "type")
        self.type_ = "recipient not found"
        self.recipient = (
            _decode_receiver(v)
            if (v := get("recipient", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "recipient")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "recipient not found"
            if (v := self.type_) == "recipient not found"
            else _rt.need(v, "the constant recipient not found", self, "type_"),
        }
        if (v := self.recipient) is not unset:
            data["recipient"] = (
                v._encode(sent) if v.__class__ in _classes_of_receiver else _rt.absent(v, "Receiver", self, "recipient")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"recipient not found"' if (v := self.type_) == "recipient not found" else _rt.no_text(v)
        if (v := self.recipient) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_receiver else _rt.no_text(v)
            text = f'{text},"recipient":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "recipient",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.receiver import classes_of_receiver as _classes_of_receiver
from ..models.receiver import decode_receiver as _decode_receiver
