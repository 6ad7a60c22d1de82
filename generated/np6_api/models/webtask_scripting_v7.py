"""Scripting of a webtask, version 7.0.0."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
    need,
    new,
    wrong_tag,
)


@_define(kw_only=True, repr=False, eq=False)
class WebtaskScriptingV7(Model):
    """Scripting of a webtask, version 7.0.0.

    Attributes:
        version: Always `7.0.0`.
        environment: Environment.
        imports: Imports.
        initializers: Initializers.
        filters: Filters.
        additional_properties: Members that the description does not name, kept as they came.
    """

    version: Literal["7.0.0"] = "7.0.0"
    environment: dict[str, Any] | Unset = UNSET
    imports: list[Any] | None | Unset = UNSET
    initializers: list[Any] | None | Unset = UNSET
    filters: list[Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        if (v := get("version", UNSET)) != "7.0.0":
            wrong_tag(v, "7.0.0", data, "version")
        self.version = "7.0.0"
        self.environment = (
            v
            if (v := get("environment", UNSET)).__class__ is dict
            else v
            if v is UNSET
            else absent(v, "an object", data, "environment")
        )
        self.imports = (
            v
            if (v := get("imports", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "imports")
        )
        self.initializers = (
            v
            if (v := get("initializers", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "initializers")
        )
        self.filters = (
            v
            if (v := get("filters", UNSET)).__class__ is list
            else v
            if v is UNSET
            else absent(v, "an array", data, "filters")
        )
        self.additional_properties = (
            {} if _KNOWN.issuperset(data) else {k: x for k, x in data.items() if k not in _KNOWN}
        )
        return self

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "version": v if (v := self.version) == "7.0.0" else need(v, "the constant 7.0.0", self, "version"),
        }
        if (v := self.environment) is not UNSET:
            data["environment"] = v if isinstance(v, dict) else absent(v, "an object", self, "environment")
        if (v := self.imports) is not UNSET:
            data["imports"] = v if isinstance(v, list) else absent(v, "an array", self, "imports")
        if (v := self.initializers) is not UNSET:
            data["initializers"] = v if isinstance(v, list) else absent(v, "an array", self, "initializers")
        if (v := self.filters) is not UNSET:
            data["filters"] = v if isinstance(v, list) else absent(v, "an array", self, "filters")
        if self.additional_properties:
            data.update(additional(self.additional_properties, self))
        return data


_KNOWN: Final[frozenset[str]] = frozenset(
    {
        "version",
        "environment",
        "imports",
        "initializers",
        "filters",
    }
)
