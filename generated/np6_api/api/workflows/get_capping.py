"""GET /scripting/workflows/{id}/capping: Get the capping of a workflow"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.workflow_capping import WorkflowCapping
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
    },
)


def _item(x: Any) -> WorkflowCapping:
    return WorkflowCapping._decode(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(id: int) -> Call[list[WorkflowCapping]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/scripting/workflows/{path_value(id, 'id')}/capping",
        _read,
        item=_item,
    )


def sync(id: int, *, client: Client) -> list[WorkflowCapping]:
    """Get the capping of a workflow.

    `GET /scripting/workflows/{id}/capping`

    Args:
        id: Identifier of the workflow.

    Returns:
        The rules that cap how often nodes are run.

    Evidence (full): workflowmanagement/c352ec05, where the title is that of the operation for nodes.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: int, *, client: Client) -> Response[list[WorkflowCapping]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: int, *, client: AsyncClient) -> list[WorkflowCapping]:
    """Get the capping of a workflow.

    `GET /scripting/workflows/{id}/capping`

    Args:
        id: Identifier of the workflow.

    Returns:
        The rules that cap how often nodes are run.

    Evidence (full): workflowmanagement/c352ec05, where the title is that of the operation for nodes.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[list[WorkflowCapping]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))


def stream(id: int, *, client: Client) -> Stream[WorkflowCapping]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id))


def stream_asyncio(id: int, *, client: AsyncClient) -> AsyncStream[WorkflowCapping]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id))
