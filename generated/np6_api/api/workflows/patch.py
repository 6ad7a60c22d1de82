"""PATCH /scripting/workflows/{id}: Update a workflow"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.workflow import Workflow

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="workflows_patch",
    name="workflows.patch",
    method="PATCH",
    path="/scripting/workflows/{id}",
    tag="workflows",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The updated workflow.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Workflow:
    result: Workflow = (
        Workflow._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: int) -> _rt.Call[Workflow]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
    )


_call = call


def sync(id: int, *, client: _client.Client) -> Workflow:
    """Update a workflow.

    Updates a workflow. What it changes is not documented, and the reference shows no body.

    `PATCH /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.

    Returns:
        The updated workflow.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): workflowmanagement/15476a50, c38e7196.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: int, *, client: _client.Client) -> _rt.Response[Workflow]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: int, *, client: _client.AsyncClient) -> Workflow:
    """Update a workflow.

    Updates a workflow. What it changes is not documented, and the reference shows no body.

    `PATCH /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.

    Returns:
        The updated workflow.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): workflowmanagement/15476a50, c38e7196.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: int, *, client: _client.AsyncClient) -> _rt.Response[Workflow]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
