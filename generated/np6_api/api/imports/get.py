"""GET /imports/{id}: Get an import definition"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.import_definition import ImportDefinition

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="imports_get",
    name="imports.get",
    method="GET",
    path="/imports/{id}",
    tag="imports",
    idempotent=True,
    deprecated=False,
    accept="application/vnd.mperf.v8.import.v1+json",
    statuses={
        "200": "The import definition.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No import has this identifier.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> ImportDefinition:
    result: ImportDefinition = (
        ImportDefinition._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: int) -> _rt.Call[ImportDefinition]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
    )


_call = call


def sync(id: int, *, client: _client.Client) -> ImportDefinition:
    """Get an import definition.

    Gets one import definition.

    `GET /imports/{id}`

    Args:
        id: Identifier of the import.

    Returns:
        The import definition.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No import has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): import/6a10c855; status codes from the older documentation (slate).

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: int, *, client: _client.Client) -> _rt.Response[ImportDefinition]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: int, *, client: _client.AsyncClient) -> ImportDefinition:
    """Get an import definition.

    Gets one import definition.

    `GET /imports/{id}`

    Args:
        id: Identifier of the import.

    Returns:
        The import definition.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No import has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): import/6a10c855; status codes from the older documentation (slate).

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: int, *, client: _client.AsyncClient) -> _rt.Response[ImportDefinition]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
