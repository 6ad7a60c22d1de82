"""GET /actions/{id}: Get an action"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.action import decode_action as _decode_action

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.action import Action

OPERATION: _t.Final = _rt.Operation(
    id="actions_get",
    name="actions.get",
    method="GET",
    path="/actions/{id}",
    tag="actions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The action.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No action has this identifier.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Action:
    result: Action = (
        _decode_action(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: str) -> _rt.Call[Action]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _read,
    )


_call = call


def sync(id: str, *, client: _client.Client) -> Action:
    """Get an action.

    Gets one action. `informations.state` is the progress of its validation.

    `GET /actions/{id}`

    Args:
        id: Identifier of the action.

    Returns:
        The action.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/87f6e01f; status codes and campaigns from slate, `monitor` also
    from Driver.

    """
    return client.perform(_call(id)).parsed


def sync_detailed(id: str, *, client: _client.Client) -> _rt.Response[Action]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id))


async def asyncio(id: str, *, client: _client.AsyncClient) -> Action:
    """Get an action.

    Gets one action. `informations.state` is the progress of its validation.

    `GET /actions/{id}`

    Args:
        id: Identifier of the action.

    Returns:
        The action.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/87f6e01f; status codes and campaigns from slate, `monitor` also
    from Driver.

    """
    return (await client.perform(_call(id))).parsed


async def asyncio_detailed(id: str, *, client: _client.AsyncClient) -> _rt.Response[Action]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id))
