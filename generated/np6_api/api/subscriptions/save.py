"""PUT /subscriptions: Create or update a subscription"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.subscription import Subscription
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    reader,
    sent,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="subscriptions_save",
    name="subscriptions.save",
    method="PUT",
    path="/subscriptions",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The created or updated subscription.",
    },
)


def _decode(document: Any) -> Subscription:
    return Subscription._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(*, body: Subscription) -> Call[Subscription]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/subscriptions",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: (
                body._encode(sent) if isinstance(body, Subscription) else misfit(body, "Subscription", None, None)
            ),
        ),
    )


def sync(*, client: Client, body: Subscription) -> Subscription:
    """Create or update a subscription.

    The identifier travels in the body.

    `PUT /subscriptions`

    Args:
        body: The subscription.

    Returns:
        The created or updated subscription.

    Evidence (partial): subscription/cf274d4c and subscription (index).
    """
    return client.perform(call(body=body)).parsed


def sync_detailed(*, client: Client, body: Subscription) -> Response[Subscription]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


async def asyncio(*, client: AsyncClient, body: Subscription) -> Subscription:
    """Create or update a subscription.

    The identifier travels in the body.

    `PUT /subscriptions`

    Args:
        body: The subscription.

    Returns:
        The created or updated subscription.

    Evidence (partial): subscription/cf274d4c and subscription (index).
    """
    return (await client.perform(call(body=body))).parsed


async def asyncio_detailed(*, client: AsyncClient, body: Subscription) -> Response[Subscription]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
