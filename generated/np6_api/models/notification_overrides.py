"""What replaces the parts of a notification."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class NotificationOverrides(_rt.Model):
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
        additional_properties: Properties that the spec does not name, as received.
    """

    title: str | _rt.Unset = _rt.UNSET
    body: str | _rt.Unset = _rt.UNSET
    icon: str | _rt.Unset = _rt.UNSET
    thumbnail: str | _rt.Unset = _rt.UNSET
    image: str | _rt.Unset = _rt.UNSET
    data: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
    variables: list[dict[str, _t.Any]] | _rt.Unset = _rt.UNSET
    redirection: NotificationRedirection | _rt.Unset = _rt.UNSET
    channel: NotificationChannel | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.title = (
            v
            if (v := get("title", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "title")
        )
        self.body = (
            v
            if (v := get("body", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "body")
        )
        self.icon = (
            v
            if (v := get("icon", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "icon")
        )
        self.thumbnail = (
            v
            if (v := get("thumbnail", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "thumbnail")
        )
        self.image = (
            v
            if (v := get("image", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "image")
        )
        self.data = (
            v
            if (v := get("data", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "data")
        )
        self.variables = (
            _rt.items(v, dict, "an object")
            if (v := get("variables", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "variables")
        )
        self.redirection = (
            NotificationRedirection._decode(v)
            if (v := get("redirection", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "redirection")
        )
        self.channel = (
            NotificationChannel._decode(v)
            if (v := get("channel", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "channel")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.title) is not unset:
            data["title"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "title")
        if (v := self.body) is not unset:
            data["body"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "body")
        if (v := self.icon) is not unset:
            data["icon"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "icon")
        if (v := self.thumbnail) is not unset:
            data["thumbnail"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "thumbnail")
        if (v := self.image) is not unset:
            data["image"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "image")
        if (v := self.data) is not unset:
            data["data"] = v if isinstance(v, dict) else _rt.absent(v, "an object", self, "data")
        if (v := self.variables) is not unset:
            data["variables"] = (
                [x1 if isinstance(x1, dict) else _rt.mismatch(x1, "an object", v) for x1 in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "variables")
            )
        if (v := self.redirection) is not unset:
            data["redirection"] = (
                v._encode(sent)
                if isinstance(v, NotificationRedirection)
                else _rt.absent(v, "NotificationRedirection", self, "redirection")
            )
        if (v := self.channel) is not unset:
            data["channel"] = (
                v._encode(sent)
                if isinstance(v, NotificationChannel)
                else _rt.absent(v, "NotificationChannel", self, "channel")
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
        if (v := self.title) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"title":{v}'
        if (v := self.body) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"body":{v}'
        if (v := self.icon) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"icon":{v}'
        if (v := self.thumbnail) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"thumbnail":{v}'
        if (v := self.image) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"image":{v}'
        if (v := self.data) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, dict) else _rt.no_text(v)
            text = f'{text},"data":{v}'
        if (v := self.variables) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([_rt.json_text(x1) if isinstance(x1, dict) else _rt.no_text(x1) for x1 in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"variables":{v}'
        if (v := self.redirection) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, NotificationRedirection) else _rt.no_text(v)
            text = f'{text},"redirection":{v}'
        if (v := self.channel) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, NotificationChannel) else _rt.no_text(v)
            text = f'{text},"channel":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
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
