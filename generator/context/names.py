"""The rules about names: those that Python or the package has taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.runtime.client_base import AsyncClientBase, ClientBase
from generator.spec.document import Spec, flattened
from generator.spec.problems import Problem
from generator.upstream import class_name, identifier, resource_class

CLIENTS = frozenset({"Client", "AsyncClient"})
CONSTANTS = frozenset({"OPERATION", "VARIANTS"})
"""What the modules of operations and unions define beside the names of the spec."""


def class_names(spec: Spec) -> Iterator[Problem]:
    """No schema and no resource has the name of another class or constant of the generated modules."""
    tags = {resource_class(tag["name"]) for tag in spec.document.get("tags", [])}
    taken = tags | {f"Async{tag}" for tag in tags} | CONSTANTS
    for name in spec.document["components"].get("schemas", {}):
        if class_name(name) in taken:
            message = f"{class_name(name)} is a name of the package itself"
            yield spec.problem(("components", "schemas", name), "reserved-name", message)
    methods = {name for base in (ClientBase, AsyncClientBase) for name in vars(base) if not name.startswith("_")}
    for index, tag in enumerate(spec.document.get("tags", [])):
        if identifier(tag["name"]) in methods or resource_class(tag["name"]) in CLIENTS:
            message = f"the client itself has the name {tag['name']}"
            yield spec.problem(("tags", index, "name"), "reserved-name", message)


def corrected_names(spec: Spec) -> Iterator[Problem]:
    """A corrected name is that of no other property."""
    for name, schema in spec.document["components"].get("schemas", {}).items():
        properties = flattened(spec, schema)["properties"]
        for wire_name, inner in properties.items():
            corrected = inner.get("x-corrected-name")
            if corrected is None:
                continue
            others = (other.get("x-corrected-name", key) for key, other in properties.items() if key != wire_name)
            if identifier(corrected) in {identifier(other) for other in others}:
                pointer = ("components", "schemas", name)
                at = (*pointer, "properties", wire_name) if wire_name in schema.get("properties", {}) else pointer
                message = f"{corrected} is the corrected name of {wire_name}, and the name of another property"
                yield spec.problem(at, "corrected-name", message)


def method_names(spec: Spec) -> Iterator[Problem]:
    """No operation has the name of another method of its resource, such as the stream of another operation."""
    owners: dict[tuple[str, str], str] = {}
    for pointer, _, _, operation in spec.operations():
        name, (tag, *_) = operation.get("operationId", ""), operation.get("tags") or [""]
        own = name.removeprefix(f"{tag}_")
        methods = [own, f"{own}_detailed", *([f"stream_{own}"] if _returns_array(spec, operation) else [])]
        for method in methods:
            owner = owners.setdefault((tag, method), name)
            if owner != name:
                message = f"{name} and {owner} would have the same method {method}"
                yield spec.problem((*pointer, "operationId"), "method-name", message)


def _returns_array(spec: Spec, operation: dict[str, Any]) -> bool:
    responses = [spec.resolve(each) for status, each in operation.get("responses", {}).items() if status[0] == "2"]
    contents = [content for response in responses for content in response.get("content", {}).values()]
    return any(spec.resolve(content.get("schema", {})).get("type") == "array" for content in contents)


RULES = (class_names, corrected_names, method_names)
