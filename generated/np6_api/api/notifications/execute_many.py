"""POST /notifications/{id}/executions: Send a notification to several recipients"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.notification_execution_request import NotificationExecutionRequest

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="notifications_execute_many",
    name="notifications.execute_many",
    method="POST",
    path="/notifications/{id}/executions",
    tag="notifications",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The sending was accepted. What the response holds is not documented.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: int, *, body: list[NotificationExecutionRequest]) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _rt.read_any,
        content=_rt.json_content(
            body,
            lambda body: (
                [
                    x._encode(True)
                    if isinstance(x, NotificationExecutionRequest)
                    else _rt.mismatch(x, "NotificationExecutionRequest", body)
                    for x in body
                ]
                if isinstance(body, list)
                else _rt.mismatch(body, "an array", None)
            ),
            lambda body: (
                "["
                + ",".join(
                    [x._write(True) if isinstance(x, NotificationExecutionRequest) else _rt.no_text(x) for x in body]
                )
                + "]"
                if isinstance(body, list)
                else _rt.no_text(body)
            ),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: int, *, client: _client.Client, body: list[NotificationExecutionRequest]) -> _t.Any:
    """Send a notification to several recipients.

    Sends a notification to several recipients.

    `POST /notifications/{id}/executions`

    Args:
        id: Identifier of the notification.
        body: Whom to send to, and what to override; one item for each recipient.

    Returns:
        The sending was accepted. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/9e71a056; the fields of an item from a754f7ab.

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: int, *, client: _client.Client, body: list[NotificationExecutionRequest]) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: int, *, client: _client.AsyncClient, body: list[NotificationExecutionRequest]) -> _t.Any:
    """Send a notification to several recipients.

    Sends a notification to several recipients.

    `POST /notifications/{id}/executions`

    Args:
        id: Identifier of the notification.
        body: Whom to send to, and what to override; one item for each recipient.

    Returns:
        The sending was accepted. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/9e71a056; the fields of an item from a754f7ab.

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(
    id: int, *, client: _client.AsyncClient, body: list[NotificationExecutionRequest]
) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
