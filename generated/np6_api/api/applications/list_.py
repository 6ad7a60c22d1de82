"""GET /parameters/applications: List the applications"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.application import decode_application as _decode_application

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.application import Application

OPERATION: _t.Final = _rt.Operation(
    id="applications_list",
    name="applications.list",
    method="GET",
    path="/parameters/applications",
    tag="applications",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The applications.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> Application:
    item: Application = _decode_application(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call() -> _rt.Call[list[Application]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        item=_item,
    )


_call = call


def sync(*, client: _client.Client) -> list[Application]:
    """List the applications.

    Lists the mobile applications that can receive push notifications.

    `GET /parameters/applications`

    Returns:
        The applications.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notifiable-application/da79fa24.

    """
    return client.perform(_call()).parsed


def sync_detailed(*, client: _client.Client) -> _rt.Response[list[Application]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call())


async def asyncio(*, client: _client.AsyncClient) -> list[Application]:
    """List the applications.

    Lists the mobile applications that can receive push notifications.

    `GET /parameters/applications`

    Returns:
        The applications.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): notifiable-application/da79fa24.

    """
    return (await client.perform(_call())).parsed


async def asyncio_detailed(*, client: _client.AsyncClient) -> _rt.Response[list[Application]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call())


def stream(*, client: _client.Client) -> _rt.Stream[Application]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call())


def stream_asyncio(*, client: _client.AsyncClient) -> _rt.AsyncStream[Application]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call())
