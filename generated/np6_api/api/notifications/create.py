"""POST /notifications: Create a notification"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.notification import classes_of_notification as _classes_of_notification

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.notification import Notification

OPERATION: _t.Final = _rt.Operation(
    id="notifications_create",
    name="notifications.create",
    method="POST",
    path="/notifications",
    tag="notifications",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The notification was created. What the response holds is not documented.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(*, body: Notification) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
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


def sync(*, client: _client.Client, body: Notification) -> _t.Any:
    """Create a notification.

    Creates a push notification.

    `POST /notifications`

    Args:
        body: The notification to create.

    Returns:
        The notification was created. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/02ef1152.

    """
    return client.perform(_call(body=body)).parsed


def sync_detailed(*, client: _client.Client, body: Notification) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


async def asyncio(*, client: _client.AsyncClient, body: Notification) -> _t.Any:
    """Create a notification.

    Creates a push notification.

    `POST /notifications`

    Args:
        body: The notification to create.

    Returns:
        The notification was created. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/02ef1152.

    """
    return (await client.perform(_call(body=body))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, body: Notification) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
