"""DELETE /subscriptions/{id}: Delete a subscription"""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="subscriptions_delete",
    name="subscriptions.delete",
    method="DELETE",
    path="/subscriptions/{id}",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The subscription was deleted. What the response holds is not documented.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: _uuid.UUID) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, _uuid.UUID, required=True))),
        _rt.read_any,
    )


_call = call


def sync(id: _uuid.UUID, *, client: _client.Client) -> _t.Any:
    """Delete a subscription.

    Deletes one push subscription.

    `DELETE /subscriptions/{id}`

    Args:
        id: Identifier of the subscription.

    Returns:
        The subscription was deleted. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): subscription (index) and subscription/417b7c27.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: _uuid.UUID, *, client: _client.Client) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: _uuid.UUID, *, client: _client.AsyncClient) -> _t.Any:
    """Delete a subscription.

    Deletes one push subscription.

    `DELETE /subscriptions/{id}`

    Args:
        id: Identifier of the subscription.

    Returns:
        The subscription was deleted. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): subscription (index) and subscription/417b7c27.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: _uuid.UUID, *, client: _client.AsyncClient) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
