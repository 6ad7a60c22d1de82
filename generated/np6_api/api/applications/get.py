"""GET /parameters/applications/{uuid}: Get an application"""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from ... import _runtime as _rt
from ...models.application import decode_application as _decode_application

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.application import Application

OPERATION: _t.Final = _rt.Operation(
    id="applications_get",
    name="applications.get",
    method="GET",
    path="/parameters/applications/{uuid}",
    tag="applications",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The application.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Application:
    result: Application = (
        _decode_application(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(uuid: _uuid.UUID) -> _rt.Call[Application]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("uuid", _rt.argument("uuid", uuid, _uuid.UUID, required=True))),
        _read,
    )


_call = call


def sync(uuid: _uuid.UUID, *, client: _client.Client) -> Application:
    """Get an application.

    Gets one mobile application.

    `GET /parameters/applications/{uuid}`

    Args:
        uuid: Identifier of the application.

    Returns:
        The application.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notifiable-application/e4608584.

    """
    return client.perform(_call(uuid)).parsed


def sync_detailed(uuid: _uuid.UUID, *, client: _client.Client) -> _rt.Response[Application]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(uuid))


async def asyncio(uuid: _uuid.UUID, *, client: _client.AsyncClient) -> Application:
    """Get an application.

    Gets one mobile application.

    `GET /parameters/applications/{uuid}`

    Args:
        uuid: Identifier of the application.

    Returns:
        The application.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notifiable-application/e4608584.

    """
    return (await client.perform(_call(uuid))).parsed


async def asyncio_detailed(uuid: _uuid.UUID, *, client: _client.AsyncClient) -> _rt.Response[Application]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(uuid))
