"""Write COVERAGE.md: which operations a spec covers, how well each is documented, and what is unknown."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from generator.spec.document import Spec
from generator.spec.load import KNOWN_BY_NAME, load
from generator.spec.problems import Problem, SpecError
from generator.spec.rules import EVIDENCE_LEVELS

FILE = "COVERAGE.md"
# What the parts of `x-evidence.source` that concern errors speak of.
ERRORS = re.compile(r"\b(error codes|status codes|statuses|[45]\d\d)\b")
NO_ERRORS = "no source lists any"


def main(arguments: list[str] | None = None) -> int:
    """Write the file, or only compare it (`--check`); return 1 if it is out of date or the spec is invalid."""
    parser = argparse.ArgumentParser(prog="python -m generator.spec.coverage", description=__doc__)
    parser.add_argument("--spec", type=Path, default=Path("spec"), help="folder of the spec (default: spec)")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when the file is out of date")
    options = parser.parse_args(arguments)
    try:
        text = render(load(options.spec), known_by_name(options.spec))
    except SpecError as error:
        print(error, file=sys.stderr)
        return 1
    target = options.spec / FILE
    if not options.check:
        target.write_text(text, encoding="utf-8", newline="\n")
    elif not target.exists() or target.read_text(encoding="utf-8") != text:
        print(f"{target} is out of date; run: make generate", file=sys.stderr)
        return 1
    return 0


def known_by_name(folder: Path) -> list[dict[str, Any]]:
    """Return the operations that are known by name only, from `known_by_name.yaml`; none if there is no such file.

    Raises:
        SpecError: An entry lacks one of its keys.
    """
    path = folder / KNOWN_BY_NAME
    if not path.exists():
        return []
    content = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    entries: list[dict[str, Any]] = content["operations"]
    problems = [
        Problem(path.name, content["operations"].lc.item(index)[0] + 1, "known-by-name", f"{key} is missing")
        for index, entry in enumerate(entries)
        for key in ("row", "area", "name", "deprecated", "reason")
        if key not in entry
    ]
    if problems:
        raise SpecError(problems)
    return entries


def render(spec: Spec, by_name: list[dict[str, Any]]) -> str:
    """Return the whole file as Markdown."""
    document = spec.document
    operations = [(path, method, operation) for _, path, method, operation in spec.operations()]
    areas = [tag["name"] for tag in document.get("tags", [])]
    areas += sorted({entry["area"] for entry in by_name} - set(areas))
    per_area = {
        area: (
            [entry for entry in operations if entry[2]["tags"] == [area]],
            [entry for entry in by_name if entry["area"] == area],
        )
        for area in areas
    }
    per_area = {area: found for area, found in per_area.items() if any(found)}
    common = _common_errors([operation for _, _, operation in operations])
    title = f"{document['info']['title']} {document['info']['version']}"
    lines = [
        f"# Coverage of {title}",
        "",
        f"Written by `make generate` from the spec and from `{KNOWN_BY_NAME}`; edit those, not this file.",
        "Evidence is *full* or *partial* where the reference shows all or part of the operation, *legacy* where only",
        "older documentation completes it, *observed* where only its use by others does. No mark under *deprecated*",
        "means that no source flags the operation. Rows are those of the fact sheets behind the spec.",
        "*Errors* are the statuses of errors with the sources that they rest on, by the keys that the spec's `info`",
        "explains; any other error may occur.",
        *([f"Every operation also lists {', '.join(common)}, see `info`."] if common else []),
        "What is called *likely* is inferred, and therefore not in the paths of the spec.",
        "",
        *_totals(per_area, common),
    ]
    for area, (described, named) in per_area.items():
        lines += ["", f"## {area}", ""]
        if described:
            lines += _table(
                ("operation", "method and path", "deprecated", "evidence", "rows", "errors", "unknown"),
                [_operation_row(spec, *entry, common) for entry in described],
            )
        if named:
            lines += [""] if described else []
            lines += _table(
                ("known by name only", "deprecated", "rows", "why it is not described"),
                [
                    (
                        e["name"],
                        _flag(e["deprecated"]),
                        ", ".join(map(str, [e["row"], *e.get("also", [])])),
                        e["reason"],
                    )
                    for e in named
                ],
            )
    return "\n".join(lines) + "\n"


def _totals(per_area: dict[str, tuple[list[Any], list[Any]]], common: list[str]) -> list[str]:
    counts = []
    for area, (described, named) in per_area.items():
        levels = [operation["x-evidence"]["level"] for _, _, operation in described]
        deprecated = sum(operation.get("deprecated", False) for _, _, operation in described)
        errors = sum(_errors_of(operation, common) != NO_ERRORS for _, _, operation in described)
        numbers = [len(described), deprecated, *map(levels.count, EVIDENCE_LEVELS), errors, len(named)]
        counts.append((area, numbers))
    sums = [sum(column) for column in zip(*(numbers for _, numbers in counts), strict=True)]
    return _table(
        ("area", "described", "of these deprecated", *EVIDENCE_LEVELS, "with errors", "known by name only"),
        [
            *((f"[{area}](#{area})", *map(str, numbers)) for area, numbers in counts),
            ("**all**", *(f"**{number}**" for number in sums)),
        ],
    )


def _operation_row(spec: Spec, path: str, method: str, operation: dict[str, Any], common: list[str]) -> tuple[str, ...]:
    evidence = operation["x-evidence"]
    return (
        f"`{operation['operationId']}`",
        f"`{method.upper()} {path}`",
        "yes" if operation.get("deprecated") else "",
        evidence["level"],
        ", ".join(evidence.get("rows", [])),
        _errors_of(operation, common),
        "; ".join(unknown(spec, operation)),
    )


def _flag(deprecated: bool | str) -> str:
    return deprecated if isinstance(deprecated, str) else "yes" if deprecated else "no"


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    cells = [head, tuple("---" for _ in head), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |" for row in cells]


def _errors_of(operation: dict[str, Any], common: list[str]) -> str:
    """Return the statuses of errors that an operation lists beyond the common ones, and what they rest on.

    They rest on the parts of its source (between semicolons) that speak of statuses, or else on all of it.
    """
    listed = [status for status in _errors(operation) if status not in common]
    if not listed:
        return NO_ERRORS
    source = " ".join(operation["x-evidence"]["source"].split())
    parts = [part for part in source.split("; ") if ERRORS.search(part)]
    return f"{', '.join(listed)}: {'; '.join(parts) or source}"


def _common_errors(operations: list[dict[str, Any]]) -> list[str]:
    """Return the statuses of errors that every operation lists; none if there is only one operation."""
    first, *others = map(_errors, operations) if len(operations) > 1 else [[]]
    return [status for status in first if all(status in listed for listed in others)]


def _errors(operation: dict[str, Any]) -> list[str]:
    return [status for status in operation["responses"] if status[0] not in "123"]


def unknown(spec: Spec, operation: dict[str, Any]) -> list[str]:
    """Return what is unknown about an operation: what its evidence lists, and what its schemas leave open."""
    found = list(operation["x-evidence"].get("unknown", []))
    if "2XX" in operation["responses"]:
        found.append("success status")
    body = spec.resolve(operation.get("requestBody", {}))
    found += _open_parts(spec, "request body", body)
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            found += _open_parts(spec, "response body", spec.resolve(response))
    return list(dict.fromkeys(found))


def _open_parts(spec: Spec, what: str, body: dict[str, Any]) -> Iterator[str]:
    seen: set[str] = set()
    for media in body.get("content", {}).values():
        yield from _open_schemas(spec, what, what, media.get("schema", {}), seen)


def _open_schemas(spec: Spec, label: str, owner: str, schema: Any, seen: set[str]) -> Iterator[str]:
    """Yield empty schemas, and discriminators without values, in a schema and in all that it refers to.

    Args:
        label: What to call the schema if it is empty.
        owner: Name of the schema that it is a part of.
        seen: References that were followed already.
    """
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        if schema["$ref"] not in seen:
            seen.add(schema["$ref"])
            name = schema["$ref"].rpartition("/")[2]
            yield from _open_schemas(spec, f"fields of `{name}`", name, spec.resolve(schema), seen)
        return
    if not schema.keys() - {"title", "description", "deprecated", "examples"}:
        yield label
        return
    tag = schema.get("discriminator", {}).get("propertyName")
    if tag and "oneOf" not in schema and "anyOf" not in schema:
        yield f"values of `{owner}.{tag}`"
    for name, child in schema.get("properties", {}).items():
        yield from _open_schemas(spec, f"type of `{owner}.{name}`", owner, child, seen)
    for child in (schema.get("items"), schema.get("additionalProperties")):
        yield from _open_schemas(spec, label, owner, child, seen)
    for key in ("oneOf", "anyOf", "allOf"):
        for child in schema.get(key, []):
            yield from _open_schemas(spec, label, owner, child, seen)


if __name__ == "__main__":
    sys.exit(main())
