"""A rendered notification."""

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
class NotificationRender(Model):
    """A rendered notification. Further fields are cut in the reference.

    Attributes:
        title: Title.
        body: Text.
        icon: Icon.
        thumbnail: Thumbnail.
        image: Image.
        additional_properties: Members that the description does not name, kept as they came.
    """

    title: str | Unset = UNSET
    body: str | Unset = UNSET
    icon: str | Unset = UNSET
    thumbnail: str | Unset = UNSET
    image: str | Unset = UNSET
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
    }
)
