"""Scripting of a workflow, told apart by `version`."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    need,
    new,
)


@_define(kw_only=True, repr=False, eq=False)
class WorkflowScripting(Model):
    """Scripting of a workflow, told apart by `version`. The versions are not documented.

    Attributes:
        version: Not described by the reference.
        environment: Environment of the scripts.
        imports: Imports of the scripts.
        initializers: Initializers of the scripts.
        filters: Filters of the scripts.
        additional_properties: Members that the description does not name, kept as they came.
    """

    version: str = _field()
    environment: dict[str, Any] | Unset = UNSET
    imports: list[Any] | Unset = UNSET
    initializers: list[Any] | Unset = UNSET
    filters: list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _field(factory=dict)

    @classmethod
    def _decode(cls, data: Any) -> Self:
        get = data.get
        self = new(cls)
        self.version = v if (v := get("version", UNSET)).__class__ is str else need(v, "a string", data, "version")
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
