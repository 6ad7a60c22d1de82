"""A time of day (older documentation)."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class ImportTime(_rt.Model):
    """A time of day (older documentation).

    Attributes:
        hour: Hour.
        minute: Minute.
        second: Second.
        additional_properties: Properties that the spec does not name, as received.
    """

    hour: int | _rt.Unset = _rt.UNSET
    minute: int | _rt.Unset = _rt.UNSET
    second: int | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.hour = (
            v
            if (v := get("hour", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "hour")
        )
        self.minute = (
            v
            if (v := get("minute", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "minute")
        )
        self.second = (
            v
            if (v := get("second", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "second")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.hour) is not unset:
            data["hour"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "hour")
        if (v := self.minute) is not unset:
            data["minute"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "minute")
            )
        if (v := self.second) is not unset:
            data["second"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "second")
            )
        if self.additional_properties:
            data.update(_rt.additional(self.additional_properties, self))
        return data

    def _write(self, sent: bool) -> str:
        if self.additional_properties:
            return _rt.json_text(self._encode(sent))
        v: _t.Any
        unset = _rt.UNSET
        text = ""
        if (v := self.hour) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"hour":{v}'
        if (v := self.minute) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"minute":{v}'
        if (v := self.second) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"second":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "hour",
        "minute",
        "second",
    }
)
