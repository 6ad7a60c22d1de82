"""A certificate of the kind `p12`."""

from __future__ import annotations

import datetime
from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    datetime_text,
    need,
    new,
    to_datetime,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class P12ApnsCertificate(Model):
    """A certificate of the kind `p12`.

    Attributes:
        type_: Always `p12`.
        value: The certificate.
        password: Password of the certificate.
        expiration: When the certificate expires.
        additional_properties: Members that the description does not name, kept as they came.
    """

    type_: Literal["p12"] = "p12"
    value: str | Unset = UNSET
    password: str | Unset = UNSET
    expiration: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("type", UNSET)) != "p12":
            wrong_tag(v, "p12", data, "type")
        self.type_ = "p12"
        self.value = (
            v
            if (v := get("value", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "value")
        )
        self.password = (
            v
            if (v := get("password", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "password")
        )
        self.expiration = to_datetime(get("expiration", UNSET), data, "expiration")
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "type": v if (v := self.type_) == "p12" else need(v, "the constant p12", self, "type_"),
        }
        if (v := self.value) is not UNSET:
            data["value"] = v if isinstance(v, str) else absent(v, "a string", self, "value")
        if (v := self.password) is not UNSET:
            data["password"] = v if isinstance(v, str) else absent(v, "a string", self, "password")
        if (v := self.expiration) is not UNSET:
            data["expiration"] = (
                datetime_text(v, self, "expiration", sent)
                if isinstance(v, datetime.datetime)
                else absent(v, "a date-time", self, "expiration")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "type",
        "value",
        "password",
        "expiration",
    }
)
