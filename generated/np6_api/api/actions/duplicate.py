"""POST /actions/{id}/duplication: Duplicate an action"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.action import decode_action as _decode_action

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.action import Action

OPERATION: _t.Final = _rt.Operation(
    id="actions_duplicate",
    name="actions.duplicate",
    method="POST",
    path="/actions/{id}/duplication",
    tag="actions",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The copy.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No action has this identifier.",
        "409": "The action cannot be duplicated as it is. NP6 gives no reason.",
        "410": "The action was removed.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Action:
    result: Action = (
        _decode_action(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(
    id: str, *, type_: int | None | _rt.Unset = _rt.UNSET, folder: int | None | _rt.Unset = _rt.UNSET
) -> _rt.Call[Action]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _read,
        params=_rt.query_pairs(
            ("type", _rt.argument("type_", type_, int)), ("folder", _rt.argument("folder", folder, int))
        ),
    )


_call = call


def sync(
    id: str,
    *,
    client: _client.Client,
    type_: int | None | _rt.Unset = _rt.UNSET,
    folder: int | None | _rt.Unset = _rt.UNSET,
) -> Action:
    """Duplicate an action.

    Copies an action. The request has no body. In the older documentation the copy starts in state 10.

    `POST /actions/{id}/duplication`

    Args:
        id: Identifier of the action.
        type_: Type wanted for the copy. Its values are not documented; the sample has 0.
        folder: Identifier of the folder wanted for the copy.

    Returns:
        The copy.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier.
        409: The action cannot be duplicated as it is. NP6 gives no reason.
        410: The action was removed.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/dd025be2; status 200 from CookBook, error codes from slate,
    which lists 204 as success although it shows a body.

    """
    return client.perform(_call(id, type_=type_, folder=folder)).parsed


def sync_detailed(
    id: str,
    *,
    client: _client.Client,
    type_: int | None | _rt.Unset = _rt.UNSET,
    folder: int | None | _rt.Unset = _rt.UNSET,
) -> _rt.Response[Action]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, type_=type_, folder=folder))


async def asyncio(
    id: str,
    *,
    client: _client.AsyncClient,
    type_: int | None | _rt.Unset = _rt.UNSET,
    folder: int | None | _rt.Unset = _rt.UNSET,
) -> Action:
    """Duplicate an action.

    Copies an action. The request has no body. In the older documentation the copy starts in state 10.

    `POST /actions/{id}/duplication`

    Args:
        id: Identifier of the action.
        type_: Type wanted for the copy. Its values are not documented; the sample has 0.
        folder: Identifier of the folder wanted for the copy.

    Returns:
        The copy.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier.
        409: The action cannot be duplicated as it is. NP6 gives no reason.
        410: The action was removed.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/dd025be2; status 200 from CookBook, error codes from slate,
    which lists 204 as success although it shows a body.

    """
    return (await client.perform(_call(id, type_=type_, folder=folder))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: _client.AsyncClient,
    type_: int | None | _rt.Unset = _rt.UNSET,
    folder: int | None | _rt.Unset = _rt.UNSET,
) -> _rt.Response[Action]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, type_=type_, folder=folder))
