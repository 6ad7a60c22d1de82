"""DELETE /actions/{id}: Delete an action"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...types import Call, Operation, Response
from ...wire import (
    misfit,
    path_value,
    read_nothing,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
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
        "403": "The user of the key may not delete this action.",
        "404": "No action has this identifier.",
    },
)


def call(id: str) -> Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}",
        read_nothing,
    )


def sync(id: str, *, client: Client) -> None:
    """Delete an action.

    `DELETE /actions/{id}`

    Args:
        id: Identifier of the action.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not delete this action.
        404: No action has this identifier.

    Evidence (full): actionmanagement/e17d7a58; error codes from slate.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: str, *, client: Client) -> Response[None]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: str, *, client: AsyncClient) -> None:
    """Delete an action.

    `DELETE /actions/{id}`

    Args:
        id: Identifier of the action.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not delete this action.
        404: No action has this identifier.

    Evidence (full): actionmanagement/e17d7a58; error codes from slate.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: str, *, client: AsyncClient) -> Response[None]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
