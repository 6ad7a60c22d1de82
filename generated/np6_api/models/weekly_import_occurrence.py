"""Every week (older documentation)."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class WeeklyImportOccurrence(_rt.Model):
    """Every week (older documentation).

    Attributes:
        type_: Always `weekly`.
        days: Days of the week such as Mon, or of the month such as 20.
        additional_properties: Properties that the spec does not name, as received.
    """

    type_: _t.Literal["weekly"] = "weekly"
    days: list[str | int] | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        if (v := get("type", unset)) != "weekly":
            _rt.wrong_tag(v, "weekly", data, "type")
        self.type_ = "weekly"
        self.days = (
            [
                x if x.__class__ is str else x if x.__class__ is int else _rt.mismatch(x, "a string or an integer", v)
                for x in v
            ]
            if (v := get("days", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "days")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {
            "type": "weekly" if (v := self.type_) == "weekly" else _rt.need(v, "the constant weekly", self, "type_"),
        }
        if (v := self.days) is not unset:
            data["days"] = (
                [
                    x
                    if isinstance(x, str)
                    else x
                    if x.__class__ is int or _rt.is_integer(x)
                    else _rt.mismatch(x, "a string or an integer", v)
                    for x in v
                ]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "days")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = '{"type":"weekly"' if (v := self.type_) == "weekly" else _rt.no_text(v)
        if (v := self.days) is not unset:
            v = (
                "null"
                if v is None
                else "["
                + ",".join(
                    [
                        _rt.quoted(x)
                        if isinstance(x, str)
                        else str(x)
                        if x.__class__ is int
                        else _rt.integer_text(x)
                        if _rt.is_integer(x)
                        else _rt.no_text(x)
                        for x in v
                    ]
                )
                + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"days":{v}'
        return text + "}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "type",
        "days",
    }
)
