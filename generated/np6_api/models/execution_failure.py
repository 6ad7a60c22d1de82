"""The message was not accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    need,
    new,
    wrong_tag,
)

if TYPE_CHECKING:
    from ..models.execution_failure_reason import ExecutionFailureReason


@_define(kw_only=True, repr=False, eq=False)
class ExecutionFailure(Model):
    """The message was not accepted.

    Attributes:
        type_: Always `error`.
        value: Why a message was not accepted.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["error"] = "error"
    value: ExecutionFailureReason | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "error":
            wrong_tag(v, "error", data, "type")
        self.type_ = "error"
        self.value = (
            decode_execution_failure_reason(v)
            if (v := get("value", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "error" else need(v, "the constant error", self, "type_"),
        }
        if (v := self.value) is not UNSET:
            data["value"] = (
                v._encode(sent)
                if is_execution_failure_reason(v)
                else absent(v, "ExecutionFailureReason", self, "value")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.execution_failure_reason import decode_execution_failure_reason, is_execution_failure_reason
