"""A notification to a mobile application."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    misfit,
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

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values."""
        data: dict[str, Any] = {
            "type": self.type_,
        }
        v: Any
        if self.id is not UNSET:
            data["id"] = self.id
        if self.name is not UNSET:
            data["name"] = self.name
        if self.description is not UNSET:
            data["description"] = self.description
        if (v := self.stamp) is not UNSET:
            data["stamp"] = v and v.to_dict()
        if self.active is not UNSET:
            data["active"] = self.active
        if (v := self.settings) is not UNSET:
            data["settings"] = v and v.to_dict()
        if (v := self.task) is not UNSET:
            data["task"] = v and v.to_dict()
        if (v := self.versions) is not UNSET:
            data["versions"] = v and [x.to_dict() for x in v]
        if self.additional_properties:
            data.update(self.additional_properties)
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
