"""What to render of an SMS, and for whom."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class RenderSmsRequest(_rt.Model):
    """What to render of an SMS, and for whom. Its fields are not documented.

    Attributes:
        additional_properties: Properties that the spec does not name, as received.
    """

    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        self = _rt.new(cls)
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        data: dict[str, _t.Any] = {}
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        text = ""
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset({})
