"""GET /scripting/workflows/{id}/tasks: List the scheduled tasks of a workflow"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.workflow_task import WorkflowTask
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

OPERATION: Final = Operation(
    id="workflows_list_tasks",
    name="workflows.list_tasks",
    method="GET",
    path="/scripting/workflows/{id}/tasks",
    tag="workflows",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The tasks.",
    },
)


def _item(x: Any) -> WorkflowTask:
    return WorkflowTask._decode(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(id: int) -> Call[list[WorkflowTask]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/scripting/workflows/{path_value(id, 'id')}/tasks",
        _read,
        item=_item,
    )


def sync(id: int, *, client: Client) -> list[WorkflowTask]:
    """List the scheduled tasks of a workflow.

    `GET /scripting/workflows/{id}/tasks`

    Args:
        id: Identifier of the workflow.

    Returns:
        The tasks.

    Evidence (full): workflowmanagement/a0e4f8ef.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: int, *, client: Client) -> Response[list[WorkflowTask]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: int, *, client: AsyncClient) -> list[WorkflowTask]:
    """List the scheduled tasks of a workflow.

    `GET /scripting/workflows/{id}/tasks`

    Args:
        id: Identifier of the workflow.

    Returns:
        The tasks.

    Evidence (full): workflowmanagement/a0e4f8ef.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[list[WorkflowTask]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))


def stream(id: int, *, client: Client) -> Stream[WorkflowTask]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id))


def stream_asyncio(id: int, *, client: AsyncClient) -> AsyncStream[WorkflowTask]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id))
