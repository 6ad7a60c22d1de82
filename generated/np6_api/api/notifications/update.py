"""PUT /notifications/{id}: Update a notification"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.notification import classes_of_notification as _classes_of_notification

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.notification import Notification

OPERATION: _t.Final = _rt.Operation(
    id="notifications_update",
    name="notifications.update",
    method="PUT",
    path="/notifications/{id}",
    tag="notifications",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The notification was updated. What the response holds is not documented.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: int, *, body: Notification) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _rt.read_any,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True)
                if body.__class__ in _classes_of_notification
                else _rt.mismatch(body, "Notification", None)
            ),
            lambda body: body._write(True) if body.__class__ in _classes_of_notification else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: int, *, client: _client.Client, body: Notification) -> _t.Any:
    """Update a notification.

    Updates a push notification.

    `PUT /notifications/{id}`

    Args:
        id: Identifier of the notification.
        body: The notification as it should become.

    Returns:
        The notification was updated. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/776e53b6.

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: int, *, client: _client.Client, body: Notification) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: int, *, client: _client.AsyncClient, body: Notification) -> _t.Any:
    """Update a notification.

    Updates a push notification.

    `PUT /notifications/{id}`

    Args:
        id: Identifier of the notification.
        body: The notification as it should become.

    Returns:
        The notification was updated. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/776e53b6.

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(id: int, *, client: _client.AsyncClient, body: Notification) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
