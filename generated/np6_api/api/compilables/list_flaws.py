"""GET /scripting/compilables/{id}/flaws: List the flaws of a compilable"""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from ... import _runtime as _rt
from ...models.compilable_flaw import CompilableFlaw

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="compilables_list_flaws",
    name="compilables.list_flaws",
    method="GET",
    path="/scripting/compilables/{id}/flaws",
    tag="compilables",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The flaws.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> CompilableFlaw:
    item: CompilableFlaw = CompilableFlaw._decode(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(id: _uuid.UUID) -> _rt.Call[list[CompilableFlaw]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, _uuid.UUID, required=True))),
        _read,
        item=_item,
    )


_call = call


def sync(id: _uuid.UUID, *, client: _client.Client) -> list[CompilableFlaw]:
    """List the flaws of a compilable.

    Lists what is wrong with a compilable.

    `GET /scripting/compilables/{id}/flaws`

    Args:
        id: Identifier of the compilable.

    Returns:
        The flaws.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): scriptingcompilable/2ac9e0bb.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: _uuid.UUID, *, client: _client.Client) -> _rt.Response[list[CompilableFlaw]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: _uuid.UUID, *, client: _client.AsyncClient) -> list[CompilableFlaw]:
    """List the flaws of a compilable.

    Lists what is wrong with a compilable.

    `GET /scripting/compilables/{id}/flaws`

    Args:
        id: Identifier of the compilable.

    Returns:
        The flaws.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): scriptingcompilable/2ac9e0bb.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: _uuid.UUID, *, client: _client.AsyncClient) -> _rt.Response[list[CompilableFlaw]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))


def stream(id: _uuid.UUID, *, client: _client.Client) -> _rt.Stream[CompilableFlaw]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(id))


def stream_asyncio(id: _uuid.UUID, *, client: _client.AsyncClient) -> _rt.AsyncStream[CompilableFlaw]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(id))
