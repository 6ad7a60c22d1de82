"""What replaces the parts of a notification."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    items,
    misfit,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class NotificationOverrides(Model):
    """What replaces the parts of a notification.

    Attributes:
        title: Title.
        body: Text.
        icon: Icon.
        thumbnail: Thumbnail.
        image: Image.
        data: Data for the rendering.
        variables: Further variables.
        redirection: Where a notification leads. The kinds are not documented.
        channel: Channel of a notification. The kinds are not documented.
        additional_properties: Members that the description does not name, kept as they came.
    """

    title: str | Unset = UNSET
    body: str | Unset = UNSET
    icon: str | Unset = UNSET
    thumbnail: str | Unset = UNSET
    image: str | Unset = UNSET
    data: dict[str, Any] | Unset = UNSET
    variables: list[dict[str, Any]] | Unset = UNSET
    redirection: NotificationRedirection | Unset = UNSET
    channel: NotificationChannel | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.title = (
            v
            if (v := get("title", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "title")
        )
        self.body = (
            v
            if (v := get("body", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "body")
        )
        self.icon = (
            v
            if (v := get("icon", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "icon")
        )
        self.thumbnail = (
            v
            if (v := get("thumbnail", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "thumbnail")
        )
        self.image = (
            v
            if (v := get("image", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "image")
        )
        self.data = (
            v
            if (v := get("data", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "data")
        )
        self.variables = (
            items(v, dict, "an object")
            if (v := get("variables", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "variables")
        )
        self.redirection = (
            NotificationRedirection._decode(v)
            if (v := get("redirection", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "redirection")
        )
        self.channel = (
            NotificationChannel._decode(v)
            if (v := get("channel", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "channel")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.title) is not UNSET:
            data["title"] = v if isinstance(v, str) else absent(v, "a string", self, "title")
        if (v := self.body) is not UNSET:
            data["body"] = v if isinstance(v, str) else absent(v, "a string", self, "body")
        if (v := self.icon) is not UNSET:
            data["icon"] = v if isinstance(v, str) else absent(v, "a string", self, "icon")
        if (v := self.thumbnail) is not UNSET:
            data["thumbnail"] = v if isinstance(v, str) else absent(v, "a string", self, "thumbnail")
        if (v := self.image) is not UNSET:
            data["image"] = v if isinstance(v, str) else absent(v, "a string", self, "image")
        if (v := self.data) is not UNSET:
            data["data"] = v if isinstance(v, dict) else absent(v, "an object", self, "data")
        if (v := self.variables) is not UNSET:
            data["variables"] = (
                [x1 if isinstance(x1, dict) else misfit(x1, "an object", v, None) for x1 in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "variables")
            )
        if (v := self.redirection) is not UNSET:
            data["redirection"] = (
                v._encode(sent)
                if isinstance(v, NotificationRedirection)
                else absent(v, "NotificationRedirection", self, "redirection")
            )
        if (v := self.channel) is not UNSET:
            data["channel"] = (
                v._encode(sent)
                if isinstance(v, NotificationChannel)
                else absent(v, "NotificationChannel", self, "channel")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "title",
        "body",
        "icon",
        "thumbnail",
        "image",
        "data",
        "variables",
        "redirection",
        "channel",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.notification_channel import NotificationChannel
from ..models.notification_redirection import NotificationRedirection
