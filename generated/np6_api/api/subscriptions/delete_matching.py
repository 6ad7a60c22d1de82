"""DELETE /targets/subscriptions: Delete the subscriptions of a target by its unicity"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="subscriptions_delete_matching",
    name="subscriptions.delete_matching",
    method="DELETE",
    path="/targets/subscriptions",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The subscriptions of the target were deleted. What the response holds is not documented.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(*, unicity: str) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _rt.read_any,
        params=_rt.query_pairs(("unicity", _rt.argument("unicity", unicity, str, required=True))),
    )


_call = call


def sync(*, client: _client.Client, unicity: str) -> _t.Any:
    """Delete the subscriptions of a target by its unicity.

    Deletes the push subscriptions of the target that the query names. The reference also names a
    deletion by hash, but its path is not known.

    `DELETE /targets/subscriptions`

    Args:
        unicity: Unicity of the target.

    Returns:
        The subscriptions of the target were deleted. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): subscription/5e27cd92 and subscription/429461d3, as for the retrieval.

    """
    return client.perform(_call(unicity=unicity)).parsed


def sync_detailed(*, client: _client.Client, unicity: str) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(unicity=unicity))


async def asyncio(*, client: _client.AsyncClient, unicity: str) -> _t.Any:
    """Delete the subscriptions of a target by its unicity.

    Deletes the push subscriptions of the target that the query names. The reference also names a
    deletion by hash, but its path is not known.

    `DELETE /targets/subscriptions`

    Args:
        unicity: Unicity of the target.

    Returns:
        The subscriptions of the target were deleted. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): subscription/5e27cd92 and subscription/429461d3, as for the retrieval.

    """
    return (await client.perform(_call(unicity=unicity))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, unicity: str) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(unicity=unicity))
