"""PUT /scripting/workflows/{id}: Replace a workflow"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.workflow import Workflow
from ...types import Call, Operation, Response
from ...wire import (
    is_integer,
    json_content,
    misfit,
    path_value,
    read_any,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="workflows_update",
    name="workflows.update",
    method="PUT",
    path="/scripting/workflows/{id}",
    tag="workflows",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The workflow was updated. What the answer holds is not documented.",
    },
)


def call(id: int, *, body: Workflow) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/scripting/workflows/{path_value(id, 'id')}",
        read_any,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: body._encode(sent) if isinstance(body, Workflow) else misfit(body, "Workflow", None, None),
        ),
    )


def sync(id: int, *, client: Client, body: Workflow) -> Any:
    """Replace a workflow.

    Replaces the whole workflow, so send all that should stay.

    `PUT /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.
        body: The workflow as it should become.

    Returns:
        The workflow was updated. What the answer holds is not documented.

    Evidence (partial): workflowmanagement/6e404dbf.
    """
    return client.perform(call(id, body=body)).parsed


def sync_detailed(id: int, *, client: Client, body: Workflow) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


async def asyncio(id: int, *, client: AsyncClient, body: Workflow) -> Any:
    """Replace a workflow.

    Replaces the whole workflow, so send all that should stay.

    `PUT /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.
        body: The workflow as it should become.

    Returns:
        The workflow was updated. What the answer holds is not documented.

    Evidence (partial): workflowmanagement/6e404dbf.
    """
    return (await client.perform(call(id, body=body))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient, body: Workflow) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
