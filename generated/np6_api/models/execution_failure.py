"""The message was not accepted."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.execution_failure_reason import ExecutionFailureReason


@_attrs.define(kw_only=True, repr=False, eq=False)
class ExecutionFailure(_rt.Model):
    """The message was not accepted.

    Attributes:
        type_: Always `error`.
        value: Why a message was not accepted.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["error"] = "error"
    value: ExecutionFailureReason | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "error":
            _rt.wrong_tag(v, "error", data, "type")
        self.type_ = "error"
        self.value = (
            _decode_execution_failure_reason(v)
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
            "type": "error" if (v := self.type_) == "error" else _rt.need(v, "the constant error", self, "type_"),
        }
        if (v := self.value) is not unset:
            data["value"] = (
                v._encode(sent)
                if v.__class__ in _classes_of_execution_failure_reason
                else _rt.absent(v, "ExecutionFailureReason", self, "value")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"error"' if (v := self.type_) == "error" else _rt.no_text(v)
        if (v := self.value) is not unset:
            v = (
                "null"
                if v is None
                else v._write(sent)
                if v.__class__ in _classes_of_execution_failure_reason
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
from ..models.execution_failure_reason import (
    classes_of_execution_failure_reason as _classes_of_execution_failure_reason,
)
from ..models.execution_failure_reason import decode_execution_failure_reason as _decode_execution_failure_reason
