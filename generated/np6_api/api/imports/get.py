"""GET /imports/{id}: Get an import definition"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.import_definition import ImportDefinition
from ...types import Call, Operation, Response
from ...wire import (
    is_integer,
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="imports_get",
    name="imports.get",
    method="GET",
    path="/imports/{id}",
    tag="imports",
    idempotent=True,
    deprecated=False,
    accept="application/vnd.mperf.v8.import.v1+json",
    statuses={
        "2XX": "The import definition.",
    },
)


def _decode(document: Any) -> ImportDefinition:
    return ImportDefinition._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: int) -> Call[ImportDefinition]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/imports/{path_value(id, 'id')}",
        _read,
    )


def sync(id: int, *, client: Client) -> ImportDefinition:
    """Get an import definition.

    `GET /imports/{id}`

    Args:
        id: Identifier of the import.

    Returns:
        The import definition.

    Evidence (partial): import/6a10c855.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: int, *, client: Client) -> Response[ImportDefinition]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: int, *, client: AsyncClient) -> ImportDefinition:
    """Get an import definition.

    `GET /imports/{id}`

    Args:
        id: Identifier of the import.

    Returns:
        The import definition.

    Evidence (partial): import/6a10c855.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[ImportDefinition]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
