"""DELETE /imports/{id}: Delete an import definition"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="imports_delete",
    name="imports.delete",
    method="DELETE",
    path="/imports/{id}",
    tag="imports",
    idempotent=True,
    deprecated=True,
    accept="*/*",
    statuses={
        "204": "The import definition was deleted.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: int) -> _rt.Call[_t.Any | None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _rt.read_undocumented,
    )


_call = call


@_typing_extensions.deprecated("imports.delete is deprecated by the API")
def sync(id: int, *, client: _client.Client) -> _t.Any | None:
    """Delete an import definition.

    Deletes an import definition.

    `DELETE /imports/{id}`, deprecated by the API

    Args:
        id: Identifier of the import.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): import/2e17993e, which flags it Deprecated.

    """
    return client.perform(_call(id)).parsed


@_typing_extensions.deprecated("imports.delete is deprecated by the API")
def sync_detailed(id: int, *, client: _client.Client) -> _rt.Response[_t.Any | None]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


@_typing_extensions.deprecated("imports.delete is deprecated by the API")
async def asyncio(id: int, *, client: _client.AsyncClient) -> _t.Any | None:
    """Delete an import definition.

    Deletes an import definition.

    `DELETE /imports/{id}`, deprecated by the API

    Args:
        id: Identifier of the import.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): import/2e17993e, which flags it Deprecated.

    """
    return (await client.perform(_call(id))).parsed


@_typing_extensions.deprecated("imports.delete is deprecated by the API")
async def asyncio_detailed(id: int, *, client: _client.AsyncClient) -> _rt.Response[_t.Any | None]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
