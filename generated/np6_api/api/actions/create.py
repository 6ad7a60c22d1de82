"""POST /actions: Create an action"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.action import decode_action, is_action
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    reader,
    sent,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.action import Action

OPERATION: Final = Operation(
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
        "403": "The user of the key may not create actions.",
        "404": "A value of the body names something that does not exist, for instance a `settings.field` that is not a field of the account.",
        "409": "The action conflicts with what exists. NP6 gives no reason.",
    },
)


def _decode(document: Any) -> Action:
    return decode_action(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(*, body: Action) -> Call[Action]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/actions",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body._encode(sent) if is_action(body) else misfit(body, "Action", None, None)
        ),
    )


def sync(*, client: Client, body: Action) -> Action:
    """Create an action.

    Creates a message or a campaign. It has to be validated, test phase first, before it can be sent.

    `POST /actions`

    Args:
        body: The action to create.

    Returns:
        The created action, with its identifier.

    Error statuses:
        400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
            string where `content.headers.from` takes an object.
        401: The key is wrong.
        403: The user of the key may not create actions.
        404: A value of the body names something that does not exist, for instance a `settings.field`
            that is not a field of the account.
        409: The action conflicts with what exists. NP6 gives no reason.

    Evidence (partial): actionmanagement/e17d7a58, 79d649ec; response and status 200 from GH-adr and
    GH-np6; 400 and 404 observed in GH-guide; 401, 403 and 409 from slate; the minimal body from GH-np6.
    """
    return client.perform(call(body=body)).parsed


def sync_detailed(*, client: Client, body: Action) -> Response[Action]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


async def asyncio(*, client: AsyncClient, body: Action) -> Action:
    """Create an action.

    Creates a message or a campaign. It has to be validated, test phase first, before it can be sent.

    `POST /actions`

    Args:
        body: The action to create.

    Returns:
        The created action, with its identifier.

    Error statuses:
        400: The body is not valid JSON, lacks a field or has a value of the wrong shape, for instance a
            string where `content.headers.from` takes an object.
        401: The key is wrong.
        403: The user of the key may not create actions.
        404: A value of the body names something that does not exist, for instance a `settings.field`
            that is not a field of the account.
        409: The action conflicts with what exists. NP6 gives no reason.

    Evidence (partial): actionmanagement/e17d7a58, 79d649ec; response and status 200 from GH-adr and
    GH-np6; 400 and 404 observed in GH-guide; 401, 403 and 409 from slate; the minimal body from GH-np6.
    """
    return (await client.perform(call(body=body))).parsed


async def asyncio_detailed(*, client: AsyncClient, body: Action) -> Response[Action]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
