"""Rates of an action."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ActionPerformance(_rt.Model):
    """Rates of an action.

    Attributes:
        opening_rate: Rate of openings.
        click_rate: Rate of clicks.
        unsubscribed_rate: Rate of unsubscriptions; `unsubscribeRate` in the older documentation.
        additional_properties: Properties that the spec does not name, as received.
    """

    opening_rate: float | _rt.Unset = _rt.UNSET
    click_rate: float | _rt.Unset = _rt.UNSET
    unsubscribed_rate: float | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.opening_rate = _rt.to_float(get("openingRate", unset), data, "openingRate")
        self.click_rate = _rt.to_float(get("clickRate", unset), data, "clickRate")
        self.unsubscribed_rate = _rt.to_float(get("unsubscribedRate", unset), data, "unsubscribedRate")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.opening_rate) is not unset:
            data["openingRate"] = v if _rt.is_number(v) else _rt.absent(v, "a number", self, "opening_rate")
        if (v := self.click_rate) is not unset:
            data["clickRate"] = v if _rt.is_number(v) else _rt.absent(v, "a number", self, "click_rate")
        if (v := self.unsubscribed_rate) is not unset:
            data["unsubscribedRate"] = v if _rt.is_number(v) else _rt.absent(v, "a number", self, "unsubscribed_rate")
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.opening_rate) is not unset:
            v = "null" if v is None else _rt.json_text(v) if _rt.is_number(v) else _rt.no_text(v)
            text = f'{text},"openingRate":{v}'
        if (v := self.click_rate) is not unset:
            v = "null" if v is None else _rt.json_text(v) if _rt.is_number(v) else _rt.no_text(v)
            text = f'{text},"clickRate":{v}'
        if (v := self.unsubscribed_rate) is not unset:
            v = "null" if v is None else _rt.json_text(v) if _rt.is_number(v) else _rt.no_text(v)
            text = f'{text},"unsubscribedRate":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "openingRate",
        "clickRate",
        "unsubscribedRate",
    }
)
