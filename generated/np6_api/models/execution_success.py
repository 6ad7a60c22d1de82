"""The message was accepted."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.receiver import Receiver


@_attrs.define(kw_only=True, repr=False, eq=False)
class ExecutionSuccess(_rt.Model):
    """The message was accepted.

    Attributes:
        type_: Always `success`.
        id: Identifier of the execution.
        recipient: How a target is named. It has to exist already, free addresses are not accepted.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["success"] = "success"
    id: _uuid.UUID | _rt.Unset = _rt.UNSET
    recipient: Receiver | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "success":
            _rt.wrong_tag(v, "success", data, "type")
        self.type_ = "success"
        self.id = _rt.to_uuid(get("id", unset), data, "id")
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
            "type": "success" if (v := self.type_) == "success" else _rt.need(v, "the constant success", self, "type_"),
        }
        if (v := self.id) is not unset:
            data["id"] = str(v) if isinstance(v, _uuid.UUID) else _rt.absent(v, "a UUID", self, "id")
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
        text = '{"type":"success"' if (v := self.type_) == "success" else _rt.no_text(v)
        if (v := self.id) is not unset:
            v = "null" if v is None else _rt.uuid_text(v) if isinstance(v, _uuid.UUID) else _rt.no_text(v)
            text = f'{text},"id":{v}'
        if (v := self.recipient) is not unset:
            v = "null" if v is None else v._write(sent) if v.__class__ in _classes_of_receiver else _rt.no_text(v)
            text = f'{text},"recipient":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "recipient",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.receiver import classes_of_receiver as _classes_of_receiver
from ..models.receiver import decode_receiver as _decode_receiver
