"""Segments that a campaign is sent to."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    is_integer,
    items,
    misfit,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class ActionSegments(Model):
    """Segments that a campaign is sent to.

    Attributes:
        selected: Identifiers of the segments to send to.
        excluded: Identifiers of the segments to leave out.
        additional_properties: Members that the description does not name, kept as they came.
    """

    selected: list[int] | Unset = UNSET
    excluded: list[int] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.selected = (
            items(v, int, "an integer")
            if (v := get("selected", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "selected")
        )
        self.excluded = (
            items(v, int, "an integer")
            if (v := get("excluded", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "excluded")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {}
        if (v := self.selected) is not UNSET:
            data["selected"] = (
                [x if is_integer(x) else misfit(x, "an integer", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "selected")
            )
        if (v := self.excluded) is not UNSET:
            data["excluded"] = (
                [x if is_integer(x) else misfit(x, "an integer", v, None) for x in v]
                if isinstance(v, list)
                else absent(v, "an array", self, "excluded")
            )
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "selected",
        "excluded",
    }
)
