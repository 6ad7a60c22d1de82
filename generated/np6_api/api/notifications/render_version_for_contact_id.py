"""GET /notifications/{id}/versions/{version}/render/contact/{contact}: Render a version for a contact, by its identifier"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from ...models.notification_render_result import decode_notification_render_result
from ...types import Call, Operation, Response
from ...wire import (
    is_integer,
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.notification_render_result import NotificationRenderResult

OPERATION: Final = Operation(
    id="notifications_render_version_for_contact_id",
    name="notifications.render_version_for_contact_id",
    method="GET",
    path="/notifications/{id}/versions/{version}/render/contact/{contact}",
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


def call(id: int, version: UUID, contact: str) -> Call[NotificationRenderResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    version = written("version", version, lambda v: str(v) if isinstance(v, UUID) else misfit(v, "a UUID", None, None))
    contact = written("contact", contact, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/notifications/{path_value(id, 'id')}/versions/{path_value(version, 'version')}/render/contact/{path_value(contact, 'contact')}",
        _read,
    )


def sync(id: int, version: UUID, contact: str, *, client: Client) -> NotificationRenderResult:
    """Render a version for a contact, by its identifier.

    Renders one version of a notification, as a preview. Nothing is sent.

    `GET /notifications/{id}/versions/{version}/render/contact/{contact}`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        contact: Identifier of the contact.

    Returns:
        The rendered notification.

    Evidence (partial): notificationmanagement/8ed1b974.
    """
    return client.perform(call(id, version, contact)).parsed


def sync_detailed(id: int, version: UUID, contact: str, *, client: Client) -> Response[NotificationRenderResult]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, version, contact))


async def asyncio(id: int, version: UUID, contact: str, *, client: AsyncClient) -> NotificationRenderResult:
    """Render a version for a contact, by its identifier.

    Renders one version of a notification, as a preview. Nothing is sent.

    `GET /notifications/{id}/versions/{version}/render/contact/{contact}`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        contact: Identifier of the contact.

    Returns:
        The rendered notification.

    Evidence (partial): notificationmanagement/8ed1b974.
    """
    return (await client.perform(call(id, version, contact))).parsed


async def asyncio_detailed(
    id: int, version: UUID, contact: str, *, client: AsyncClient
) -> Response[NotificationRenderResult]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, version, contact))
