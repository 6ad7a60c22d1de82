"""Settings of an SMS."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class SmsSettings(Model):
    """Settings of an SMS.

    Attributes:
        field: Identifier of the field that holds the address.
        sms_format: Not documented; the example has 3.
        sms_type: Not documented; the example has 1.
        countries: Not documented; empty in the example.
        additional_properties: Members that the description does not name, kept as they came.
    """

    field: int | Unset = UNSET
    sms_format: int | Unset = UNSET
    sms_type: int | Unset = UNSET
    countries: list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.field = (
            v
            if (v := get("field", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "field")
        )
        self.sms_format = (
            v
            if (v := get("smsFormat", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "smsFormat")
        )
        self.sms_type = (
            v
            if (v := get("smsType", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "smsType")
        )
        self.countries = (
            v
            if (v := get("countries", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "countries")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.field) is not UNSET:
            data["field"] = v if is_integer(v) else absent(v, "an integer", self, "field")
        if (v := self.sms_format) is not UNSET:
            data["smsFormat"] = v if is_integer(v) else absent(v, "an integer", self, "sms_format")
        if (v := self.sms_type) is not UNSET:
            data["smsType"] = v if is_integer(v) else absent(v, "an integer", self, "sms_type")
        if (v := self.countries) is not UNSET:
            data["countries"] = v if isinstance(v, list) else absent(v, "an array", self, "countries")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "field",
        "smsFormat",
        "smsType",
        "countries",
    }
)
