"""DELETE /segments/{id}/targets: Remove all targets from a segment"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="segments_remove_all_targets",
    name="segments.remove_all_targets",
    method="DELETE",
    path="/segments/{id}/targets",
    tag="segments",
    idempotent=True,
    deprecated=True,
    accept="*/*",
    statuses={
        "204": "The segment is empty.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No segment has this identifier.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: int) -> _rt.Call[_t.Any | None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _rt.read_undocumented,
    )


_call = call


@_typing_extensions.deprecated("segments.remove_all_targets is deprecated by the API")
def sync(id: int, *, client: _client.Client) -> _t.Any | None:
    """Remove all targets from a segment.

    Removes all targets from a segment.

    `DELETE /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No segment has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): segment/3386ea51 (two editions, both flag it Deprecated); status codes from the
    older documentation (slate).

    """
    return client.perform(_call(id)).parsed


@_typing_extensions.deprecated("segments.remove_all_targets is deprecated by the API")
def sync_detailed(id: int, *, client: _client.Client) -> _rt.Response[_t.Any | None]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


@_typing_extensions.deprecated("segments.remove_all_targets is deprecated by the API")
async def asyncio(id: int, *, client: _client.AsyncClient) -> _t.Any | None:
    """Remove all targets from a segment.

    Removes all targets from a segment.

    `DELETE /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No segment has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): segment/3386ea51 (two editions, both flag it Deprecated); status codes from the
    older documentation (slate).

    """
    return (await client.perform(_call(id))).parsed


@_typing_extensions.deprecated("segments.remove_all_targets is deprecated by the API")
async def asyncio_detailed(id: int, *, client: _client.AsyncClient) -> _rt.Response[_t.Any | None]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
