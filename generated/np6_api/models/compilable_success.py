"""The execution succeeded."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

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


@_define(kw_only=True, repr=False, eq=False)
class CompilableSuccess(Model):
    """The execution succeeded.

    Attributes:
        type_: Always `success`.
        arguments: The arguments that were used.
        value: The result.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["success"] = "success"
    arguments: dict[str, Any] | Unset = UNSET
    value: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "success":
            wrong_tag(v, "success", data, "type")
        self.type_ = "success"
        self.arguments = (
            v
            if (v := get("arguments", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "arguments")
        )
        self.value = (
            v
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
            "type": v if (v := self.type_) == "success" else need(v, "the constant success", self, "type_"),
        }
        if (v := self.arguments) is not UNSET:
            data["arguments"] = v if isinstance(v, dict) else absent(v, "an object", self, "arguments")
        if (v := self.value) is not UNSET:
            data["value"] = v if isinstance(v, dict) else absent(v, "an object", self, "value")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "arguments",
        "value",
    }
)
