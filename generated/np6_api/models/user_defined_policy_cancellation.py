"""A policy that a user defined called the send off."""

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
    from ..models.cancellation_cause import CancellationCause


@_define(kw_only=True, repr=False, eq=False)
class UserDefinedPolicyCancellation(Model):
    """A policy that a user defined called the send off.

    Attributes:
        type_: Always `user defined policy`.
        value: What the policy is about.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["user defined policy"] = "user defined policy"
    value: CancellationCause | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "user defined policy":
            wrong_tag(v, "user defined policy", data, "type")
        self.type_ = "user defined policy"
        self.value = (
            decode_cancellation_cause(v)
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
            "type": v
            if (v := self.type_) == "user defined policy"
            else need(v, "the constant user defined policy", self, "type_"),
        }
        if (v := self.value) is not UNSET:
            data["value"] = (
                v._encode(sent) if is_cancellation_cause(v) else absent(v, "CancellationCause", self, "value")
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
from ..models.cancellation_cause import decode_cancellation_cause, is_cancellation_cause
