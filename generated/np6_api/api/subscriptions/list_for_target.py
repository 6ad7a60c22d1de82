"""GET /targets/{id}/subscriptions: List the subscriptions of a target by its identifier"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.subscription import Subscription
from ...stream import AsyncStream, Stream
from ...types import Call, Operation, Response
from ...wire import (
    array_reader,
    misfit,
    path_value,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="subscriptions_list_for_target",
    name="subscriptions.list_for_target",
    method="GET",
    path="/targets/{id}/subscriptions",
    tag="subscriptions",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The subscriptions of the target.",
    },
)


def _item(x: Any) -> Subscription:
    return Subscription._decode(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(id: str) -> Call[list[Subscription]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/targets/{path_value(id, 'id')}/subscriptions",
        _read,
        item=_item,
    )


def sync(id: str, *, client: Client) -> list[Subscription]:
    """List the subscriptions of a target by its identifier.

    `GET /targets/{id}/subscriptions`

    Args:
        id: Identifier of the target.

    Returns:
        The subscriptions of the target.

    Evidence (full): subscription/7a4cea92.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: str, *, client: Client) -> Response[list[Subscription]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: str, *, client: AsyncClient) -> list[Subscription]:
    """List the subscriptions of a target by its identifier.

    `GET /targets/{id}/subscriptions`

    Args:
        id: Identifier of the target.

    Returns:
        The subscriptions of the target.

    Evidence (full): subscription/7a4cea92.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: str, *, client: AsyncClient) -> Response[list[Subscription]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))


def stream(id: str, *, client: Client) -> Stream[Subscription]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id))


def stream_asyncio(id: str, *, client: AsyncClient) -> AsyncStream[Subscription]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id))
