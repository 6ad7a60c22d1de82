"""Sender of an e-mail."""

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
class MailSender(Model):
    """Sender of an e-mail.

    Attributes:
        prefix: Part of the address before the `@`.
        domain: Domain of the address.
        label: Name that readers see.
        additional_properties: Members that the description does not name, kept as they came.
    """

    prefix: str | Unset = UNSET
    domain: str | Unset = UNSET
    label: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.prefix = (
            v
            if (v := get("prefix", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "prefix")
        )
        self.domain = (
            v
            if (v := get("domain", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "domain")
        )
        self.label = (
            v
            if (v := get("label", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "label")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.prefix) is not UNSET:
            data["prefix"] = v if isinstance(v, str) else absent(v, "a string", self, "prefix")
        if (v := self.domain) is not UNSET:
            data["domain"] = v if isinstance(v, str) else absent(v, "a string", self, "domain")
        if (v := self.label) is not UNSET:
            data["label"] = v if isinstance(v, str) else absent(v, "a string", self, "label")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "prefix",
        "domain",
        "label",
    }
)
