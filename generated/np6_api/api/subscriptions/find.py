"""GET /targets/subscriptions: List the subscriptions of a target by its unicity or its hash"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.subscription import Subscription

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="subscriptions_find",
    name="subscriptions.find",
    method="GET",
    path="/targets/subscriptions",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The subscriptions of the target.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "What the path or the query names does not exist.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> Subscription:
    item: Subscription = Subscription._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(*, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET) -> _rt.Call[list[Subscription]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    _rt.exactly_one(
        unicity=unicity,
        hash_=hash_,
    )
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        params=_rt.query_pairs(
            ("unicity", _rt.argument("unicity", unicity, str)), ("hash", _rt.argument("hash_", hash_, str))
        ),
        item=_item,
    )


_call = call


def sync(
    *, client: _client.Client, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
) -> list[Subscription]:
    """List the subscriptions of a target by its unicity or its hash.

    Lists the push subscriptions of the target that the query names. Exactly one of `unicity` and `hash`
    is needed.

    `GET /targets/subscriptions`

    Args:
        unicity: Unicity of the target.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.

    Returns:
        The subscriptions of the target.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: What the path or the query names does not exist.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): subscription/5e27cd92 (.md twin, the only one with status codes) and
    subscription/429461d3 for unicity, subscription/59ff39d8 for hash.

    """
    return client.perform(_call(unicity=unicity, hash_=hash_)).parsed


def sync_detailed(
    *, client: _client.Client, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
) -> _rt.Response[list[Subscription]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(unicity=unicity, hash_=hash_))


async def asyncio(
    *, client: _client.AsyncClient, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
) -> list[Subscription]:
    """List the subscriptions of a target by its unicity or its hash.

    Lists the push subscriptions of the target that the query names. Exactly one of `unicity` and `hash`
    is needed.

    `GET /targets/subscriptions`

    Args:
        unicity: Unicity of the target.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.

    Returns:
        The subscriptions of the target.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: What the path or the query names does not exist.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): subscription/5e27cd92 (.md twin, the only one with status codes) and
    subscription/429461d3 for unicity, subscription/59ff39d8 for hash.

    """
    return (await client.perform(_call(unicity=unicity, hash_=hash_))).parsed


async def asyncio_detailed(
    *, client: _client.AsyncClient, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
) -> _rt.Response[list[Subscription]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(unicity=unicity, hash_=hash_))


def stream(
    *, client: _client.Client, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
) -> _rt.Stream[Subscription]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(unicity=unicity, hash_=hash_))


def stream_asyncio(
    *, client: _client.AsyncClient, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
) -> _rt.AsyncStream[Subscription]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(unicity=unicity, hash_=hash_))
