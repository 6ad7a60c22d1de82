"""A notification to a mobile application."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    misfit,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class PushAppNotification(Model):
    """A notification to a mobile application.

    Attributes:
        type_: Always `push-app`.
        id: Identifier of the notification.
        name: Name of the notification.
        description: Free text.
        stamp: When something was created and last changed.
        active: The notification is online.
        settings: Settings of a notification.
        task: How a notification is triggered.
        versions: Versions of the notification.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["push-app"] = "push-app"
    id: int | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET
    stamp: ChangeDates | Unset = UNSET
    active: bool | Unset = UNSET
    settings: NotificationSettings | Unset = UNSET
    task: NotificationTask | Unset = UNSET
    versions: list[NotificationVersion] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "push-app":
            wrong_tag(v, "push-app", data, "type")
        self.type_ = "push-app"
        self.id = (
            v if (v := get("id", UNSET)).__class__ is int else v if v is UNSET else absent(v, "an integer", data, "id")
        )
        self.name = (
            v
            if (v := get("name", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "description")
        )
        self.stamp = (
            ChangeDates._decode(v)
            if (v := get("stamp", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "stamp")
        )
        self.active = (
            v
            if (v := get("active", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "active")
        )
        self.settings = (
            NotificationSettings._decode(v)
            if (v := get("settings", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "settings")
        )
        self.task = (
            NotificationTask._decode(v)
            if (v := get("task", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "task")
        )
        self.versions = (
            [NotificationVersion._decode(x) if x.__class__ is dict else misfit(x, "an object", v) for x in v]
            if (v := get("versions", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "versions")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "push-app" else need(v, "the constant push-app", self, "type_"),
        }
        if (v := self.id) is not UNSET:
            data["id"] = v if is_integer(v) else absent(v, "an integer", self, "id")
        if (v := self.name) is not UNSET:
            data["name"] = v if isinstance(v, str) else absent(v, "a string", self, "name")
        if (v := self.description) is not UNSET:
            data["description"] = v if isinstance(v, str) else absent(v, "a string", self, "description")
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v._encode(sent) if isinstance(v, ChangeDates) else absent(v, "ChangeDates", self, "stamp")
        if (v := self.active) is not UNSET:
            data["active"] = v if v.__class__ is bool else absent(v, "true or false", self, "active")
        if (v := self.settings) is not UNSET:
            data["settings"] = (
                v._encode(sent)
                if isinstance(v, NotificationSettings)
                else absent(v, "NotificationSettings", self, "settings")
            )
        if (v := self.task) is not UNSET:
            data["task"] = (
                v._encode(sent) if isinstance(v, NotificationTask) else absent(v, "NotificationTask", self, "task")
            )
        if (v := self.versions) is not UNSET:
            data["versions"] = (
                [
                    x._encode(sent) if isinstance(x, NotificationVersion) else misfit(x, "NotificationVersion", v, None)
                    for x in v
                ]
                if isinstance(v, list)
                else absent(v, "an array", self, "versions")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "id",
        "name",
        "description",
        "stamp",
        "active",
        "settings",
        "task",
        "versions",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.change_dates import ChangeDates
from ..models.notification_settings import NotificationSettings
from ..models.notification_task import NotificationTask
from ..models.notification_version import NotificationVersion
