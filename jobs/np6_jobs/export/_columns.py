"""Events as rows: one column for each value that an event may have according to the spec."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, Literal

import attrs
from np6_api.types import Operation

Kind = Literal["integer", "number", "boolean", "text"]

#: The column for properties that the spec does not have, as a JSON object.
OTHER: Final = "other"

_PYTHON_TYPES: Final[dict[Kind, tuple[type, ...]]] = {"integer": (int,), "number": (int, float), "boolean": (bool,)}
_MISSING: Final = object()


@attrs.frozen
class Columns:
    """The columns of a schema. Their names are the paths of the values, joined by dots.

    Attributes:
        kinds: The type of each column, in the order of the columns. Arrays and free objects are JSON text.
    """

    kinds: Mapping[str, Kind]

    @classmethod
    def of(cls, operation: Operation) -> Columns:
        """Return the columns of the items that an operation lists, the least nested first.

        Raises:
            LookupError: The operation lists nothing.
        """
        found: dict[str, set[str]] = {}
        for path, kind in _leaves(_item_schema(operation), ()):
            found.setdefault(".".join(path), set()).add(kind)
        # A value that one variant nests and another one does not is a leaf here: it is written as JSON text.
        nested = {".".join(path.split(".")[:depth]) for path in found for depth in range(1, path.count(".") + 1)}
        inner = {name for name in found if any(name.startswith(f"{leaf}.") for leaf in nested & found.keys())}
        kinds: dict[str, Kind] = {
            name: _one(found[name]) for name in sorted(found, key=lambda name: name.count(".")) if name not in inner
        }
        kinds[OTHER] = "text"
        return cls(kinds)

    def row(self, event: Mapping[str, Any]) -> list[Any]:
        """Return the values of an event, in the order of the columns; None where it has none."""
        row: dict[str, Any] = {}
        if other := self._fill(row, event, ""):
            row[OTHER] = _json_text(other)
        return [row.get(name) for name in self.kinds]

    def _fill(self, row: dict[str, Any], value: Mapping[str, Any], prefix: str) -> dict[str, Any]:
        """Put the values of an object into a row; return those that have no column."""
        other = {}
        for key, part in value.items():
            name = f"{prefix}{key}"
            kind = self.kinds.get(name) if name != OTHER else None
            if part is None:
                continue
            if kind is None and isinstance(part, dict):
                if rest := self._fill(row, part, f"{name}."):
                    other[key] = rest
            elif (cell := _MISSING if kind is None else _cell(kind, part)) is _MISSING:
                other[key] = part
            else:
                row[name] = cell
        return other


@cache
def _spec() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((importlib.resources.files("np6_api") / "openapi.json").read_bytes())
    return loaded


def _item_schema(operation: Operation) -> Mapping[str, Any]:
    raw = _spec()["paths"][operation.path][operation.method.lower()]
    for status, response in raw["responses"].items():
        if status.startswith("2"):
            for content in _resolved(response).get("content", {}).values():
                schema = _resolved(content.get("schema", {}))
                if schema.get("type") == "array":
                    items: Mapping[str, Any] = schema.get("items", {})
                    return items
    raise LookupError(f"{operation.name} lists nothing")


def _resolved(node: Mapping[str, Any]) -> Mapping[str, Any]:
    while "$ref" in node:
        target: Any = _spec()
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        node = target
    return node


def _leaves(schema: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the path and the JSON type of each value that is neither an object nor a union."""
    schema = _resolved(schema)
    parts = [part for keyword in ("allOf", "oneOf", "anyOf") for part in schema.get(keyword, ())]
    for part in parts:
        yield from _leaves(part, path)
    for name, part in schema.get("properties", {}).items():
        yield from _leaves(part, (*path, name))
    if not parts and "properties" not in schema:
        kinds = schema.get("type", "any")
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            if kind != "null":
                yield path, kind


def _one(kinds: set[str]) -> Kind:
    if kinds == {"integer"}:
        return "integer"
    if kinds <= {"integer", "number"}:
        return "number"
    return "boolean" if kinds == {"boolean"} else "text"


def _cell(kind: Kind, value: Any) -> Any:
    if kind == "text":
        return value if isinstance(value, str) else _json_text(value)
    valid = isinstance(value, _PYTHON_TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))
    return value if valid else _MISSING


def _json_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
