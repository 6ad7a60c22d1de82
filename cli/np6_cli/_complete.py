"""What the shell offers at Tab."""

from __future__ import annotations

import typer

from np6_cli import _description


def operations(incomplete: str) -> list[tuple[str, str]]:
    """Operations whose names begin so, with what they do."""
    return [
        (operation.name, operation.summary)
        for operation in _description.by_name().values()
        if operation.name.startswith(incomplete.replace("_", ".", 1) if "." not in incomplete else incomplete)
        or operation.id.startswith(incomplete)
    ]


def event_lists(incomplete: str) -> list[tuple[str, str]]:
    """The same, of those that list events of a period."""
    listing = {operation.name for operation in _description.event_lists()}
    return [(name, summary) for name, summary in operations(incomplete) if name in listing]


def parameters(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Parameters of the operation that is being typed; after `name=` the values, where the description knows them."""
    try:
        operation = _description.find(str(ctx.params.get("operation")))
    except _description.UnknownOperation:
        return []
    name, sign, _ = incomplete.partition("=")
    offers = []
    for parameter in operation.parameters:
        schema = _description.resolve(parameter.schema)
        if not sign:
            offers.append((f"{parameter.name}=", parameter.description))
        elif parameter.name == name:
            offers += [(f"{name}={value}", "") for value in schema.get("enum", ())]
    return [offer for offer in offers if offer[0].startswith(incomplete)]
