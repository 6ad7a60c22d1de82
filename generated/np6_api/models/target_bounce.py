"""A bounce of a target (older documentation)."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class TargetBounce(_rt.Model):
    """A bounce of a target (older documentation).

    Attributes:
        field: Identifier of the field that holds the address.
        type_: Kind of the bounce. The older documentation names 3 valid, 4 soft, 51 hardDomain, 52 hardUser,
            53 hardOther, 54 hardRules and 6 reportAsSpam; its sample of a target has 1.
        timestamp: When the message came back, such as "1465831160".
        reason: Reason. Its values are not documented.
        additional_properties: Properties that the spec does not name, as received.
    """

    field: int | _rt.Unset = _rt.UNSET
    type_: int | _rt.Unset = _rt.UNSET
    timestamp: str | _rt.Unset = _rt.UNSET
    reason: int | _rt.Unset = _rt.UNSET
    additional_properties: dict[str, _t.Any] = _attrs.field(factory=dict)

    @classmethod
    def _decode(cls, data: _t.Any) -> _t.Self:
        get, unset = data.get, _rt.UNSET
        self = _rt.new(cls)
        self.field = (
            v
            if (v := get("field", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "field")
        )
        self.type_ = (
            v
            if (v := get("type", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "type")
        )
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
        if (v := self.field) is not unset:
            data["field"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "field")
        if (v := self.type_) is not unset:
            data["type"] = v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "type_")
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
        if (v := self.field) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"field":{v}'
        if (v := self.type_) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"type":{v}'
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
        "field",
        "type",
        "timestamp",
        "reason",
    }
)
