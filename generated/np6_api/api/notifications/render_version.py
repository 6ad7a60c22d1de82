"""POST /notifications/{id}/versions/{version}/render: Render a version of a notification"""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from ... import _runtime as _rt
from ...models.notification_render_request import NotificationRenderRequest
from ...models.notification_render_result import decode_notification_render_result as _decode_notification_render_result

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.notification_render_result import NotificationRenderResult

OPERATION: _t.Final = _rt.Operation(
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


def call(id: int, version: _uuid.UUID, *, body: NotificationRenderRequest) -> _rt.Call[NotificationRenderResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(
            OPERATION,
            ("id", _rt.argument("id", id, int, required=True)),
            ("version", _rt.argument("version", version, _uuid.UUID, required=True)),
        ),
        _read,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True)
                if isinstance(body, NotificationRenderRequest)
                else _rt.mismatch(body, "NotificationRenderRequest", None)
            ),
            lambda body: body._write(True) if isinstance(body, NotificationRenderRequest) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(
    id: int, version: _uuid.UUID, *, client: _client.Client, body: NotificationRenderRequest
) -> NotificationRenderResult:
    """Render a version of a notification.

    Renders one version of a notification for the contact that the body names, as a preview. Nothing is
    sent.

    `POST /notifications/{id}/versions/{version}/render`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        body: Whom to render for.

    Returns:
        The rendered notification.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/48745047; that the response is that of the other
    renderings is inferred.

    """
    return client.perform(_call(id, version, body=body)).parsed


def sync_detailed(
    id: int, version: _uuid.UUID, *, client: _client.Client, body: NotificationRenderRequest
) -> _rt.Response[NotificationRenderResult]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, version, body=body))


async def asyncio(
    id: int, version: _uuid.UUID, *, client: _client.AsyncClient, body: NotificationRenderRequest
) -> NotificationRenderResult:
    """Render a version of a notification.

    Renders one version of a notification for the contact that the body names, as a preview. Nothing is
    sent.

    `POST /notifications/{id}/versions/{version}/render`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        body: Whom to render for.

    Returns:
        The rendered notification.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/48745047; that the response is that of the other
    renderings is inferred.

    """
    return (await client.perform(_call(id, version, body=body))).parsed


async def asyncio_detailed(
    id: int, version: _uuid.UUID, *, client: _client.AsyncClient, body: NotificationRenderRequest
) -> _rt.Response[NotificationRenderResult]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, version, body=body))
