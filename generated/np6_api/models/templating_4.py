"""Templating, version 4."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model
from ..wire import (
    additional,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class Templating4(Model):
    """Templating, version 4.

    Attributes:
        version: Always `4`.
        additional_properties: Members that the description does not name, kept as they came.
    """

    version: Literal["4"] = "4"
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("version", UNSET)) != "4":
            wrong_tag(v, "4", data, "version")
        self.version = "4"
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "version": v if (v := self.version) == "4" else need(v, "the constant 4", self, "version"),
        }
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "version",
    }
)
