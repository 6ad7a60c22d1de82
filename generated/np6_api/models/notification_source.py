"""A push notification."""

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
class NotificationSource(Model):
    """A push notification.

    Attributes:
        type_: Always `notification`.
        detail: What an event is about. The kind of the event decides which parts are there.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["notification"] = "notification"
    detail: EventDetail | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "notification":
            wrong_tag(v, "notification", data, "type")
        self.type_ = "notification"
        self.detail = (
            EventDetail._decode(v)
            if (v := get("detail", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "detail")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "notification" else need(v, "the constant notification", self, "type_"),
        }
        if (v := self.detail) is not UNSET:
            data["detail"] = v._encode(sent) if isinstance(v, EventDetail) else absent(v, "EventDetail", self, "detail")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "detail",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.event_detail import EventDetail
