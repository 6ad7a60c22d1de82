"""The rendering."""

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
class RenderCancellationCause(Model):
    """The rendering.

    Attributes:
        type_: Always `render`.
        message: Explanation.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["render"] = "render"
    message: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "render":
            wrong_tag(v, "render", data, "type")
        self.type_ = "render"
        self.message = (
            v
            if (v := get("message", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "message")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "render" else need(v, "the constant render", self, "type_"),
        }
        if (v := self.message) is not UNSET:
            data["message"] = v if isinstance(v, str) else absent(v, "a string", self, "message")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "message",
    }
)
