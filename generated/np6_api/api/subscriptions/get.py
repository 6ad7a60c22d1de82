"""GET /subscriptions/{id}: Get a subscription"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from ...models.subscription import Subscription
from ...types import Call, Operation, Response
from ...wire import (
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="subscriptions_get",
    name="subscriptions.get",
    method="GET",
    path="/subscriptions/{id}",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The subscription.",
        "401": "The key is wrong.",
        "403": "The user of the key may not read this subscription.",
        "404": "There is no subscription with this identifier.",
    },
)


def _decode(document: Any) -> Subscription:
    return Subscription._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: UUID) -> Call[Subscription]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: str(v) if isinstance(v, UUID) else misfit(v, "a UUID", None, None))
    return Call(
        OPERATION,
        f"/subscriptions/{path_value(id, 'id')}",
        _read,
    )


def sync(id: UUID, *, client: Client) -> Subscription:
    """Get a subscription.

    `GET /subscriptions/{id}`

    Args:
        id: Identifier of the subscription.

    Returns:
        The subscription.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not read this subscription.
        404: There is no subscription with this identifier.

    Evidence (full): subscription (index) and subscription/417b7c27, both its page and its .md twin.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: UUID, *, client: Client) -> Response[Subscription]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: UUID, *, client: AsyncClient) -> Subscription:
    """Get a subscription.

    `GET /subscriptions/{id}`

    Args:
        id: Identifier of the subscription.

    Returns:
        The subscription.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not read this subscription.
        404: There is no subscription with this identifier.

    Evidence (full): subscription (index) and subscription/417b7c27, both its page and its .md twin.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: UUID, *, client: AsyncClient) -> Response[Subscription]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
