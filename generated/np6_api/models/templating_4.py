"""Templating, version 4."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class Templating4(_rt.Model):
    """Templating, version 4.

    Attributes:
        version: Always `4`.
        additional_properties: Properties that the spec does not name, as received.
    """

    version: _t.Literal["4"] = "4"
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("version", unset)) != "4":
            _rt.wrong_tag(v, "4", data, "version")
        self.version = "4"
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        data: dict[str, _t.Any] = {
            "version": "4" if (v := self.version) == "4" else _rt.need(v, "the constant 4", self, "version"),
        }
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        text = '{"version":"4"' if (v := self.version) == "4" else _rt.no_text(v)
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "version",
    }
)
