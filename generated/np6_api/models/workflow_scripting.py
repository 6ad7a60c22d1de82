"""Scripting of a workflow, told apart by `version`."""

from __future__ import annotations

from typing import Any, Final, Self

from attrs import define as _define
from attrs import field as _field

from ..types import UNSET, Model, Unset
from ..wire import (
    absent,
    additional,
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

    def _encode(self, sent: bool) -> dict[str, Any]:
        v: Any
        data: dict[str, Any] = {
            "version": v if isinstance((v := self.version), str) else need(v, "a string", self, "version"),
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
