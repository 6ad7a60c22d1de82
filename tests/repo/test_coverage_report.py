"""COVERAGE.md counts what is described, and finds by itself what a description leaves open."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.spec.coverage import main
from generator.spec.load import load
from tests.repo.tree import ROOT

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
  - {row: S3, area: refunds, name: Refund an order, deprecated: unknown, reason: the path is cut, also: [I1]}
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
        "| [orders](#orders) | 2 | 1 | 1 | 0 | 1 | 0 | 1 | 0 |",
        "| [refunds](#refunds) | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 |",
        "| **all** | **2** | **1** | **1** | **0** | **1** | **0** | **1** | **1** |",
    ]
    assert [line for line in lines if line.startswith("| `") or "Refund" in line] == [
        "| `orders_list` | `GET /orders` | yes | full | S1, S2 | no source lists any | "
        "type of `Order.extra`; values of `Payment.type` |",
        "| `orders_create` | `POST /orders` |  | legacy |  | 404: page 2 | "
        "error codes; success status; request body; response body |",
        "| Refund an order | unknown | S3, I1 | the path is cut |",
    ]


@pytest.mark.parametrize(
    ("source", "basis"),
    [
        ("page 2", "page 2"),
        ("page 2, cut after the body; status codes from page 9", "status codes from page 9"),
        ("page 2; 404 as seen; the path from page 3; 409 from page 4", "404 as seen; 409 from page 4"),
        ("page 2; status 200 from a mock; error codes from page 9", "error codes from page 9"),
        ("page 2 (with all statuses), page 14045", "page 2 (with all statuses), page 14045"),
    ],
)
def test_errors_rest_on_the_parts_of_the_source_that_speak_of_statuses(spec: Path, source: str, basis: str) -> None:
    (spec / "openapi.yaml").write_text(DESCRIPTION.replace("source: page 2", f"source: '{source}'"))

    assert main(["--spec", str(spec)]) == 0
    assert f" | 404: {basis} | " in (spec / "COVERAGE.md").read_text()


def test_an_error_of_every_operation_is_stated_once(spec: Path) -> None:
    everywhere = DESCRIPTION.replace("      responses:\n", "      responses:\n        '429': {description: Slower.}\n")
    (spec / "openapi.yaml").write_text(everywhere)

    assert main(["--spec", str(spec)]) == 0
    text = (spec / "COVERAGE.md").read_text()
    assert text.count("429") == 1
    assert "Every operation also lists 429" in text
    assert " | 404: page 2 | " in text


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


# COVERAGE.md of our own spec

OUR_SPEC = ROOT / "spec"


@pytest.fixture(scope="module")
def report() -> dict[str, list[str]]:
    """The rows of its tables, by operation or name."""
    lines = (OUR_SPEC / "COVERAGE.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if line.startswith("| ")]
    return {row[0].strip("`"): row for row in rows}


def test_each_operation_states_what_its_errors_rest_on(report: dict[str, list[str]]) -> None:
    """Or no source lists an error, and then the errors are among what is unknown."""
    for _, _, _, operation in load(OUR_SPEC).operations():
        errors, unknown = report[operation["operationId"]][5:]
        listed = [status for status in operation["responses"] if status[0] in "45" and status != "429"]
        if listed:
            assert errors.startswith(f"{', '.join(listed)}: "), operation["operationId"]
        else:
            assert errors == "no source lists any"
            assert {"error codes", "status codes", "status codes in 8.1.0"} & set(unknown.split("; ")), operation


@pytest.mark.parametrize(
    ("operation", "errors"),
    [
        ("fields_list", "401, 403: kinds of fields and status codes from the older documentation (slate)"),
        ("actions_execute", "409: 409 as observed in GH-guide"),
        (
            "subscriptions_get",
            "401, 403, 404: subscription (index) and subscription/417b7c27, both its page and its .md twin",
        ),
        ("targets_redlist_mail", "no source lists any"),
    ],
)
def test_what_errors_rest_on_is_shown(report: dict[str, list[str]], operation: str, errors: str) -> None:
    assert report[operation][5] == errors


# The row of each strong inference, and the request that it makes likely.
INFERENCES = {
    "I1": ("D43", "delete", "/targets/subscriptions"),
    "I2": ("D30", "put", "/imports/{id}"),
    "I3": ("D49", "get", "/targets/events"),
    "I4": ("D50", "get", "/targets/events/hits"),
    "I5": ("A13", "get", "/actions/{id}/export/recipients"),
}


@pytest.mark.parametrize("inference", INFERENCES)
def test_a_strong_inference_is_called_likely_and_is_not_in_the_paths(
    report: dict[str, list[str]], inference: str
) -> None:
    row, method, path = INFERENCES[inference]
    ((name, _, _, reason),) = [cells for cells in report.values() if cells[2].startswith(f"{row}, {inference}")]
    assert f"likely {method.upper()}" in reason, name
    assert path in reason

    operation = load(OUR_SPEC).document["paths"].get(path, {}).get(method)
    if inference == "I1":  # the same request by another parameter is printed
        assert [parameter["name"] for parameter in operation["parameters"]] == ["unicity"]
    else:
        assert operation is None


def test_nothing_else_is_called_likely(report: dict[str, list[str]]) -> None:
    assert len([cells for cells in report.values() if "likely" in cells[-1]]) == len(INFERENCES)
