"""GET /valueLists/{id}: Get a value list"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.value_list import ValueList

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="value_lists_get",
    name="value_lists.get",
    method="GET",
    path="/valueLists/{id}",
    tag="value_lists",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The value list.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> ValueList:
    result: ValueList = (
        ValueList._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: int) -> _rt.Call[ValueList]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
    )


_call = call


def sync(id: int, *, client: _client.Client) -> ValueList:
    """Get a value list.

    Gets one value list with its values.

    `GET /valueLists/{id}`

    Args:
        id: Identifier of the value list.

    Returns:
        The value list.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): enumeration/9ef1438a.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: int, *, client: _client.Client) -> _rt.Response[ValueList]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: int, *, client: _client.AsyncClient) -> ValueList:
    """Get a value list.

    Gets one value list with its values.

    `GET /valueLists/{id}`

    Args:
        id: Identifier of the value list.

    Returns:
        The value list.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): enumeration/9ef1438a.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: int, *, client: _client.AsyncClient) -> _rt.Response[ValueList]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
