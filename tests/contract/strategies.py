"""Values that a schema of the spec allows, as hypothesis strategies.

Written here because the libraries that do this either stop at JSON Schema draft 7 or refuse recursion, and our own
schemas use few keywords.
"""

from __future__ import annotations

import datetime
import string
from typing import Any

from hypothesis import strategies as st

Json = Any
Schema = dict[str, Any]

# What a person writes, other scripts included; no control characters or halves of surrogate pairs.
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12)
BITS = {"int32": 31, "int64": 53}  # beyond 53 bits JavaScript, and so the mock, rounds
MOMENTS = st.datetimes(min_value=datetime.datetime(1970, 1, 1), max_value=datetime.datetime(2100, 1, 1))
DEEP = 3  # nested objects get no optional properties below this


class Values:
    """Strategies for the schemas of one document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document

    def resolve(self, part: dict[str, Any]) -> dict[str, Any]:
        """Return the part itself, or what it refers to."""
        while "$ref" in part:
            found: Any = self._document
            for token in part["$ref"].removeprefix("#/").split("/"):
                found = found[token]
            part = found
        return part

    def of(self, written: Schema, depth: int = 0) -> st.SearchStrategy[Json]:
        """Return values that the schema allows."""
        schema = self.resolve(written)
        if "const" in schema:
            return st.just(schema["const"])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        if "allOf" in schema:
            return self._object(self._folded(schema), depth)
        variants = schema.get("oneOf", []) + schema.get("anyOf", [])
        if variants:
            if depth > DEEP:
                variants = [{"type": "null"}] if {"type": "null"} in variants else variants[:1]
            return st.one_of([self.of(variant, depth + 1) for variant in variants])
        types = schema.get("type", [])
        if isinstance(types, list):
            kinds = types or ["string", "integer", "boolean"]
            return st.one_of([self.of({**schema, "type": kind}, depth) for kind in kinds])
        return self._plain(types, schema, depth)

    def _plain(self, kind: str, schema: Schema, depth: int) -> st.SearchStrategy[Json]:
        match kind:
            case "object":
                return self._object(schema, depth)
            case "array":
                limit = min(schema.get("maxItems", 3), 3) if depth <= DEEP else schema.get("minItems", 0)
                return st.lists(
                    self.of(schema.get("items", {}), depth + 1), min_size=schema.get("minItems", 0), max_size=limit
                )
            case "string":
                return self._string(schema)
            case "integer":
                bits = BITS.get(schema.get("format", ""), 31)
                return st.integers(schema.get("minimum", 1 - 2**bits), schema.get("maximum", 2**bits - 1))
            case "number":
                return st.floats(-1e9, 1e9, width=32)
            case "boolean":
                return st.booleans()
            case "null":
                return st.none()
        raise AssertionError(f"no values for type {kind}")

    def _string(self, schema: Schema) -> st.SearchStrategy[str]:
        match schema.get("format"):
            case "date-time":
                return MOMENTS.map(lambda moment: moment.replace(tzinfo=datetime.UTC).isoformat())
            case "date":
                return MOMENTS.map(lambda moment: moment.date().isoformat())
            case "uuid":
                return st.uuids().map(str)
            case "email":
                return st.text(string.ascii_lowercase, min_size=1, max_size=8).map(lambda name: f"{name}@example.com")
            case "uri" | "uri-reference":
                return st.text(string.ascii_lowercase, min_size=1, max_size=8).map(
                    lambda name: f"https://example.com/{name}"
                )
            case None | "html" | "byte" | "binary":
                lengths = schema.get("minLength", 0), schema.get("maxLength", 12)
                return TEXT.filter(lambda text: lengths[0] <= len(text) <= lengths[1])
        raise AssertionError(f"no values for format {schema['format']}")

    def _folded(self, schema: Schema) -> Schema:
        """Return an object that is written as `allOf` as one schema."""
        properties: dict[str, Any] = {}
        required: list[str] = []
        for part in [*schema.get("allOf", []), {key: schema[key] for key in schema if key != "allOf"}]:
            resolved = self.resolve(part)
            if "allOf" in resolved:
                resolved = self._folded(resolved)
            properties |= resolved.get("properties", {})
            required += resolved.get("required", [])
        return {"type": "object", "properties": properties, "required": required}

    def _object(self, schema: Schema, depth: int) -> st.SearchStrategy[Json]:
        properties = schema.get("properties", {})
        required = set(schema.get("required", []))
        values = {
            name: st.deferred(lambda child=child: self.of(child, depth + 1))  # type: ignore[misc]
            for name, child in properties.items()
            if name in required or depth <= DEEP
        }
        extra = schema.get("additionalProperties")
        further = self.of(extra, depth + 1) if isinstance(extra, dict) else st.integers(0, 9)
        return st.tuples(
            st.fixed_dictionaries(
                {name: values[name] for name in values if name in required},
                optional={name: values[name] for name in values if name not in required},
            ),
            # Properties that the spec does not name: NP6 may add some at any time.
            st.dictionaries(st.sampled_from(["x1", "x2"]), further, max_size=2 if extra or not properties else 1),
        ).map(lambda pair: {**pair[1], **pair[0]})
