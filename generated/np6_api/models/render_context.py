"""Circumstances of a rendering."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    new,
)

if TYPE_CHECKING:
    from ..models.render_context_display import RenderContextDisplay


@_define(kw_only=True, repr=False, eq=False)
class RenderContext(Model):
    """Circumstances of a rendering.

    Attributes:
        id: Identifier of the message.
        display: Display configuration. The meaning of the values is not documented.
        render: Identifier of the content to render.
        recipient: E-mail address that replaces the receiver's own.
        additional_properties: Members that the description does not name, kept as they came.
    """

    id: str | Unset = UNSET
    display: RenderContextDisplay | int | Unset = UNSET
    render: int | Unset = UNSET
    recipient: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.id = (
            v if (v := get("id", UNSET)).__class__ is str else v if v is UNSET else absent(v, "a string", data, "id")
        )
        self.display = (
            look_up_render_context_display(v, v)
            if (v := get("display", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "display")
        )
        self.render = (
            v
            if (v := get("render", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "render")
        )
        self.recipient = (
            v
            if (v := get("recipient", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "recipient")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.id) is not UNSET:
            data["id"] = v if isinstance(v, str) else absent(v, "a string", self, "id")
        if (v := self.display) is not UNSET:
            data["display"] = v if is_integer(v) else absent(v, "an integer", self, "display")
        if (v := self.render) is not UNSET:
            data["render"] = v if is_integer(v) else absent(v, "an integer", self, "render")
        if (v := self.recipient) is not UNSET:
            data["recipient"] = v if isinstance(v, str) else absent(v, "a string", self, "recipient")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "id",
        "display",
        "render",
        "recipient",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.render_context_display import look_up_render_context_display
