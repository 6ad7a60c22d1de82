"""PUT /notifications/{id}: Update a notification"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.notification import is_notification
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
    from ...models.notification import Notification

OPERATION: Final = Operation(
    id="notifications_update",
    name="notifications.update",
    method="PUT",
    path="/notifications/{id}",
    tag="notifications",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The notification was updated. What the answer holds is not documented.",
    },
)


def call(id: int, *, body: Notification) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/notifications/{path_value(id, 'id')}",
        read_any,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body._encode(sent) if is_notification(body) else misfit(body, "Notification", None, None)
        ),
    )


def sync(id: int, *, client: Client, body: Notification) -> Any:
    """Update a notification.

    `PUT /notifications/{id}`

    Args:
        id: Identifier of the notification.
        body: The notification as it should become.

    Returns:
        The notification was updated. What the answer holds is not documented.

    Evidence (partial): notificationmanagement/776e53b6.
    """
    return client.perform(call(id, body=body)).parsed


def sync_detailed(id: int, *, client: Client, body: Notification) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


async def asyncio(id: int, *, client: AsyncClient, body: Notification) -> Any:
    """Update a notification.

    `PUT /notifications/{id}`

    Args:
        id: Identifier of the notification.
        body: The notification as it should become.

    Returns:
        The notification was updated. What the answer holds is not documented.

    Evidence (partial): notificationmanagement/776e53b6.
    """
    return (await client.perform(call(id, body=body))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient, body: Notification) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
