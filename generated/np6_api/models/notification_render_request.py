"""Whom to render a notification for."""

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
class NotificationRenderRequest(Model):
    """Whom to render a notification for.

    Attributes:
        receiver: Whom to render a notification for. Further fields are cut in the reference.
        related: A contact that the notification is related to.
        stamp: Identifies a message and the exchange that it belongs to.
        additional_properties: Members that the description does not name, kept as they came.
    """

    receiver: NotificationRenderReceiver | Unset = UNSET
    related: dict[str, Any] | Unset = UNSET
    stamp: Stamp | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.receiver = (
            NotificationRenderReceiver._decode(v)
            if (v := get("receiver", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "receiver")
        )
        self.related = (
            v
            if (v := get("related", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "related")
        )
        self.stamp = (
            Stamp._decode(v)
            if (v := get("stamp", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "stamp")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.receiver) is not UNSET:
            data["receiver"] = (
                v._encode(sent)
                if isinstance(v, NotificationRenderReceiver)
                else absent(v, "NotificationRenderReceiver", self, "receiver")
            )
        if (v := self.related) is not UNSET:
            data["related"] = v if isinstance(v, dict) else absent(v, "an object", self, "related")
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v._encode(sent) if isinstance(v, Stamp) else absent(v, "Stamp", self, "stamp")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "receiver",
        "related",
        "stamp",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.notification_render_receiver import NotificationRenderReceiver
from ..models.stamp import Stamp
