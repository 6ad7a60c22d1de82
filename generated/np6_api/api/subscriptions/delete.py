"""DELETE /subscriptions/{id}: Delete a subscription"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

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
    id="subscriptions_delete",
    name="subscriptions.delete",
    method="DELETE",
    path="/subscriptions/{id}",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The subscription was deleted. What the answer holds is not documented.",
    },
)


def call(id: UUID) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: str(v) if isinstance(v, UUID) else misfit(v, "a UUID", None, None))
    return Call(
        OPERATION,
        f"/subscriptions/{path_value(id, 'id')}",
        read_any,
    )


def sync(id: UUID, *, client: Client) -> Any:
    """Delete a subscription.

    `DELETE /subscriptions/{id}`

    Args:
        id: Identifier of the subscription.

    Returns:
        The subscription was deleted. What the answer holds is not documented.

    Evidence (partial): subscription (index) and subscription/417b7c27.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: UUID, *, client: Client) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: UUID, *, client: AsyncClient) -> Any:
    """Delete a subscription.

    `DELETE /subscriptions/{id}`

    Args:
        id: Identifier of the subscription.

    Returns:
        The subscription was deleted. What the answer holds is not documented.

    Evidence (partial): subscription (index) and subscription/417b7c27.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: UUID, *, client: AsyncClient) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
