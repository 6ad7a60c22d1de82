"""Our own spec: edits of it are reported, and a copy of it that another author could have written is no difference."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.compare.differences import Difference, compare
from generator.compare.normal import METHODS, Document
from generator.spec.load import load

Content = dict[str, Any]

SPEC = load(Path(__file__).resolve().parents[3] / "spec").document
SCHEMAS = "#/components/schemas/"
# Components that another author may write at each use instead.
INLINED = ("parameters", "responses", "headers", "requestBodies")


class Disguise:
    """Rewrite a document of OpenAPI 3.1 in the habits of another author who uses 3.0.

    Schemas and operations have other names, parameters, responses and headers are written at each use, the extensions
    are gone, each exclusive query parameter has a path of its own, and what is the default is written out.
    """

    def __init__(self, content: Content) -> None:
        self._content = content
        self._operations = 0

    def document(self) -> Content:
        """Return the document in disguise."""
        self._content["components"]["schemas"] = {
            _renamed(name): self._schema(schema) for name, schema in self._content["components"]["schemas"].items()
        }
        paths: Content = {}
        for path, item in self._content["paths"].items():
            for method in METHODS:
                for query, operation in self._operation(item[method]) if method in item else ():
                    other = re.sub(r"{(\w+)}", r"{the\1}", path) + "/"
                    paths.setdefault(other + query, {})[method] = operation
        schemes = self._content["components"]["securitySchemes"]
        return {
            "openapi": "3.0.3",
            "info": {"title": "The same", "version": "9"},
            "servers": [{"url": f"{server['url'].upper()}/"} for server in self._content["servers"]],
            "security": [{f"{name}Key": []} for name in schemes],
            "paths": paths,
            "components": {
                "schemas": self._content["components"]["schemas"],
                "securitySchemes": {f"{name}Key": scheme for name, scheme in schemes.items()},
            },
        }

    def _operation(self, written: Content) -> list[tuple[str, Content]]:
        """Return the operation with each query string that it is written with."""
        self._operations += 1
        parameters = [self._parameter(self._inline(each)) for each in written.get("parameters", [])]
        operation = {
            "operationId": f"Operation{self._operations}",
            "deprecated": written.get("deprecated", False),
            "responses": {status: self._body(body) for status, body in written["responses"].items()},
        }
        if "requestBody" in written:
            operation["requestBody"] = self._body(written["requestBody"])
        exclusive = written.get("x-exactly-one-of", [])
        found = []
        for name in exclusive or [""]:
            kept = [copy.deepcopy(each) for each in parameters if each["name"] == name or each["name"] not in exclusive]
            for each in kept:
                each["required"] |= each["name"] == name
            query = f"?{name}={{{name}}}" if name else ""
            found.append((query, {**operation, "parameters": kept}))
        return found

    def _parameter(self, written: Content) -> Content:
        place = written["in"]
        return {
            "name": f"the{written['name']}" if place == "path" else written["name"],
            "in": place,
            "required": written.get("required", False),
            "deprecated": written.get("deprecated", False),
            "style": "simple" if place in ("path", "header") else "form",
            "explode": place not in ("path", "header"),
            "schema": self._schema(written["schema"]),
        }

    def _body(self, written: Content) -> Content:
        body = self._inline(written)
        found: Content = {"description": "ok", "required": body.get("required", False), "content": {}}
        for media, content in body.get("content", {}).items():
            found["content"][f"{media}; charset=utf-8"] = {"schema": self._schema(content.get("schema", {}))}
        found["headers"] = {
            name.upper(): {"schema": self._schema(self._inline(header)["schema"])}
            for name, header in body.get("headers", {}).items()
        }
        return found

    def _inline(self, part: Content) -> Content:
        while any(part.get("$ref", "").startswith(f"#/components/{kind}/") for kind in INLINED):
            kind, name = part["$ref"].split("/")[2:]
            part = self._content["components"][kind][name]
        return part

    def _schema(self, written: Content) -> Content:
        if "$ref" in written:
            reference = {"$ref": SCHEMAS + _renamed(written["$ref"].removeprefix(SCHEMAS))}
            beside = self._schema({key: value for key, value in written.items() if key != "$ref"})
            return {"allOf": [reference], **beside}
        schema = {key: value for key, value in written.items() if not key.startswith("x-")}
        for key in ("title", "description", "example", "examples"):
            schema.pop(key, None)
        if "const" in schema:
            schema["enum"] = [schema.pop("const")]
        if isinstance(schema.get("type"), list):
            types = [each for each in schema["type"] if each != "null"]
            schema["nullable"] = "null" in schema["type"]
            schema["type"] = types[0]
            if len(types) > 1:
                del schema["type"]
                schema["anyOf"] = [{"type": each} for each in types]
        for key in ("oneOf", "anyOf", "allOf"):
            if key in schema:
                parts = [self._schema(each) for each in schema[key] if each.get("type") != "null"]
                schema["nullable"] = schema.get("nullable", False) or len(parts) < len(schema[key])
                schema[key] = parts
        if "properties" in schema:
            schema["properties"] = {name: self._schema(each) for name, each in schema["properties"].items()}
            schema.setdefault("additionalProperties", True)
        if "items" in schema:
            schema["items"] = self._schema(schema["items"])
        if isinstance(schema.get("additionalProperties"), dict):
            schema["additionalProperties"] = self._schema(schema["additionalProperties"])
        if "discriminator" in schema:
            mapping = schema["discriminator"].get("mapping", {})
            schema["discriminator"] = {
                "propertyName": schema["discriminator"]["propertyName"],
                "mapping": {tag: _renamed(target.removeprefix(SCHEMAS)) for tag, target in mapping.items()},
            }
        return schema


def _renamed(name: str) -> str:
    return f"Api.{name}Dto"


def test_a_disguised_copy_of_the_spec_is_no_difference() -> None:
    disguised = Disguise(copy.deepcopy(SPEC)).document()
    comparison = compare(Document(SPEC), Document(disguised))

    assert not set(SPEC["components"]["schemas"]) & set(disguised["components"]["schemas"])
    assert comparison.only_here == []
    assert comparison.only_there == []
    assert comparison.differences == []


def parameter(content: Content, name: str) -> Content:
    found: Content = content["components"]["parameters"][name]
    return found


def schema(content: Content, name: str) -> Content:
    found: Content = content["components"]["schemas"][name]
    return found


EDITS: dict[str, tuple[Callable[[Content], object], set[tuple[str, str, str]]]] = {
    "identifier of a segment": (
        lambda c: parameter(c, "SegmentId").update(schema={"type": "string", "format": "uuid"}),
        {
            (operation, "path parameter id", "type")
            for operation in (
                "PUT /segments/{id}",
                "DELETE /segments/{id}",
                "GET /segments/{id}/targets",
                "PUT /segments/{id}/targets",
                "DELETE /segments/{id}/targets",
            )
        },
    ),
    "server": (
        lambda c: c["servers"][0].update(url="https://api.example.test"),
        {("every operation", "", "servers")},
    ),
    "rendering that must not be repeated": (
        lambda c: c["paths"]["/actions/{id}/render"]["post"].pop("x-idempotent"),
        {("POST /actions/{id}/render", "", "x-idempotent")},
    ),
    "closed object": (
        lambda c: schema(c, "Segment").update(additionalProperties=False),
        {("schema Segment", "", "closed")},
    ),
    "name of the key": (
        lambda c: c["components"]["securitySchemes"]["apiKey"].update(name="Authorization-Key"),
        {("every operation", "", "security")},
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_of_the_spec_is_reported(name: str) -> None:
    edit, expected = EDITS[name]
    before = copy.deepcopy(SPEC)
    edit(before)
    found: list[Difference] = compare(Document(SPEC), Document(before, extended=True)).differences

    assert {(each.where, each.part, each.aspect) for each in found} == expected


@pytest.mark.parametrize("name", [name for name in EDITS if name != "rendering that must not be repeated"])
def test_an_edit_is_reported_through_the_disguise(name: str) -> None:
    edit, expected = EDITS[name]
    theirs = copy.deepcopy(SPEC)
    edit(theirs)
    found = compare(Document(SPEC), Document(Disguise(theirs).document())).differences

    wheres = {re.sub(r" \(Api\..*\)", "", each.where) for each in found}
    assert {(each.part, each.aspect) for each in found} == {(part, aspect) for _, part, aspect in expected}
    assert wheres == {where for where, _, _ in expected}
