"""PUT /actions/{id}: Replace an action"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.action import decode_action, is_action
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    path_value,
    reader,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.action import Action

OPERATION: Final = Operation(
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
        "403": "The user of the key may not change this action.",
        "404": "No action has this identifier, or a value of the body names something that does not exist, for instance a `settings.field` that is not a field of the account.",
        "409": "The change conflicts with the action as it is. NP6 gives no reason.",
    },
)


def _decode(document: Any) -> Action:
    return decode_action(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: str, *, body: Action) -> Call[Action]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body._encode(sent) if is_action(body) else misfit(body, "Action", None, None)
        ),
    )


def sync(id: str, *, client: Client, body: Action) -> Action:
    """Replace an action.

    Replaces the whole action, so read it first and send back what should stay.

    `PUT /actions/{id}`

    Args:
        id: Identifier of the action.
        body: The action as it should become.

    Returns:
        The updated action.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not change this action.
        404: No action has this identifier, or a value of the body names something that does not exist,
            for instance a `settings.field` that is not a field of the account.
        409: The change conflicts with the action as it is. NP6 gives no reason.

    Evidence (partial): actionmanagement/87f6e01f, cut after the description of the body; method, path
    and full replacement from GH-client; status codes from slate; 404 for values observed in GH-guide.
    """
    return client.perform(call(id, body=body)).parsed


def sync_detailed(id: str, *, client: Client, body: Action) -> Response[Action]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


async def asyncio(id: str, *, client: AsyncClient, body: Action) -> Action:
    """Replace an action.

    Replaces the whole action, so read it first and send back what should stay.

    `PUT /actions/{id}`

    Args:
        id: Identifier of the action.
        body: The action as it should become.

    Returns:
        The updated action.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not change this action.
        404: No action has this identifier, or a value of the body names something that does not exist,
            for instance a `settings.field` that is not a field of the account.
        409: The change conflicts with the action as it is. NP6 gives no reason.

    Evidence (partial): actionmanagement/87f6e01f, cut after the description of the body; method, path
    and full replacement from GH-client; status codes from slate; 404 for values observed in GH-guide.
    """
    return (await client.perform(call(id, body=body))).parsed


async def asyncio_detailed(id: str, *, client: AsyncClient, body: Action) -> Response[Action]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
