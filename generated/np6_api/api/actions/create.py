"""POST /actions: Create an action"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.action import classes_of_action as _classes_of_action
from ...models.action import decode_action as _decode_action

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.action import Action

OPERATION: _t.Final = _rt.Operation(
    id="actions_create",
    name="actions.create",
    method="POST",
    path="/actions",
    tag="actions",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The created action, with its identifier.",
        "400": "The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a string where `content.headers.from` takes an object.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "A value of the body names something that does not exist, for instance a `settings.field` that is not a field of the account.",
        "409": "The request conflicts with the state of things. NP6 gives no reason.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Action:
    result: Action = (
        _decode_action(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(*, body: Action) -> _rt.Call[Action]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
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


def sync(*, client: _client.Client, body: Action) -> Action:
    """Create an action.

    Creates a message or a campaign. It can be sent once it is validated, in the test phase first.

    `POST /actions`

    Args:
        body: The action to create.

    Returns:
        The created action, with its identifier.

    Error statuses:
        400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
            string where `content.headers.from` takes an object.
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: A value of the body names something that does not exist, for instance a `settings.field`
            that is not a field of the account.
        409: The request conflicts with the state of things. NP6 gives no reason.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/e17d7a58, 79d649ec; response and status 200 from GH-adr and
    GH-np6; 400 and 404 observed in GH-guide; 401, 403 and 409 from slate; the minimal body from GH-np6.

    """
    return client.perform(_call(body=body)).parsed


def sync_detailed(*, client: _client.Client, body: Action) -> _rt.Response[Action]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


async def asyncio(*, client: _client.AsyncClient, body: Action) -> Action:
    """Create an action.

    Creates a message or a campaign. It can be sent once it is validated, in the test phase first.

    `POST /actions`

    Args:
        body: The action to create.

    Returns:
        The created action, with its identifier.

    Error statuses:
        400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
            string where `content.headers.from` takes an object.
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: A value of the body names something that does not exist, for instance a `settings.field`
            that is not a field of the account.
        409: The request conflicts with the state of things. NP6 gives no reason.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/e17d7a58, 79d649ec; response and status 200 from GH-adr and
    GH-np6; 400 and 404 observed in GH-guide; 401, 403 and 409 from slate; the minimal body from GH-np6.

    """
    return (await client.perform(_call(body=body))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, body: Action) -> _rt.Response[Action]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
