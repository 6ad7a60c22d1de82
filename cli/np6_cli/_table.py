"""Events as rows: columns come from the description, one for each value that an event may have."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from np6_cli import _description

Kind = Literal["integer", "number", "boolean", "text"]

#: The column for members that the description does not know, as a JSON object.
OTHER = "other"

_PYTHON_TYPES: dict[Kind, tuple[type, ...]] = {"integer": (int,), "number": (int, float), "boolean": (bool,)}
_MISSING = object()


@dataclasses.dataclass(frozen=True)
class Columns:
    """Columns of a schema; their names are the paths of the values, joined by dots.

    Attributes:
        kinds: What a column holds, in the order of the columns. Lists and free objects are JSON text.
    """

    kinds: Mapping[str, Kind]

    @classmethod
    def of(cls, schema: Mapping[str, Any]) -> Columns:
        """The columns of an object, those that stand nearest to its surface first."""
        found: dict[str, set[str]] = {}
        for path, kind in _leaves(schema, ()):
            found.setdefault(".".join(path), set()).add(kind)
        # A value that one variant nests and another does not is a leaf here: it is written as JSON text.
        nested = {".".join(path.split(".")[:depth]) for path in found for depth in range(1, path.count(".") + 1)}
        inner = {name for name in found if any(name.startswith(f"{leaf}.") for leaf in nested & found.keys())}
        kinds: dict[str, Kind] = {
            name: _one(found[name]) for name in sorted(found, key=lambda name: name.count(".")) if name not in inner
        }
        kinds[OTHER] = "text"
        return cls(kinds)

    def row(self, event: Mapping[str, Any]) -> list[Any]:
        """The values of an event, in the order of the columns; None where it has none."""
        row: dict[str, Any] = {}
        if other := self._fill(row, event, ""):
            row[OTHER] = _text(other)
        return [row.get(name) for name in self.kinds]

    def _fill(self, row: dict[str, Any], value: Mapping[str, Any], prefix: str) -> dict[str, Any]:
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


def _leaves(schema: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    schema = _description.resolve(schema)
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
        return value if isinstance(value, str) else _text(value)
    fits = isinstance(value, _PYTHON_TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))
    return value if fits else _MISSING


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
