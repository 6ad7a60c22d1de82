"""GET /segments/{id}/targets: List the identifiers of the targets of a segment"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...stream import AsyncStream, Stream
from ...types import Call, Operation, Response
from ...wire import (
    array_reader,
    is_integer,
    misfit,
    path_value,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="segments_list_targets",
    name="segments.list_targets",
    method="GET",
    path="/segments/{id}/targets",
    tag="segments",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    statuses={
        "2XX": "Identifiers of the targets.",
    },
)


def _item(x: Any) -> str:
    return x if x.__class__ is str else misfit(x, "a string", None)


_read = array_reader(_item)


def call(id: int) -> Call[list[str]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/segments/{path_value(id, 'id')}/targets",
        _read,
        item=_item,
    )


@deprecated("segments.list_targets is deprecated by the API")
def sync(id: int, *, client: Client) -> list[str]:
    """List the identifiers of the targets of a segment.

    `GET /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.

    Returns:
        Identifiers of the targets.

    Evidence (full): segment/9f64550e, which flags it Deprecated.
    """
    return client.perform(call(id)).parsed


@deprecated("segments.list_targets is deprecated by the API")
def sync_detailed(id: int, *, client: Client) -> Response[list[str]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


@deprecated("segments.list_targets is deprecated by the API")
async def asyncio(id: int, *, client: AsyncClient) -> list[str]:
    """List the identifiers of the targets of a segment.

    `GET /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.

    Returns:
        Identifiers of the targets.

    Evidence (full): segment/9f64550e, which flags it Deprecated.
    """
    return (await client.perform(call(id))).parsed


@deprecated("segments.list_targets is deprecated by the API")
async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[list[str]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))


@deprecated("segments.list_targets is deprecated by the API")
def stream(id: int, *, client: Client) -> Stream[str]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id))


@deprecated("segments.list_targets is deprecated by the API")
def stream_asyncio(id: int, *, client: AsyncClient) -> AsyncStream[str]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id))
