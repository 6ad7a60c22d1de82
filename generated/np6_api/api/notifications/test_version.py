"""POST /notifications/{id}/versions/{version}/test: Test a version of a notification"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from ...models.notification_test_request import NotificationTestRequest
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
    id="notifications_test_version",
    name="notifications.test_version",
    method="POST",
    path="/notifications/{id}/versions/{version}/test",
    tag="notifications",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The test was accepted. What the answer holds is not documented.",
    },
)


def call(id: int, version: UUID, *, body: NotificationTestRequest) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    version = written("version", version, lambda v: str(v) if isinstance(v, UUID) else misfit(v, "a UUID", None, None))
    return Call(
        OPERATION,
        f"/notifications/{path_value(id, 'id')}/versions/{path_value(version, 'version')}/test",
        read_any,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: (
                body._encode(sent)
                if isinstance(body, NotificationTestRequest)
                else misfit(body, "NotificationTestRequest", None, None)
            ),
        ),
    )


def sync(id: int, version: UUID, *, client: Client, body: NotificationTestRequest) -> Any:
    """Test a version of a notification.

    `POST /notifications/{id}/versions/{version}/test`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        body: Whom to send the test to, and what to override.

    Returns:
        The test was accepted. What the answer holds is not documented.

    Evidence (partial): notificationmanagement/1ba3801a.
    """
    return client.perform(call(id, version, body=body)).parsed


def sync_detailed(id: int, version: UUID, *, client: Client, body: NotificationTestRequest) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, version, body=body))


async def asyncio(id: int, version: UUID, *, client: AsyncClient, body: NotificationTestRequest) -> Any:
    """Test a version of a notification.

    `POST /notifications/{id}/versions/{version}/test`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        body: Whom to send the test to, and what to override.

    Returns:
        The test was accepted. What the answer holds is not documented.

    Evidence (partial): notificationmanagement/1ba3801a.
    """
    return (await client.perform(call(id, version, body=body))).parsed


async def asyncio_detailed(
    id: int, version: UUID, *, client: AsyncClient, body: NotificationTestRequest
) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, version, body=body))
