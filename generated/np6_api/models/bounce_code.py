"""Status code of a bounce."""

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
class BounceCode(Model):
    """Status code of a bounce.

    Attributes:
        enhanced: Enhanced status code.
        additional_properties: Members that the description does not name, kept as they came.
    """

    enhanced: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.enhanced = (
            v
            if (v := get("enhanced", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "enhanced")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.enhanced) is not UNSET:
            data["enhanced"] = v if isinstance(v, str) else absent(v, "a string", self, "enhanced")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "enhanced",
    }
)
