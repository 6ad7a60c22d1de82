"""Sender of a rendered message."""

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
class RenderedSender(Model):
    """Sender of a rendered message.

    Attributes:
        bounce: Address for bounces.
        label: Name that readers see.
        reply: Address for replies.
        value: Address of the sender.
        additional_properties: Members that the description does not name, kept as they came.
    """

    bounce: str | Unset = UNSET
    label: str | Unset = UNSET
    reply: str | Unset = UNSET
    value: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.bounce = (
            v
            if (v := get("bounce", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "bounce")
        )
        self.label = (
            v
            if (v := get("label", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "label")
        )
        self.reply = (
            v
            if (v := get("reply", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "reply")
        )
        self.value = (
            v
            if (v := get("value", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.bounce) is not UNSET:
            data["bounce"] = v if isinstance(v, str) else absent(v, "a string", self, "bounce")
        if (v := self.label) is not UNSET:
            data["label"] = v if isinstance(v, str) else absent(v, "a string", self, "label")
        if (v := self.reply) is not UNSET:
            data["reply"] = v if isinstance(v, str) else absent(v, "a string", self, "reply")
        if (v := self.value) is not UNSET:
            data["value"] = v if isinstance(v, str) else absent(v, "a string", self, "value")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "bounce",
        "label",
        "reply",
        "value",
    }
)
