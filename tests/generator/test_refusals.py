"""A faulty spec is refused with file, line and rule, and the package stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openapi_python_client.parser.errors import ParseError
from openapi_python_client.schema.untrusted_string import UntrustedString

from generator.build import generate
from generator.spec.positions import scalar
from generator.spec.problems import SpecError
from generator.spec.rules import CONVENTIONS
from generator.upstream import message

from .conftest import SHOP, UNTEXTED, config_file, replaced

PETS = "pets.yaml"


def appended(text: str) -> Callable[[str], str]:
    """An edit that adds a text at the end."""
    return lambda before: before + text


FAULTS: dict[str, tuple[str, Callable[[str], str], str, str]] = {
    "broken YAML": (PETS, replaced("paths:\n", "paths: [\n"), "yaml", ""),
    "a name twice in a file": (PETS, appended("    Weight:\n      type: object\n"), "duplicate-name", "Weight"),
    "a name twice in two files": (
        "openapi.yaml",
        appended("    Weight:\n      type: object\n"),
        "duplicate-name",
        "components/schemas/Weight",
    ),
    "a dangling reference": (PETS, replaced("schemas/Trick'", "schemas/Tricks'"), "dangling-reference", "Tricks"),
    "a dangling file": (PETS, replaced("openapi.yaml#/", "elsewhere.yaml#/"), "dangling-reference", "elsewhere"),
    "a mapping that disagrees with a const": (PETS, replaced("const: cat", "const: kat"), "mapping", "'kat'"),
    "a variant that is not in the mapping": (
        PETS,
        replaced("          cat: '#", "          dog2: '#"),
        "mapping",
        "dog2",
    ),
    "a variant that does not require its tag": (
        PETS,
        replaced("          required: [type]\n", ""),
        "mapping",
        "require",
    ),
    "a union without a discriminator": (
        PETS,
        replaced(
            "      discriminator:\n        propertyName: type\n        mapping:\n"
            "          cat: '#/components/schemas/Cat'\n          dog: '#/components/schemas/Dog'\n",
            "",
        ),
        "discriminator",
        "needs a discriminator",
    ),
    "missing evidence": (
        PETS,
        replaced("      x-evidence: {level: full, source: a test}\n", ""),
        "evidence",
        "GET /pets",
    ),
    "an unknown level of evidence": (PETS, replaced("level: full", "level: certain"), "evidence", "level"),
    "evidence without a source": (PETS, replaced("source: a test", "source: ''"), "evidence", "source"),
    "an example that its schema refuses": (PETS, replaced("level: 1}]", "level: high}]"), "example", "'high'"),
    "an operationId that is not snake_case": (
        PETS,
        replaced("pets_get", "pets_getOne"),
        "operation-name",
        "snake_case",
    ),
    "an operationId without its tag": (PETS, replaced("pets_get", "get_pet"), "operation-name", "pets_"),
    "an operationId twice": (PETS, replaced("pets_list", "pets_get"), "operation-id", "twice"),
    "two tags": (PETS, replaced("tags: [pets]", "tags: [pets, more]"), "one-tag", "2 tags"),
    "an undeclared tag": ("openapi.yaml", replaced("name: pets", "name: animals"), "one-tag", "pets"),
    "no summary": (PETS, replaced("summary: Get a pet", "summary: ' '"), "described", "GET /pets/{id}"),
    "no security": (PETS, replaced("      security: [{apiKey: []}]\n", ""), "security", "security scheme"),
    "an undeclared path parameter": (PETS, replaced("/pets/{id}:", "/pets/{name}:"), "path-parameters", "name"),
    "a selector that is no parameter": (PETS, replaced("[colour, size]", "[colour, age]"), "exactly-one-of", "age"),
    "a misspelt extension": (PETS, replaced("x-corrected-name", "x-correct-name"), "known-extension", "x-correct-name"),
    "an object without a name": (
        PETS,
        replaced("notes: {type: object}", "notes: {type: object, properties: {a: {type: string}}}"),
        "named-object",
        "name",
    ),
    "a closed object": (
        PETS,
        replaced("notes: {type: object}", "notes: {type: object, additionalProperties: false}"),
        "open-object",
        "open",
    ),
    "a date without quotes": (PETS, replaced("source: a test", "source: 2025-01-01"), "quote-dates", "quotes"),
    "a document that is not OpenAPI": (PETS, replaced("in: path", "in: nowhere"), "valid-openapi", ""),
    "a body that the templates cannot send": (
        PETS,
        replaced("application/octet-stream", "multipart/form-data"),
        "supported",
        "multipart/form-data",
    ),
    "a cookie": (PETS, replaced("name: size, in: query", "name: size, in: cookie"), "supported", "cookie"),
    "a response that upstream would leave out": (
        PETS,
        replaced("application/vnd.shop.pet+json", "application/xml"),
        "generator",
        "will be omitted",
    ),
    "a parameter that upstream would refuse": (
        PETS,
        replaced("required: true, schema: {type: string}", "required: true, schema: {type: array}"),
        "generator",
        "pets_get",
    ),
    "a misspelt name at the top of the root": (
        "openapi.yaml",
        replaced("servers:", "servres:"),
        "known-key",
        "servres",
    ),
    "a misspelt name at the top of an area": (PETS, replaced("paths:\n", "pathes:\n"), "known-key", "pathes"),
    "paths that are a list": (PETS, lambda text: "paths: []\n", "mapping-expected", "paths"),
    "components that are a text": (PETS, lambda text: "components: none\n", "mapping-expected", "components"),
    "schemas that are a list": (PETS, lambda text: "components: {schemas: []}\n", "mapping-expected", "schemas"),
    "an empty path item": (PETS, replaced("paths:\n", "paths:\n  /empty:\n"), "valid-openapi", ""),
    "parameters that are a mapping": (
        PETS,
        replaced(
            "parameters:\n        - {name: id, in: path, required: true, schema: {type: string}}\n",
            "parameters: {name: id, in: path}\n",
        ),
        "valid-openapi",
        "",
    ),
    "an operation without responses": (
        PETS,
        replaced("      responses:\n        '204': {description: Gone.}\n", ""),
        "success",
        "DELETE /pets/{id}",
    ),
    "a parameter without a name": (PETS, replaced("{name: id, in: path", "{in: path"), "valid-openapi", "name"),
    "references in a circle": (
        PETS,
        appended("    One: {$ref: '#/components/schemas/Two'}\n    Two: {$ref: '#/components/schemas/One'}\n"),
        "circle",
        "lead back",
    ),
    "parts in a circle": (
        PETS,
        appended("    One: {allOf: [{$ref: '#/components/schemas/One'}]}\n"),
        "circle",
        "lead back",
    ),
    "a schema that is a truth value": (PETS, replaced("notes: {type: object}", "notes: true"), "supported", "mapping"),
    "a control character": (PETS, replaced("Where it grazes.", "Where\x07 it grazes."), "yaml", "control"),
    "an escaped control character": (
        PETS,
        replaced("const: cat", 'const: "c\\at"'),
        "control-character",
        "control character",
    ),
    "an operation named by a keyword": (PETS, replaced("pets_feed", "pets_import"), "operation-id", "import"),
    "a misspelt keyword": (PETS, replaced("required: [title]", "requierd: [title]"), "known-keyword", "requierd"),
    "a keyword of OpenAPI 3.0": (
        PETS,
        replaced("title: {type: string}", "title: {type: string, nullable: true}"),
        "known-keyword",
        "'null'",
    ),
    "a misspelt keyword beside a reference": (
        PETS,
        replaced("{$ref: '#/components/schemas/Pet'}", "{$ref: '#/components/schemas/Pet', desciption: A pet}"),
        "known-keyword",
        "desciption",
    ),
    "a required property that is none": (
        PETS,
        replaced("required: [title]", "required: [titel]"),
        "required-property",
        "titel",
    ),
    "two unions of the same objects": (
        PETS,
        appended(
            "    Beast:\n"
            "      oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]\n"
            "      discriminator:\n        propertyName: type\n        mapping:\n"
            "          cat: '#/components/schemas/Cat'\n          dog: '#/components/schemas/Dog'\n"
        ),
        "distinct-unions",
        "Pet",
    ),
    "a corrected name that another property has": (
        PETS,
        replaced("x-corrected-name: weight", "x-corrected-name: mood"),
        "corrected-name",
        "mood",
    ),
    "a schema named as a constant of the modules": (
        PETS,
        appended("    OPERATION: {type: object}\n"),
        "reserved-name",
        "OPERATION",
    ),
    "an operation named as the stream of another": (
        PETS,
        replaced("operationId: pets_feed", "operationId: pets_stream_list"),
        "method-name",
        "stream_list",
    ),
    "a resource named as a part of the client": (
        "openapi.yaml",
        replaced("  - name: pets\n", "  - name: pets\n  - name: http\n"),
        "reserved-name",
        "http",
    ),
    "a composed object without a name": (
        PETS,
        replaced(
            "notes: {type: object}",
            "notes: {allOf: [{$ref: '#/components/schemas/Weight'}, {$ref: '#/components/schemas/Trick'}]}",
        ),
        "named-object",
        "name",
    ),
    "a schema named as a resource": (PETS, appended("    Pets: {type: object}\n"), "reserved-name", "Pets"),
    "responses of two shapes": (
        PETS,
        replaced(
            "'204': {description: Noted.}",
            "'201': {description: A, content: {application/json: {schema: {type: integer}}}}\n"
            "        '200': {description: A, content: {application/json: {schema: {type: string}}}}",
        ),
        "generator",
        "differ in shape",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_at_its_line(fault: str, spec: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    package = output / "shop_api"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("before = True\n")
    name, edit, rule, message = FAULTS[fault]
    file = spec / name
    file.write_text(edit(file.read_text()))

    with pytest.raises(SpecError) as caught:
        generate(spec, output, config_file(tmp_path, "shop_api"))

    problems = [problem for problem in caught.value.problems if problem.rule == rule]
    assert problems, f"no {rule} among {caught.value.problems}"
    assert any(message in problem.message for problem in problems), problems
    assert all(problem.file in (PETS, "openapi.yaml") and problem.line >= 1 for problem in problems)
    assert [path.name for path in package.iterdir()] == ["__init__.py"]
    assert [path.name for path in output.iterdir()] == ["shop_api"]


LINES: dict[str, tuple[str, Callable[[str], str], str, str, str]] = {
    "a default that its schema refuses": (
        PETS,
        replaced("level: {type: integer}", "level: {type: integer, default: high}"),
        "default",
        "'high'",
        "default: high",
    ),
    "an example inside a schema that it refuses": (
        PETS,
        replaced("level: {type: integer}", "level: {type: integer, examples: [1, high]}"),
        "example",
        "'high'",
        "examples: [1, high]",
    ),
    "an example of a parameter that its schema refuses": (
        PETS,
        replaced("name: size, in: query,", "name: size, in: query, example: big,"),
        "example",
        "'big'",
        "example: big",
    ),
    "a type that JSON does not know": (
        PETS,
        replaced("level: {type: integer}", "level: {type: int}"),
        "valid-openapi",
        "'int'",
        "level: {type: int}",
    ),
    "an enum of two types": (
        PETS,
        replaced("level: {type: integer}", "level: {enum: [1, high]}"),
        "supported",
        "all texts",
        "level: {enum",
    ),
    "an enum of fractions": (
        PETS,
        replaced("level: {type: integer}", "level: {type: number, enum: [1.5]}"),
        "supported",
        "all texts",
        "level: {type: number",
    ),
    "a constant that is an array": (
        PETS,
        replaced("level: {type: integer}", "level: {const: [1]}"),
        "supported",
        "a constant is",
        "level: {const",
    ),
    "a union that nothing distinguishes": (
        PETS,
        replaced("{type: string, enum: [calm, wild]}", "{anyOf: [{type: string}, {type: string, format: date}]}"),
        "generator",
        "no distinct types",
        "mood: {anyOf",
    ),
    "a brace that is never closed": (PETS, replaced("/weights:", "/weights/{id:"), "path-parameters", "brace", "{id:"),
    "a brace that is never opened": (PETS, replaced("/weights:", "/weights}:"), "path-parameters", "brace", "weights}"),
    "a path parameter without a name": (PETS, replaced("/weights:", "/weights/{}:"), "path-parameters", "brace", "{}"),
    "a path parameter twice": (
        PETS,
        replaced("/pets/{id}:", "/pets/{id}/{id}:"),
        "path-parameters",
        "twice",
        "/pets/{id}/{id}",
    ),
    "a path parameter with a name of other signs": (
        PETS,
        replaced("/weights:", "/weights/{a.b}:"),
        "path-parameters",
        "a.b",
        "{a.b}",
    ),
    "two tags of one class": (
        "openapi.yaml",
        replaced("  - name: pets\n", "  - name: pets\n  - name: Pets\n"),
        "tag-name",
        "same class",
        "name: Pets",
    ),
    "a tag without a letter": (
        "openapi.yaml",
        replaced("  - name: pets\n", "  - name: pets\n  - name: '1st'\n"),
        "tag-name",
        "an attribute and a class in Python",
        "1st",
    ),
    "a tag named as a constant of Python": (
        "openapi.yaml",
        replaced("  - name: pets\n", "  - name: pets\n  - name: none\n"),
        "tag-name",
        "an attribute and a class in Python",
        "name: none",
    ),
    "a tag named as a method of the client": (
        "openapi.yaml",
        replaced("  - name: pets\n", "  - name: pets\n  - name: close\n"),
        "reserved-name",
        "close",
        "name: close",
    ),
    "two schemas of one class": (
        PETS,
        appended("    dry_food: {type: object, properties: {grams: {type: integer}}}\n"),
        "class-name",
        "DryFood",
        "dry_food",
    ),
    "two operations of one method": (
        PETS,
        replaced("operationId: pets_feed", "operationId: pets__get"),
        "method-name",
        "same method get",
        "pets__get",
    ),
    "a parameter without a schema": (
        PETS,
        replaced(
            "{name: size, in: query, deprecated: true, schema: {type: integer}}",
            "{name: size, in: query, content: {application/json: {schema: {type: integer}}}}",
        ),
        "supported",
        "has no schema",
        "name: size",
    ),
    "a response that upstream would leave out": (
        PETS,
        replaced("application/vnd.shop.pet+json", "application/xml"),
        "generator",
        "application/xml",
        "'200':",
    ),
    "additional properties that nothing distinguishes": (
        PETS,
        appended(
            "    Bag:\n      type: object\n      properties: {a: {type: string}}\n"
            "      additionalProperties: {oneOf: [{type: string}, {type: string, format: date}]}\n"
        ),
        "generator",
        "no distinct types",
        "additionalProperties: {oneOf",
    ),
}


@pytest.mark.parametrize("fault", LINES)
def test_a_fault_is_refused_at_its_very_line(fault: str, spec: Path, tmp_path: Path) -> None:
    name, edit, rule, text, line = LINES[fault]
    file = spec / name
    file.write_text(edit(file.read_text()))
    skip = (*UNTEXTED, "operation-name")

    with pytest.raises(SpecError) as caught:
        generate(spec, tmp_path, config_file(tmp_path, "shop_api", skip))

    (problem,) = (each for each in caught.value.problems if each.rule == rule and text in each.message)
    assert line in (spec / problem.file).read_text().splitlines()[problem.line - 1]
    assert str(tmp_path) not in str(caught.value)


KEPT = """
openapi: 3.1.0
info: {title: Kept, version: '1'}
tags: [{name: things}]
paths:
  /things:
    get:
      operationId: things_list
      tags: [things]
      summary: List things
      description: Lists them.
      externalDocs: {url: https://things.example}
      security: [{apiKey: []}]
      x-evidence: {level: full, source: a test}
      parameters:
        - {name: page, in: query, description: Which page., example: 2, schema: {type: integer}}
      responses:
        '200':
          description: They.
          content:
            application/json:
              schema: {type: object, additionalProperties: true}
              examples: {one: {value: {}}}
        '429': {description: The rate limit is exceeded.}
components:
  securitySchemes: {apiKey: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Thing:
      type: object
      properties: {size: {type: integer}}
"""
CONVENTION_FAULTS: dict[str, tuple[str, Callable[[str], str], str]] = {
    "no description": ("description", replaced("      description: Lists them.\n", ""), "get:"),
    "no summary": ("described", replaced("      summary: List things\n", ""), "get:"),
    "no page": ("external-docs", replaced("      externalDocs: {url: https://things.example}\n", ""), "get:"),
    "no security": ("security", replaced("      security: [{apiKey: []}]\n", ""), "get:"),
    "no evidence": ("evidence", replaced("      x-evidence: {level: full, source: a test}\n", ""), "get:"),
    "no tag": ("one-tag", replaced("      tags: [things]\n", ""), "get:"),
    "an undeclared tag": ("one-tag", replaced("tags: [{name: things}]\n", ""), "tags: [things]"),
    "a name without the tag": ("operation-name", replaced("things_list", "listThings"), "listThings"),
    "no rate limit": (
        "rate-limit",
        replaced("        '429': {description: The rate limit is exceeded.}\n", ""),
        "responses:",
    ),
    "a parameter without description": (
        "parameter-described",
        replaced(" description: Which page.,", ""),
        "name: page",
    ),
    "a parameter without example": ("parameter-example", replaced(" example: 2,", ""), "name: page"),
    "a false example": ("example", replaced("{value: {}}", "{value: 3}"), "value: 3"),
    "a free object": ("free-object", replaced(", additionalProperties: true", ""), "schema: {type: object}"),
    "a closed object": (
        "open-object",
        replaced("additionalProperties: true", "additionalProperties: false"),
        "additionalProperties: false",
    ),
    "a required property that is none": (
        "required-property",
        replaced("      type: object\n", "      type: object\n      required: [name]\n"),
        "required: [name]",
    ),
    "another extension": ("known-extension", replaced("      summary", "      x-cost: 3\n      summary"), "x-cost"),
}


@pytest.mark.parametrize("fault", CONVENTION_FAULTS)
def test_a_convention_holds_unless_it_is_turned_off(fault: str, tmp_path: Path) -> None:
    rule, edit, line = CONVENTION_FAULTS[fault]
    (tmp_path / "spec").mkdir()
    file = tmp_path / "spec" / "openapi.yaml"
    file.write_text(edit(KEPT))
    with pytest.raises(SpecError) as caught:
        generate(tmp_path / "spec", tmp_path, config_file(tmp_path, "kept_api", ()))
    assert {problem.rule for problem in caught.value.problems} - {"operation-name"} == {rule} - {"operation-name"}
    problem = next(each for each in caught.value.problems if each.rule == rule)
    assert line in file.read_text().splitlines()[problem.line - 1]
    generate(tmp_path / "spec", tmp_path, config_file(tmp_path, "kept_api", {rule, "operation-name"}))


def test_every_convention_has_its_test(tmp_path: Path) -> None:
    assert {rule for rule, *_ in CONVENTION_FAULTS.values()} == set(CONVENTIONS)
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "openapi.yaml").write_text(KEPT)
    generate(tmp_path / "spec", tmp_path, config_file(tmp_path, "kept_api", ()))


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("package_name_override: a\nskip_rules: [evidense]\n", 2, "evidense is not one of the conventions"),
        ("package_name_override: a\nskip_rules:\n  - evidence\n  - valid-openapi\n", 4, "valid-openapi is not one"),
        ("package_name_override: a\nskip_rules: evidence\n", 2, "skip_rules is no list"),
        ("field_prefix: f\n", 1, "package_name_override is missing"),
        ("package_name_override: a\npost_hooks: []\n", 2, "post_hooks is not one of"),
    ],
)
def test_a_faulty_configuration_is_refused(text: str, line: int, message: str, tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(text)
    with pytest.raises(SpecError) as caught:
        generate(SHOP, tmp_path / "out", config)
    (problem,) = caught.value.problems
    assert str(problem).startswith(f"config.yaml:{line}: configuration: {message}")
    assert not (tmp_path / "out").exists()


def test_a_problem_names_the_very_line(spec: Path, tmp_path: Path) -> None:
    file = spec / PETS
    lines = file.read_text().splitlines()
    at = next(number for number, line in enumerate(lines, 1) if "const: dog" in line)
    mapped = next(number for number, line in enumerate(lines, 1) if "dog: '#" in line)
    file.write_text(file.read_text().replace("const: dog", "const: dig"))
    assert at != mapped
    with pytest.raises(SpecError) as caught:
        generate(spec, tmp_path, config_file(tmp_path, "shop_api"))
    (problem, *_) = (problem for problem in caught.value.problems if problem.rule == "mapping")
    assert str(problem).startswith(f"{PETS}:{mapped}: mapping: ")


def test_a_message_shows_no_object_of_upstream() -> None:
    hidden = UntrustedString("colour")
    assert message(ParseError(detail=f"2 is not valid for {hidden}\nmore")) == "2 is not valid for it"


def test_every_fault_is_reported_at_once(spec: Path, tmp_path: Path) -> None:
    file = spec / PETS
    file.write_text(file.read_text().replace("const: cat", "const: kat").replace("summary: Get a pet", "summary: ' '"))
    with pytest.raises(SpecError) as caught:
        generate(spec, tmp_path, config_file(tmp_path, "shop_api"))
    assert {"mapping", "described"} <= {problem.rule for problem in caught.value.problems}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("true", True),
        ("~", None),
        ("", None),
        ("010", 10),
        ("0x1F", 31),
        ("0o17", 15),
        ("-3", -3),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("1.50", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("-.inf", float("-inf")),
        ("8.1.0", "8.1.0"),
        ("2025-13-01", "2025-13-01"),
        ("+", "+"),
    ],
)
def test_plain_scalars_have_the_meaning_of_yaml_1_2(text: str, value: object) -> None:
    found = scalar(text)
    assert found == value
    assert type(found) is type(value)
