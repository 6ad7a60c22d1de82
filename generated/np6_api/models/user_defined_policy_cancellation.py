"""A policy that a user defined called the send off."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.cancellation_cause import CancellationCause


@_attrs.define(kw_only=True, repr=False, eq=False)
class UserDefinedPolicyCancellation(_rt.Model):
    """A policy that a user defined called the send off.

    Attributes:
        type_: Always `user defined policy`.
        value: What the policy is about.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["user defined policy"] = "user defined policy"
    value: CancellationCause | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "user defined policy":
            _rt.wrong_tag(v, "user defined policy", data, "type")
        self.type_ = "user defined policy"
        self.value = (
            _decode_cancellation_cause(v)
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
            "type": "user defined policy"
            if (v := self.type_) == "user defined policy"
            else _rt.need(v, "the constant user defined policy", self, "type_"),
        }
        if (v := self.value) is not unset:
            data["value"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_cancellation_cause
                else _rt.absent(v, "CancellationCause", self, "value")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"user defined policy"' if (v := self.type_) == "user defined policy" else _rt.no_text(v)
        if (v := self.value) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_cancellation_cause
                else _rt.no_text(v)
            )
            text = f'{text},"value":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.cancellation_cause import classes_of_cancellation_cause as _classes_of_cancellation_cause
from ..models.cancellation_cause import decode_cancellation_cause as _decode_cancellation_cause
