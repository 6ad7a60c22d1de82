"""DELETE /actions/{id}: Delete an action"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="actions_delete",
    name="actions.delete",
    method="DELETE",
    path="/actions/{id}",
    tag="actions",
    idempotent=True,
    deprecated=False,
    accept="*/*",
    statuses={
        "204": "The action was deleted.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No action has this identifier.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: str) -> _rt.Call[_t.Any | None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _rt.read_undocumented,
    )


_call = call


def sync(id: str, *, client: _client.Client) -> _t.Any | None:
    """Delete an action.

    Deletes an action, that is a message or a campaign.

    `DELETE /actions/{id}`

    Args:
        id: Identifier of the action.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/e17d7a58; error codes from slate.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: str, *, client: _client.Client) -> _rt.Response[_t.Any | None]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: str, *, client: _client.AsyncClient) -> _t.Any | None:
    """Delete an action.

    Deletes an action, that is a message or a campaign.

    `DELETE /actions/{id}`

    Args:
        id: Identifier of the action.

    Returns:
        None; a body that the server sends all the same: its JSON value, or its text or bytes.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): actionmanagement/e17d7a58; error codes from slate.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: str, *, client: _client.AsyncClient) -> _rt.Response[_t.Any | None]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
