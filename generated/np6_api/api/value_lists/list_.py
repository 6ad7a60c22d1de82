"""GET /valueLists: List the value lists"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt
from ...models.value_list import ValueList

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="value_lists_list",
    name="value_lists.list",
    method="GET",
    path="/valueLists",
    tag="value_lists",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    statuses={
        "2XX": "The value lists.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> ValueList:
    item: ValueList = ValueList._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call() -> _rt.Call[list[ValueList]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        item=_item,
    )


_call = call


@_typing_extensions.deprecated("value_lists.list is deprecated by the API")
def sync(*, client: _client.Client) -> list[ValueList]:
    """List the value lists.

    Lists the value lists of the account with their values.

    `GET /valueLists`, deprecated by the API

    Returns:
        The value lists.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): enumeration (index) and enumeration/185c2a79, which both flag it Deprecated.

    """
    return client.perform(_call()).parsed


@_typing_extensions.deprecated("value_lists.list is deprecated by the API")
def sync_detailed(*, client: _client.Client) -> _rt.Response[list[ValueList]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call())


@_typing_extensions.deprecated("value_lists.list is deprecated by the API")
async def asyncio(*, client: _client.AsyncClient) -> list[ValueList]:
    """List the value lists.

    Lists the value lists of the account with their values.

    `GET /valueLists`, deprecated by the API

    Returns:
        The value lists.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): enumeration (index) and enumeration/185c2a79, which both flag it Deprecated.

    """
    return (await client.perform(_call())).parsed


@_typing_extensions.deprecated("value_lists.list is deprecated by the API")
async def asyncio_detailed(*, client: _client.AsyncClient) -> _rt.Response[list[ValueList]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call())


@_typing_extensions.deprecated("value_lists.list is deprecated by the API")
def stream(*, client: _client.Client) -> _rt.Stream[ValueList]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call())


@_typing_extensions.deprecated("value_lists.list is deprecated by the API")
def stream_asyncio(*, client: _client.AsyncClient) -> _rt.AsyncStream[ValueList]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call())
