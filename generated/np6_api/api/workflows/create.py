"""POST /scripting/workflows: Create a workflow"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.workflow import Workflow
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    read_any,
    sent,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="workflows_create",
    name="workflows.create",
    method="POST",
    path="/scripting/workflows",
    tag="workflows",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The workflow was created. What the answer holds is not documented.",
    },
)


def call(*, body: Workflow) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/scripting/workflows",
        read_any,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: body._encode(sent) if isinstance(body, Workflow) else misfit(body, "Workflow", None, None),
        ),
    )


def sync(*, client: Client, body: Workflow) -> Any:
    """Create a workflow.

    `POST /scripting/workflows`

    Args:
        body: The workflow to create.

    Returns:
        The workflow was created. What the answer holds is not documented.

    Evidence (partial): workflowmanagement/e7685387.
    """
    return client.perform(call(body=body)).parsed


def sync_detailed(*, client: Client, body: Workflow) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


async def asyncio(*, client: AsyncClient, body: Workflow) -> Any:
    """Create a workflow.

    `POST /scripting/workflows`

    Args:
        body: The workflow to create.

    Returns:
        The workflow was created. What the answer holds is not documented.

    Evidence (partial): workflowmanagement/e7685387.
    """
    return (await client.perform(call(body=body))).parsed


async def asyncio_detailed(*, client: AsyncClient, body: Workflow) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
