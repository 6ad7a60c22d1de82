"""Scripting of a webtask, version 7.0.0."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
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

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values."""
        data: dict[str, Any] = {
            "version": self.version,
        }
        if self.environment is not UNSET:
            data["environment"] = self.environment
        if self.imports is not UNSET:
            data["imports"] = self.imports
        if self.initializers is not UNSET:
            data["initializers"] = self.initializers
        if self.filters is not UNSET:
            data["filters"] = self.filters
        if self.additional_properties:
            data.update(self.additional_properties)
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
