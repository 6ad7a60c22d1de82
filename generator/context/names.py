"""The rules about names: those that Python or the package has taken."""

from __future__ import annotations

from collections.abc import Iterator
from keyword import iskeyword
from typing import Any

from generator.runtime.client_base import AsyncClientBase, ClientBase
from generator.spec.document import Pointer, Spec, flattened, tag_of
from generator.spec.problems import Problem
from generator.upstream import class_name, identifier, resource_class

CLIENTS = frozenset({"Client", "AsyncClient"})
CONSTANTS = frozenset({"OPERATION", "VARIANTS"})
"""What the modules of operations and unions define beside the names of the spec."""


def class_names(spec: Spec) -> Iterator[Problem]:
    """No schema and no resource has the name of another class or constant of the generated modules."""
    places = _tags(spec)
    tags = {resource_class(tag) for tag in places}
    taken = tags | {f"Async{tag}" for tag in tags} | CONSTANTS
    owners: dict[str, str] = {}
    for name, schema in spec.document["components"].get("schemas", {}).items():
        own = class_name(schema.get("title", name))
        owner = owners.setdefault(own, name)
        if own in taken:
            message = f"{own} is a name of the package itself"
            yield spec.problem(("components", "schemas", name), "reserved-name", message)
        elif owner != name and "$ref" not in schema:
            message = f"{name} and {owner} would have the same class {own}"
            yield spec.problem(("components", "schemas", name), "class-name", message)
    methods = {name for base in (ClientBase, AsyncClientBase) for name in vars(base) if not name.startswith("_")}
    for tag, pointer in places.items():
        if identifier(tag) in methods or resource_class(tag) in CLIENTS:
            yield spec.problem(pointer, "reserved-name", f"the client itself has the name {tag}")
        elif not identifier(tag).isidentifier() or iskeyword(resource_class(tag)):
            yield spec.problem(pointer, "tag-name", f"{tag} cannot be the name of an attribute and a class in Python")
        other = next(other for other in places if resource_class(other) == resource_class(tag))
        if other != tag:
            yield spec.problem(
                pointer, "tag-name", f"{tag} and {other} would have the same class {resource_class(tag)}"
            )


def _tags(spec: Spec) -> dict[str, Pointer]:
    """Return every tag that is declared or used, and where."""
    found: dict[str, Pointer] = {}
    for index, tag in enumerate(spec.document.get("tags", [])):
        found.setdefault(tag["name"], ("tags", index, "name"))
    for pointer, _, _, operation in spec.operations():
        found.setdefault(tag_of(operation), (*pointer, "tags"))
    return found


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
        name, tag = operation.get("operationId", ""), tag_of(operation)
        own = identifier(name.removeprefix(f"{tag}_")).removesuffix("_")
        if iskeyword(own) or not own.isidentifier():
            message = f"{name.removeprefix(f'{tag}_')} cannot be the name of a method in Python"
            yield spec.problem((*pointer, "operationId"), "operation-id", message)
        methods = [own, f"{own}_detailed", *([f"stream_{own}"] if _returns_array(spec, operation) else [])]
        for method in methods:
            owner = owners.setdefault((identifier(tag), method), name)
            if owner != name:
                message = f"{name} and {owner} would have the same method {method}"
                yield spec.problem((*pointer, "operationId"), "method-name", message)
                break


def _returns_array(spec: Spec, operation: dict[str, Any]) -> bool:
    responses = [spec.resolve(each) for status, each in operation.get("responses", {}).items() if status[0] == "2"]
    contents = [content for response in responses for content in response.get("content", {}).values()]
    return any(spec.resolve(content.get("schema", {})).get("type") == "array" for content in contents)


RULES = (class_names, corrected_names, method_names)
