"""The rendering."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class RenderCancellationCause(_rt.Model):
    """The rendering.

    Attributes:
        type_: Always `render`.
        message: Explanation.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["render"] = "render"
    message: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "render":
            _rt.wrong_tag(v, "render", data, "type")
        self.type_ = "render"
        self.message = (
            v
            if (v := get("message", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "message")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "render" if (v := self.type_) == "render" else _rt.need(v, "the constant render", self, "type_"),
        }
        if (v := self.message) is not unset:
            data["message"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "message")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"render"' if (v := self.type_) == "render" else _rt.no_text(v)
        if (v := self.message) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"message":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "message",
    }
)
