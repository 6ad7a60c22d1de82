"""DELETE /targets/{id}: Delete a target"""

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
    id="targets_delete",
    name="targets.delete",
    method="DELETE",
    path="/targets/{id}",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="*/*",
    statuses={
        "204": "The target was deleted.",
        "401": "The key is wrong.",
        "403": "The user of the key may not delete targets.",
        "404": "There is no target with this identifier.",
    },
)


def call(id: str) -> Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/targets/{path_value(id, 'id')}",
        read_nothing,
    )


def sync(id: str, *, client: Client) -> None:
    """Delete a target.

    `DELETE /targets/{id}`

    Args:
        id: Identifier of the target.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not delete targets.
        404: There is no target with this identifier.

    Evidence (full): contactmanagement/7f8c267e; status codes from the older documentation (slate).
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: str, *, client: Client) -> Response[None]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: str, *, client: AsyncClient) -> None:
    """Delete a target.

    `DELETE /targets/{id}`

    Args:
        id: Identifier of the target.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not delete targets.
        404: There is no target with this identifier.

    Evidence (full): contactmanagement/7f8c267e; status codes from the older documentation (slate).
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: str, *, client: AsyncClient) -> Response[None]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
