"""GET /imports/{id}/executions: Get the state of the last execution of an import"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt
from ...models.import_execution import ImportExecution

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
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
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> ImportExecution:
    result: ImportExecution = (
        ImportExecution._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: int) -> _rt.Call[ImportExecution]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
    )


_call = call


@_typing_extensions.deprecated("imports.get_execution is deprecated by the API")
def sync(id: int, *, client: _client.Client) -> ImportExecution:
    """Get the state of the last execution of an import.

    Gets the state of the last execution of an import. The response is one execution, not a list.

    `GET /imports/{id}/executions`, deprecated by the API

    Args:
        id: Identifier of the import.

    Returns:
        The last execution.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): import/400b1699, which flags it Deprecated.

    """
    return client.perform(_call(id)).parsed


@_typing_extensions.deprecated("imports.get_execution is deprecated by the API")
def sync_detailed(id: int, *, client: _client.Client) -> _rt.Response[ImportExecution]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


@_typing_extensions.deprecated("imports.get_execution is deprecated by the API")
async def asyncio(id: int, *, client: _client.AsyncClient) -> ImportExecution:
    """Get the state of the last execution of an import.

    Gets the state of the last execution of an import. The response is one execution, not a list.

    `GET /imports/{id}/executions`, deprecated by the API

    Args:
        id: Identifier of the import.

    Returns:
        The last execution.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): import/400b1699, which flags it Deprecated.

    """
    return (await client.perform(_call(id))).parsed


@_typing_extensions.deprecated("imports.get_execution is deprecated by the API")
async def asyncio_detailed(id: int, *, client: _client.AsyncClient) -> _rt.Response[ImportExecution]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
