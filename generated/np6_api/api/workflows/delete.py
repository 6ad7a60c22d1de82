"""DELETE /scripting/workflows/{id}: Delete a workflow"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="workflows_delete",
    name="workflows.delete",
    method="DELETE",
    path="/scripting/workflows/{id}",
    tag="workflows",
    idempotent=True,
    deprecated=False,
    accept="*/*",
    statuses={
        "204": "The workflow was deleted.",
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


def sync(id: int, *, client: _client.Client) -> _t.Any | None:
    """Delete a workflow.

    Deletes a workflow.

    `DELETE /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): workflowmanagement/15476a50.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: int, *, client: _client.Client) -> _rt.Response[_t.Any | None]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: int, *, client: _client.AsyncClient) -> _t.Any | None:
    """Delete a workflow.

    Deletes a workflow.

    `DELETE /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): workflowmanagement/15476a50.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: int, *, client: _client.AsyncClient) -> _rt.Response[_t.Any | None]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
