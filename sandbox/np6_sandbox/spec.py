"""The spec (the OpenAPI document): its operations, and which of them a request is for."""

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
_SHARED_ERRORS = ("401", "403", "429")
"""Error statuses that any operation may document: they are about the key, its user and its rate limit."""


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
class Success:
    """A documented success: its status and, if it has a body, the media type, schema and examples."""

    status: int
    media_type: str | None = None
    schema: Mapping[str, Any] | None = None
    examples: Sequence[Any] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Endpoint:
    """One method of one path: what the spec says of an operation.

    Attributes:
        statuses: Documented statuses, as the spec writes them: `200`, `2XX`, `404`.
        success: The documented success."""

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
    success: Success
    statuses: Sequence[str]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    def allows_status(self, status: int) -> bool:
        """Return whether a status is documented, or an error of an operation that documents no errors of its own."""
        if str(status) in self.statuses or f"{status // 100}XX" in self.statuses:
            return True
        return status >= 400 and all(code.startswith("2") or code in _SHARED_ERRORS for code in self.statuses)


@dataclass(slots=True)
class _Node:
    """A node of the tree of paths. A literal segment has precedence over a parameter."""

    literals: dict[str, _Node] = field(default_factory=dict)
    parameter: _Node | None = None
    endpoints: dict[str, Endpoint] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PathMatch:
    """A path template that matches the path of a request, and the values of its parameters."""

    endpoints: Mapping[str, Endpoint]
    values: Sequence[str]


class Spec:
    """A merged OpenAPI 3.1 document whose references are all of the form `#/components/...`."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.endpoints: dict[str, Endpoint] = {}
        self._root = _Node()
        for endpoint in self._read():
            self.endpoints[endpoint.id] = endpoint
            self._insert(endpoint)

    @classmethod
    def load(cls, source: Spec | Mapping[str, Any] | str | Path | None = None) -> Spec:
        """Load a spec from a document or from a path to a JSON file; by default the one that np6_api ships."""
        if isinstance(source, Spec):
            return source
        if source is None:
            return _shipped()
        if isinstance(source, str | Path):
            return cls(json.loads(Path(source).read_bytes()))
        return cls(source)

    def find(self, path: str) -> PathMatch | None:
        """Return the path template that matches a percent-encoded request path; None where none does."""
        if not path.startswith("/"):
            return None
        values: list[str] = []
        node = self._walk(self._root, path[1:].split("/"), 0, values)
        return None if node is None else PathMatch(node.endpoints, values)

    def resolve(self, node: Any) -> Any:
        """Return what a node's `$ref` points to; the node itself where it has none."""
        while isinstance(node, Mapping) and "$ref" in node:
            target: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    def _walk(self, node: _Node, segments: Sequence[str], at: int, values: list[str]) -> _Node | None:
        if at == len(segments):
            return node if node.endpoints else None
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

    def _insert(self, endpoint: Endpoint) -> None:
        node = self._root
        for segment in endpoint.path[1:].split("/"):
            if segment.startswith("{"):
                node.parameter = node = node.parameter or _Node()
            else:
                node = node.literals.setdefault(segment, _Node())
        node.endpoints[endpoint.method] = endpoint

    def _read(self) -> Iterator[Endpoint]:
        for path, item in self.document["paths"].items():
            shared = item.get("parameters", [])
            for method in METHODS:
                if method in item:
                    yield self._endpoint(path, method, item[method], shared)

    def _endpoint(self, path: str, method: str, raw: Mapping[str, Any], shared: Sequence[Any]) -> Endpoint:
        by_place: dict[tuple[str, str], Parameter] = {}
        for node in (*shared, *raw.get("parameters", [])):
            entry = self.resolve(node)
            parameter = Parameter(
                entry["name"], entry["in"], entry.get("required", False), self.resolve(entry.get("schema", {}))
            )
            by_place[parameter.location, parameter.name] = parameter
        names = [segment[1:-1] for segment in path.split("/") if segment.startswith("{")]
        body = self.resolve(raw.get("requestBody", {}))
        return Endpoint(
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
            success=self._success(raw["responses"]),
            statuses=[str(code).upper() for code in raw["responses"]],
        )

    def _success(self, responses: Mapping[str, Any]) -> Success:
        """Return the first documented success. For `2XX`, a status that the reference does not print, it is 200."""
        for code, node in responses.items():
            if not str(code).startswith("2"):
                continue
            status = 200 if str(code).upper() == "2XX" else int(code)
            for media_type, content in self.resolve(node).get("content", {}).items():
                examples = [self.resolve(example).get("value") for example in content.get("examples", {}).values()]
                if "example" in content:
                    examples.insert(0, content["example"])
                return Success(status, media_type, content.get("schema", {}), examples)
            return Success(status)
        return Success(200)


@cache
def _shipped() -> Spec:
    return Spec(json.loads((resources.files("np6_api") / "openapi.json").read_bytes()))
