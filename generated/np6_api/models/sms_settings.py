"""Settings of an SMS."""

from __future__ import annotations

import typing as _t

import attrs as _attrs

from .. import _runtime as _rt


@_attrs.define(kw_only=True, repr=False, eq=False)
class SmsSettings(_rt.Model):
    """Settings of an SMS.

    Attributes:
        field: Identifier of the field that holds the address.
        sms_format: Not documented; the example has 3.
        sms_type: Not documented; the example has 1.
        countries: Countries, as ISO 3166 alpha-3 codes.
        additional_properties: Properties that the spec does not name, as received.
    """

    field: int | _rt.Unset = _rt.UNSET
    sms_format: int | _rt.Unset = _rt.UNSET
    sms_type: int | _rt.Unset = _rt.UNSET
    countries: list[str] | _rt.Unset = _rt.UNSET
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
        self.sms_format = (
            v
            if (v := get("smsFormat", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "smsFormat")
        )
        self.sms_type = (
            v
            if (v := get("smsType", unset)).__class__ is int
            else v
            if v is unset
            else _rt.absent(v, "an integer", data, "smsType")
        )
        self.countries = (
            _rt.items(v, str, "a string")
            if (v := get("countries", unset)).__class__ is list
            else v
            if v is unset
            else _rt.absent(v, "an array", data, "countries")
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
        if (v := self.sms_format) is not unset:
            data["smsFormat"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "sms_format")
            )
        if (v := self.sms_type) is not unset:
            data["smsType"] = (
                v if v.__class__ is int or _rt.is_integer(v) else _rt.absent(v, "an integer", self, "sms_type")
            )
        if (v := self.countries) is not unset:
            data["countries"] = (
                [x if isinstance(x, str) else _rt.mismatch(x, "a string", v) for x in v]
                if isinstance(v, list)
                else _rt.absent(v, "an array", self, "countries")
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
        if (v := self.sms_format) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"smsFormat":{v}'
        if (v := self.sms_type) is not unset:
            v = (
                "null"
                if v is None
                else str(v)
                if v.__class__ is int
                else _rt.integer_text(v)
                if _rt.is_integer(v)
                else _rt.no_text(v)
            )
            text = f'{text},"smsType":{v}'
        if (v := self.countries) is not unset:
            v = (
                "null"
                if v is None
                else "[" + ",".join([_rt.quoted(x) for x in v]) + "]"
                if isinstance(v, list)
                else _rt.no_text(v)
            )
            text = f'{text},"countries":{v}'
        return f"{{{text[1:]}}}"


_KNOWN: _t.Final[frozenset[str]] = frozenset(
    {
        "field",
        "smsFormat",
        "smsType",
        "countries",
    }
)
