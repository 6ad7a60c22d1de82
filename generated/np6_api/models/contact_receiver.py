"""A target that received a notification."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ContactReceiver(_rt.Model):
    """A target that received a notification.

    Attributes:
        type_: Always `contact`.
        value: How the target is named. The kinds are not known for sure.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["contact"] = "contact"
    value: ContactReceiverValue | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "contact":
            _rt.wrong_tag(v, "contact", data, "type")
        self.type_ = "contact"
        self.value = (
            ContactReceiverValue._decode(v)
            if (v := get("value", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "contact" if (v := self.type_) == "contact" else _rt.need(v, "the constant contact", self, "type_"),
        }
        if (v := self.value) is not unset:
            data["value"] = (
                v._encode(sent)
                if isinstance(v, ContactReceiverValue)
                else _rt.absent(v, "ContactReceiverValue", self, "value")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"contact"' if (v := self.type_) == "contact" else _rt.no_text(v)
        if (v := self.value) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ContactReceiverValue) else _rt.no_text(v)
            text = f'{text},"value":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.contact_receiver_value import ContactReceiverValue
