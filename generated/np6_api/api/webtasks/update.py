"""PATCH /scripting/webtasks/{id}: Update a webtask"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.webtask import Webtask

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="webtasks_update",
    name="webtasks.update",
    method="PATCH",
    path="/scripting/webtasks/{id}",
    tag="webtasks",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The updated webtask.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Webtask:
    result: Webtask = (
        Webtask._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: int, *, body: Webtask) -> _rt.Call[Webtask]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
        content=_rt.json_content(
            body,
            lambda body: body._encode(True) if isinstance(body, Webtask) else _rt.mismatch(body, "Webtask", None),
            lambda body: body._write(True) if isinstance(body, Webtask) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: int, *, client: _client.Client, body: Webtask) -> Webtask:
    """Update a webtask.

    Updates a webtask. The body is one webtask, as in the sample of the reference; the schema beside
    that sample prints an array of objects instead.

    `PATCH /scripting/webtasks/{id}`

    Args:
        id: Identifier of the webtask.
        body: The webtask with its new values.

    Returns:
        The updated webtask.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): scriptingwebtask/d79ea9c7, whose schema and sample of the body contradict each
    other.

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: int, *, client: _client.Client, body: Webtask) -> _rt.Response[Webtask]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: int, *, client: _client.AsyncClient, body: Webtask) -> Webtask:
    """Update a webtask.

    Updates a webtask. The body is one webtask, as in the sample of the reference; the schema beside
    that sample prints an array of objects instead.

    `PATCH /scripting/webtasks/{id}`

    Args:
        id: Identifier of the webtask.
        body: The webtask with its new values.

    Returns:
        The updated webtask.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): scriptingwebtask/d79ea9c7, whose schema and sample of the body contradict each
    other.

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(id: int, *, client: _client.AsyncClient, body: Webtask) -> _rt.Response[Webtask]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
