"""The notification was rendered."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class NotificationRenderSuccess(_rt.Model):
    """The notification was rendered.

    Attributes:
        type_: Always `success`.
        meta: What was rendered, and for which subscription.
        render: A rendered notification. The reference is cut after `image`.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["success"] = "success"
    meta: NotificationRenderMeta | _rt.Unset = _rt.UNSET
    render: NotificationRender | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "success":
            _rt.wrong_tag(v, "success", data, "type")
        self.type_ = "success"
        self.meta = (
            NotificationRenderMeta._decode(v)
            if (v := get("meta", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "meta")
        )
        self.render = (
            NotificationRender._decode(v)
            if (v := get("render", unset)).__class__ is dict
            else v
            if v is unset
            else _rt.absent(v, "an object", data, "render")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "success" if (v := self.type_) == "success" else _rt.need(v, "the constant success", self, "type_"),
        }
        if (v := self.meta) is not unset:
            data["meta"] = (
                v._encode(sent)
                if isinstance(v, NotificationRenderMeta)
                else _rt.absent(v, "NotificationRenderMeta", self, "meta")
            )
        if (v := self.render) is not unset:
            data["render"] = (
                v._encode(sent)
                if isinstance(v, NotificationRender)
                else _rt.absent(v, "NotificationRender", self, "render")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"success"' if (v := self.type_) == "success" else _rt.no_text(v)
        if (v := self.meta) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, NotificationRenderMeta) else _rt.no_text(v)
            text = f'{text},"meta":{v}'
        if (v := self.render) is not unset:
            v = "null" if v is None else v._write(sent) if isinstance(v, NotificationRender) else _rt.no_text(v)
            text = f'{text},"render":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "meta",
        "render",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.notification_render import NotificationRender
from ..models.notification_render_meta import NotificationRenderMeta
