"""The spec as a document for readers and for other tools."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

DOCUMENT: dict[str, Any] = json.loads((files("np6_api") / "openapi.json").read_text(encoding="utf-8"))
OPERATIONS: list[tuple[str, dict[str, Any]]] = [
    (method, operation)
    for item in DOCUMENT["paths"].values()
    for method, operation in item.items()
    if method in ("get", "put", "post", "delete", "patch")
]
EACH = pytest.mark.parametrize(
    ("method", "operation"), [pytest.param(*each, id=each[1]["operationId"]) for each in OPERATIONS]
)
HEADINGS = ["Authentication", "Rate limits", "Errors", "Identifiers", "Dates", "Tracking", "Evidence"]


def resolve(part: dict[str, Any]) -> dict[str, Any]:
    """Return the part itself, or what it refers to."""
    while "$ref" in part:
        found: Any = DOCUMENT
        for token in part["$ref"].removeprefix("#/").split("/"):
            found = found[token]
        part = found
    return part


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every mapping of the document that is no example."""
    if isinstance(node, dict):
        yield node
        for key, child in node.items():
            if key not in ("example", "examples", "x-placeholder-examples"):
                yield from nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from nodes(child)


def texts(value: Any) -> Iterator[str]:
    """Yield every text in a value of JSON."""
    if isinstance(value, str):
        yield value
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(child)


@EACH
def test_an_operation_is_described_and_linked(method: str, operation: dict[str, Any]) -> None:
    assert operation["summary"]
    assert operation["description"].endswith(".")
    hosts = ("https://documentation.np6.com/api/", "https://github.com/NP6/slate")
    assert operation["externalDocs"]["url"].startswith(hosts)


@EACH
def test_an_operation_shows_its_errors_with_their_headers(method: str, operation: dict[str, Any]) -> None:
    errors = {status: resolve(found) for status, found in operation["responses"].items() if status[0] != "2"}
    assert all("x-request-id" in found["headers"] for found in errors.values())
    limit = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"]
    assert list(errors["429"]["headers"]) == ["x-request-id", *limit]


@EACH
def test_a_parameter_has_a_text_and_an_example(method: str, operation: dict[str, Any]) -> None:
    for parameter in map(resolve, operation.get("parameters", [])):
        assert parameter["description"], parameter["name"]
        assert "example" in parameter, parameter["name"]


@EACH
def test_the_first_example_of_a_request_is_no_placeholder(method: str, operation: dict[str, Any]) -> None:
    body = resolve(operation.get("requestBody", {}))
    for media in body.get("content", {}).values():
        if method != "get" and media.get("examples"):
            first = next(iter(media["examples"].values()))
            assert first["summary"]
            assert "string" not in texts(first["value"])


@EACH
def test_what_a_tool_cannot_show_is_in_the_prose(method: str, operation: dict[str, Any]) -> None:
    text = operation["description"]
    if "x-exactly-one-of" in operation:
        assert "Exactly one of" in text
        assert all(f"`{name}`" in text for name in operation["x-exactly-one-of"])
    if "requestBody" in operation:
        assert method != "get" or "browsers cannot send" in text
        assert method != "delete" or "This DELETE has a body" in text


def test_the_text_of_the_document_has_headings() -> None:
    assert re.findall(r"^# (.+)$", DOCUMENT["info"]["description"], re.MULTILINE) == HEADINGS


def test_every_tag_has_the_name_of_the_reference_and_one_group() -> None:
    tags = [tag["name"] for tag in DOCUMENT["tags"]]
    assert all(tag["x-displayName"] and tag["description"] for tag in DOCUMENT["tags"])
    assert [tag for group in DOCUMENT["x-tagGroups"] for tag in group["tags"]] == tags


def test_every_key_of_a_source_is_explained() -> None:
    explained = DOCUMENT["info"]["description"].partition("# Evidence")[2]
    sources = " ".join(node["x-evidence"]["source"] for node in nodes(DOCUMENT) if "x-evidence" in node)
    keys = set(re.findall(r"\b(?:GH-\w+|npush-\w+|[A-Z][a-z]+[A-Z]\w+|Magento\d|Driver|slate)\b", sources))
    assert {"GH-guide", "CookBook", "Driver", "slate", "npush-ios"} <= keys
    names = {match for each in nodes(DOCUMENT) for match in each.get("properties", {})}
    assert sorted(key for key in keys - names if key not in explained) == []
    for level in {node["x-evidence"]["level"] for node in nodes(DOCUMENT) if "x-evidence" in node}:
        assert f"| {level} |" in explained


def test_free_objects_say_that_they_are_free() -> None:
    """Without the keyword a generator of TypeScript makes them objects without any property."""
    free = [
        node
        for node in nodes(DOCUMENT)
        if node.get("type") == "object" and not {"properties", "allOf", "oneOf"} & node.keys()
    ]
    assert len(free) > 50
    assert all("additionalProperties" in node for node in free)
