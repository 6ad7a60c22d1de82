"""GET /scripting/workflows/{id}/nodes: List the nodes of a workflow"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.workflow_node import decode_workflow_node as _decode_workflow_node

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.workflow_node import WorkflowNode

OPERATION: _t.Final = _rt.Operation(
    id="workflows_list_nodes",
    name="workflows.list_nodes",
    method="GET",
    path="/scripting/workflows/{id}/nodes",
    tag="workflows",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The nodes.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> WorkflowNode:
    item: WorkflowNode = _decode_workflow_node(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(id: int) -> _rt.Call[list[WorkflowNode]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
        item=_item,
    )


_call = call


def sync(id: int, *, client: _client.Client) -> list[WorkflowNode]:
    """List the nodes of a workflow.

    Lists the nodes of a workflow.

    `GET /scripting/workflows/{id}/nodes`

    Args:
        id: Identifier of the workflow.

    Returns:
        The nodes.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): workflowmanagement/21031e0c.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: int, *, client: _client.Client) -> _rt.Response[list[WorkflowNode]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: int, *, client: _client.AsyncClient) -> list[WorkflowNode]:
    """List the nodes of a workflow.

    Lists the nodes of a workflow.

    `GET /scripting/workflows/{id}/nodes`

    Args:
        id: Identifier of the workflow.

    Returns:
        The nodes.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): workflowmanagement/21031e0c.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: int, *, client: _client.AsyncClient) -> _rt.Response[list[WorkflowNode]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))


def stream(id: int, *, client: _client.Client) -> _rt.Stream[WorkflowNode]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(id))


def stream_asyncio(id: int, *, client: _client.AsyncClient) -> _rt.AsyncStream[WorkflowNode]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(id))
