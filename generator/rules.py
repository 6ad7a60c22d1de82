"""The house rules of a description: what has to hold before a package is generated from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from keyword import iskeyword
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError, best_match
from openapi_python_client.strings import ClassName, PythonIdentifier, pascal_case
from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

from generator.description import (
    Description,
    Pointer,
    flattened,
    in_example,
    is_union,
    look_up,
    schema_places,
    schemas,
    walk,
)
from generator.problems import DescriptionError, Problem

Rule = Callable[[Description], Iterator[Problem]]

EVIDENCE_LEVELS = ("full", "partial", "legacy", "observed")
EXTENSIONS = {
    "x-corrected-name",
    "x-enum-varnames",
    "x-evidence",
    "x-exactly-one-of",
    "x-idempotent",
    "x-placeholder-examples",
}
KEYWORDS = (
    "$anchor $comment $defs $dynamicAnchor $dynamicRef $id $ref $schema $vocabulary additionalProperties allOf anyOf"
    " const contains contentEncoding contentMediaType contentSchema default dependentRequired dependentSchemas"
    " deprecated description discriminator else enum example examples exclusiveMaximum exclusiveMinimum externalDocs"
    " format if items maxContains maxItems maxLength maxProperties maximum minContains minItems minLength"
    " minProperties minimum multipleOf not oneOf pattern patternProperties prefixItems properties propertyNames"
    " readOnly required then title type unevaluatedItems unevaluatedProperties uniqueItems writeOnly xml"
)
RESERVED_CLASSES = (
    "Any AsyncClient AsyncIterator AsyncStream Call Callable Client DecodeError FileContent Final InputError IntEnum"
    " Literal Misfit Model Operation Response Self Stream StreamError StrEnum TypeAlias UUID UnexpectedStatus"
    " UnknownVariant Unset"
)
UNSUPPORTED_BODIES = ("multipart/form-data", "application/x-www-form-urlencoded")
SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
PATH_PARAMETER = re.compile(r"{([^}]+)}")


def check(description: Description) -> None:
    """Check a merged description against the OpenAPI specification and every house rule.

    Raises:
        DescriptionError: with one problem for each breach.
    """
    problems = [*reference_circle(description)]
    if problems:  # nothing could follow the references to their end
        raise DescriptionError(problems)
    errors = _validator_errors(description)
    problems = [_invalid_openapi(description, error) for error in errors if type(error) is OpenAPIValidationError]
    problems += known_extensions(description)
    problems += known_keywords(description)
    if not problems:  # the other rules rely on a document of the right shape
        problems = [problem for rule in RULES for problem in rule(description)]
    if not problems:  # what only the validator knows, as it has no place for it
        problems = [_invalid_openapi(description, error) for error in errors]
    if problems:
        raise DescriptionError(problems)


def _validator_errors(description: Description) -> list[ValidationError]:
    """What the validator finds; behind a part of the wrong shape it may stumble itself, after having told of it."""
    errors: list[ValidationError] = []
    try:
        for error in OpenAPIV31SpecValidator(description.document).iter_errors():
            errors.append(error)  # what was found has to outlive what is raised
    except Exception:
        if not errors:
            raise
    return errors


def _invalid_openapi(description: Description, error: ValidationError) -> Problem:
    """A breach of the OpenAPI specification, at the innermost part that causes it."""
    cause = error
    while cause.context:
        cause = max(cause.context, key=lambda inner: len(inner.absolute_path))
    return description.problem(tuple(cause.absolute_path), "valid-openapi", cause.message.splitlines()[0])


def known_extensions(description: Description) -> Iterator[Problem]:
    """Extensions are spelled as the generator reads them."""
    for pointer, node in walk(description.document):
        if in_example(pointer):
            continue
        for key in node:
            if key.startswith("x-") and key not in EXTENSIONS:
                known = ", ".join(sorted(EXTENSIONS))
                yield description.problem((*pointer, key), "known-extension", f"{key} is not one of {known}")


def known_keywords(description: Description) -> Iterator[Problem]:
    """A schema has the keywords of OpenAPI 3.1 and JSON Schema 2020-12: a misspelt one would be dropped."""
    known = frozenset(KEYWORDS.split())
    for pointer, schema in schema_places(description):
        if isinstance(schema, bool):
            yield description.problem(pointer, "supported", "a schema is a mapping; {} allows everything")
        elif isinstance(schema, dict):
            for key in schema:
                if key not in known and not key.startswith("x-"):
                    message = f"{key} is no keyword of a schema"
                    if key == "nullable":
                        message += "; add 'null' to its type"
                    yield description.problem((*pointer, key), "known-keyword", message)


def reference_circle(description: Description) -> Iterator[Problem]:
    """References, and the parts of an `allOf`, come to an end."""
    for pointer, node in walk(description.document):
        if not in_example(pointer) and _leads_back(description, node, frozenset()):
            yield description.problem(pointer, "circle", "its references lead back to themselves")


def _leads_back(description: Description, node: Any, passed: frozenset[str]) -> bool:
    if not isinstance(node, dict):
        return False
    reference = node.get("$ref")
    if isinstance(reference, str):
        if reference in passed:
            return True
        try:
            target = look_up(description.document, reference)
        except (KeyError, TypeError):
            return False
        return _leads_back(description, target, passed | {reference})
    parts = node.get("allOf")
    return isinstance(parts, list) and any(_leads_back(description, part, passed) for part in parts)


def operation_id(description: Description) -> Iterator[Problem]:
    """Every operation has a unique operationId in snake_case that begins with its only tag."""
    declared = {tag["name"] for tag in description.document.get("tags", [])}
    seen: set[str] = set()
    for pointer, path, method, operation in description.operations():
        where = f"{method.upper()} {path}"
        tags = operation.get("tags", [])
        if len(tags) != 1:
            yield description.problem((*pointer, "tags"), "one-tag", f"{where} has {len(tags)} tags, one is needed")
            continue
        if tags[0] not in declared:
            yield description.problem((*pointer, "tags"), "one-tag", f"tag {tags[0]} is not declared in openapi.yaml")
        name = operation.get("operationId")
        if name is None:
            yield description.problem(pointer, "operation-id", f"{where} has no operationId")
            continue
        at = (*pointer, "operationId")
        if not SNAKE_CASE.fullmatch(name):
            yield description.problem(at, "operation-id", f"{name} is not in snake_case")
        elif not name.startswith(tags[0] + "_"):
            yield description.problem(at, "operation-id", f"{name} does not begin with its tag, {tags[0]}_")
        elif iskeyword(method := name.removeprefix(tags[0] + "_")) or not method.isidentifier():
            yield description.problem(at, "operation-id", f"{method} cannot be the name of a method in Python")
        if name in seen:
            yield description.problem(at, "operation-id", f"{name} is used twice")
        seen.add(name)


def evidence(description: Description) -> Iterator[Problem]:
    """Every operation says how well it is documented, and where."""
    for pointer, path, method, operation in description.operations():
        where = f"{method.upper()} {path}"
        given = operation.get("x-evidence")
        if not isinstance(given, dict):
            yield description.problem(pointer, "evidence", f"{where} has no x-evidence")
            continue
        at = (*pointer, "x-evidence")
        if given.get("level") not in EVIDENCE_LEVELS:
            yield description.problem(at, "evidence", f"level of {where} is not one of {', '.join(EVIDENCE_LEVELS)}")
        if not isinstance(given.get("source"), str) or not given["source"].strip():
            yield description.problem(at, "evidence", f"source of {where} is missing")
        for optional in ("rows", "unknown"):
            texts = given.get(optional, [])
            if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
                yield description.problem(at, "evidence", f"{optional} of {where} is not a list of texts")


def operation_facts(description: Description) -> Iterator[Problem]:
    """Operations name their key, their idempotence and their selectors in a form that the generator reads."""
    for pointer, path, method, operation in description.operations():
        where = f"{method.upper()} {path}"
        if not operation.get("security"):
            yield description.problem(pointer, "security", f"{where} names no security scheme")
        if not isinstance(operation.get("x-idempotent", True), bool):
            yield description.problem((*pointer, "x-idempotent"), "idempotent", "x-idempotent is true or false")
        parameters = [description.resolve(parameter) for parameter in operation.get("parameters", [])]
        named = {parameter["name"] for parameter in parameters if parameter["in"] == "query"}
        for name in operation.get("x-exactly-one-of", []):
            if name not in named:
                at = (*pointer, "x-exactly-one-of")
                yield description.problem(at, "exactly-one-of", f"{where} has no query parameter {name}")
        in_path = PATH_PARAMETER.findall(path)
        declared = [parameter["name"] for parameter in parameters if parameter["in"] == "path"]
        if sorted(in_path) != sorted(declared):
            message = f"{where} has {in_path} in its path and declares {declared}"
            yield description.problem(pointer, "path-parameters", message)
        for parameter in parameters:
            if parameter["in"] == "cookie":
                yield description.problem(pointer, "supported", f"{where}: cookie parameters are not supported")
        body = description.resolve(operation.get("requestBody", {}))
        for media_type in body.get("content", {}):
            if media_type in UNSUPPORTED_BODIES:
                yield description.problem(pointer, "supported", f"{where}: {media_type} bodies are not supported")
        if not any(status.startswith("2") for status in operation.get("responses", {})):
            yield description.problem((*pointer, "responses"), "success", f"{where} documents no successful response")


def unions(description: Description) -> Iterator[Problem]:
    """A choice between objects is told apart by a discriminator whose mapping agrees with the variants' constants."""
    for pointer, schema in schemas(description):
        choices = schema.get("oneOf", []) + schema.get("anyOf", [])
        objects = [choice for choice in choices if "$ref" in choice and _is_object(description, choice)]
        discriminator = schema.get("discriminator")
        if discriminator is None:
            if len(objects) > 1:
                yield description.problem(pointer, "discriminator", "a choice between objects needs a discriminator")
            continue
        name = discriminator["propertyName"]
        at = (*pointer, "discriminator")
        if not choices:
            if name not in schema.get("properties", {}):
                yield description.problem(at, "discriminator", f"the object has no property {name}")
            continue
        if pointer[:2] != ("components", "schemas") or len(pointer) != 3:
            yield description.problem(at, "discriminator", "a discriminated choice is a schema of its own, with a name")
        yield from _mapping(description, pointer, choices, name, discriminator.get("mapping", {}))


def _mapping(
    description: Description, pointer: Pointer, choices: list[dict[str, Any]], name: str, mapping: dict[str, str]
) -> Iterator[Problem]:
    at = (*pointer, "discriminator")
    listed = {choice.get("$ref") for choice in choices}
    for reference in listed - set(mapping.values()):
        yield description.problem(at, "mapping", f"{reference} is a choice but has no value in the mapping")
    for tag, reference in mapping.items():
        where = (*at, "mapping", tag)
        if reference not in listed:
            yield description.problem(where, "mapping", f"{reference} is in the mapping but is no choice")
            continue
        variant = flattened(description, {"$ref": reference})
        constant = variant["properties"].get(name, {}).get("const")
        if constant is None:
            yield description.problem(where, "mapping", f"{reference} does not pin {name} with const")
        elif constant != tag:
            yield description.problem(
                where, "mapping", f"{reference} pins {name} to {constant!r}, the mapping says {tag!r}"
            )
        if name not in variant["required"]:
            yield description.problem(where, "mapping", f"{reference} does not require {name}")


def distinct_choices(description: Description) -> Iterator[Problem]:
    """No two choices are between the same objects: what holds one of them would not tell which."""
    seen: dict[frozenset[str], str] = {}
    for name, schema in description.document["components"].get("schemas", {}).items():
        if is_union(schema):
            variants = frozenset(choice.get("$ref", "") for choice in schema["oneOf"])
            if variants in seen:
                message = f"{name} is a choice between the same objects as {seen[variants]}; refer to that one"
                yield description.problem(("components", "schemas", name), "distinct-choices", message)
            seen.setdefault(variants, name)


def required_members(description: Description) -> Iterator[Problem]:
    """What an object requires is one of its members."""
    for pointer, schema in schemas(description):
        whole = schema
        if pointer[3:4] == ("allOf",) and len(pointer) == 5:
            whole = description.document["components"]["schemas"][pointer[2]]
        if {"oneOf", "anyOf", "not", "if"} & whole.keys() or {"oneOf", "anyOf", "not", "if"} & set(pointer):
            continue  # they may require members that stand elsewhere
        members = flattened(description, whole)["properties"]
        for index, name in enumerate(schema.get("required", [])):
            if name not in members:
                message = f"{name} is required, but is no member of the object"
                yield description.problem((*pointer, "required", index), "required-member", message)


def python_names(description: Description) -> Iterator[Problem]:
    """Corrected names are those of no other member, and the names of classes are free in the generated modules."""
    tags = {pascal_case(tag["name"]) for tag in description.document.get("tags", [])}
    reserved = tags | {f"Async{tag}" for tag in tags} | set(RESERVED_CLASSES.split())
    for name, schema in description.document["components"].get("schemas", {}).items():
        pointer = ("components", "schemas", name)
        class_name = ClassName(name, "")
        if class_name in reserved:
            yield description.problem(pointer, "reserved-name", f"{class_name} is a name of the package itself")
        members = flattened(description, schema)["properties"]
        for member, inner in members.items():
            corrected = inner.get("x-corrected-name")
            if corrected is None:
                continue
            others = (other.get("x-corrected-name", key) for key, other in members.items() if key != member)
            if PythonIdentifier(corrected, "") in {PythonIdentifier(other, "") for other in others}:
                own = (*pointer, "properties", member)
                at = own if member in schema.get("properties", {}) else pointer
                message = f"{corrected} is the corrected name of {member}, and the name of another member"
                yield description.problem(at, "corrected-name", message)


def named_objects(description: Description) -> Iterator[Problem]:
    """An object with properties is a schema of its own, so that it becomes a class with a name."""
    for pointer, schema in schemas(description):
        is_component = pointer[:2] == ("components", "schemas") and len(pointer) == 3
        is_part_of_component = pointer[3:4] == ("allOf",) and len(pointer) == 5
        if "properties" in schema and not is_component and not is_part_of_component:
            yield description.problem(pointer, "named-object", "an object with properties needs a name in components")
        if schema.get("additionalProperties") is False:
            yield description.problem(pointer, "open-object", "objects stay open, so that what is new is kept")


def descriptions(description: Description) -> Iterator[Problem]:
    """What a user meets in an editor has a text."""
    for pointer, path, method, operation in description.operations():
        if not operation.get("summary", "").strip():
            yield description.problem(pointer, "described", f"{method.upper()} {path} has no summary")


def examples(description: Description) -> Iterator[Problem]:
    """Every example is valid against the schema beside it."""
    validators: dict[str, Draft202012Validator] = {}
    for pointer, node in walk(description.document):
        if "examples" not in node or "schema" not in node:
            continue
        for name, example in node["examples"].items():
            at = (*pointer, "examples", name, "value")
            yield from _invalid(description, node["schema"], example.get("value"), at, validators)


def _invalid(
    description: Description,
    schema: dict[str, Any],
    value: Any,
    pointer: Pointer,
    validators: dict[str, Draft202012Validator],
) -> Iterator[Problem]:
    key = repr(schema)
    if key not in validators:
        root = {**schema, "components": description.document["components"]}
        validators[key] = Draft202012Validator(root, format_checker=FormatChecker())
    for error in validators[key].iter_errors(value):
        cause: ValidationError = best_match([error]) or error
        at = (*pointer, *cause.absolute_path)
        yield description.problem(at, "example", f"the schema refuses it: {cause.message.splitlines()[0]}")


RULES: tuple[Rule, ...] = (
    operation_id,
    evidence,
    operation_facts,
    unions,
    distinct_choices,
    required_members,
    python_names,
    named_objects,
    descriptions,
    examples,
)


def _is_object(description: Description, schema: dict[str, Any]) -> bool:
    schema = description.resolve(schema)
    return schema.get("type") == "object" or bool({"allOf", "oneOf", "properties"} & set(schema))
