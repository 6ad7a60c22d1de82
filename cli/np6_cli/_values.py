"""Parameters and bodies, checked against the schemas of the spec before anything is sent."""

from __future__ import annotations

import datetime
import difflib
import json
import math
import os
import re
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend

from np6_cli import _spec
from np6_cli._exit import CommandError, ExitCode
from np6_cli._spec import Parameter, SpecOperation
from np6_cli._terminal import count_of

_MAX_PROBLEMS = 10
# Python would read more, e.g. 1_0 as 10.
_INTEGER = re.compile(r"[+-]?[0-9]{1,20}")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")

formats = FormatChecker(formats=())


def duration(name: str, text: str) -> datetime.timedelta:
    """Return the value of an option that is a period, e.g. 30m, 6h, 1d or 2w.

    Args:
        name: Name of the option.
        text: What the user typed.

    Raises:
        CommandError: It is no such period.
    """
    from np6_jobs import events  # most commands do without it

    try:
        return events.duration(text)
    except ValueError as error:
        raise CommandError(f"{name} {error}", ExitCode.USAGE) from None


def _format(name: str, kind: type, read: Callable[[Any], object]) -> None:
    def is_valid(value: object) -> bool:
        return not isinstance(value, kind) or isinstance(value, bool) or bool(read(value))

    formats.checks(name, raises=ValueError)(is_valid)


def _is_date_time(text: str) -> bool:
    return "T" in text and datetime.datetime.fromisoformat(text).tzinfo is not None


_format("date-time", str, _is_date_time)
_format("date", str, datetime.date.fromisoformat)
_format("uuid", str, uuid.UUID)
_format("int32", int, lambda number: -(2**31) <= number < 2**31)
_format("int64", int, lambda number: -(2**63) <= number < 2**63)

_FORMATS_IN_WORDS = {
    "date-time": "a date-time with its zone, e.g. 2026-10-01T00:00:00Z",
    "date": "a date, e.g. 2026-10-01",
    "uuid": "a UUID",
    "int32": "a 32-bit integer",
    "int64": "a 64-bit integer",
}


def parameter_values(operation: SpecOperation, pairs: list[str]) -> dict[str, Any]:
    """Read `name=value` arguments; the names are those of the wire or of the Python client.

    Args:
        operation: The operation that they are for.
        pairs: The arguments; a repeated name makes a list.

    Raises:
        CommandError: A name is unknown, or a value is invalid or missing; it lists every problem.
    """
    known = {_normalized(parameter.name): parameter for parameter in operation.parameters}
    texts: dict[str, list[str]] = {}
    problems = []
    for pair in pairs:
        name, sign, text = pair.partition("=")
        parameter = known.get(_normalized(name))
        if not sign:
            problems.append(f"{_cut(name)}: write name=value")
        elif parameter is None:
            problems.append(f"{_cut(name)}: {operation.name} has no such parameter{_suggestion(name, operation)}")
        else:
            try:
                texts.setdefault(parameter.name, []).append(os.fsencode(text).decode())
            except UnicodeDecodeError:
                problems.append(f"{parameter.name}: the value is not UTF-8 text")
    values = {}
    for parameter in operation.parameters:
        given = texts.get(parameter.name)
        if given is None:
            if parameter.required:
                problems.append(f"{parameter.name}: required. {parameter.description}".rstrip())
            continue
        try:
            values[parameter.name] = _value(parameter, given)
        except ValueError as error:
            problems.append(f"{parameter.name}: {error}")
    if (selectors := operation.selectors) and sum(name in texts for name in selectors) != 1:
        problems.append(f"exactly one of {', '.join(selectors)} is required")
    if problems:
        raise CommandError(f"{operation.name}: invalid arguments.", ExitCode.INPUT, tuple(problems))
    return values


def mismatches(schema: Mapping[str, Any], value: object) -> list[str]:
    """Return how a value differs from a schema of the spec, each mismatch with its path; empty if it matches."""
    rooted = {**schema, "components": _spec.document()["components"]}
    validator = _Validator(rooted, format_checker=formats)
    errors = sorted(validator.iter_errors(value), key=lambda error: list(map(str, error.absolute_path)))
    found = list(dict.fromkeys(f"{error.json_path}: {_mismatch(error)}" for error in errors))
    if len(found) > _MAX_PROBLEMS:
        found[_MAX_PROBLEMS:] = [f"... and {len(found) - _MAX_PROBLEMS} more"]
    return found


def matches(schema: Mapping[str, Any], value: object) -> bool:
    """Return whether a value matches a schema of the spec."""
    return not mismatches(schema, value)


def type_in_words(schema: Mapping[str, Any]) -> str:
    """Return the type of a schema in a few words, e.g. "date-time or integer"."""
    schema = _spec.resolve(schema)
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    if "const" in schema:
        return str(schema["const"])
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            return " or ".join(dict.fromkeys(type_in_words(branch) for branch in schema[keyword]))
    kinds = schema.get("type", "any value")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    words = [schema.get("format", kind) if kind == "string" else kind for kind in kinds if kind != "null"]
    text = " or ".join(words)
    return f"list of {type_in_words(schema.get('items', {}))}" if text == "array" else text


def _value(parameter: Parameter, texts: list[str]) -> Any:
    schema = _spec.resolve(parameter.schema)
    if _kinds(schema) == ["array"]:
        items = schema.get("items", {})
        value: Any = [_read(items, text) for text in texts]
        if problems := mismatches(schema, value):
            raise ValueError("; ".join(problems))
        return value
    if len(texts) > 1:
        raise ValueError("given more than once")
    return _read(schema, texts[0])


def _read(schema: Mapping[str, Any], text: str) -> Any:
    """Return the first reading of a text that matches the schema.

    Raises:
        ValueError: None does.
    """
    for value in _readings(text, _kinds(schema)):
        if matches(schema, value):
            return value
    raise ValueError(f"{type_in_words(schema)} is expected, not {_cut(repr(text))}{_zone_hint(schema, text)}")


def _readings(text: str, kinds: Iterable[str]) -> Iterator[Any]:
    for kind in kinds:
        try:
            if kind == "integer" and _INTEGER.fullmatch(text):
                yield int(text)
            elif kind == "number" and _NUMBER.fullmatch(text):
                if math.isfinite(number := float(text)):
                    yield number
            elif kind == "boolean":
                yield {"true": True, "false": False}[text.lower()]
            elif kind == "object":
                yield json.loads(text)
        except (ValueError, KeyError):
            continue
    yield text


def _kinds(schema: Mapping[str, Any]) -> list[str]:
    schema = _spec.resolve(schema)
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            return [kind for branch in schema[keyword] for kind in _kinds(branch)]
    kinds = schema.get("type", "string")
    return kinds if isinstance(kinds, list) else [kinds]


def _zone_hint(schema: Mapping[str, Any], text: str) -> str:
    if "date-time" not in type_in_words(schema):
        return ""
    return f"; e.g. {text}T00:00:00Z" if len(text) == len("2026-10-01") else "; e.g. 2026-10-01T00:00:00Z"


def _suggestion(name: str, operation: SpecOperation) -> str:
    names = [parameter.name for parameter in operation.parameters]
    if near := difflib.get_close_matches(name, names, n=1):
        return f"; did you mean {near[0]}?"
    if name.lower() == "body" or not names:
        return "; a body goes into --body" if operation.body is not None else "; it has none"
    return f"; it has {', '.join(names)}"


def _normalized(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()


def _by_tag(validator: Any, branches: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
    """Check `oneOf` by its discriminator, so that errors come from the variant that the value names."""
    discriminator = schema.get("discriminator", {})
    mapping = discriminator.get("mapping")
    if not mapping or not isinstance(instance, dict):
        yield from _one_of(validator, branches, instance, schema)
        return
    name = discriminator["propertyName"]
    tag = instance.get(name)
    if isinstance(tag, str) and tag in mapping:
        yield from validator.descend(instance, {"$ref": mapping[tag]})
    elif name not in instance:
        yield ValidationError(f"{name!r} is missing, it is one of {', '.join(mapping)}")
    else:
        yield ValidationError(f"{tag!r} is not known here, only {', '.join(mapping)}", path=[name])


_one_of: Any = Draft202012Validator.VALIDATORS["oneOf"]
_Validator: Any = extend(Draft202012Validator, {"oneOf": _by_tag})  # type: ignore[no-untyped-call]


def _mismatch(error: ValidationError) -> str:
    value: Any = error.instance
    rule: Any = error.validator_value
    if error.validator == "format":
        return f"{value!r} is not {_FORMATS_IN_WORDS.get(rule, rule)}"
    if error.validator == "maxItems":
        return f"{count_of(len(value), 'items')}; one call takes at most {rule}"
    if error.validator == "type":
        kinds: list[str] = rule if isinstance(rule, list) else [rule]
        return f"{_shown(value)} is not {' or '.join(_ARTICLES.get(kind, kind) for kind in kinds)}"
    text = str(error.message)
    return text if len(text) <= 200 else f"{text[:200]} ..."


_ARTICLES = {
    "array": "a list",
    "object": "an object",
    "integer": "an integer",
    "string": "a string",
    "number": "a number",
    "boolean": "true or false",
}


def _shown(value: object) -> str:
    return _cut(json.dumps(value, ensure_ascii=False))


def _cut(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]} ..."
