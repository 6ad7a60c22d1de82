"""DELETE /targets/{id}/subscriptions: Delete the subscriptions of a target by its identifier"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="subscriptions_delete_for_target",
    name="subscriptions.delete_for_target",
    method="DELETE",
    path="/targets/{id}/subscriptions",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The subscriptions of the target were deleted. What the response holds is not documented.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: str) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _rt.read_any,
    )


_call = call


def sync(id: str, *, client: _client.Client) -> _t.Any:
    """Delete the subscriptions of a target by its identifier.

    Deletes the push subscriptions of the target that the path names.

    `DELETE /targets/{id}/subscriptions`

    Args:
        id: Identifier of the target.

    Returns:
        The subscriptions of the target were deleted. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): subscription/7a4cea92.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: str, *, client: _client.Client) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: str, *, client: _client.AsyncClient) -> _t.Any:
    """Delete the subscriptions of a target by its identifier.

    Deletes the push subscriptions of the target that the path names.

    `DELETE /targets/{id}/subscriptions`

    Args:
        id: Identifier of the target.

    Returns:
        The subscriptions of the target were deleted. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): subscription/7a4cea92.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: str, *, client: _client.AsyncClient) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
