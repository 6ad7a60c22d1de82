"""A rendered notification."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class NotificationRender(_rt.Model):
    """A rendered notification. The reference is cut after `image`.

    Attributes:
        title: Title.
        body: Text.
        icon: Icon.
        thumbnail: Thumbnail.
        image: Image.
        buttons: Buttons. The type of an item is not documented.
        additional_properties: Properties that the spec does not name, as received.
    """

    title: str | _rt.Unset = _rt.UNSET
    body: str | _rt.Unset = _rt.UNSET
    icon: str | _rt.Unset = _rt.UNSET
    thumbnail: str | _rt.Unset = _rt.UNSET
    image: str | _rt.Unset = _rt.UNSET
    buttons: list[_t.Any] | _rt.Unset = _rt.UNSET
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
        self.buttons = (
            v
            if (v := get("buttons", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "buttons")
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
        if (v := self.buttons) is not unset:
            data["buttons"] = v if isinstance(v, list) else _rt.absent(v, "an array", self, "buttons")
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
        if (v := self.buttons) is not unset:
            v = "null" if v is None else _rt.json_text(v) if isinstance(v, list) else _rt.no_text(v)
            text = f'{text},"buttons":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "title",
        "body",
        "icon",
        "thumbnail",
        "image",
        "buttons",
    }
)
