"""DELETE /targets/subscriptions: Delete the subscriptions of a target by its unicity"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...types import Call, Operation, Response
from ...wire import (
    misfit,
    query_pairs,
    read_any,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="subscriptions_delete_matching",
    name="subscriptions.delete_matching",
    method="DELETE",
    path="/targets/subscriptions",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The subscriptions of the target were deleted. What the answer holds is not documented.",
    },
)


def call(*, unicity: str) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    unicity = written("unicity", unicity, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        "/targets/subscriptions",
        read_any,
        params=query_pairs(
            ("unicity", unicity),
        ),
    )


def sync(*, client: Client, unicity: str) -> Any:
    """Delete the subscriptions of a target by its unicity.

    The reference also names a deletion by hash, but its path is not known.

    `DELETE /targets/subscriptions`

    Args:
        unicity: Unicity of the target.

    Returns:
        The subscriptions of the target were deleted. What the answer holds is not documented.

    Evidence (partial): subscription/5e27cd92 and subscription/429461d3, as for the retrieval.
    """
    return client.perform(call(unicity=unicity)).parsed


def sync_detailed(*, client: Client, unicity: str) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(unicity=unicity))


async def asyncio(*, client: AsyncClient, unicity: str) -> Any:
    """Delete the subscriptions of a target by its unicity.

    The reference also names a deletion by hash, but its path is not known.

    `DELETE /targets/subscriptions`

    Args:
        unicity: Unicity of the target.

    Returns:
        The subscriptions of the target were deleted. What the answer holds is not documented.

    Evidence (partial): subscription/5e27cd92 and subscription/429461d3, as for the retrieval.
    """
    return (await client.perform(call(unicity=unicity))).parsed


async def asyncio_detailed(*, client: AsyncClient, unicity: str) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(unicity=unicity))
