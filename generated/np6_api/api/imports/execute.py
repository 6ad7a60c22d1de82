"""POST /imports/{id}/executions: Start an import"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...models.import_definition import ImportDefinition
from ...models.import_execution import ImportExecution
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    is_integer,
    json_content,
    misfit,
    path_value,
    reader,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="imports_execute",
    name="imports.execute",
    method="POST",
    path="/imports/{id}/executions",
    tag="imports",
    idempotent=False,
    deprecated=True,
    accept="application/vnd.mperf.v8.import.v1+json",
    statuses={
        "2XX": "The started execution.",
    },
)


def _decode(document: Any) -> ImportExecution:
    return ImportExecution._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: int, *, body: ImportDefinition | Unset = UNSET) -> Call[ImportExecution]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/imports/{path_value(id, 'id')}/executions",
        _read,
        headers={} if isinstance(body, Unset) else {"Content-Type": "application/json"},
        content=None
        if isinstance(body, Unset)
        else json_content(
            body,
            lambda body: (
                body._encode(sent)
                if isinstance(body, ImportDefinition)
                else misfit(body, "ImportDefinition", None, None)
            ),
        ),
    )


@deprecated("imports.execute is deprecated by the API")
def sync(id: int, *, client: Client, body: ImportDefinition | Unset = UNSET) -> ImportExecution:
    """Start an import.

    The definition in the body can update the import in the same call.

    `POST /imports/{id}/executions`, deprecated by the API

    Args:
        id: Identifier of the import.
        body: The import definition.

    Returns:
        The started execution.

    Evidence (legacy): import/400b1699, which flags it Deprecated and shows the body; older
    documentation (slate) for method, path and answer.
    """
    return client.perform(call(id, body=body)).parsed


@deprecated("imports.execute is deprecated by the API")
def sync_detailed(id: int, *, client: Client, body: ImportDefinition | Unset = UNSET) -> Response[ImportExecution]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


@deprecated("imports.execute is deprecated by the API")
async def asyncio(id: int, *, client: AsyncClient, body: ImportDefinition | Unset = UNSET) -> ImportExecution:
    """Start an import.

    The definition in the body can update the import in the same call.

    `POST /imports/{id}/executions`, deprecated by the API

    Args:
        id: Identifier of the import.
        body: The import definition.

    Returns:
        The started execution.

    Evidence (legacy): import/400b1699, which flags it Deprecated and shows the body; older
    documentation (slate) for method, path and answer.
    """
    return (await client.perform(call(id, body=body))).parsed


@deprecated("imports.execute is deprecated by the API")
async def asyncio_detailed(
    id: int, *, client: AsyncClient, body: ImportDefinition | Unset = UNSET
) -> Response[ImportExecution]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
