"""GET /targets/{id}/subscriptions: List the subscriptions of a target by its identifier"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.subscription import Subscription

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="subscriptions_list_for_target",
    name="subscriptions.list_for_target",
    method="GET",
    path="/targets/{id}/subscriptions",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The subscriptions of the target.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> Subscription:
    item: Subscription = Subscription._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(id: str) -> _rt.Call[list[Subscription]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _read,
        item=_item,
    )


_call = call


def sync(id: str, *, client: _client.Client) -> list[Subscription]:
    """List the subscriptions of a target by its identifier.

    Lists the push subscriptions of the target that the path names.

    `GET /targets/{id}/subscriptions`

    Args:
        id: Identifier of the target.

    Returns:
        The subscriptions of the target.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): subscription/7a4cea92.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: str, *, client: _client.Client) -> _rt.Response[list[Subscription]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: str, *, client: _client.AsyncClient) -> list[Subscription]:
    """List the subscriptions of a target by its identifier.

    Lists the push subscriptions of the target that the path names.

    `GET /targets/{id}/subscriptions`

    Args:
        id: Identifier of the target.

    Returns:
        The subscriptions of the target.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): subscription/7a4cea92.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: str, *, client: _client.AsyncClient) -> _rt.Response[list[Subscription]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))


def stream(id: str, *, client: _client.Client) -> _rt.Stream[Subscription]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(id))


def stream_asyncio(id: str, *, client: _client.AsyncClient) -> _rt.AsyncStream[Subscription]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(id))
