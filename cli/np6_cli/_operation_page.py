"""Show operations: a list of them, and the page of one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich import box
from rich.table import Table
from rich.text import Text

from np6_cli import _spec, _values
from np6_cli._spec import SpecOperation
from np6_cli._terminal import count_of, terminal

_DEPTH = 3
_METHOD_STYLES = {"GET": "green", "DELETE": "red"}


def show_list(operations: Sequence[SpecOperation]) -> None:
    """Show operations: as a table on a terminal, as lines with tabs elsewhere, or as JSON lines."""
    if terminal.json:
        for operation in operations:
            terminal.json_line(_summary(operation))
    elif not terminal.out.is_terminal:
        for operation in operations:
            flag = "deprecated" if operation.deprecated else ""
            terminal.line("\t".join((operation.name, operation.method, operation.path, flag, operation.summary)))
    else:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        table.add_column("Operation", no_wrap=True)
        table.add_column("Method")
        table.add_column("Path", overflow="fold")
        table.add_column("")
        for operation in operations:
            table.add_row(
                operation.name,
                Text(operation.method, _method_style(operation)),
                operation.path,
                Text("deprecated", "yellow") if operation.deprecated else "",
            )
        terminal.out.print(table)
        terminal.note(f"{count_of(len(operations), 'operations')}. np6 describe OPERATION shows one of them.", "dim")


def show_page(operation: SpecOperation) -> None:
    """Show one operation: parameters, body, responses, and how to call it."""
    if terminal.json:
        terminal.json_line(_summary(operation) | {"parameters": _parameters(operation), "openapi": operation.raw})
        return
    line = terminal.line
    line(Text.assemble((operation.name, "bold"), f"  {operation.summary}"))
    line(Text.assemble((operation.method, _method_style(operation)), f" {operation.path}"))
    if operation.deprecated:
        line(Text("NP6 flags it as deprecated.", "yellow"))
    if text := operation.raw.get("description"):
        line()
        line(text)
    if operation.parameters:
        line()
        line(Text("Parameters (name=value)", "bold"))
        _show_parameters(operation)
    if operation.body is not None:
        line()
        line(Text("Body (--body @file, - or JSON)", "bold"))
        _show_body(operation)
    line()
    line(Text("Responses", "bold"))
    for status, response in operation.responses.items():
        line(f"  {status}  {response.get('description', '')}")
    evidence = operation.raw.get("x-evidence", {})
    if unknown := evidence.get("unknown"):
        line()
        line(Text(f"Not known: {', '.join(unknown)}.", "dim"))
    line()
    line(Text("Example", "bold"))
    line(f"  {_example_call(operation)}")


def example_body(operation: SpecOperation) -> Any | None:
    """Return an example of the body; None if the spec has none."""
    for content in operation.contents.values():
        for example in content.get("examples", {}).values():
            return example["value"]
    return None


def _summary(operation: SpecOperation) -> dict[str, Any]:
    return {
        "operation": operation.name,
        "id": operation.id,
        "method": operation.method,
        "path": operation.path,
        "deprecated": operation.deprecated,
        "idempotent": operation.generated.idempotent,
        "summary": operation.summary,
    }


def _parameters(operation: SpecOperation) -> list[dict[str, Any]]:
    return [
        {"name": p.name, "in": p.place, "required": p.required, "type": _values.type_in_words(p.schema)}
        for p in operation.parameters
    ]


def _show_parameters(operation: SpecOperation) -> None:
    kinds = {p.name: _values.type_in_words(p.schema) for p in operation.parameters}
    widths = max(map(len, kinds)), max(map(len, kinds.values()))
    for parameter in operation.parameters:
        flags = "required. " * parameter.required + "deprecated. " * parameter.deprecated
        columns = f"  {parameter.name:<{widths[0]}}  {kinds[parameter.name]:<{widths[1]}}  "
        terminal.line(f"{columns}{flags}{parameter.description}".rstrip())
    if operation.selectors:
        terminal.line(f"  Exactly one of {', '.join(operation.selectors)} is needed.")


def _show_body(operation: SpecOperation) -> None:
    body = operation.body or {}
    needed = "Required. " if body.get("required") else ""
    terminal.line(f"  {needed}{body.get('description', '')}".rstrip())
    seen: dict[str, str] = {}
    for media, content in operation.contents.items():
        outline = "\n".join(_outline(content.get("schema", {}), "    "))
        terminal.line(Text(f"  {media}", "cyan"))
        terminal.line(outline if outline not in seen else f"    as {seen[outline]}")
        seen.setdefault(outline, media)
    if example_body(operation) is not None:
        terminal.line(f"  Example: np6 describe {operation.name} --example")


def _outline(schema: Mapping[str, Any], indent: str, depth: int = 0) -> Iterator[str]:
    """Yield the lines of an indented outline of a schema."""
    schema = _spec.resolve(schema)
    if schema.get("type") == "array":
        limit = f", at most {schema['maxItems']}" if "maxItems" in schema else ""
        yield f"{indent}list{limit}, of"
        yield from _outline(schema.get("items", {}), f"{indent}  ", depth)
        return
    if mapping := schema.get("discriminator", {}).get("mapping"):
        name = schema["discriminator"]["propertyName"]
        yield f"{indent}object, by {name}: {', '.join(mapping)}"
        return
    properties = _spec.properties(schema)
    if not properties:
        yield f"{indent}{_values.type_in_words(schema)}"
        return
    required = set(schema.get("required", ()))
    for name, part in properties.items():
        inner = _spec.resolve(part)
        star = " (required)" if name in required else ""
        text = f"{indent}{name}{star}: {_type_text(inner)}"
        yield f"{text}  {part.get('description') or inner.get('description', '')}".rstrip()
        nested = inner.get("items", {}) if inner.get("type") == "array" else inner
        if depth < _DEPTH and _spec.properties(_spec.resolve(nested)):
            yield from _outline(nested, f"{indent}  ", depth + 1)


def _type_text(schema: Mapping[str, Any]) -> str:
    if mapping := schema.get("discriminator", {}).get("mapping"):
        return f"object, by {schema['discriminator']['propertyName']}: {', '.join(mapping)}"
    if schema.get("type") == "array":
        return f"list of {_type_text(_spec.resolve(schema.get('items', {})))}"
    return "object" if _spec.properties(schema) else _values.type_in_words(schema)


def _example_call(operation: SpecOperation) -> str:
    selectors = operation.selectors[:1]
    needed = [p for p in operation.parameters if p.required or p.name in selectors]
    words = [f"{p.name}={_example_value(p.schema)}" for p in needed]
    if operation.body is not None and operation.body.get("required"):
        words.append("--body @body.json")
        if len(operation.contents) > 1:
            words.append(f"--content-type {next(iter(operation.contents)).rpartition('.')[2]}")
    return " ".join(["np6 call", operation.name, *words])


def _example_value(schema: Mapping[str, Any]) -> str:
    schema = _spec.resolve(schema)
    kind = schema.get("format", schema.get("type"))
    return {"int32": "1234", "uuid": "00000000-0000-4000-8000-000000000000"}.get(str(kind), "VALUE")


def _method_style(operation: SpecOperation) -> str:
    return _METHOD_STYLES.get(operation.method, "cyan" if operation.generated.idempotent else "yellow")


def json_text(value: Any) -> str:
    """Return indented JSON."""
    return json.dumps(value, indent=2, ensure_ascii=False)
