"""The notification was rendered."""

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
class NotificationRenderSuccess(Model):
    """The notification was rendered.

    Attributes:
        type_: Always `success`.
        meta: What was rendered, and for which subscription.
        render: A rendered notification. Further fields are cut in the reference.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["success"] = "success"
    meta: NotificationRenderMeta | Unset = UNSET
    render: NotificationRender | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "success":
            wrong_tag(v, "success", data, "type")
        self.type_ = "success"
        self.meta = (
            NotificationRenderMeta._decode(v)
            if (v := get("meta", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "meta")
        )
        self.render = (
            NotificationRender._decode(v)
            if (v := get("render", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "render")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "success" else need(v, "the constant success", self, "type_"),
        }
        if (v := self.meta) is not UNSET:
            data["meta"] = (
                v._encode(sent)
                if isinstance(v, NotificationRenderMeta)
                else absent(v, "NotificationRenderMeta", self, "meta")
            )
        if (v := self.render) is not UNSET:
            data["render"] = (
                v._encode(sent)
                if isinstance(v, NotificationRender)
                else absent(v, "NotificationRender", self, "render")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "meta",
        "render",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.notification_render import NotificationRender
from ..models.notification_render_meta import NotificationRenderMeta
