"""POST /notifications/{id}/versions/{version}/render: Render a version of a notification"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from ...models.notification_render_request import NotificationRenderRequest
from ...models.notification_render_result import decode_notification_render_result
from ...types import Call, Operation, Response
from ...wire import (
    is_integer,
    json_content,
    misfit,
    path_value,
    reader,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.notification_render_result import NotificationRenderResult

OPERATION: Final = Operation(
    id="notifications_render_version",
    name="notifications.render_version",
    method="POST",
    path="/notifications/{id}/versions/{version}/render",
    tag="notifications",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The rendered notification.",
    },
)


def _decode(document: Any) -> NotificationRenderResult:
    return (
        decode_notification_render_result(document)
        if document.__class__ is dict
        else misfit(document, "an object", None)
    )


_read = reader(_decode)


def call(id: int, version: UUID, *, body: NotificationRenderRequest) -> Call[NotificationRenderResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    version = written("version", version, lambda v: str(v) if isinstance(v, UUID) else misfit(v, "a UUID", None, None))
    return Call(
        OPERATION,
        f"/notifications/{path_value(id, 'id')}/versions/{path_value(version, 'version')}/render",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: (
                body._encode(sent)
                if isinstance(body, NotificationRenderRequest)
                else misfit(body, "NotificationRenderRequest", None, None)
            ),
        ),
    )


def sync(id: int, version: UUID, *, client: Client, body: NotificationRenderRequest) -> NotificationRenderResult:
    """Render a version of a notification.

    Renders one version of a notification, as a preview. Nothing is sent.

    `POST /notifications/{id}/versions/{version}/render`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        body: Whom to render for.

    Returns:
        The rendered notification.

    Evidence (partial): notificationmanagement/48745047; that the answer is that of the other renderings
    is inferred.
    """
    return client.perform(call(id, version, body=body)).parsed


def sync_detailed(
    id: int, version: UUID, *, client: Client, body: NotificationRenderRequest
) -> Response[NotificationRenderResult]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, version, body=body))


async def asyncio(
    id: int, version: UUID, *, client: AsyncClient, body: NotificationRenderRequest
) -> NotificationRenderResult:
    """Render a version of a notification.

    Renders one version of a notification, as a preview. Nothing is sent.

    `POST /notifications/{id}/versions/{version}/render`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        body: Whom to render for.

    Returns:
        The rendered notification.

    Evidence (partial): notificationmanagement/48745047; that the answer is that of the other renderings
    is inferred.
    """
    return (await client.perform(call(id, version, body=body))).parsed


async def asyncio_detailed(
    id: int, version: UUID, *, client: AsyncClient, body: NotificationRenderRequest
) -> Response[NotificationRenderResult]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, version, body=body))
