"""GET /segments/{id}/targets: List the identifiers of the targets of a segment"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="segments_list_targets",
    name="segments.list_targets",
    method="GET",
    path="/segments/{id}/targets",
    tag="segments",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    statuses={
        "200": "Identifiers of the targets.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> str:
    item: str = x if x.__class__ is str else _rt.mismatch(x, "a string", None)
    return item


_read = _rt.array_reader(_item)


def call(id: int) -> _rt.Call[list[str]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
        item=_item,
    )


_call = call


@_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
def sync(id: int, *, client: _client.Client) -> list[str]:
    """List the identifiers of the targets of a segment.

    Lists the identifiers of the targets of a segment.

    `GET /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.

    Returns:
        Identifiers of the targets.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): segment/9f64550e, which flags it Deprecated; status 200 from CookBook.

    """
    return client.perform(_call(id)).parsed


@_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
def sync_detailed(id: int, *, client: _client.Client) -> _rt.Response[list[str]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


@_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
async def asyncio(id: int, *, client: _client.AsyncClient) -> list[str]:
    """List the identifiers of the targets of a segment.

    Lists the identifiers of the targets of a segment.

    `GET /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.

    Returns:
        Identifiers of the targets.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): segment/9f64550e, which flags it Deprecated; status 200 from CookBook.

    """
    return (await client.perform(_call(id))).parsed


@_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
async def asyncio_detailed(id: int, *, client: _client.AsyncClient) -> _rt.Response[list[str]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))


@_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
def stream(id: int, *, client: _client.Client) -> _rt.Stream[str]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(id))


@_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
def stream_asyncio(id: int, *, client: _client.AsyncClient) -> _rt.AsyncStream[str]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(id))
