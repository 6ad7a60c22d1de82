"""The operations as the shipped description has them: what `np6 operations`, `describe` and `call` are made of."""

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
    """No operation has this name; the text offers those that are near."""


@dataclasses.dataclass(frozen=True)
class Parameter:
    """One parameter of an operation.

    Attributes:
        name: Name on the wire.
        place: "path" or "query".
        required: Whether the call fails without it.
        schema: Its JSON schema.
        description: What it means.
        deprecated: Whether the description flags it.
    """

    name: str
    place: str
    required: bool
    schema: Mapping[str, Any]
    description: str
    deprecated: bool


@dataclasses.dataclass(frozen=True)
class Described:
    """One operation of the description.

    Attributes:
        id: operationId, e.g. "actions_get".
        name: Name in the Python client, e.g. "actions.get".
        method: HTTP method.
        path: Path template.
        raw: The operation object of the OpenAPI document.
    """

    id: str
    name: str
    method: str
    path: str
    raw: Mapping[str, Any] = dataclasses.field(repr=False)

    @property
    def summary(self) -> str:
        """One line on what it does."""
        return str(self.raw.get("summary", ""))

    @property
    def deprecated(self) -> bool:
        """Whether NP6 advises against it."""
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
        """Parameters of which exactly one has to be given; empty if there is no such rule."""
        return tuple(self.raw.get("x-exactly-one-of", ()))

    @property
    def body(self) -> Mapping[str, Any] | None:
        """The request body's object, or None if the operation takes none."""
        body = self.raw.get("requestBody")
        return None if body is None else dict(resolve(body))

    @property
    def contents(self) -> Mapping[str, Mapping[str, Any]]:
        """What the body may be, by media type."""
        return {} if self.body is None else self.body["content"]

    @property
    def responses(self) -> Mapping[str, Mapping[str, Any]]:
        """Answers by status."""
        return {status: resolve(response) for status, response in self.raw.get("responses", {}).items()}

    @property
    def answers_json(self) -> bool:
        """Whether an answer of success has a JSON body."""
        return any("json" in media for answer in self._successes() for media in answer.get("content", {}))

    @property
    def item_schema(self) -> Mapping[str, Any] | None:
        """Schema of an item, if an answer of success is a list."""
        for answer in self._successes():
            for content in answer.get("content", {}).values():
                schema = resolve(content.get("schema", {}))
                if schema.get("type") == "array":
                    items: Mapping[str, Any] = schema.get("items", {})
                    return items
        return None

    @functools.cached_property
    def facts(self) -> Operation:
        """The same operation as the generated package has it."""
        area = f"{np6_api.__name__}.api.{self.raw['tags'][0]}"
        method = self.name.partition(".")[2]
        # A method whose name Python or the class needs for itself lives in a module with an underscore.
        home = next(name for name in (f"{area}.{method}", f"{area}.{method}_") if importlib.util.find_spec(name))
        operation = importlib.import_module(home).OPERATION
        assert isinstance(operation, Operation)
        return operation

    def _successes(self) -> Iterator[Mapping[str, Any]]:
        return (answer for status, answer in self.responses.items() if status.startswith("2"))


@functools.cache
def document() -> dict[str, Any]:
    """The merged OpenAPI document that np6_api ships."""
    text = (importlib.resources.files(np6_api) / "openapi.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def resolve(node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Follow references within the document."""
    while "$ref" in node:
        target: Any = document()
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target
    return node


def properties(schema: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Properties of an object, those of the parts that it is composed of included."""
    schema = resolve(schema)
    found: dict[str, Mapping[str, Any]] = {}
    for part in schema.get("allOf", ()):
        found |= properties(part)
    found |= schema.get("properties", {})
    return found


@functools.cache
def by_name() -> dict[str, Described]:
    """All operations by their names in the Python client, in alphabetical order."""
    found = {}
    for path, item in document()["paths"].items():
        for method in METHODS:
            if operation := item.get(method):
                tag = operation["tags"][0]
                name = f"{tag}.{operation['operationId'].removeprefix(f'{tag}_')}"
                found[name] = Described(operation["operationId"], name, method.upper(), path, operation)
    return dict(sorted(found.items()))


def find(name: str) -> Described:
    """The operation of this name, written as `actions.get` or as `actions_get`.

    Raises:
        UnknownOperation: There is none.
    """
    operations = by_name()
    wanted = _plain(name)
    for operation in operations.values():
        if _plain(operation.name) == wanted:
            return operation
    near = _near(wanted)
    hint = f"Did you mean {' or '.join(near)}?" if near else "`np6 operations` lists them."
    raise UnknownOperation(f"There is no operation {name!r}. {hint}")


def _near(wanted: str) -> list[str]:
    """Names that may have been meant. An operation that changes something is offered only for a typing error in it."""
    typed = wanted.split("_")
    plain = {
        _plain(operation.name): operation.name
        for operation in by_name().values()
        if operation.method == "GET" or _is_misspelt(typed, _plain(operation.name).split("_"))
    }
    return [plain[match] for match in difflib.get_close_matches(wanted, plain, n=3, cutoff=0.5)]


def _is_misspelt(typed: list[str], words: list[str]) -> bool:
    return len(typed) == len(words) and all(
        difflib.SequenceMatcher(None, *pair).ratio() > 0.85 for pair in zip(typed, words, strict=True)
    )


def search(words: list[str]) -> list[Described]:
    """The operations that have every word in their name, path or summary; all of them without words."""
    lowered = [word.lower() for word in words]
    return [
        operation
        for operation in by_name().values()
        if all(
            word in f"{operation.id} {operation.name} {operation.path} {operation.summary}".lower() for word in lowered
        )
    ]


def period(operation: Described) -> tuple[str, str] | None:
    """The names of the parameters that bound the period of an ordered list; None if the operation is no such list."""
    names = [parameter.name for parameter in operation.parameters if parameter.place == "query"]
    if operation.method != "GET" or "sort" not in names or operation.item_schema is None:
        return None
    bounds = ((name, name.replace("start", "end").replace("Start", "End")) for name in names)
    return next(((start, end) for start, end in bounds if end != start and end in names), None)


def event_lists() -> list[Described]:
    """The operations that list what happened in a period, in order."""
    return [operation for operation in by_name().values() if period(operation)]


def _plain(name: str) -> str:
    return name.replace(".", "_").replace("-", "_").lower()
