"""How duplicates are handled."""

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
class DuplicateImportRules(Model):
    """How duplicates are handled. The samples set one rule to true.

    Attributes:
        first: The rule `first`.
        last: The rule `last` (older documentation).
        ignore: The rule `ignore` (older documentation).
        additional_properties: Members that the description does not name, kept as they came.
    """

    first: bool | Unset = UNSET
    last: bool | Unset = UNSET
    ignore: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.first = (
            v
            if (v := get("first", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "first")
        )
        self.last = (
            v
            if (v := get("last", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "last")
        )
        self.ignore = (
            v
            if (v := get("ignore", UNSET)).__class__ is bool
            else v
            if v is UNSET
            else absent(v, "true or false", data, "ignore")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.first) is not UNSET:
            data["first"] = v if v.__class__ is bool else absent(v, "true or false", self, "first")
        if (v := self.last) is not UNSET:
            data["last"] = v if v.__class__ is bool else absent(v, "true or false", self, "last")
        if (v := self.ignore) is not UNSET:
            data["ignore"] = v if v.__class__ is bool else absent(v, "true or false", self, "ignore")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "first",
        "last",
        "ignore",
    }
)
