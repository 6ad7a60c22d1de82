"""The merged OpenAPI document with its source positions, and the ways through it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.spec.problems import Place, Problem

Pointer = tuple[str | int, ...]

NAMED = frozenset(
    {
        "$defs",
        "callbacks",
        "content",
        "dependentSchemas",
        "encoding",
        "headers",
        "links",
        "mapping",
        "parameters",
        "pathItems",
        "patternProperties",
        "properties",
        "requestBodies",
        "responses",
        "schemas",
        "scopes",
        "securitySchemes",
        "variables",
    }
)
"""Keywords of mappings whose keys are names."""
VALUES = frozenset(("const", "default", "enum", "example", "examples", "x-placeholder-examples"))
"""Keywords of values, which have no keywords themselves."""


@dataclass
class Spec:
    """One merged OpenAPI document, and the source position of each of its parts."""

    document: dict[str, Any]
    places: dict[Pointer, Place] = field(default_factory=dict)

    def place(self, pointer: Sequence[str | int]) -> Place:
        """Return the source position of a part, or of the nearest part around it that has one."""
        at = tuple(pointer)
        while at not in self.places:
            at = at[:-1]
        return self.places[at]

    def problem(self, pointer: Sequence[str | int], rule: str, message: str) -> Problem:
        """Return a problem at a part of the document."""
        return self.place(pointer).problem(rule, message)

    def operations(self) -> Iterator[tuple[Pointer, str, str, dict[str, Any]]]:
        """Yield every operation with its pointer, path and method."""
        for path, item in self.document["paths"].items():
            for method in ("get", "put", "post", "delete", "options", "head", "patch", "trace"):
                if method in item:
                    yield ("paths", path, method), path, method, item[method]

    def parameters(self, path: str, operation: dict[str, Any]) -> Iterator[tuple[Pointer, dict[str, Any]]]:
        """Yield the parameters of an operation with their pointers, those of its path included."""
        item = self.document["paths"][path]
        method = next(key for key, value in item.items() if value is operation)
        found: dict[tuple[str, str], tuple[Pointer, dict[str, Any]]] = {}
        for holder, pointer in ((item, ("paths", path)), (operation, ("paths", path, method))):
            for index, part in enumerate(holder.get("parameters", [])):
                parameter = self.resolve(part)
                place = (parameter["in"], parameter["name"])
                found[place] = ((*pointer, "parameters", index), parameter)
        yield from found.values()

    def resolve(self, part: Any) -> Any:
        """Return the part itself, or what it refers to."""
        while isinstance(part, dict) and "$ref" in part:
            part = look_up(self.document, part["$ref"])
        return part


def tag_of(operation: dict[str, Any]) -> str:
    """Return the tag whose resource an operation belongs to."""
    tags = operation.get("tags") or ["default"]
    return str(tags[0])


def look_up(document: dict[str, Any], reference: str) -> Any:
    """Return the part that a local reference (`#/components/...`) names.

    Raises:
        KeyError: There is no such part.
    """
    part: Any = document
    for token in reference.removeprefix("#/").split("/"):
        part = part[token.replace("~1", "/").replace("~0", "~")]
    return part


def walk(node: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """Yield every mapping of a document with its pointer."""
    if isinstance(node, dict):
        yield pointer, node
        for key, child in node.items():
            yield from walk(child, (*pointer, key))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from walk(child, (*pointer, index))


def schemas(spec: Spec) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """Yield every schema that is no reference, at any depth, with its pointer."""
    for pointer, schema in schema_places(spec):
        if isinstance(schema, dict) and "$ref" not in schema:
            yield pointer, schema


def schema_places(spec: Spec) -> Iterator[tuple[Pointer, Any]]:
    """Yield every schema, references included, with its pointer."""
    for pointer, node in walk(spec.document):
        if pointer == ("components", "schemas"):
            for name, schema in node.items():
                yield from _inner_places(schema, (*pointer, name))
        elif "schema" in node and pointer[:2] != ("components", "schemas") and not in_example(pointer):
            yield from _inner_places(node["schema"], (*pointer, "schema"))


def in_example(pointer: Pointer) -> bool:
    """Return whether a part belongs to an example or another value, which may have any property."""
    is_name = False
    for step in pointer:
        if not is_name and step in VALUES:
            return True
        is_name = not is_name and step in NAMED
    return False


def holds_names(pointer: Pointer) -> bool:
    """Return whether the keys of a part are names that the spec chooses, as those of properties."""
    is_named = False
    for step in pointer:
        is_named = not is_named and step in NAMED
    return is_named


def _inner_places(schema: Any, pointer: Pointer) -> Iterator[tuple[Pointer, Any]]:
    yield pointer, schema
    if not isinstance(schema, dict) or "$ref" in schema:
        return
    for keyword in ("oneOf", "anyOf", "allOf"):
        for index, inner in enumerate(schema.get(keyword, [])):
            yield from _inner_places(inner, (*pointer, keyword, index))
    for name, inner in schema.get("properties", {}).items():
        yield from _inner_places(inner, (*pointer, "properties", name))
    for keyword in ("items", "additionalProperties"):
        if keyword in schema and (keyword == "items" or isinstance(schema[keyword], dict)):
            yield from _inner_places(schema[keyword], (*pointer, keyword))


def is_union(schema: dict[str, Any]) -> bool:
    """Return whether a schema is a union with a discriminator."""
    return "discriminator" in schema and "oneOf" in schema


def flattened(spec: Spec, schema: dict[str, Any]) -> dict[str, Any]:
    """Return properties, required names and `additionalProperties` of an object schema, with its `allOf` parts."""
    schema = spec.resolve(schema)
    properties: dict[str, Any] = {}
    required: list[str] = []
    additional: Any = None
    for part in schema.get("allOf", []):
        inner = flattened(spec, part)
        properties.update(inner["properties"])
        required.extend(inner["required"])
        additional = inner["additionalProperties"] if additional is None else additional
    properties.update(schema.get("properties", {}))
    required.extend(schema.get("required", []))
    additional = schema.get("additionalProperties", additional)
    return {"properties": properties, "required": required, "additionalProperties": additional}
