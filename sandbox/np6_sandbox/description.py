"""The OpenAPI description, as the sandbox uses it: operations and how to find the one that a request is for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import unquote

METHODS = ("get", "put", "post", "delete", "patch", "options", "head", "trace")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One path or query parameter."""

    name: str
    location: str
    required: bool
    schema: Mapping[str, Any]

    @property
    def is_array(self) -> bool:
        return self.schema.get("type") == "array"


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """A documented success: its status and, when it has a body, the media type with schema and example."""

    status: int
    media_type: str | None = None
    schema: Mapping[str, Any] | None = None
    examples: Sequence[Any] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """One method of one path, with what the sandbox has to know about it."""

    id: str
    method: str
    path: str
    summary: str
    deprecated: bool
    path_parameters: Sequence[Parameter]
    query_parameters: Sequence[Parameter]
    exactly_one_of: Sequence[str]
    bodies: Mapping[str, Mapping[str, Any]]
    body_required: bool
    answer: Answer

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


@dataclass(slots=True)
class _Node:
    """A step of the path tree. A literal segment wins over a parameter."""

    literals: dict[str, _Node] = field(default_factory=dict)
    parameter: _Node | None = None
    operations: dict[str, Operation] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Route:
    """A path of the description that a request's path fits, and the values of its parameters."""

    operations: Mapping[str, Operation]
    values: Sequence[str]


class Description:
    """A merged OpenAPI 3.1 document whose references are all of the form `#/components/...`."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.operations: dict[str, Operation] = {}
        self._root = _Node()
        for operation in self._read():
            self.operations[operation.id] = operation
            self._insert(operation)

    @classmethod
    def load(cls, source: Description | Mapping[str, Any] | str | Path | None = None) -> Description:
        """Reads a description: a document, a path to a JSON file, or (by default) the one that np6_api ships."""
        if isinstance(source, Description):
            return source
        if source is None:
            return _shipped()
        if isinstance(source, str | Path):
            return cls(json.loads(Path(source).read_bytes()))
        return cls(source)

    def find(self, path: str) -> Route | None:
        """Finds the path template that fits a percent-encoded request path."""
        if not path.startswith("/"):
            return None
        values: list[str] = []
        node = self._walk(self._root, path[1:].split("/"), 0, values)
        return None if node is None else Route(node.operations, values)

    def resolve(self, node: Any) -> Any:
        """Follows a node's `$ref`, if it has one."""
        while isinstance(node, Mapping) and "$ref" in node:
            target: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    def _walk(self, node: _Node, segments: Sequence[str], at: int, values: list[str]) -> _Node | None:
        if at == len(segments):
            return node if node.operations else None
        segment = segments[at]
        literal = node.literals.get(segment)
        if literal is not None:
            found = self._walk(literal, segments, at + 1, values)
            if found is not None:
                return found
        if node.parameter is not None and segment:
            values.append(unquote(segment))
            found = self._walk(node.parameter, segments, at + 1, values)
            if found is not None:
                return found
            values.pop()
        return None

    def _insert(self, operation: Operation) -> None:
        node = self._root
        for segment in operation.path[1:].split("/"):
            if segment.startswith("{"):
                node.parameter = node = node.parameter or _Node()
            else:
                node = node.literals.setdefault(segment, _Node())
        node.operations[operation.method] = operation

    def _read(self) -> Iterator[Operation]:
        for path, item in self.document["paths"].items():
            shared = item.get("parameters", [])
            for method in METHODS:
                if method in item:
                    yield self._operation(path, method, item[method], shared)

    def _operation(self, path: str, method: str, raw: Mapping[str, Any], shared: Sequence[Any]) -> Operation:
        by_place: dict[tuple[str, str], Parameter] = {}
        for node in (*shared, *raw.get("parameters", [])):
            entry = self.resolve(node)
            parameter = Parameter(
                entry["name"], entry["in"], entry.get("required", False), self.resolve(entry.get("schema", {}))
            )
            by_place[parameter.location, parameter.name] = parameter
        names = [segment[1:-1] for segment in path.split("/") if segment.startswith("{")]
        body = self.resolve(raw.get("requestBody", {}))
        return Operation(
            id=raw["operationId"],
            method=method.upper(),
            path=path,
            summary=raw.get("summary", ""),
            deprecated=raw.get("deprecated", False),
            path_parameters=[by_place["path", name] for name in names],
            query_parameters=[p for p in by_place.values() if p.location == "query"],
            exactly_one_of=raw.get("x-exactly-one-of", []),
            bodies={media.lower(): content.get("schema", {}) for media, content in body.get("content", {}).items()},
            body_required=body.get("required", False),
            answer=self._answer(raw["responses"]),
        )

    def _answer(self, responses: Mapping[str, Any]) -> Answer:
        """The first documented success. `2XX`, a status that the reference does not print, is answered with 200."""
        for code, node in responses.items():
            if not str(code).startswith("2"):
                continue
            status = 200 if str(code).upper() == "2XX" else int(code)
            for media_type, content in self.resolve(node).get("content", {}).items():
                examples = [self.resolve(example).get("value") for example in content.get("examples", {}).values()]
                if "example" in content:
                    examples.insert(0, content["example"])
                return Answer(status, media_type, content.get("schema", {}), examples)
            return Answer(status)
        return Answer(200)


@cache
def _shipped() -> Description:
    return Description(json.loads((resources.files("np6_api") / "openapi.json").read_bytes()))
