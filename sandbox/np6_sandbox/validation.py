"""Validation of JSON values against the spec; a message says where and why one is invalid."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NoReturn

from jsonschema_rs import Draft202012Validator, Registry, ValidationError

from np6_sandbox.errors import Rejection
from np6_sandbox.spec import Endpoint, Parameter, Spec

_DOCUMENT = "urn:np6"
_MOST_REASONS = 5
_LONGEST_MESSAGE = 300
_DEEPEST = 100
_BOUNDS = {"int32": 2**31, "int64": 2**63}
_INTEGER = re.compile(r"-?[0-9]{1,30}")
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


class Validation:
    """Validators of one spec. Each is compiled when it is first needed, and kept."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._registry: Registry | None = None
        self._compiled: dict[int, Draft202012Validator | None] = {}

    def path(self, endpoint: Endpoint, values: Sequence[str]) -> dict[str, Any]:
        """Convert and check the values of the path parameters."""
        return {
            parameter.name: self._converted(parameter, value)
            for parameter, value in zip(endpoint.path_parameters, values, strict=True)
        }

    def query(self, endpoint: Endpoint, values: Mapping[str, Sequence[str]]) -> dict[str, Any]:
        """Convert and check the query parameters. Those that the spec does not know are ignored."""
        result: dict[str, Any] = {}
        for parameter in endpoint.query_parameters:
            given = values.get(parameter.name)
            if given is None:
                if parameter.required:
                    raise Rejection.invalid(f"query {parameter.name}: is required")
            elif parameter.is_array:
                result[parameter.name] = self._checked(parameter, list(given))
            else:
                result[parameter.name] = self._converted(parameter, given[-1])
        selectors = [name for name in endpoint.exactly_one_of if name in result]
        if endpoint.exactly_one_of and len(selectors) != 1:
            wanted = ", ".join(endpoint.exactly_one_of)
            raise Rejection.invalid(f"query: exactly one of {wanted} is required, {len(selectors)} given")
        return result

    def body(self, endpoint: Endpoint, media_type: str, content: bytes) -> Any:
        """Decode and checks a request body. A body without a JSON schema is returned as bytes.

        Raises:
            Rejection: 415 for a media type that the operation does not take, 400 for an invalid body.
        """
        if not content:
            if endpoint.body_required:
                raise Rejection.invalid("body: is required")
            return None
        if not endpoint.bodies:
            return None
        schema = endpoint.bodies.get(media_type)
        if schema is None:
            wanted = " or ".join(endpoint.bodies)
            raise Rejection(415, f"content type is {media_type or 'missing'}, expected {wanted}")
        if _is_binary(schema):
            return content
        value = decode(content)
        validator = self._validator(schema)
        if validator is not None:
            require("body", validator, value)
        return value

    def component(self, name: str) -> Mapping[str, Any] | None:
        """Return a schema of the spec by its name; None where there is none."""
        found: Mapping[str, Any] | None = self._spec.document.get("components", {}).get("schemas", {}).get(name)
        return found

    def problems(self, schema: Mapping[str, Any], value: Any, *, assumed: re.Pattern[str] | None = None) -> list[str]:
        """Return where and why a value is invalid against a schema of the spec; an empty list if it is valid.

        Args:
            assumed: Problems that are left out.
        """
        validator = self._validator(schema)
        if validator is None or _is_valid(validator, value):
            return []
        return reasons("value", validator, value, assumed)

    def _converted(self, parameter: Parameter, text: str) -> Any:
        return self._checked(parameter, coerce(self._spec.resolve(parameter.schema), text))

    def _checked(self, parameter: Parameter, value: Any) -> Any:
        validator = self._validator(parameter.schema)
        if validator is not None:
            require(f"{parameter.location} {parameter.name}", validator, value)
        return value

    def _validator(self, schema: Mapping[str, Any]) -> Draft202012Validator | None:
        """Return the validator of a schema of the spec; None where any value is valid."""
        key = id(schema)  # schemas live as long as the document
        if key not in self._compiled:
            self._compiled[key] = None if dict(schema) in ({}, {"type": "string"}) else self._compile(schema)
        return self._compiled[key]

    def _compile(self, schema: Mapping[str, Any]) -> Draft202012Validator:
        if self._registry is None:
            components = {"components": _prepare(self._spec.document.get("components", {}))}
            self._registry = Registry([(_DOCUMENT, components)])
        return Draft202012Validator(_absolute(_prepare(schema)), registry=self._registry, validate_formats=True)


def require(where: str, validator: Draft202012Validator, value: Any) -> None:
    """Raise `Rejection` 400 for an invalid value; its reason says where and why."""
    if not _is_valid(validator, value):
        raise Rejection.invalid("\n".join(reasons(where, validator, value)))


def _is_valid(validator: Draft202012Validator, value: Any) -> bool:
    try:
        return validator.is_valid(value)
    except ValueError:  # older releases of the validator hold no integer beyond 64 bits
        raise Rejection.invalid("a number is too large") from None


@lru_cache(maxsize=4)
def validation_of(spec: Spec) -> Validation:
    """Return the validation of a spec; sandboxes that serve the same spec share it."""
    return Validation(spec)


def decode(content: bytes) -> Any:
    """Decode JSON as strictly as RFC 8259: UTF-8, no NaN, no infinite number, no unpaired surrogate, bounded nesting.

    Raises:
        Rejection: 400; its reason says where the text is invalid.
    """
    try:
        text = content.decode("utf-8-sig")  # json would take UTF-16 too, and unpaired surrogates in bytes
        value = json.loads(text, parse_constant=_refuse_constant, parse_float=_finite)
        if b"\\u" in content:
            json.dumps(value, ensure_ascii=False).encode()  # an unpaired surrogate cannot be written as UTF-8
    except RecursionError:
        raise Rejection.invalid("body: is nested too deeply") from None
    except ValueError as error:
        raise Rejection.invalid(f"body: is not valid JSON: {error}"[:_LONGEST_MESSAGE]) from None
    if content.count(b"[") + content.count(b"{") > _DEEPEST and _is_deeper(value, _DEEPEST):
        raise Rejection.invalid(f"body: is nested more than {_DEEPEST} levels deep")
    return value


def _is_deeper(value: Any, levels: int) -> bool:
    """Return whether arrays and objects are nested in more than so many levels."""
    level = [value]
    for _ in range(levels + 1):
        containers = [item for item in level if isinstance(item, dict | list)]
        if not containers:
            return False
        level = [child for item in containers for child in (item.values() if isinstance(item, dict) else item)]
    return True


def coerce(schema: Mapping[str, Any], text: str) -> Any:
    """Convert the text of a path or query value to the type of its schema, or return the text."""
    for alternative in (schema, *schema.get("anyOf", ()), *schema.get("oneOf", ())):
        kinds = alternative.get("type")
        kinds = [kinds] if isinstance(kinds, str) else kinds or ()
        if "integer" in kinds and _INTEGER.fullmatch(text):
            return int(text)
        if "number" in kinds:
            try:
                return float(text)
            except ValueError:
                return text
        if "boolean" in kinds and text.lower() in ("true", "false"):
            return text.lower() == "true"
    return text


def reasons(
    where: str, validator: Draft202012Validator, value: Any, assumed: re.Pattern[str] | None = None
) -> list[str]:
    """Return where and why a value is invalid: `body $.receiver.value: "a" is not of type "array"`."""
    found: list[str] = []
    for error in validator.iter_errors(value):
        reason = f"{where} {_place(error)}: {error.message[:_LONGEST_MESSAGE]}"
        if assumed is None or not assumed.search(reason):
            found.append(reason)
        if len(found) == _MOST_REASONS:
            break
    return found


def _place(error: ValidationError) -> str:
    path = "$"
    for part in error.instance_path:
        if isinstance(part, int):
            path += f"[{part}]"
        else:
            path += f".{part}" if _IDENTIFIER.fullmatch(part) else f"[{json.dumps(part)}]"
    return path[:_LONGEST_MESSAGE]


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON value")


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise ValueError(f"{text[:40]} is too large")
    return value


def _is_binary(schema: Mapping[str, Any]) -> bool:
    return schema.get("format") == "binary" or "contentMediaType" in schema


def _prepare(node: Any) -> Any:
    """Rewrite a schema so that JSON Schema means what OpenAPI does.

    A union with a discriminator becomes a test of the tag, so that a mismatch is reported for the variant that the
    tag selects and not once for each variant; an object that may be null likewise. `int32` and `int64` get bounds.
    """
    if isinstance(node, list):
        return [_prepare(item) for item in node]
    if not isinstance(node, dict):
        return node
    result = {key: value if key in _LITERAL else _prepare(value) for key, value in node.items()}
    bound = _BOUNDS.get(str(node.get("format")))
    if bound is not None:
        result.setdefault("minimum", -bound)
        result.setdefault("maximum", bound - 1)
    if isinstance(node.get("oneOf"), list):
        mapping = node.get("discriminator", {}).get("mapping")
        if mapping:
            del result["oneOf"]
            result["allOf"] = [*result.get("allOf", []), *_by_tag(node["discriminator"]["propertyName"], mapping)]
            result["type"] = "object"
        else:
            others = [branch for branch in result["oneOf"] if branch != {"type": "null"}]
            if len(others) == 1 and len(others) < len(result["oneOf"]):
                del result["oneOf"]
                result["allOf"] = [*result.get("allOf", []), {"if": {"type": "null"}, "else": others[0]}]
    return result


_LITERAL = frozenset({"const", "enum", "example", "examples", "default", "discriminator"})
"""Keywords that hold values, not schemas."""


def _by_tag(tag: str, mapping: Mapping[str, str]) -> list[dict[str, Any]]:
    variants: list[dict[str, Any]] = [
        {"if": {"required": [tag], "properties": {tag: {"const": value}}}, "then": {"$ref": reference}}
        for value, reference in mapping.items()
    ]
    return [{"required": [tag], "properties": {tag: {"enum": list(mapping)}}}, *variants]


def _absolute(node: Any) -> Any:
    """Make the references of a schema of its own point to the registered document."""
    if isinstance(node, list):
        return [_absolute(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _DOCUMENT + value if key == "$ref" and isinstance(value, str) else _absolute(value)
        for key, value in node.items()
    }
