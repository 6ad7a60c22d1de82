"""PATCH /scripting/workflows/{id}: Update a workflow"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.workflow import Workflow
from ...types import Call, Operation, Response
from ...wire import (
    is_integer,
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
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
    },
)


def _decode(document: Any) -> Workflow:
    return Workflow._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: int) -> Call[Workflow]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/scripting/workflows/{path_value(id, 'id')}",
        _read,
    )


def sync(id: int, *, client: Client) -> Workflow:
    """Update a workflow.

    What it changes is not documented; the reference shows no body.

    `PATCH /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.

    Returns:
        The updated workflow.

    Evidence (partial): workflowmanagement/15476a50, c38e7196.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: int, *, client: Client) -> Response[Workflow]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: int, *, client: AsyncClient) -> Workflow:
    """Update a workflow.

    What it changes is not documented; the reference shows no body.

    `PATCH /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.

    Returns:
        The updated workflow.

    Evidence (partial): workflowmanagement/15476a50, c38e7196.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[Workflow]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
