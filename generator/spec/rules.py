"""The rules of a spec: what has to hold before a package is generated from it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError, best_match
from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

from generator.spec.document import (
    Pointer,
    Spec,
    flattened,
    holds_names,
    in_example,
    is_union,
    look_up,
    schema_places,
    schemas,
    tag_of,
    walk,
)
from generator.spec.problems import Problem, SpecError

Rule = Callable[[Spec], Iterator[Problem]]

EVIDENCE_LEVELS = ("full", "partial", "legacy", "observed")
EXTENSIONS = {
    "x-corrected-name",
    "x-displayName",
    "x-enum-varnames",
    "x-evidence",
    "x-exactly-one-of",
    "x-idempotent",
    "x-placeholder-examples",
    "x-tagGroups",
}
KEYWORDS = (
    "$anchor $comment $defs $dynamicAnchor $dynamicRef $id $ref $schema $vocabulary additionalProperties allOf anyOf"
    " const contains contentEncoding contentMediaType contentSchema default dependentRequired dependentSchemas"
    " deprecated description discriminator else enum example examples exclusiveMaximum exclusiveMinimum externalDocs"
    " format if items maxContains maxItems maxLength maxProperties maximum minContains minItems minLength"
    " minProperties minimum multipleOf not oneOf pattern patternProperties prefixItems properties propertyNames"
    " readOnly required then title type unevaluatedItems unevaluatedProperties uniqueItems writeOnly xml"
)
UNSUPPORTED_BODIES = ("multipart/form-data", "application/x-www-form-urlencoded")
SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
PATH_NAME = re.compile(r"[a-zA-Z_-][a-zA-Z0-9_-]*")
PATH_PARAMETER = re.compile(r"{([^{}]+)}")


CONVENTIONS = {
    "described": "an operation has a summary",
    "description": "an operation has a description",
    "evidence": "an operation says in x-evidence where it is documented",
    "example": "every example is valid against its schema",
    "external-docs": "an operation has externalDocs",
    "free-object": "an object without properties says additionalProperties",
    "known-extension": "an extension is one that the generator reads",
    "one-tag": "an operation has one tag, declared in openapi.yaml",
    "open-object": "no object is closed",
    "operation-name": "an operationId is in snake_case and begins with its tag",
    "parameter-described": "a parameter has a description",
    "parameter-example": "a parameter has an example",
    "rate-limit": "an operation documents 429",
    "required-property": "what an object requires is one of its properties",
    "security": "an operation names its security scheme",
}
"""What a spec needs that is kept as ours is. `skip_rules` of the configuration turns any of them off.

All other rules hold for every document: without them no faithful package can be generated.
"""


def check(spec: Spec, further: tuple[Rule, ...] = (), skip: frozenset[str] = frozenset()) -> None:
    """Check a merged spec against the OpenAPI specification and every rule.

    Args:
        spec: The spec.
        further: Rules beside those of this module.
        skip: Names of the conventions that do not hold for this spec.

    Raises:
        SpecError: A rule is broken; carries one problem for each place.
    """
    problems = [*reference_circle(spec), *path_braces(spec)]
    if problems:  # the other rules follow references to their end, and the validator fails at a lone brace
        raise SpecError(problems)
    errors = _validator_errors(spec)
    problems = _invalid_parts(spec, [error for error in errors if type(error) is OpenAPIValidationError])
    problems += [problem for problem in known_extensions(spec) if problem.rule not in skip]
    problems += known_keywords(spec)
    if not problems:  # the other rules rely on a document of the right shape
        found = (problem for rule in (*RULES, *further) for problem in rule(spec))
        problems = [problem for problem in found if problem.rule not in skip]
    if not problems:
        problems = _invalid_parts(spec, errors)
    if problems:
        raise SpecError(problems)


def _validator_errors(spec: Spec) -> list[ValidationError]:
    """Return the errors of the validator, which may itself fail behind a part of the wrong shape that it reported."""
    errors: list[ValidationError] = []
    try:
        for error in OpenAPIV31SpecValidator(spec.document).iter_errors():
            errors.append(error)  # keep what was found if it raises
    except Exception:
        if not errors:
            raise
    return errors


def _invalid_parts(spec: Spec, errors: list[ValidationError]) -> list[Problem]:
    """Return the violations of the OpenAPI specification; the validator does not locate those inside schemas."""
    located = [error for error in errors if next(iter(error.absolute_path), None) in spec.document]
    problems = [_invalid_openapi(spec, error) for error in located]
    if len(located) < len(errors):
        inside = [*invalid_schemas(spec), *defaults(spec)]
        problems += inside or [_invalid_openapi(spec, error) for error in errors]
    return problems


def invalid_schemas(spec: Spec) -> Iterator[Problem]:
    """Yield what no schema may have, such as a type that JSON does not know."""
    validator = Draft202012Validator(Draft202012Validator.META_SCHEMA)
    for pointer, schema in schemas(spec):
        own = {key: value for key, value in schema.items() if key not in ("allOf", "anyOf", "oneOf", "items")}
        own = {key: value for key, value in own.items() if key not in ("additionalProperties", "properties")}
        for error in validator.iter_errors(own):
            at = (*pointer, *error.absolute_path)
            yield spec.problem(at, "valid-openapi", error.message.splitlines()[0])


def _invalid_openapi(spec: Spec, error: ValidationError) -> Problem:
    """Return a violation of the OpenAPI specification, at the innermost part that causes it."""
    cause = error
    while cause.context:
        cause = max(cause.context, key=lambda inner: len(inner.absolute_path))
    return spec.problem(tuple(cause.absolute_path), "valid-openapi", cause.message.splitlines()[0])


def known_extensions(spec: Spec) -> Iterator[Problem]:
    """Extensions are spelled as the generator reads them."""
    for pointer, node in walk(spec.document):
        if in_example(pointer) or holds_names(pointer):
            continue
        for key in node:
            if key.startswith("x-") and key not in EXTENSIONS:
                known = ", ".join(sorted(EXTENSIONS))
                yield spec.problem((*pointer, key), "known-extension", f"{key} is not one of {known}")


def known_keywords(spec: Spec) -> Iterator[Problem]:
    """A schema has the keywords of OpenAPI 3.1 and JSON Schema 2020-12: a misspelt one would be dropped."""
    known = frozenset(KEYWORDS.split())
    for pointer, schema in schema_places(spec):
        if isinstance(schema, bool):
            yield spec.problem(pointer, "supported", "a schema is a mapping; {} allows everything")
        elif isinstance(schema, dict):
            for key in schema:
                if key not in known and not key.startswith("x-"):
                    message = f"{key} is no keyword of a schema"
                    if key == "nullable":
                        message += "; add 'null' to its type"
                    yield spec.problem((*pointer, key), "known-keyword", message)


def reference_circle(spec: Spec) -> Iterator[Problem]:
    """No reference and no part of an `allOf` leads back to itself."""
    for pointer, node in walk(spec.document):
        if not in_example(pointer) and _leads_back(spec, node, frozenset()):
            yield spec.problem(pointer, "circle", "its references lead back to themselves")


def path_braces(spec: Spec) -> Iterator[Problem]:
    """Every brace of a path belongs to a parameter, which is there once."""
    for path in spec.document["paths"]:
        names = PATH_PARAMETER.findall(path)
        if set("{}") & set(PATH_PARAMETER.sub("", path)):
            yield spec.problem(("paths", path), "path-parameters", f"{path} has a brace that belongs to no parameter")
        for name in dict.fromkeys(names):
            if names.count(name) > 1:
                yield spec.problem(("paths", path), "path-parameters", f"{path} has the parameter {name} twice")
            if not PATH_NAME.fullmatch(name):
                message = f"the name of the parameter {name} is not of letters, digits, - and _"
                yield spec.problem(("paths", path), "path-parameters", message)


def _leads_back(spec: Spec, node: Any, passed: frozenset[str]) -> bool:
    if not isinstance(node, dict):
        return False
    reference = node.get("$ref")
    if isinstance(reference, str):
        if reference in passed:
            return True
        try:
            target = look_up(spec.document, reference)
        except (KeyError, TypeError):
            return False
        return _leads_back(spec, target, passed | {reference})
    parts = node.get("allOf")
    return isinstance(parts, list) and any(_leads_back(spec, part, passed) for part in parts)


def operation_id(spec: Spec) -> Iterator[Problem]:
    """Every operation has a unique operationId in snake_case that begins with its only tag."""
    declared = {tag["name"] for tag in spec.document.get("tags", [])}
    seen: set[str] = set()
    for pointer, path, method, operation in spec.operations():
        where = f"{method.upper()} {path}"
        tags = operation.get("tags", [])
        if len(tags) != 1:
            yield spec.problem((*pointer, "tags"), "one-tag", f"{where} has {len(tags)} tags, one is needed")
        elif tags[0] not in declared:
            yield spec.problem((*pointer, "tags"), "one-tag", f"tag {tags[0]} is not declared in openapi.yaml")
        tag = tag_of(operation)
        name = operation.get("operationId")
        if name is None:
            yield spec.problem(pointer, "operation-id", f"{where} has no operationId")
            continue
        at = (*pointer, "operationId")
        if not SNAKE_CASE.fullmatch(name):
            yield spec.problem(at, "operation-name", f"{name} is not in snake_case")
        elif not name.startswith(f"{tag}_"):
            yield spec.problem(at, "operation-name", f"{name} does not begin with its tag, {tag}_")
        if name in seen:
            yield spec.problem(at, "operation-id", f"{name} is used twice")
        seen.add(name)


def evidence(spec: Spec) -> Iterator[Problem]:
    """Every operation has evidence: how well it is documented, and where."""
    for pointer, path, method, operation in spec.operations():
        where = f"{method.upper()} {path}"
        given = operation.get("x-evidence")
        if not isinstance(given, dict):
            yield spec.problem(pointer, "evidence", f"{where} has no x-evidence")
            continue
        at = (*pointer, "x-evidence")
        if given.get("level") not in EVIDENCE_LEVELS:
            yield spec.problem(at, "evidence", f"level of {where} is not one of {', '.join(EVIDENCE_LEVELS)}")
        if not isinstance(given.get("source"), str) or not given["source"].strip():
            yield spec.problem(at, "evidence", f"source of {where} is missing")
        for optional in ("rows", "unknown"):
            texts = given.get(optional, [])
            if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
                yield spec.problem(at, "evidence", f"{optional} of {where} is not a list of texts")


def operation_facts(spec: Spec) -> Iterator[Problem]:
    """Security, idempotence, selectors, parameters and bodies of operations are in a form that is supported."""
    for pointer, path, method, operation in spec.operations():
        where = f"{method.upper()} {path}"
        if not operation.get("security"):
            yield spec.problem(pointer, "security", f"{where} names no security scheme")
        if not isinstance(operation.get("x-idempotent", True), bool):
            yield spec.problem((*pointer, "x-idempotent"), "idempotent", "x-idempotent is true or false")
        places = dict(spec.parameters(path, operation))
        parameters = list(places.values())
        named = {parameter["name"] for parameter in parameters if parameter["in"] == "query"}
        for name in operation.get("x-exactly-one-of", []):
            if name not in named:
                at = (*pointer, "x-exactly-one-of")
                yield spec.problem(at, "exactly-one-of", f"{where} has no query parameter {name}")
        in_path = PATH_PARAMETER.findall(path)
        declared = [parameter["name"] for parameter in parameters if parameter["in"] == "path"]
        if sorted(in_path) != sorted(declared):
            message = f"{where} has {in_path} in its path and declares {declared}"
            yield spec.problem(pointer, "path-parameters", message)
        for at, parameter in places.items():
            if parameter["in"] == "cookie":
                yield spec.problem(at, "supported", f"{where}: cookie parameters are not supported")
            if "schema" not in parameter:
                yield spec.problem(at, "supported", f"{where}: the parameter {parameter['name']} has no schema")
        body = spec.resolve(operation.get("requestBody", {}))
        for media_type in body.get("content", {}):
            if media_type in UNSUPPORTED_BODIES:
                yield spec.problem(pointer, "supported", f"{where}: {media_type} bodies are not supported")
        if not any(status.startswith("2") for status in operation.get("responses", {})):
            yield spec.problem((*pointer, "responses"), "success", f"{where} documents no successful response")


def unions(spec: Spec) -> Iterator[Problem]:
    """A union of objects has a discriminator whose mapping agrees with the constants of the variants."""
    for pointer, schema in schemas(spec):
        alternatives = schema.get("oneOf", []) + schema.get("anyOf", [])
        objects = [part for part in alternatives if "$ref" in part and _is_object(spec, part)]
        discriminator = schema.get("discriminator")
        if discriminator is None:
            if len(objects) > 1:
                yield spec.problem(pointer, "discriminator", "a union of objects needs a discriminator")
            continue
        name = discriminator["propertyName"]
        at = (*pointer, "discriminator")
        if not alternatives:
            if name not in schema.get("properties", {}):
                yield spec.problem(at, "discriminator", f"the object has no property {name}")
            continue
        if pointer[:2] != ("components", "schemas") or len(pointer) != 3:
            yield spec.problem(at, "discriminator", "a union with a discriminator is a schema of its own, with a name")
        yield from _mapping(spec, pointer, alternatives, name, discriminator.get("mapping", {}))


def _mapping(
    spec: Spec, pointer: Pointer, alternatives: list[dict[str, Any]], name: str, mapping: dict[str, str]
) -> Iterator[Problem]:
    at = (*pointer, "discriminator")
    listed = {part.get("$ref") for part in alternatives}
    for reference in listed - set(mapping.values()):
        yield spec.problem(at, "mapping", f"{reference} is a variant but has no value in the mapping")
    for tag, reference in mapping.items():
        where = (*at, "mapping", tag)
        if reference not in listed:
            yield spec.problem(where, "mapping", f"{reference} is in the mapping but is no variant")
            continue
        variant = flattened(spec, {"$ref": reference})
        constant = variant["properties"].get(name, {}).get("const")
        if constant is None:
            yield spec.problem(where, "mapping", f"{reference} does not pin {name} with const")
        elif constant != tag:
            yield spec.problem(where, "mapping", f"{reference} pins {name} to {constant!r}, the mapping has {tag!r}")
        if name not in variant["required"]:
            yield spec.problem(where, "mapping", f"{reference} does not require {name}")


def distinct_unions(spec: Spec) -> Iterator[Problem]:
    """No two unions have the same variants: an object would belong to either."""
    seen: dict[frozenset[str], str] = {}
    for name, schema in spec.document["components"].get("schemas", {}).items():
        if is_union(schema):
            variants = frozenset(part.get("$ref", "") for part in schema["oneOf"])
            if variants in seen:
                message = f"{name} has the same variants as {seen[variants]}; refer to that one"
                yield spec.problem(("components", "schemas", name), "distinct-unions", message)
            seen.setdefault(variants, name)


def required_properties(spec: Spec) -> Iterator[Problem]:
    """What an object requires is one of its properties."""
    for pointer, schema in schemas(spec):
        whole = schema
        if pointer[3:4] == ("allOf",) and len(pointer) == 5:
            whole = spec.document["components"]["schemas"][pointer[2]]
        if {"oneOf", "anyOf", "not", "if"} & whole.keys() or {"oneOf", "anyOf", "not", "if"} & set(pointer):
            continue  # they may require properties of another part
        properties = flattened(spec, whole)["properties"]
        for index, name in enumerate(schema.get("required", [])):
            if name not in properties:
                message = f"{name} is required, but is no property of the object"
                yield spec.problem((*pointer, "required", index), "required-property", message)


def named_objects(spec: Spec) -> Iterator[Problem]:
    """An object with properties is a schema of its own, so that it becomes a class with a name."""
    for pointer, schema in schemas(spec):
        is_component = pointer[:2] == ("components", "schemas") and len(pointer) == 3
        is_part_of_component = pointer[3:4] == ("allOf",) and len(pointer) == 5
        is_object = "properties" in schema or len(schema.get("allOf", [])) > 1
        if is_object and not is_component and not is_part_of_component:
            yield spec.problem(pointer, "named-object", "an object with properties needs a name in components")
        if schema.get("additionalProperties") is False:
            yield spec.problem(pointer, "open-object", "objects stay open, so that what is new is kept")


def texts(spec: Spec) -> Iterator[Problem]:
    """Every operation has its texts, the page of the reference, and the rate limit."""
    for pointer, path, method, operation in spec.operations():
        where = f"{method.upper()} {path}"
        for text, rule in (("summary", "described"), ("description", "description")):
            if not operation.get(text, "").strip():
                yield spec.problem(pointer, rule, f"{where} has no {text}")
        if "externalDocs" not in operation:
            yield spec.problem(pointer, "external-docs", f"{where} has no externalDocs")
        if not {"429", "4XX", "default"} & operation.get("responses", {}).keys():
            yield spec.problem((*pointer, "responses"), "rate-limit", f"{where} does not document 429")
        for at, parameter in spec.parameters(path, operation):
            name = f"the {parameter['in']} parameter {parameter['name']}"
            given = parameter.keys() | spec.resolve(parameter.get("schema", {})).keys()
            if not parameter.get("description", "").strip():
                yield spec.problem(at, "parameter-described", f"{name} has no description")
            if not {"const", "enum", "example", "examples"} & given:
                yield spec.problem(at, "parameter-example", f"{name} has no example")


def free_objects(spec: Spec) -> Iterator[Problem]:
    """An object of which nothing is known says so: tools take one without `additionalProperties` for an empty one."""
    for pointer, schema in schemas(spec):
        says = {"additionalProperties", "allOf", "anyOf", "oneOf", "patternProperties", "properties"} & schema.keys()
        if schema.get("type") == "object" and not says:
            yield spec.problem(pointer, "free-object", "an object without properties needs additionalProperties: true")


def enums(spec: Spec) -> Iterator[Problem]:
    """The values of an enum are of one type that has members in Python, and a constant is a scalar."""
    for pointer, schema in schemas(spec):
        values = [value for value in schema.get("enum", []) if value is not None]
        types = {type(value) for value in values}
        if len(types) > 1 or not types <= {str, int, bool}:
            message = "the values of an enum are all texts, all integers, or true and false"
            yield spec.problem((*pointer, "enum"), "supported", message)
        if not isinstance(schema.get("const"), str | int | None):
            message = "a constant is a text, an integer, true, false or null"
            yield spec.problem((*pointer, "const"), "supported", message)


def defaults(spec: Spec) -> Iterator[Problem]:
    """Every default is valid against its schema."""
    validators: dict[str, Draft202012Validator] = {}
    for pointer, schema in schemas(spec):
        if "default" in schema:
            for problem in _invalid(spec, schema, schema["default"], (*pointer, "default"), validators):
                yield replace(problem, rule="default")


def examples(spec: Spec) -> Iterator[Problem]:
    """Every example is valid against its schema."""
    validators: dict[str, Draft202012Validator] = {}
    for pointer, node in walk(spec.document):
        if "schema" not in node or in_example(pointer) or holds_names(pointer):
            continue
        for name, example in node.get("examples", {}).items():
            at = (*pointer, "examples", name, "value")
            if "value" in (resolved := spec.resolve(example)):
                yield from _invalid(spec, node["schema"], resolved["value"], at, validators)
        if "example" in node:
            yield from _invalid(spec, node["schema"], node["example"], (*pointer, "example"), validators)
    for pointer, schema in schemas(spec):
        given = [((*pointer, "examples", index), each) for index, each in enumerate(schema.get("examples", []))]
        given += [((*pointer, "example"), schema["example"])] if "example" in schema else []
        for at, value in given:
            yield from _invalid(spec, schema, value, at, validators)


def _invalid(
    spec: Spec,
    schema: dict[str, Any],
    value: Any,
    pointer: Pointer,
    validators: dict[str, Draft202012Validator],
) -> Iterator[Problem]:
    key = repr(schema)
    if key not in validators:
        root = {**schema, "components": spec.document["components"]}
        validators[key] = Draft202012Validator(root, format_checker=FormatChecker())
    for error in validators[key].iter_errors(value):
        cause: ValidationError = best_match([error]) or error
        at = (*pointer, *cause.absolute_path)
        yield spec.problem(at, "example", f"invalid against its schema: {cause.message.splitlines()[0]}")


RULES: tuple[Rule, ...] = (
    operation_id,
    evidence,
    operation_facts,
    unions,
    distinct_unions,
    required_properties,
    named_objects,
    free_objects,
    enums,
    texts,
    defaults,
    examples,
)


def _is_object(spec: Spec, schema: dict[str, Any]) -> bool:
    schema = spec.resolve(schema)
    return schema.get("type") == "object" or bool({"allOf", "oneOf", "properties"} & set(schema))
