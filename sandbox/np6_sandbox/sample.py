"""Response bodies of operations without a behaviour: the documented example, or an instance of the schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from np6_sandbox.spec import Spec, Success

_DEPTH = 4
_FORMATS = {
    "date-time": "2025-01-01T00:00:00Z",
    "date": "2025-01-01",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "uri": "https://example.invalid/",
    "email": "someone@example.invalid",
}


def body(spec: Spec, success: Success) -> tuple[Any, str]:
    """Return a body for a documented success, and its origin: `example` or `schema`."""
    if success.examples:
        return success.examples[0], "example"
    return instance(spec, success.schema or {}), "schema"


def instance(spec: Spec, schema: Mapping[str, Any], depth: int = 0) -> Any:
    """Return the simplest instance of a schema, without optional properties where it nests deeply."""
    schema = spec.resolve(schema)
    for keyword in ("const", "default"):
        if keyword in schema:
            return schema[keyword]
    for keyword in ("examples", "enum", "oneOf", "anyOf"):
        if schema.get(keyword):
            first = schema[keyword][0]
            return instance(spec, first, depth + 1) if keyword in ("oneOf", "anyOf") else first
    if "allOf" in schema:
        merged: dict[str, Any] = {}
        for part in schema["allOf"]:
            value = instance(spec, part, depth)
            if isinstance(value, dict):
                merged |= value
        return merged
    return _plain(spec, schema, depth)


def _plain(spec: Spec, schema: Mapping[str, Any], depth: int) -> Any:
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = kind[0]
    if kind == "object" or "properties" in schema:
        required = set(schema.get("required", ()))
        return {
            name: instance(spec, part, depth + 1)
            for name, part in schema.get("properties", {}).items()
            if depth < _DEPTH or name in required
        }
    if kind == "array":
        if depth >= _DEPTH and not schema.get("minItems"):
            return []
        item = instance(spec, schema.get("items", {}), depth + 1)
        return [item] * max(1, schema.get("minItems", 1))
    if kind in ("integer", "number"):
        return schema.get("minimum", 0)
    if kind == "boolean":
        return False
    if kind == "string":
        text = _FORMATS.get(schema.get("format", ""), "string")
        return text.ljust(schema.get("minLength", 0), "x")[: schema.get("maxLength", len(text) + 100)]
    return None if kind == "null" else {}
