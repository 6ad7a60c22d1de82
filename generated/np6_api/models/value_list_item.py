"""A value of a list."""

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
class ValueListItem(Model):
    """A value of a list.

    Attributes:
        index: Identifier of the value in its list.
        value: The value itself.
        additional_properties: Members that the description does not name, kept as they came.
    """

    index: int | Unset = UNSET
    value: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.index = (
            v
            if (v := get("index", UNSET)).__class__ is int
            else v
            if v is UNSET
            else absent(v, "an integer", data, "index")
        )
        self.value = (
            v
            if (v := get("value", UNSET)).__class__ is str
            else v
            if v is UNSET
            else absent(v, "a string", data, "value")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.index) is not UNSET:
            data["index"] = v if is_integer(v) else absent(v, "an integer", self, "index")
        if (v := self.value) is not UNSET:
            data["value"] = v if isinstance(v, str) else absent(v, "a string", self, "value")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "index",
        "value",
    }
)
