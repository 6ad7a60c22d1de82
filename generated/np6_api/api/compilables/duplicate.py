"""POST /scripting/compilables/{id}/duplication: Duplicate a compilable"""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from ... import _runtime as _rt
from ...models.compilable import Compilable

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="compilables_duplicate",
    name="compilables.duplicate",
    method="POST",
    path="/scripting/compilables/{id}/duplication",
    tag="compilables",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The copy.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Compilable:
    result: Compilable = (
        Compilable._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: _uuid.UUID) -> _rt.Call[Compilable]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, _uuid.UUID, required=True))),
        _read,
    )


_call = call


def sync(id: _uuid.UUID, *, client: _client.Client) -> Compilable:
    """Duplicate a compilable.

    Copies a compilable. The request has no body.

    `POST /scripting/compilables/{id}/duplication`

    Args:
        id: Identifier of the compilable.

    Returns:
        The copy.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): scriptingcompilable/2ac9e0bb.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: _uuid.UUID, *, client: _client.Client) -> _rt.Response[Compilable]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: _uuid.UUID, *, client: _client.AsyncClient) -> Compilable:
    """Duplicate a compilable.

    Copies a compilable. The request has no body.

    `POST /scripting/compilables/{id}/duplication`

    Args:
        id: Identifier of the compilable.

    Returns:
        The copy.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): scriptingcompilable/2ac9e0bb.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: _uuid.UUID, *, client: _client.AsyncClient) -> _rt.Response[Compilable]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
