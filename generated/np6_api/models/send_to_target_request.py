"""Data and content of a message to one target."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class SendToTargetRequest(Model):
    """Data and content of a message to one target. The reference is cut; a model of 2016 also has
    `header`, with subject, mailFrom and replyTo.

    Attributes:
        data: Data for the rendering.
        content: Content that replaces that of the action, if it is an e-mail.
        additional_properties: Members that the description does not name, kept as they came.
    """

    data: dict[str, Any] | Unset = UNSET
    content: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.data = (
            v
            if (v := get("data", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "data")
        )
        self.content = (
            v
            if (v := get("content", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "content")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.data) is not UNSET:
            data["data"] = v if isinstance(v, dict) else absent(v, "an object", self, "data")
        if (v := self.content) is not UNSET:
            data["content"] = v if isinstance(v, dict) else absent(v, "an object", self, "content")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "data",
        "content",
    }
)
