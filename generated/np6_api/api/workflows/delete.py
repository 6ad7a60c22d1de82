"""DELETE /scripting/workflows/{id}: Delete a workflow"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...types import Call, Operation, Response
from ...wire import (
    is_integer,
    misfit,
    path_value,
    read_nothing,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
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
    },
)


def call(id: int) -> Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/scripting/workflows/{path_value(id, 'id')}",
        read_nothing,
    )


def sync(id: int, *, client: Client) -> None:
    """Delete a workflow.

    `DELETE /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.

    Evidence (full): workflowmanagement/15476a50.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: int, *, client: Client) -> Response[None]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: int, *, client: AsyncClient) -> None:
    """Delete a workflow.

    `DELETE /scripting/workflows/{id}`

    Args:
        id: Identifier of the workflow.

    Evidence (full): workflowmanagement/15476a50.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[None]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
