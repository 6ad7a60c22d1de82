"""Comparing two documents: the author's habits do not count, everything that a user would notice does."""

from __future__ import annotations

import copy
import http.server
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator.compare.__main__ import main
from generator.compare.differences import EVERY, Difference, compare
from generator.compare.normal import Document, UnreadableError

OURS = """
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'https://api.shop.test/v1'}]
tags: [{name: orders}]
security: [{key: []}]
paths:
  /orders/{id}:
    get:
      operationId: orders_get
      tags: [orders]
      summary: Get an order
      security: [{key: []}]
      x-evidence: {level: full, source: page 1}
      parameters:
        - {name: id, in: path, required: true, schema: {$ref: '#/components/schemas/OrderId'}}
        - {name: view, in: query, schema: {type: string, enum: [short, long]}}
      responses:
        '200':
          description: The order.
          headers: {X-Total: {schema: {type: integer}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
  /orders/lookup:
    get:
      operationId: orders_look_up
      tags: [orders]
      summary: Look an order up
      security: [{key: []}]
      x-evidence: {level: full, source: page 2}
      parameters:
        - {name: number, in: query, schema: {type: integer}}
        - {name: mail, in: query, schema: {type: string}}
        - {name: states, in: query, schema: {type: array, items: {type: string}}}
      responses:
        '200': {description: The order., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
  /orders/{id}/notes:
    post:
      operationId: orders_note
      tags: [orders]
      summary: Add a note
      security: [{key: []}]
      x-evidence: {level: full, source: page 4}
      x-idempotent: false
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '204': {description: Noted.}
  /orders:
    post:
      operationId: orders_create
      tags: [orders]
      summary: Create an order
      security: [{key: []}]
      x-evidence: {level: full, source: page 3}
      x-idempotent: true
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      responses:
        '201': {description: Created.}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
  schemas:
    Order:
      type: object
      description: An order.
      required: [number]
      properties:
        number: {type: integer, format: int64}
        note: {type: [string, 'null']}
        state: {type: string, enum: [open, done]}
        tags: {type: array, maxItems: 5, items: {type: string}}
        payment: {$ref: '#/components/schemas/Payment'}
        parent: {oneOf: [{$ref: '#/components/schemas/Order'}, {type: 'null'}]}
        extra: {}
        sort: {type: string, default: date}
        notes: {type: object, additionalProperties: {type: string}}
        weight: {type: number, exclusiveMinimum: 0}
        file: {type: string, contentEncoding: base64}
    OrderId: {type: string, description: Number of an order.}
    Payment:
      description: How it is paid.
      oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Transfer'}]
      discriminator:
        propertyName: type
        mapping: {card: '#/components/schemas/Card', transfer: '#/components/schemas/Transfer'}
    Card:
      type: object
      description: By card.
      required: [type]
      properties: {type: {type: string, const: card}, digits: {type: string}}
    Transfer:
      type: object
      description: By transfer.
      required: [type]
      properties: {type: {type: string, const: transfer}, account: {type: string}}
"""

# The same API as another author would write it: OpenAPI 3.0, keys as parameters, queries in paths, inheritance.
THEIRS = """
openapi: 3.0.3
info: {title: The Shop API, version: '1'}
servers: [{url: 'HTTPS://API.shop.test/{edition}/', variables: {edition: {default: v1}}}]
paths:
  /orders/{orderId}/:
    parameters:
      - {name: X-Key, in: header, required: true, schema: {type: string}}
      - {name: orderId, in: path, required: true, schema: {type: string}}
    get:
      parameters:
        - {name: Accept, in: header, schema: {type: string}}
        - {name: view, in: query, schema: {enum: [long, short]}}
      responses:
        '200':
          description: ok
          headers:
            x-total: {$ref: '#/components/headers/Total'}
            Content-Type: {schema: {type: string}}
          content:
            application/json; charset=utf-8: {schema: {allOf: [{$ref: '#/components/schemas/Order%23Model'}]}}
  /orders/lookup?number={theNumber}:
    parameters: [{name: X-Key, in: header, required: true, schema: {type: string}}]
    get:
      parameters:
        - {name: theNumber, in: path, required: true, schema: {type: integer}}
        - {name: states, in: query, style: form, explode: true, schema: {type: array, items: {type: string}}}
      responses: {'200': {$ref: '#/components/responses/Order'}}
  /orders/lookup?mail={mail}:
    parameters: [{name: x-key, in: header, required: true, schema: {type: string}}]
    get:
      parameters:
        - {name: mail, in: query, required: true, schema: {type: string}}
      responses: {'200': {$ref: '#/components/responses/Order'}}
  /orders/{orderNumber}/notes:
    parameters: [{name: X-Key, in: header, required: true, schema: {type: string}}]
    post:
      parameters:
        - {name: orderNumber, in: path, required: true, style: simple, explode: true, schema: {type: string}}
      responses: {'204': {description: ok}}
  /orders:
    parameters: [{name: X-Key, in: header, required: true, schema: {type: string}}]
    post:
      requestBody: {$ref: '#/components/requestBodies/Order'}
      responses:
        201: {description: ok}
components:
  headers:
    Total: {schema: {type: integer}}
  requestBodies:
    Order:
      required: true
      content: {application/json: {schema: {$ref: '#/components/schemas/Order#Model'}}}
  responses:
    Order:
      description: ok
      content: {application/json: {schema: {$ref: '#/components/schemas/Order#Model'}}}
  schemas:
    Order#Model:
      required: [number]
      properties:
        number: {type: integer, format: int64}
        note: {type: string, nullable: true}
        state: {$ref: '#/components/schemas/State'}
        tags: {type: array, maxItems: 5, items: {type: string}}
        payment: {$ref: '#/components/schemas/BasePayment#Discriminable'}
        parent: {nullable: true, allOf: [{$ref: '#/components/schemas/Order#Model'}]}
        extra: {description: Anything.}
        sort: {type: string, default: date}
        notes: {type: object, additionalProperties: {$ref: '#/components/schemas/Label'}}
        weight: {type: number, minimum: 0, exclusiveMinimum: true}
        file: {type: string, format: byte}
    Label: {type: string}
    State: {type: string, enum: [done, open]}
    BasePayment#Discriminable:
      type: object
      required: [type]
      properties: {type: {type: string}}
      discriminator:
        propertyName: type
        mapping: {card: CardPayment, transfer: '#/components/schemas/TransferPayment'}
    CardPayment:
      allOf:
        - $ref: '#/components/schemas/BasePayment#Discriminable'
        - {type: object, properties: {digits: {type: string}}}
    TransferPayment:
      allOf:
        - $ref: '#/components/schemas/BasePayment#Discriminable'
        - {type: object, properties: {account: {type: string}}}
"""

Content = dict[str, Any]
Change = Callable[[Content], object]


def parse(text: str) -> Content:
    content: Content = YAML(typ="safe").load(text)
    return content


def changed(change: Change) -> Content:
    content = parse(OURS)
    change(content)
    return content


def differences(here: Content, there: Content) -> list[Difference]:
    comparison = compare(Document(here), Document(there))
    assert not comparison.only_here
    assert not comparison.only_there
    return comparison.differences


def test_a_document_does_not_differ_from_itself() -> None:
    assert not compare(Document(parse(OURS)), Document(parse(OURS)))


def test_the_habits_of_another_author_are_no_difference() -> None:
    comparison = compare(Document(parse(OURS)), Document(parse(THEIRS)))

    assert comparison.differences == []
    assert not comparison


def test_a_path_parameter_that_the_other_author_does_not_declare_is_no_difference() -> None:
    assert differences(parse(OURS), changed(lambda content: get(content)["parameters"].pop(0))) == []


def test_operations_that_one_side_lacks_are_listed() -> None:
    def change(content: Content) -> None:
        content["paths"]["/refunds"] = {"post": {"responses": {}}}
        del content["paths"]["/orders"]

    comparison = compare(Document(parse(OURS)), Document(changed(change)))

    assert [str(operation) for operation in comparison.only_here] == ["POST /orders"]
    assert [str(operation) for operation in comparison.only_there] == ["POST /refunds"]


def schema(content: Content, name: str) -> Content:
    found: Content = content["components"]["schemas"][name]
    return found


def get(content: Content) -> Content:
    found: Content = content["paths"]["/orders/{id}"]["get"]
    return found


def look_up(content: Content) -> Content:
    found: Content = content["paths"]["/orders/lookup"]["get"]
    return found


GET = "GET /orders/{id}"
LOOK_UP = "GET /orders/lookup"
ORDER = "schema Order"

# What is changed in the other document, and what is reported then: where, part, aspect, here, there, breaks.
CHANGES: dict[str, tuple[Change, Difference]] = {
    "deprecated operation": (
        lambda c: get(c).update(deprecated=True),
        Difference(GET, "", "deprecated", "no", "yes", breaks=False),
    ),
    "further parameter": (
        lambda c: get(c)["parameters"].append({"name": "page", "in": "query", "schema": {}}),
        Difference(GET, "query parameter page", "", "missing", "present", breaks=True),
    ),
    "parameter missing": (
        lambda c: get(c)["parameters"].pop(),
        Difference(GET, "query parameter view", "", "present", "missing", breaks=False),
    ),
    "required parameter": (
        lambda c: get(c)["parameters"][1].update(required=True),
        Difference(GET, "query parameter view", "required", "no", "yes", breaks=False),
    ),
    "deprecated parameter": (
        lambda c: get(c)["parameters"][1].update(deprecated=True),
        Difference(GET, "query parameter view", "deprecated", "no", "yes", breaks=False),
    ),
    "further value of a parameter": (
        lambda c: get(c)["parameters"][1]["schema"]["enum"].append("full"),
        Difference(GET, "query parameter view", "values", "missing", "full", breaks=True),
    ),
    "parameter that can be null there": (
        lambda c: get(c)["parameters"][1]["schema"].update(type=["string", "null"]),
        Difference(GET, "query parameter view", "type", "string", "null or string", breaks=True),
    ),
    "media type": (
        lambda c: get(c)["responses"]["200"]["content"].update({"text/csv": {}}),
        Difference(GET, "response 200 text/csv", "", "missing", "present", breaks=True),
    ),
    "status": (
        lambda c: get(c)["responses"].update({"404": {"description": "None."}}),
        Difference(GET, "response 404", "", "missing", "present", breaks=False),
    ),
    "optional body": (
        lambda c: c["paths"]["/orders"]["post"]["requestBody"].update(required=False),
        Difference("POST /orders", "request body", "required", "yes", "no", breaks=True),
    ),
    "further field": (
        lambda c: schema(c, "Order")["properties"].update(total={"type": "number"}),
        Difference(ORDER, ".total", "", "missing", "present", breaks=True),
    ),
    "field missing": (
        lambda c: schema(c, "Order")["properties"].pop("state"),
        Difference(ORDER, ".state", "", "present", "missing", breaks=False),
    ),
    "field of another type": (
        lambda c: schema(c, "Order")["properties"].update(tags={"type": "string", "maxItems": 5}),
        Difference(ORDER, ".tags", "type", "array", "string", breaks=True),
    ),
    "field that is known there": (
        lambda c: schema(c, "Order")["properties"].update(extra={"type": "string"}),
        Difference(ORDER, ".extra", "type", "unknown", "string", breaks=True),
    ),
    "field of another format": (
        lambda c: schema(c, "Order")["properties"]["number"].update(format="int32"),
        Difference(ORDER, ".number", "format", "int64", "int32", breaks=True),
    ),
    "field that cannot be null": (
        lambda c: schema(c, "Order")["properties"].update(note={"type": "string"}),
        Difference(ORDER, ".note", "type", "null or string", "string", breaks=True),
    ),
    "optional field": (
        lambda c: schema(c, "Order").pop("required"),
        Difference(ORDER, ".number", "required", "yes", "no", breaks=True),
    ),
    "deprecated field": (
        lambda c: schema(c, "Order")["properties"]["note"].update(deprecated=True),
        Difference(ORDER, ".note", "deprecated", "no", "yes", breaks=False),
    ),
    "limit": (
        lambda c: schema(c, "Order")["properties"]["tags"].update(maxItems=9),
        Difference(ORDER, ".tags", "maxItems", "5", "9", breaks=False),
    ),
    "type of items": (
        lambda c: schema(c, "Order")["properties"]["tags"].update(items={"type": "integer"}),
        Difference(ORDER, ".tags[]", "type", "string", "integer", breaks=True),
    ),
    "value missing": (
        lambda c: schema(c, "Order")["properties"]["state"]["enum"].pop(),
        Difference(ORDER, ".state", "values", "done", "missing", breaks=False),
    ),
    "values that are open": (
        lambda c: schema(c, "Order")["properties"]["state"].pop("enum"),
        Difference(ORDER, ".state", "values", "done, open", "any", breaks=True),
    ),
    "further variant": (
        lambda c: schema(c, "Payment")["discriminator"]["mapping"].update(cash="Card"),
        Difference("schema Payment", "", "values of discriminator type", "missing", "cash", breaks=True),
    ),
    "other discriminator": (
        lambda c: schema(c, "Payment")["discriminator"].update(propertyName="kind"),
        Difference("schema Payment", "", "discriminator", "type", "kind", breaks=True),
    ),
    "type of a path parameter": (
        lambda c: get(c)["parameters"][0].update(schema={"type": "string", "format": "uuid"}),
        Difference(GET, "path parameter id", "format", "none", "uuid", breaks=True),
    ),
    "type of the schema of a path parameter": (
        lambda c: schema(c, "OrderId").update(type="integer"),
        Difference("schema OrderId", "", "type", "string", "integer", breaks=True),
    ),
    "default of a parameter": (
        lambda c: get(c)["parameters"][1]["schema"].update(default="long"),
        Difference(GET, "query parameter view", "default", "none", '"long"', breaks=True),
    ),
    "default of a field": (
        lambda c: schema(c, "Order")["properties"]["sort"].update(default="number"),
        Difference(ORDER, ".sort", "default", '"date"', '"number"', breaks=True),
    ),
    "default beside a reference": (
        lambda c: schema(c, "Order")["properties"]["payment"].update(default={}),
        Difference(ORDER, ".payment", "default", "none", "{}", breaks=True),
    ),
    "null beside a reference": (
        lambda c: schema(c, "Order")["properties"].update(parent={"$ref": "#/components/schemas/Order"}),
        Difference(ORDER, ".parent", "type", "null or object", "object", breaks=True),
    ),
    "read-only field": (
        lambda c: schema(c, "Order")["properties"]["note"].update(readOnly=True),
        Difference(ORDER, ".note", "readOnly", "no", "yes", breaks=False),
    ),
    "write-only field": (
        lambda c: schema(c, "Order")["properties"]["note"].update(writeOnly=True),
        Difference(ORDER, ".note", "writeOnly", "no", "yes", breaks=False),
    ),
    "type of the values of a map": (
        lambda c: schema(c, "Order")["properties"]["notes"].update(additionalProperties={"type": "integer"}),
        Difference(ORDER, ".notes.*", "type", "string", "integer", breaks=True),
    ),
    "values of a map that are open": (
        lambda c: schema(c, "Order")["properties"]["notes"].update(additionalProperties=True),
        Difference(ORDER, ".notes.*", "type", "string", "unknown", breaks=True),
    ),
    "items that are open": (
        lambda c: schema(c, "Order")["properties"]["tags"].pop("items"),
        Difference(ORDER, ".tags[]", "type", "string", "unknown", breaks=True),
    ),
    "closed object": (
        lambda c: schema(c, "Card").update(additionalProperties=False),
        Difference("schema Card", "", "closed", "no", "yes", breaks=False),
    ),
    "exclusive limit": (
        lambda c: schema(c, "Order")["properties"]["weight"].update(exclusiveMinimum=1),
        Difference(ORDER, ".weight", "exclusiveMinimum", "0", "1", breaks=False),
    ),
    "deprecated schema": (
        lambda c: schema(c, "Card").update(deprecated=True),
        Difference("schema Card", "", "deprecated", "no", "yes", breaks=False),
    ),
    "deprecated use of a schema": (
        lambda c: schema(c, "Order")["properties"]["payment"].update(deprecated=True),
        Difference(ORDER, ".payment", "deprecated", "no", "yes", breaks=False),
    ),
    "rare keyword": (
        lambda c: schema(c, "Order")["properties"]["notes"].update(propertyNames={"maxLength": 3}),
        Difference(ORDER, ".notes", "propertyNames", "none", '{"maxLength": 3}', breaks=False),
    ),
    "server": (
        lambda c: c["servers"][0].update(url="https://api.shop.test/v2"),
        Difference(EVERY, "", "servers", "https://api.shop.test/v1", "https://api.shop.test/v2", breaks=True),
    ),
    "server of one operation": (
        lambda c: get(c).update(servers=[{"url": "https://read.shop.test"}]),
        Difference(GET, "", "servers", "https://api.shop.test/v1", "https://read.shop.test", breaks=True),
    ),
    "key in another header": (
        lambda c: c["components"]["securitySchemes"]["key"].update(name="X-Token"),
        Difference(EVERY, "", "security", "apiKey in header x-key", "apiKey in header x-token", breaks=True),
    ),
    "operation without key": (
        lambda c: get(c).update(security=[]),
        Difference(GET, "", "security", "apiKey in header x-key", "none", breaks=True),
    ),
    "header of a response": (
        lambda c: get(c)["responses"]["200"]["headers"].pop("X-Total"),
        Difference(GET, "response 200 header x-total", "", "present", "missing", breaks=False),
    ),
    "type of a header of a response": (
        lambda c: get(c)["responses"]["200"]["headers"]["X-Total"].update(schema={"type": "string"}),
        Difference(GET, "response 200 header x-total", "type", "integer", "string", breaks=True),
    ),
    "further header of a response": (
        lambda c: get(c)["responses"]["200"]["headers"].update({"X-Page": {"schema": {"type": "string"}}}),
        Difference(GET, "response 200 header x-page", "", "missing", "present", breaks=True),
    ),
    "optional key": (
        lambda c: get(c).update(security=[{"key": []}, {}]),
        Difference(GET, "", "security", "apiKey in header x-key", "apiKey in header x-key or none", breaks=True),
    ),
    "style": (
        lambda c: look_up(c)["parameters"][2].update(style="pipeDelimited"),
        Difference(LOOK_UP, "query parameter states", "style", "form", "pipeDelimited", breaks=True),
    ),
    "explode": (
        lambda c: look_up(c)["parameters"][2].update(explode=False),
        Difference(LOOK_UP, "query parameter states", "explode", "yes", "no", breaks=True),
    ),
    "reserved characters": (
        lambda c: look_up(c)["parameters"][1].update(allowReserved=True),
        Difference(LOOK_UP, "query parameter mail", "allowReserved", "no", "yes", breaks=True),
    ),
    "operation that must not be repeated": (
        lambda c: c["paths"]["/orders"]["post"].update({"x-idempotent": False}),
        Difference("POST /orders", "", "x-idempotent", "yes", "no", breaks=True),
    ),
    "parameters that exclude each other": (
        lambda c: look_up(c).update({"x-exactly-one-of": ["number", "mail"]}),
        Difference(LOOK_UP, "", "x-exactly-one-of", "none", "mail, number", breaks=True),
    ),
    "field of a variant": (
        lambda c: schema(c, "Card")["properties"].update(digits={"type": "integer"}),
        Difference("schema Card", ".digits", "type", "string", "integer", breaks=True),
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_each_change_is_reported_once_and_alone(name: str) -> None:
    change, expected = CHANGES[name]

    assert differences(parse(OURS), changed(change)) == [expected]


@pytest.mark.parametrize(
    ("name", "breaks"),
    [
        ("further parameter", False),  # seen from the other side: an optional parameter was added
        ("parameter missing", True),
        ("required parameter", True),
        ("parameter that can be null there", False),
        ("further value of a parameter", False),
        ("further field", False),
        ("field missing", True),
        ("optional field", True),  # required in what is sent
        ("value missing", True),
        ("further variant", False),
        ("deprecated operation", False),
        ("default of a parameter", False),
        ("read-only field", True),
        ("write-only field", True),
        ("closed object", True),
        ("header of a response", True),
    ],
)
def test_what_breaks_is_judged_from_the_edition_before(name: str, breaks: bool) -> None:
    change, _ = CHANGES[name]

    assert [found.breaks for found in differences(changed(change), parse(OURS))] == [breaks]


def test_a_difference_of_a_shared_schema_names_all_its_users() -> None:
    change, _ = CHANGES["further field"]
    comparison = compare(Document(parse(OURS)), Document(changed(change)))

    assert comparison.users[ORDER] == {"GET /orders/{id}", "GET /orders/lookup", "POST /orders"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ({"swagger": "2.0"}, "only OpenAPI 3"),
        ({"openapi": "3.0.0", "paths": {"/": {"$ref": "other.yaml#/x"}}}, "another file"),
        ({"openapi": "3.0.0", "paths": {"/": {"$ref": "#/nowhere"}}}, "leads nowhere"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_a_reason(content: Content, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        Document(copy.deepcopy(content)).operations()


# The command


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a spec, a package, and one commit; the working folder of the test."""
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/openapi.yaml").write_text(OURS)
    (tmp_path / "spec/known_by_name.yaml").write_text(
        "operations: [{row: Z1, area: orders, name: Refund an order, deprecated: unknown, reason: the path is unknown}]"
    )
    (tmp_path / "pyproject.toml").write_text('[tool.hatch.build.targets.wheel]\npackages = ["code/shop"]\n')
    (tmp_path / "code/shop").mkdir(parents=True)
    (tmp_path / "code/shop/__init__.py").write_text("def order(number: int, note: str = '') -> None: ...\n")
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=n", "-c", "user.email=e", "commit", "-q", "-m", "first"],
    ):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_same_api_in_a_file_gives_exit_code_0(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "theirs.yaml").write_text(THEIRS)

    assert main(["theirs.yaml"]) == 0
    assert capsys.readouterr().out == "No difference from theirs.yaml.\n"


def test_a_difference_gives_exit_code_1_and_a_readable_report(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    theirs = parse(THEIRS)
    theirs["paths"]["/refunds"] = {"post": {"summary": "Refund an order", "responses": {}}}
    theirs["components"]["schemas"]["CardPayment"]["allOf"][1]["properties"]["digits"]["type"] = "integer"
    with (shop / "theirs.json").open("w") as file:
        YAML(typ="safe").dump(theirs, file)

    assert main(["theirs.json"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "Compared with theirs.json: 1 operation missing here, 1 other difference.",
        "",
        "Missing here",
        "  POST /refunds  Refund an order (row Z1 of known_by_name.yaml)",
        "",
        "schema Card (CardPayment) (used by 3 operations)",
        "  .digits type: here string, there integer",
    ]
    assert main(["theirs.json", "--format", "markdown"]) == 1
    markdown = capsys.readouterr().out
    assert markdown.startswith("# Comparison with theirs.json\n")
    assert "- .digits type: here string, there integer\n" in markdown


def test_an_earlier_revision_reports_what_breaks_users(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = shop / "spec/openapi.yaml"
    spec.write_text(spec.read_text().replace("enum: [open, done]", "enum: [open]"))
    (shop / "code/shop/__init__.py").write_text("def order(number: int) -> None: ...\n")

    assert main(["HEAD"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "Compared with HEAD: 1 other difference, 1 break of the Python interface. What is marked can break users.",
        "",
        "schema Order (used by 3 operations)",
        "! .state values: missing now: done",
        "",
        "Python interface",
        "! shop.order(note): Parameter was removed",
    ]


def test_an_unchanged_tree_does_not_differ_from_its_revision(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["HEAD"]) == 0
    assert capsys.readouterr().out == "No difference from HEAD.\n"


def test_a_spec_in_a_folder_is_merged(shop: Path) -> None:
    (shop / "spec").rename(shop / "before")
    (shop / "spec").mkdir()
    (shop / "spec/openapi.yaml").write_text(OURS)

    assert main(["before"]) == 0


def test_our_extensions_are_compared_with_a_spec_that_does_not_state_them(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shop / "before").mkdir()
    (shop / "before/openapi.yaml").write_text(OURS.replace("      x-idempotent: true\n", ""))

    assert main(["before"]) == 1
    assert capsys.readouterr().out.splitlines()[2:] == ["POST /orders", "  x-idempotent: here yes, there no"]


def test_an_address_is_downloaded(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "theirs.yaml").write_text(THEIRS)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        threading.Thread(target=server.serve_forever).start()
        try:
            address = f"http://127.0.0.1:{server.server_port}"
            assert main([f"{address}/theirs.yaml"]) == 0
            assert main([f"{address}/absent.yaml"]) == 2
        finally:
            server.shutdown()
    assert "404" in capsys.readouterr().err


@pytest.mark.parametrize("other", ["no-such-thing", "--format=text", "broken.yaml", "list.yaml"])
def test_what_cannot_be_read_gives_exit_code_2(shop: Path, capsys: pytest.CaptureFixture[str], other: str) -> None:
    (shop / "broken.yaml").write_text("a: [")
    (shop / "list.yaml").write_text("- a")
    try:
        code = main([other])
    except SystemExit as error:  # argparse
        code = int(str(error.code))

    assert code == 2
    assert capsys.readouterr().err
