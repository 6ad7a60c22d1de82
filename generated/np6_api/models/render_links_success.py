"""The links were rendered."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class RenderLinksSuccess(_rt.Model):
    """The links were rendered.

    Attributes:
        type_: Always `success`.
        links: Rendered links.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["success"] = "success"
    links: list[str] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "success":
            _rt.wrong_tag(v, "success", data, "type")
        self.type_ = "success"
        self.links = (
            _rt.items(v, str, "a string")
            if (v := get("links", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "links")
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
        if (v := self.links) is not unset:
            data["links"] = (
                [x if isinstance(x, str) else _rt.mismatch(x, "a string", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "links")
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
        if (v := self.links) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([_rt.quoted(x) for x in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"links":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "links",
    }
)
