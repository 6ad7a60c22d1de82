"""GET /scripting/workflows/{id}/nodes: List the nodes of a workflow"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.workflow_node import decode_workflow_node
from ...stream import AsyncStream, Stream
from ...types import Call, Operation, Response
from ...wire import (
    array_reader,
    is_integer,
    misfit,
    path_value,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.workflow_node import WorkflowNode

OPERATION: Final = Operation(
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
    },
)


def _item(x: Any) -> WorkflowNode:
    return decode_workflow_node(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(id: int) -> Call[list[WorkflowNode]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/scripting/workflows/{path_value(id, 'id')}/nodes",
        _read,
        item=_item,
    )


def sync(id: int, *, client: Client) -> list[WorkflowNode]:
    """List the nodes of a workflow.

    `GET /scripting/workflows/{id}/nodes`

    Args:
        id: Identifier of the workflow.

    Returns:
        The nodes.

    Evidence (full): workflowmanagement/21031e0c.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: int, *, client: Client) -> Response[list[WorkflowNode]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: int, *, client: AsyncClient) -> list[WorkflowNode]:
    """List the nodes of a workflow.

    `GET /scripting/workflows/{id}/nodes`

    Args:
        id: Identifier of the workflow.

    Returns:
        The nodes.

    Evidence (full): workflowmanagement/21031e0c.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[list[WorkflowNode]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))


def stream(id: int, *, client: Client) -> Stream[WorkflowNode]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id))


def stream_asyncio(id: int, *, client: AsyncClient) -> AsyncStream[WorkflowNode]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id))
