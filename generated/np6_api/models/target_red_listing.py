"""Since when and why a target is on a red list (older documentation)."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class TargetRedListing(_rt.Model):
    """Since when and why a target is on a red list (older documentation).

    Attributes:
        timestamp: When the target was put on the red list, such as "1465831160".
        reason: Reason. Its values are not documented.
        additional_properties: Properties that the spec does not name, as received.
    """

    timestamp: str | _rt.Unset = _rt.UNSET
    reason: int | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.timestamp = (
            v
            if (v := get("timestamp", unset)).__class__ is str
            else v
            if v is unset
            else _rt.absent(v, "a string", data, "timestamp")
        )
        self.reason = (
            v
            if (v := get("reason", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "reason")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, _t.Any]:
        v: _t.Any
        unset = _rt.UNSET
        data: dict[str, _t.Any] = {}
        if (v := self.timestamp) is not unset:
            data["timestamp"] = v if isinstance(v, str) else _rt.absent(v, "a string", self, "timestamp")
        if (v := self.reason) is not unset:
            data["reason"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "reason")
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
        if (v := self.timestamp) is not unset:
            v = "null" if v is None else _rt.quoted(v)
            text = f'{text},"timestamp":{v}'
        if (v := self.reason) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"reason":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "timestamp",
        "reason",
    }
)
