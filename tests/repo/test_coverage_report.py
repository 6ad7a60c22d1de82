"""COVERAGE.md counts what is described, and finds by itself what a description leaves open."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.spec.coverage import main

DESCRIPTION = """
openapi: 3.1.0
info: {title: Shop, version: '1'}
tags: [{name: orders}, {name: empty}]
paths:
  /orders:
    get:
      operationId: orders_list
      tags: [orders]
      deprecated: true
      x-evidence: {level: full, rows: [S1, S2], source: page 1}
      responses:
        '200': {description: Them., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
    post:
      operationId: orders_create
      tags: [orders]
      x-evidence: {level: legacy, source: page 2, unknown: [error codes]}
      requestBody: {content: {application/json: {schema: {}}}}
      responses:
        2XX: {description: Done., content: {application/json: {schema: {description: Not shown.}}}}
        '404': {description: Not there., content: {application/json: {schema: {}}}}
components:
  schemas:
    Order:
      type: object
      properties:
        number: {type: integer}
        extra: {description: Not shown.}
        payment: {$ref: '#/components/schemas/Payment'}
        parent: {$ref: '#/components/schemas/Order'}
    Payment:
      type: object
      discriminator: {propertyName: type}
      properties: {type: {type: string}}
"""
KNOWN = """
operations:
  - {row: S3, area: refunds, name: Refund an order, deprecated: unknown, reason: the path is cut, also: [Q1, I2]}
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    (tmp_path / "openapi.yaml").write_text(DESCRIPTION)
    (tmp_path / "known_by_name.yaml").write_text(KNOWN)
    return tmp_path


def test_the_file_shows_every_operation_with_what_is_unknown(spec: Path) -> None:
    assert main(["--spec", str(spec)]) == 0
    lines = (spec / "COVERAGE.md").read_text().splitlines()

    assert lines[0] == "# Coverage of Shop 1"
    assert [line for line in lines if line.startswith(("| [", "| **"))] == [
        "| [orders](#orders) | 2 | 1 | 1 | 0 | 1 | 0 | 0 |",
        "| [refunds](#refunds) | 0 | 0 | 0 | 0 | 0 | 0 | 1 |",
        "| **all** | **2** | **1** | **1** | **0** | **1** | **0** | **1** |",
    ]
    assert [line for line in lines if line.startswith("| `") or "Refund" in line] == [
        "| `orders_list` | `GET /orders` | yes | full | S1, S2 |  | page 1 | "
        "type of `Order.extra`; values of `Payment.type` |",
        "| `orders_create` | `POST /orders` |  | legacy |  | 404 | page 2 | "
        "error codes; success status; request body; response body |",
        "| Refund an order | unknown | S3, Q1, I2 | the path is cut |",
    ]


def test_the_check_fails_until_the_file_is_written(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--spec", str(spec), "--check"]) == 1
    assert "make generate" in capsys.readouterr().err
    assert main(["--spec", str(spec)]) == 0
    assert main(["--spec", str(spec), "--check"]) == 0
    (spec / "known_by_name.yaml").write_text("operations: []")
    assert main(["--spec", str(spec), "--check"]) == 1


def test_an_entry_without_a_reason_is_refused_with_its_line(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (spec / "known_by_name.yaml").write_text(KNOWN.replace(", reason: the path is cut", ""))

    assert main(["--spec", str(spec)]) == 1
    assert capsys.readouterr().err == "known_by_name.yaml:3: known-by-name: reason is missing\n"
