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
from generator.upstream import problems

from .conftest import config_file

PETS = "pets.yaml"


def replaced(old: str, new: str) -> Callable[[str], str]:
    """An edit of a text that has to be there."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return edit


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
    "an operationId that is not snake_case": (PETS, replaced("pets_get", "pets_getOne"), "operation-id", "snake_case"),
    "an operationId without its tag": (PETS, replaced("pets_get", "get_pet"), "operation-id", "pets_"),
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
        replaced("schema: {type: string, enum: [red, blue]}", "schema: {type: string, enum: [red, 2]}"),
        "generator",
        "Endpoint will not be generated",
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
            "'204': {description: Noted.}\n"
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
    (problem,) = problems([ParseError(detail=f"2 is not valid for {hidden}")])
    assert problem.message.endswith("2 is not valid for it")


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
