"""GET /subscriptions/{id}: Get a subscription"""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from ... import _runtime as _rt
from ...models.subscription import Subscription

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="subscriptions_get",
    name="subscriptions.get",
    method="GET",
    path="/subscriptions/{id}",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The subscription.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "What the path or the query names does not exist.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Subscription:
    result: Subscription = (
        Subscription._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: _uuid.UUID) -> _rt.Call[Subscription]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, _uuid.UUID, required=True))),
        _read,
    )


_call = call


def sync(id: _uuid.UUID, *, client: _client.Client) -> Subscription:
    """Get a subscription.

    Gets one push subscription.

    `GET /subscriptions/{id}`

    Args:
        id: Identifier of the subscription.

    Returns:
        The subscription.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: What the path or the query names does not exist.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): subscription (index) and subscription/417b7c27, both its page and its .md twin.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: _uuid.UUID, *, client: _client.Client) -> _rt.Response[Subscription]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: _uuid.UUID, *, client: _client.AsyncClient) -> Subscription:
    """Get a subscription.

    Gets one push subscription.

    `GET /subscriptions/{id}`

    Args:
        id: Identifier of the subscription.

    Returns:
        The subscription.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: What the path or the query names does not exist.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): subscription (index) and subscription/417b7c27, both its page and its .md twin.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: _uuid.UUID, *, client: _client.AsyncClient) -> _rt.Response[Subscription]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
