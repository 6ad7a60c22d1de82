"""POST /notifications: Create a notification"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.notification import is_notification
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    read_any,
    sent,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.notification import Notification

OPERATION: Final = Operation(
    id="notifications_create",
    name="notifications.create",
    method="POST",
    path="/notifications",
    tag="notifications",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The notification was created. What the answer holds is not documented.",
    },
)


def call(*, body: Notification) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/notifications",
        read_any,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body._encode(sent) if is_notification(body) else misfit(body, "Notification", None, None)
        ),
    )


def sync(*, client: Client, body: Notification) -> Any:
    """Create a notification.

    `POST /notifications`

    Args:
        body: The notification to create.

    Returns:
        The notification was created. What the answer holds is not documented.

    Evidence (partial): notificationmanagement/02ef1152.
    """
    return client.perform(call(body=body)).parsed


def sync_detailed(*, client: Client, body: Notification) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


async def asyncio(*, client: AsyncClient, body: Notification) -> Any:
    """Create a notification.

    `POST /notifications`

    Args:
        body: The notification to create.

    Returns:
        The notification was created. What the answer holds is not documented.

    Evidence (partial): notificationmanagement/02ef1152.
    """
    return (await client.perform(call(body=body))).parsed


async def asyncio_detailed(*, client: AsyncClient, body: Notification) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
