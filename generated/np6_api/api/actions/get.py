"""GET /actions/{id}: Get an action"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.action import decode_action
from ...types import Call, Operation, Response
from ...wire import (
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.action import Action

OPERATION: Final = Operation(
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
        "403": "The user of the key may not read this action.",
        "404": "No action has this identifier.",
    },
)


def _decode(document: Any) -> Action:
    return decode_action(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: str) -> Call[Action]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}",
        _read,
    )


def sync(id: str, *, client: Client) -> Action:
    """Get an action.

    Reads an action; `informations.state` says how far its validation is.

    `GET /actions/{id}`

    Args:
        id: Identifier of the action.

    Returns:
        The action.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not read this action.
        404: No action has this identifier.

    Evidence (partial): actionmanagement/87f6e01f; status codes and campaigns from slate, `monitor` also
    from Driver.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: str, *, client: Client) -> Response[Action]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: str, *, client: AsyncClient) -> Action:
    """Get an action.

    Reads an action; `informations.state` says how far its validation is.

    `GET /actions/{id}`

    Args:
        id: Identifier of the action.

    Returns:
        The action.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not read this action.
        404: No action has this identifier.

    Evidence (partial): actionmanagement/87f6e01f; status codes and campaigns from slate, `monitor` also
    from Driver.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: str, *, client: AsyncClient) -> Response[Action]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
