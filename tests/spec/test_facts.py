"""Facts that the spec has to hold, counted."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from np6_api.types import Operation

from tests.spec.fact_rows import ACTIONS_AND_DATA, ADDITIONS, NOT_IN_THE_SPEC, identifiers

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT: dict[str, Any] = json.loads((files("np6_api") / "openapi.json").read_text(encoding="utf-8"))
METHODS = ("get", "put", "post", "delete", "patch")
OPERATIONS: list[dict[str, Any]] = [
    {**operation, "path": path, "method": method}
    for path, item in DOCUMENT["paths"].items()
    for method, operation in item.items()
    if method in METHODS
]
NAME_ONLY = yaml.safe_load((ROOT / "spec" / "known_by_name.yaml").read_text(encoding="utf-8"))["operations"]

DEPRECATED = {
    *("A12", "A14", "A15", "A16"),
    *("D14", "D15", "D16", "D17", "D22", "D24", "D25", "D26", "D28", "D31", "D32", "D33", "D34"),
}


def evidence(node: Any) -> Iterator[dict[str, Any]]:
    """The evidence of every part of the spec."""
    if isinstance(node, dict):
        if isinstance(node.get("x-evidence"), dict):
            yield node["x-evidence"]
        for child in node.values():
            yield from evidence(child)
    elif isinstance(node, list):
        for child in node:
            yield from evidence(child)


def described(operation: dict[str, Any]) -> list[str]:
    """The rows on operations that an operation covers, without those that correct or complete them."""
    return [row for row in operation["x-evidence"].get("rows", []) if row[0] in ACTIONS_AND_DATA]


def test_every_row_on_an_operation_is_in_one_place() -> None:
    specified = [row for operation in OPERATIONS for row in described(operation)]
    named = [entry["row"] for entry in NAME_ONLY]
    assert sorted([*specified, *named]) == sorted(identifiers(ACTIONS_AND_DATA))


def test_every_further_row_is_in_the_spec_or_in_the_list_of_reasons() -> None:
    in_spec = [row for found in evidence(DOCUMENT) for row in found.get("rows", []) if row[0] in ADDITIONS]
    by_name = [row for entry in NAME_ONLY for row in entry.get("also", [])]
    assert sorted([*in_spec, *by_name, *NOT_IN_THE_SPEC]) == sorted(identifiers(ADDITIONS))
    assert all(NOT_IN_THE_SPEC.values())


def test_the_deprecated_operations_are_those_that_the_reference_flags() -> None:
    flagged = {row for operation in OPERATIONS if operation.get("deprecated") for row in described(operation)}
    assert flagged == DEPRECATED


def test_only_the_production_server_and_the_key_of_the_reference_are_named() -> None:
    assert [server["url"] for server in DOCUMENT["servers"]] == ["https://api-cm.np6.com"]
    assert DOCUMENT["info"]["version"] == "8.1.0"
    (scheme,) = DOCUMENT["components"]["securitySchemes"].values()
    assert (scheme["type"], scheme["in"], scheme["name"]) == ("apiKey", "header", "X-Key")


def test_generated_operations_carry_the_facts_of_the_spec() -> None:
    for operation in OPERATIONS:
        tag = operation["tags"][0]
        method = operation["operationId"].removeprefix(f"{tag}_")
        package = importlib.import_module(f"np6_api.resources.{tag}")
        assert hasattr(vars(package)[tag.title().replace("_", "")], method)
        module = importlib.import_module(
            f"np6_api.api.{tag}.{method}_" if method == "list" else f"np6_api.api.{tag}.{method}"
        )
        facts: Operation = module.OPERATION
        assert (facts.id, facts.path, facts.method.lower()) == (
            operation["operationId"],
            operation["path"],
            operation["method"],
        )
        assert facts.deprecated == operation.get("deprecated", False)
        by_method = operation["method"] in ("get", "put", "delete")
        assert facts.idempotent == operation.get("x-idempotent", by_method)
        assert set(facts.statuses) == set(operation["responses"])


def test_nothing_that_sends_is_called_idempotent() -> None:
    sending = [o for o in OPERATIONS if "execution" in o["path"] and o["method"] == "post"] + [
        o for o in OPERATIONS if o["operationId"] in ("actions_send_to_target", "notifications_test_version")
    ]
    assert len(sending) >= 5
    assert not any(operation.get("x-idempotent") for operation in sending)
