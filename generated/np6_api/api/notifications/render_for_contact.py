"""GET /notifications/{id}/render/contact: Render the master version for a contact"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.notification_render_result import decode_notification_render_result as _decode_notification_render_result

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.notification_render_result import NotificationRenderResult

OPERATION: _t.Final = _rt.Operation(
    id="notifications_render_for_contact",
    name="notifications.render_for_contact",
    method="GET",
    path="/notifications/{id}/render/contact",
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


def call(id: int, *, unicity: str) -> _rt.Call[NotificationRenderResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
        params=_rt.query_pairs(("unicity", _rt.argument("unicity", unicity, str, required=True))),
    )


_call = call


def sync(id: int, *, client: _client.Client, unicity: str) -> NotificationRenderResult:
    """Render the master version for a contact.

    Renders the master version of a notification for the contact that the query names, as a preview.
    Nothing is sent.

    `GET /notifications/{id}/render/contact`

    Args:
        id: Identifier of the notification.
        unicity: Unicity of the contact.

    Returns:
        The rendered notification.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/2729d083, which writes the query into the path.

    """
    return client.perform(_call(id, unicity=unicity)).parsed


def sync_detailed(id: int, *, client: _client.Client, unicity: str) -> _rt.Response[NotificationRenderResult]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, unicity=unicity))


async def asyncio(id: int, *, client: _client.AsyncClient, unicity: str) -> NotificationRenderResult:
    """Render the master version for a contact.

    Renders the master version of a notification for the contact that the query names, as a preview.
    Nothing is sent.

    `GET /notifications/{id}/render/contact`

    Args:
        id: Identifier of the notification.
        unicity: Unicity of the contact.

    Returns:
        The rendered notification.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/2729d083, which writes the query into the path.

    """
    return (await client.perform(_call(id, unicity=unicity))).parsed


async def asyncio_detailed(
    id: int, *, client: _client.AsyncClient, unicity: str
) -> _rt.Response[NotificationRenderResult]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, unicity=unicity))
