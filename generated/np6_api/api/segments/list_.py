"""GET /segments: List the segments"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.segment import decode_segment as _decode_segment

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.segment import Segment

OPERATION: _t.Final = _rt.Operation(
    id="segments_list",
    name="segments.list",
    method="GET",
    path="/segments",
    tag="segments",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The segments.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> Segment:
    item: Segment = _decode_segment(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call() -> _rt.Call[list[Segment]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        item=_item,
    )


_call = call


def sync(*, client: _client.Client) -> list[Segment]:
    """List the segments.

    Lists the segments of the account, without their descriptions.

    `GET /segments`

    Returns:
        The segments.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
    documentation (slate).

    """
    return client.perform(_call()).parsed


def sync_detailed(*, client: _client.Client) -> _rt.Response[list[Segment]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call())


async def asyncio(*, client: _client.AsyncClient) -> list[Segment]:
    """List the segments.

    Lists the segments of the account, without their descriptions.

    `GET /segments`

    Returns:
        The segments.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
    documentation (slate).

    """
    return (await client.perform(_call())).parsed


async def asyncio_detailed(*, client: _client.AsyncClient) -> _rt.Response[list[Segment]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call())


def stream(*, client: _client.Client) -> _rt.Stream[Segment]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call())


def stream_asyncio(*, client: _client.AsyncClient) -> _rt.AsyncStream[Segment]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call())
