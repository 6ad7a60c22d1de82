"""Circumstances of a rendering."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from ..models.render_context_display import RenderContextDisplay


@_attrs.define(kw_only=True, repr=False, eq=False)
class RenderContext(_rt.Model):
    """Circumstances of a rendering.

    Attributes:
        id: Identifier of the message.
        display: Display configuration. The meaning of the values is not documented.
        render: Identifier of the content to render.
        recipient: E-mail address that replaces the receiver's own.
        additional_properties: Properties that the spec does not name, as received.
    """

    id: str | _rt.Unset = _rt.UNSET
    display: RenderContextDisplay | int | _rt.Unset = _rt.UNSET
    render: int | _rt.Unset = _rt.UNSET
    recipient: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.id = (
            v
            if (v := get("id", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "id")
        )
        self.display = (
            _look_up_render_context_display(v, v)
            if (v := get("display", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "display")
        )
        self.render = (
            v
            if (v := get("render", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "render")
        )
        self.recipient = (
            v
            if (v := get("recipient", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "recipient")
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
            data["id"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "id")
        if (v := self.display) is not unset:
            data["display"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "display")
            )
        if (v := self.render) is not unset:
            data["render"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "render")
            )
        if (v := self.recipient) is not unset:
            data["recipient"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "recipient")
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
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"id":{v}'
        if (v := self.display) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"display":{v}'
        if (v := self.render) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"render":{v}'
        if (v := self.recipient) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"recipient":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "id",
        "display",
        "render",
        "recipient",
    }
)

# Imported last: models may refer to each other in a circle.
from ..models.render_context_display import look_up_render_context_display as _look_up_render_context_display
