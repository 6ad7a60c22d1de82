"""Delivery by HTTP."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class HttpApplicationProvider(_rt.Model):
    """Delivery by HTTP. The sample is cut after `url`.

    Attributes:
        type_: Always `http`.
        url: Address of the provider.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["http"] = "http"
    url: str | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "http":
            _rt.wrong_tag(v, "http", data, "type")
        self.type_ = "http"
        self.url = (
            v
            if (v := get("url", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "url")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "http" if (v := self.type_) == "http" else _rt.need(v, "the constant http", self, "type_"),
        }
        if (v := self.url) is not unset:
            data["url"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "url")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"http"' if (v := self.type_) == "http" else _rt.no_text(v)
        if (v := self.url) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"url":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "url",
    }
)
