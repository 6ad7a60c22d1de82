"""The red lists that an import fills."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class RedListImportDestination(Model):
    """The red lists that an import fills. An older sample names the first `email`.

    Attributes:
        mail: The e-mail red list.
        sms: The SMS red list.
        additional_properties: Members that the description does not name, kept as they came.
    """

    mail: bool | Unset = UNSET
    sms: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.mail = (
            v
            if (v := get("mail", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "mail")
        )
        self.sms = (
            v
            if (v := get("sms", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "sms")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.mail) is not UNSET:
            data["mail"] = v if v.__class__ is bool else absent(v, "true or false", self, "mail")
        if (v := self.sms) is not UNSET:
            data["sms"] = v if v.__class__ is bool else absent(v, "true or false", self, "sms")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "mail",
        "sms",
    }
)
