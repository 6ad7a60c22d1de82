"""POST /notifications/{id}/executions: Send a notification to several recipients"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.notification_execution_request import NotificationExecutionRequest
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
    id="notifications_execute_many",
    name="notifications.execute_many",
    method="POST",
    path="/notifications/{id}/executions",
    tag="notifications",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The sending was accepted. What the answer holds is not documented.",
    },
)


def call(id: int, *, body: list[NotificationExecutionRequest]) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/notifications/{path_value(id, 'id')}/executions",
        read_any,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: (
                [
                    x._encode(sent)
                    if isinstance(x, NotificationExecutionRequest)
                    else misfit(x, "NotificationExecutionRequest", body, None)
                    for x in body
                ]
                if isinstance(body, list)
                else misfit(body, "an array", None, None)
            ),
        ),
    )


def sync(id: int, *, client: Client, body: list[NotificationExecutionRequest]) -> Any:
    """Send a notification to several recipients.

    `POST /notifications/{id}/executions`

    Args:
        id: Identifier of the notification.
        body: Whom to send to, and what to override; one item for each recipient.

    Returns:
        The sending was accepted. What the answer holds is not documented.

    Evidence (partial): notificationmanagement/9e71a056; the fields of an item from a754f7ab.
    """
    return client.perform(call(id, body=body)).parsed


def sync_detailed(id: int, *, client: Client, body: list[NotificationExecutionRequest]) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


async def asyncio(id: int, *, client: AsyncClient, body: list[NotificationExecutionRequest]) -> Any:
    """Send a notification to several recipients.

    `POST /notifications/{id}/executions`

    Args:
        id: Identifier of the notification.
        body: Whom to send to, and what to override; one item for each recipient.

    Returns:
        The sending was accepted. What the answer holds is not documented.

    Evidence (partial): notificationmanagement/9e71a056; the fields of an item from a754f7ab.
    """
    return (await client.perform(call(id, body=body))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient, body: list[NotificationExecutionRequest]) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
