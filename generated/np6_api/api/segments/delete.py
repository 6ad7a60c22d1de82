"""DELETE /segments/{id}: Delete a segment"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...types import Call, Operation, Response
from ...wire import (
    is_integer,
    misfit,
    path_value,
    read_nothing,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="segments_delete",
    name="segments.delete",
    method="DELETE",
    path="/segments/{id}",
    tag="segments",
    idempotent=True,
    deprecated=False,
    accept="*/*",
    statuses={
        "204": "The segment was deleted.",
        "401": "The key is wrong.",
        "403": "The user of the key may not delete segments.",
        "404": "There is no segment with this identifier.",
    },
)


def call(id: int) -> Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/segments/{path_value(id, 'id')}",
        read_nothing,
    )


def sync(id: int, *, client: Client) -> None:
    """Delete a segment.

    The server may refuse to delete a segment that is linked to an action; with which status is not
    documented.

    `DELETE /segments/{id}`

    Args:
        id: Identifier of the segment.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not delete segments.
        404: There is no segment with this identifier.

    Evidence (partial): segment/9364d993; status codes from the older documentation (slate).
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: int, *, client: Client) -> Response[None]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: int, *, client: AsyncClient) -> None:
    """Delete a segment.

    The server may refuse to delete a segment that is linked to an action; with which status is not
    documented.

    `DELETE /segments/{id}`

    Args:
        id: Identifier of the segment.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not delete segments.
        404: There is no segment with this identifier.

    Evidence (partial): segment/9364d993; status codes from the older documentation (slate).
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[None]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
