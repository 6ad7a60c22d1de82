"""DELETE /segments/{id}/targets: Remove all targets from a segment"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from typing_extensions import deprecated

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
    id="segments_remove_all_targets",
    name="segments.remove_all_targets",
    method="DELETE",
    path="/segments/{id}/targets",
    tag="segments",
    idempotent=True,
    deprecated=True,
    accept="*/*",
    statuses={
        "204": "The segment is empty.",
    },
)


def call(id: int) -> Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/segments/{path_value(id, 'id')}/targets",
        read_nothing,
    )


@deprecated("segments.remove_all_targets is deprecated by the API")
def sync(id: int, *, client: Client) -> None:
    """Remove all targets from a segment.

    `DELETE /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.

    Evidence (partial): segment/3386ea51 (two editions, both flag it Deprecated); status code from the
    older documentation (slate).
    """
    return client.perform(call(id)).parsed


@deprecated("segments.remove_all_targets is deprecated by the API")
def sync_detailed(id: int, *, client: Client) -> Response[None]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


@deprecated("segments.remove_all_targets is deprecated by the API")
async def asyncio(id: int, *, client: AsyncClient) -> None:
    """Remove all targets from a segment.

    `DELETE /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.

    Evidence (partial): segment/3386ea51 (two editions, both flag it Deprecated); status code from the
    older documentation (slate).
    """
    return (await client.perform(call(id))).parsed


@deprecated("segments.remove_all_targets is deprecated by the API")
async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[None]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
