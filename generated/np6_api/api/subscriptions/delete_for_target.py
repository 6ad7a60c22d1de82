"""DELETE /targets/{id}/subscriptions: Delete the subscriptions of a target by its identifier"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...types import Call, Operation, Response
from ...wire import (
    misfit,
    path_value,
    read_any,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="subscriptions_delete_for_target",
    name="subscriptions.delete_for_target",
    method="DELETE",
    path="/targets/{id}/subscriptions",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The subscriptions of the target were deleted. What the answer holds is not documented.",
    },
)


def call(id: str) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/targets/{path_value(id, 'id')}/subscriptions",
        read_any,
    )


def sync(id: str, *, client: Client) -> Any:
    """Delete the subscriptions of a target by its identifier.

    `DELETE /targets/{id}/subscriptions`

    Args:
        id: Identifier of the target.

    Returns:
        The subscriptions of the target were deleted. What the answer holds is not documented.

    Evidence (partial): subscription/7a4cea92.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: str, *, client: Client) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: str, *, client: AsyncClient) -> Any:
    """Delete the subscriptions of a target by its identifier.

    `DELETE /targets/{id}/subscriptions`

    Args:
        id: Identifier of the target.

    Returns:
        The subscriptions of the target were deleted. What the answer holds is not documented.

    Evidence (partial): subscription/7a4cea92.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: str, *, client: AsyncClient) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
