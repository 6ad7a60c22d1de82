"""The facts of an operation are those of the spec that ships with the package."""

from __future__ import annotations

import importlib
import json
import pkgutil
from importlib.resources import files
from typing import Any

import np6_api.api
from np6_api.types import Operation

DOCUMENT: dict[str, Any] = json.loads((files("np6_api") / "openapi.json").read_text(encoding="utf-8"))


def operations() -> dict[str, Operation]:
    """The facts of every operation by its id."""
    modules = pkgutil.walk_packages(np6_api.api.__path__, f"{np6_api.api.__name__}.")
    found = [vars(importlib.import_module(module.name)).get("OPERATION") for module in modules if not module.ispkg]
    return {operation.id: operation for operation in found if operation is not None}


def test_an_operation_carries_the_most_items_that_its_body_may_have() -> None:
    limits: dict[str, int | None] = {}
    for item in DOCUMENT["paths"].values():
        for operation in item.values():
            contents = operation.get("requestBody", {}).get("content", {}).values()
            (limit,) = {content.get("schema", {}).get("maxItems") for content in contents} or {None}
            limits[operation["operationId"]] = limit
    assert any(limits.values())
    assert {name: operation.max_items for name, operation in operations().items()} == limits
