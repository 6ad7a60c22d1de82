"""GET /fields: List the fields"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt
from ...models.field import decode_field as _decode_field

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.field import Field

OPERATION: _t.Final = _rt.Operation(
    id="fields_list",
    name="fields.list",
    method="GET",
    path="/fields",
    tag="fields",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    statuses={
        "200": "The fields.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> Field:
    item: Field = _decode_field(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call() -> _rt.Call[list[Field]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        item=_item,
    )


_call = call


@_typing_extensions.deprecated("fields.list is deprecated by the API")
def sync(*, client: _client.Client) -> list[Field]:
    """List the fields.

    Lists the fields of the account. The identifiers of fields differ from account to account.

    `GET /fields`, deprecated by the API

    Returns:
        The fields.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): field/6d963b04, which flags it Deprecated; kinds of fields and status codes from
    the older documentation (slate).

    """
    return client.perform(_call()).parsed


@_typing_extensions.deprecated("fields.list is deprecated by the API")
def sync_detailed(*, client: _client.Client) -> _rt.Response[list[Field]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call())


@_typing_extensions.deprecated("fields.list is deprecated by the API")
async def asyncio(*, client: _client.AsyncClient) -> list[Field]:
    """List the fields.

    Lists the fields of the account. The identifiers of fields differ from account to account.

    `GET /fields`, deprecated by the API

    Returns:
        The fields.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): field/6d963b04, which flags it Deprecated; kinds of fields and status codes from
    the older documentation (slate).

    """
    return (await client.perform(_call())).parsed


@_typing_extensions.deprecated("fields.list is deprecated by the API")
async def asyncio_detailed(*, client: _client.AsyncClient) -> _rt.Response[list[Field]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call())


@_typing_extensions.deprecated("fields.list is deprecated by the API")
def stream(*, client: _client.Client) -> _rt.Stream[Field]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call())


@_typing_extensions.deprecated("fields.list is deprecated by the API")
def stream_asyncio(*, client: _client.AsyncClient) -> _rt.AsyncStream[Field]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call())
