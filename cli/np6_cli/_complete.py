"""Completion by the shell."""

from __future__ import annotations

import typer

from np6_cli import _spec


def operations(incomplete: str) -> list[tuple[str, str]]:
    """Return operations whose names begin so, each with its summary."""
    return [
        (operation.name, operation.summary)
        for operation in _spec.by_name().values()
        if operation.name.startswith(incomplete.replace("_", ".", 1) if "." not in incomplete else incomplete)
        or operation.id.startswith(incomplete)
    ]


def event_lists(incomplete: str) -> list[tuple[str, str]]:
    """Return the same of the operations that list events of a period."""
    listing = {operation.name for operation in _spec.event_lists()}
    return [(name, summary) for name, summary in operations(incomplete) if name in listing]


def parameters(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the parameters of the operation that is being typed; after `name=`, the values that the spec lists."""
    try:
        operation = _spec.find(str(ctx.params.get("operation")))
    except _spec.UnknownOperation:
        return []
    name, sign, _ = incomplete.partition("=")
    offers = []
    for parameter in operation.parameters:
        schema = _spec.resolve(parameter.schema)
        if not sign:
            offers.append((f"{parameter.name}=", parameter.description))
        elif parameter.name == name:
            offers += [(f"{name}={value}", "") for value in schema.get("enum", ())]
    return [offer for offer in offers if offer[0].startswith(incomplete)]
