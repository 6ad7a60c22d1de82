"""GET /notifications/{id}/versions/{version}/render/contact/{contact}: Render a version for a contact, by its identifier"""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from ... import _runtime as _rt
from ...models.notification_render_result import decode_notification_render_result as _decode_notification_render_result

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.notification_render_result import NotificationRenderResult

OPERATION: _t.Final = _rt.Operation(
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
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> NotificationRenderResult:
    result: NotificationRenderResult = (
        _decode_notification_render_result(document)
        if document.__class__ is dict
        else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: int, version: _uuid.UUID, contact: str) -> _rt.Call[NotificationRenderResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(
            OPERATION,
            ("id", _rt.argument("id", id, int, required=True)),
            ("version", _rt.argument("version", version, _uuid.UUID, required=True)),
            ("contact", _rt.argument("contact", contact, str, required=True)),
        ),
        _read,
    )


_call = call


def sync(id: int, version: _uuid.UUID, contact: str, *, client: _client.Client) -> NotificationRenderResult:
    """Render a version for a contact, by its identifier.

    Renders one version of a notification for the contact that the path names, as a preview. Nothing is
    sent.

    `GET /notifications/{id}/versions/{version}/render/contact/{contact}`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        contact: Identifier of the contact.

    Returns:
        The rendered notification.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/8ed1b974.

    """
    return client.perform(_call(id, version, contact)).parsed


def sync_detailed(
    id: int, version: _uuid.UUID, contact: str, *, client: _client.Client
) -> _rt.Response[NotificationRenderResult]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, version, contact))


async def asyncio(
    id: int, version: _uuid.UUID, contact: str, *, client: _client.AsyncClient
) -> NotificationRenderResult:
    """Render a version for a contact, by its identifier.

    Renders one version of a notification for the contact that the path names, as a preview. Nothing is
    sent.

    `GET /notifications/{id}/versions/{version}/render/contact/{contact}`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        contact: Identifier of the contact.

    Returns:
        The rendered notification.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/8ed1b974.

    """
    return (await client.perform(_call(id, version, contact))).parsed


async def asyncio_detailed(
    id: int, version: _uuid.UUID, contact: str, *, client: _client.AsyncClient
) -> _rt.Response[NotificationRenderResult]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, version, contact))
