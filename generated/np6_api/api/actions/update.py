"""PUT /actions/{id}: Replace an action"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.action import classes_of_action as _classes_of_action
from ...models.action import decode_action as _decode_action

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.action import Action

OPERATION: _t.Final = _rt.Operation(
    id="actions_update",
    name="actions.update",
    method="PUT",
    path="/actions/{id}",
    tag="actions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The updated action.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No action has this identifier, or a value of the body names something that does not exist, for instance a `settings.field` that is not a field of the account.",
        "409": "The change conflicts with the action as it is. NP6 gives no reason.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Action:
    result: Action = (
        _decode_action(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: str, *, body: Action) -> _rt.Call[Action]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _read,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True) if body.__class__ in _classes_of_action else _rt.mismatch(body, "Action", None)
            ),
            lambda body: body._write(True) if body.__class__ in _classes_of_action else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: str, *, client: _client.Client, body: Action) -> Action:
    """Replace an action.

    Replaces the whole action: read it first, and send back everything that should stay.

    `PUT /actions/{id}`

    Args:
        id: Identifier of the action.
        body: The action as it should become.

    Returns:
        The updated action.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier, or a value of the body names something that does not exist,
            for instance a `settings.field` that is not a field of the account.
        409: The change conflicts with the action as it is. NP6 gives no reason.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/87f6e01f, cut after the description of the body; method, path
    and full replacement from GH-client; status codes from slate; 404 for values observed in GH-guide.

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: str, *, client: _client.Client, body: Action) -> _rt.Response[Action]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: str, *, client: _client.AsyncClient, body: Action) -> Action:
    """Replace an action.

    Replaces the whole action: read it first, and send back everything that should stay.

    `PUT /actions/{id}`

    Args:
        id: Identifier of the action.
        body: The action as it should become.

    Returns:
        The updated action.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No action has this identifier, or a value of the body names something that does not exist,
            for instance a `settings.field` that is not a field of the account.
        409: The change conflicts with the action as it is. NP6 gives no reason.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/87f6e01f, cut after the description of the body; method, path
    and full replacement from GH-client; status codes from slate; 404 for values observed in GH-guide.

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(id: str, *, client: _client.AsyncClient, body: Action) -> _rt.Response[Action]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
