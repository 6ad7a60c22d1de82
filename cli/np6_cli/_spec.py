"""The operations of the spec that np6_api ships, for `np6 operations`, `describe` and `call`."""

from __future__ import annotations

import dataclasses
import difflib
import functools
import importlib
import importlib.resources
import importlib.util
import json
from collections.abc import Iterator, Mapping
from typing import Any

import np6_api
from np6_api.types import Operation

METHODS = ("get", "put", "post", "delete", "patch", "head", "options")


class UnknownOperation(LookupError):
    """No operation has this name; the message suggests similar ones."""


@dataclasses.dataclass(frozen=True)
class Parameter:
    """One parameter of an operation.

    Attributes:
        name: Name on the wire.
        place: "path" or "query".
        required: Whether the call fails without it.
        schema: Its JSON schema.
        description: What it means.
        deprecated: Whether the spec flags it.
    """

    name: str
    place: str
    required: bool
    schema: Mapping[str, Any]
    description: str
    deprecated: bool


@dataclasses.dataclass(frozen=True)
class SpecOperation:
    """One operation of the spec.

    Attributes:
        id: operationId, e.g. "actions_get".
        name: Name in the Python client, e.g. "actions.get".
        method: HTTP method.
        path: Path template.
        raw: Its operation object in the OpenAPI document.
    """

    id: str
    name: str
    method: str
    path: str
    raw: Mapping[str, Any] = dataclasses.field(repr=False)

    @property
    def summary(self) -> str:
        """What it does, in one line."""
        return str(self.raw.get("summary", ""))

    @property
    def deprecated(self) -> bool:
        """Whether NP6 flags it as deprecated."""
        return bool(self.raw.get("deprecated", False))

    @functools.cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """Parameters of the path and of the query."""
        found = (resolve(parameter) for parameter in self.raw.get("parameters", ()))
        return tuple(
            Parameter(
                name=item["name"],
                place=item["in"],
                required=item.get("required", False),
                schema=item.get("schema", {}),
                description=item.get("description", ""),
                deprecated=item.get("deprecated", False),
            )
            for item in found
        )

    @property
    def selectors(self) -> tuple[str, ...]:
        """Parameters of which exactly one is required; empty if there is no such rule."""
        return tuple(self.raw.get("x-exactly-one-of", ()))

    @property
    def body(self) -> Mapping[str, Any] | None:
        """The request body object; None if it takes no body."""
        body = self.raw.get("requestBody")
        return None if body is None else dict(resolve(body))

    @property
    def contents(self) -> Mapping[str, Mapping[str, Any]]:
        """Media type objects of the body, by media type."""
        return {} if self.body is None else self.body["content"]

    @property
    def responses(self) -> Mapping[str, Mapping[str, Any]]:
        """Response objects by status."""
        return {status: resolve(response) for status, response in self.raw.get("responses", {}).items()}

    @property
    def returns_json(self) -> bool:
        """Whether a successful response has a JSON body."""
        return any("json" in media for response in self._successes() for media in response.get("content", {}))

    @property
    def item_schema(self) -> Mapping[str, Any] | None:
        """Schema of an item, if a successful response is a list; else None."""
        for response in self._successes():
            for content in response.get("content", {}).values():
                schema = resolve(content.get("schema", {}))
                if schema.get("type") == "array":
                    items: Mapping[str, Any] = schema.get("items", {})
                    return items
        return None

    @functools.cached_property
    def generated(self) -> Operation:
        """The same operation in np6_api."""
        area = f"{np6_api.__name__}.api.{self.raw['tags'][0]}"
        method = self.name.partition(".")[2]
        # A name that is reserved in Python or in the class has an underscore at the end of its module.
        module = next(name for name in (f"{area}.{method}", f"{area}.{method}_") if importlib.util.find_spec(name))
        operation = importlib.import_module(module).OPERATION
        assert isinstance(operation, Operation)
        return operation

    def _successes(self) -> Iterator[Mapping[str, Any]]:
        return (response for status, response in self.responses.items() if status.startswith("2"))


@functools.cache
def document() -> dict[str, Any]:
    """Return the OpenAPI document that np6_api ships."""
    text = (importlib.resources.files(np6_api) / "openapi.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def resolve(node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a node refers to within the document, or the node itself."""
    while "$ref" in node:
        target: Any = document()
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target
    return node


def properties(schema: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return the properties of an object, those of its `allOf` included."""
    schema = resolve(schema)
    found: dict[str, Mapping[str, Any]] = {}
    for part in schema.get("allOf", ()):
        found |= properties(part)
    found |= schema.get("properties", {})
    return found


@functools.cache
def by_name() -> dict[str, SpecOperation]:
    """Return all operations by their names in the Python client, in alphabetical order."""
    found = {}
    for path, item in document()["paths"].items():
        for method in METHODS:
            if operation := item.get(method):
                tag = operation["tags"][0]
                name = f"{tag}.{operation['operationId'].removeprefix(f'{tag}_')}"
                found[name] = SpecOperation(operation["operationId"], name, method.upper(), path, operation)
    return dict(sorted(found.items()))


def find(name: str) -> SpecOperation:
    """Return the operation of a name, written as `actions.get` or as `actions_get`.

    Raises:
        UnknownOperation: No operation has this name.
    """
    operations = by_name()
    wanted = _normalized(name)
    for operation in operations.values():
        if _normalized(operation.name) == wanted:
            return operation
    similar = _similar(wanted)
    hint = f"Did you mean {' or '.join(similar)}?" if similar else "`np6 operations` lists them."
    raise UnknownOperation(f"There is no operation {name!r}. {hint}")


def _similar(wanted: str) -> list[str]:
    """Return similar names. An operation that changes something is suggested only for a typing error in its name."""
    typed = wanted.split("_")
    names = {
        _normalized(operation.name): operation.name
        for operation in by_name().values()
        if operation.method == "GET" or _is_misspelt(typed, _normalized(operation.name).split("_"))
    }
    return [names[match] for match in difflib.get_close_matches(wanted, names, n=3, cutoff=0.5)]


def _is_misspelt(typed: list[str], words: list[str]) -> bool:
    return len(typed) == len(words) and all(
        difflib.SequenceMatcher(None, *pair).ratio() > 0.85 for pair in zip(typed, words, strict=True)
    )


def search(words: list[str]) -> list[SpecOperation]:
    """Return the operations that have every word in their name, path or summary; without words, all."""
    lowered = [word.lower() for word in words]
    return [
        operation
        for operation in by_name().values()
        if all(
            word in f"{operation.id} {operation.name} {operation.path} {operation.summary}".lower() for word in lowered
        )
    ]


def period(operation: SpecOperation) -> tuple[str, str] | None:
    """Return the names of the two parameters that limit an ordered list to a period; None if there are none."""
    names = [parameter.name for parameter in operation.parameters if parameter.place == "query"]
    if operation.method != "GET" or "sort" not in names or operation.item_schema is None:
        return None
    from np6_jobs.events import period_parameters  # most commands do without it

    return period_parameters(names)


def event_lists() -> list[SpecOperation]:
    """Return the operations that list the events of a period, in order."""
    return [operation for operation in by_name().values() if period(operation)]


def _normalized(name: str) -> str:
    return name.replace(".", "_").replace("-", "_").lower()
