"""POST /notifications/{id}/versions/{version}/test: Test a version of a notification"""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from ... import _runtime as _rt
from ...models.notification_test_request import NotificationTestRequest

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="notifications_test_version",
    name="notifications.test_version",
    method="POST",
    path="/notifications/{id}/versions/{version}/test",
    tag="notifications",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The test was accepted. What the response holds is not documented.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: int, version: _uuid.UUID, *, body: NotificationTestRequest) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(
            OPERATION,
            ("id", _rt.argument("id", id, int, required=True)),
            ("version", _rt.argument("version", version, _uuid.UUID, required=True)),
        ),
        _rt.read_any,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True)
                if isinstance(body, NotificationTestRequest)
                else _rt.mismatch(body, "NotificationTestRequest", None)
            ),
            lambda body: body._write(True) if isinstance(body, NotificationTestRequest) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: int, version: _uuid.UUID, *, client: _client.Client, body: NotificationTestRequest) -> _t.Any:
    """Test a version of a notification.

    Sends a test of one version of a notification.

    `POST /notifications/{id}/versions/{version}/test`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        body: Whom to send the test to, and what to override.

    Returns:
        The test was accepted. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/1ba3801a.

    """
    return client.perform(_call(id, version, body=body)).parsed


def sync_detailed(
    id: int, version: _uuid.UUID, *, client: _client.Client, body: NotificationTestRequest
) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, version, body=body))


async def asyncio(
    id: int, version: _uuid.UUID, *, client: _client.AsyncClient, body: NotificationTestRequest
) -> _t.Any:
    """Test a version of a notification.

    Sends a test of one version of a notification.

    `POST /notifications/{id}/versions/{version}/test`

    Args:
        id: Identifier of the notification.
        version: Identifier of the version.
        body: Whom to send the test to, and what to override.

    Returns:
        The test was accepted. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notificationmanagement/1ba3801a.

    """
    return (await client.perform(_call(id, version, body=body))).parsed


async def asyncio_detailed(
    id: int, version: _uuid.UUID, *, client: _client.AsyncClient, body: NotificationTestRequest
) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, version, body=body))
