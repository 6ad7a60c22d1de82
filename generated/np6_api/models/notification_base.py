"""What all notifications have in common."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class NotificationBase(_rt.Model):
    """What all notifications have in common.

    Attributes:
        id: Identifier of the notification.
        name: Name of the notification.
        description: Free text.
        stamp: When something was created and last changed.
        active: The notification is online.
        settings: Settings of a notification.
        task: How a notification is triggered.
        versions: Versions of the notification.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: int | _rt.Unset = _rt.UNSET
    name: str | _rt.Unset = _rt.UNSET
    description: str | _rt.Unset = _rt.UNSET
    stamp: ChangeDates | _rt.Unset = _rt.UNSET
    active: bool | _rt.Unset = _rt.UNSET
    settings: NotificationSettings | _rt.Unset = _rt.UNSET
    task: NotificationTask | _rt.Unset = _rt.UNSET
    versions: list[NotificationVersion] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = (
            v
            if (v := get("id", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "id")
        )
        self.name = (
            v
            if (v := get("name", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "name")
        )
        self.description = (
            v
            if (v := get("description", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "description")
        )
        self.stamp = (
            ChangeDates._decode(v)
            if (v := get("stamp", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "stamp")
        )
        self.active = (
            v
            if (v := get("active", unset)).__class__ is bool
            else v
            if v is unset
            else _rt.absent(v, "true or false", data, "active")
        )
        self.settings = (
            NotificationSettings._decode(v)
            if (v := get("settings", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "settings")
        )
        self.task = (
            NotificationTask._decode(v)
            if (v := get("task", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "task")
        )
        self.versions = (
            [NotificationVersion._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", v) for x in v]
            if (v := get("versions", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "versions")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.id) is not unset:
            data["id"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "id")
        if (v := self.name) is not unset:
            data["name"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "name")
        if (v := self.description) is not unset:
            data["description"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "description")
        if (v := self.stamp) is not unset:
            data["stamp"] = (
                v._encode(sent) if isinstance(v, ChangeDates) else _rt.absent(v, "ChangeDates", self, "stamp")
            )
        if (v := self.active) is not unset:
            data["active"] = v if v.__class__ is bool else _rt.absent(v, "true or false", self, "active")
        if (v := self.settings) is not unset:
            data["settings"] = (
                v._encode(sent)
                if isinstance(v, NotificationSettings)
                else _rt.absent(v, "NotificationSettings", self, "settings")
            )
        if (v := self.task) is not unset:
            data["task"] = (
                v._encode(sent) if isinstance(v, NotificationTask) else _rt.absent(v, "NotificationTask", self, "task")
            )
        if (v := self.versions) is not unset:
            data["versions"] = (
                [
                    x._encode(sent) if isinstance(x, NotificationVersion) else _rt.mismatch(x, "NotificationVersion", v)
                    for x in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "versions")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.id) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"id":{v}'
        if (v := self.name) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"name":{v}'
        if (v := self.description) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"description":{v}'
        if (v := self.stamp) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, ChangeDates) else _rt.no_text(v)
            text = f'{text},"stamp":{v}'
        if (v := self.active) is not unset:
            v = "null" if v is None else ("true" if v else "false") if v.__class__ is bool else _rt.no_text(v)
            text = f'{text},"active":{v}'
        if (v := self.settings) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, NotificationSettings) else _rt.no_text(v)
            text = f'{text},"settings":{v}'
        if (v := self.task) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, NotificationTask) else _rt.no_text(v)
            text = f'{text},"task":{v}'
        if (v := self.versions) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join([x._write(sent) if isinstance(x, NotificationVersion) else _rt.no_text(x) for x in v])
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"versions":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
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
