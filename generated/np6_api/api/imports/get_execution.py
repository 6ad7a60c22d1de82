"""GET /imports/{id}/executions: Get the state of the last execution of an import"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...models.import_execution import ImportExecution
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
    id="imports_get_execution",
    name="imports.get_execution",
    method="GET",
    path="/imports/{id}/executions",
    tag="imports",
    idempotent=True,
    deprecated=True,
    accept="application/vnd.mperf.v8.import.v1+json",
    statuses={
        "2XX": "The last execution.",
    },
)


def _decode(document: Any) -> ImportExecution:
    return ImportExecution._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: int) -> Call[ImportExecution]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/imports/{path_value(id, 'id')}/executions",
        _read,
    )


@deprecated("imports.get_execution is deprecated by the API")
def sync(id: int, *, client: Client) -> ImportExecution:
    """Get the state of the last execution of an import.

    The answer is one execution, the last one, not a list.

    `GET /imports/{id}/executions`, deprecated by the API

    Args:
        id: Identifier of the import.

    Returns:
        The last execution.

    Evidence (full): import/400b1699, which flags it Deprecated.
    """
    return client.perform(call(id)).parsed


@deprecated("imports.get_execution is deprecated by the API")
def sync_detailed(id: int, *, client: Client) -> Response[ImportExecution]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


@deprecated("imports.get_execution is deprecated by the API")
async def asyncio(id: int, *, client: AsyncClient) -> ImportExecution:
    """Get the state of the last execution of an import.

    The answer is one execution, the last one, not a list.

    `GET /imports/{id}/executions`, deprecated by the API

    Args:
        id: Identifier of the import.

    Returns:
        The last execution.

    Evidence (full): import/400b1699, which flags it Deprecated.
    """
    return (await client.perform(call(id))).parsed


@deprecated("imports.get_execution is deprecated by the API")
async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[ImportExecution]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
