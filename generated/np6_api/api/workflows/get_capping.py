"""GET /scripting/workflows/{id}/capping: Get the capping of a workflow"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.workflow_capping import WorkflowCapping

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="workflows_get_capping",
    name="workflows.get_capping",
    method="GET",
    path="/scripting/workflows/{id}/capping",
    tag="workflows",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The rules that cap how often nodes are run.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> WorkflowCapping:
    item: WorkflowCapping = WorkflowCapping._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(id: int) -> _rt.Call[list[WorkflowCapping]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
        item=_item,
    )


_call = call


def sync(id: int, *, client: _client.Client) -> list[WorkflowCapping]:
    """Get the capping of a workflow.

    Gets the rules that cap how often nodes of a workflow are run.

    `GET /scripting/workflows/{id}/capping`

    Args:
        id: Identifier of the workflow.

    Returns:
        The rules that cap how often nodes are run.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): workflowmanagement/c352ec05, where the title is that of the operation for nodes.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: int, *, client: _client.Client) -> _rt.Response[list[WorkflowCapping]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: int, *, client: _client.AsyncClient) -> list[WorkflowCapping]:
    """Get the capping of a workflow.

    Gets the rules that cap how often nodes of a workflow are run.

    `GET /scripting/workflows/{id}/capping`

    Args:
        id: Identifier of the workflow.

    Returns:
        The rules that cap how often nodes are run.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): workflowmanagement/c352ec05, where the title is that of the operation for nodes.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: int, *, client: _client.AsyncClient) -> _rt.Response[list[WorkflowCapping]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))


def stream(id: int, *, client: _client.Client) -> _rt.Stream[WorkflowCapping]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(id))


def stream_asyncio(id: int, *, client: _client.AsyncClient) -> _rt.AsyncStream[WorkflowCapping]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(id))
