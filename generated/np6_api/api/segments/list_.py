"""GET /segments: List the segments"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.segment import decode_segment
from ...stream import AsyncStream, Stream
from ...types import Call, Operation, Response
from ...wire import (
    array_reader,
    misfit,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.segment import Segment

OPERATION: Final = Operation(
    id="segments_list",
    name="segments.list",
    method="GET",
    path="/segments",
    tag="segments",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The segments.",
    },
)


def _item(x: Any) -> Segment:
    return decode_segment(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call() -> Call[list[Segment]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/segments",
        _read,
        item=_item,
    )


def sync(*, client: Client) -> list[Segment]:
    """List the segments.

    `GET /segments`

    Returns:
        The segments.

    Evidence (full): segment/9364d993; schema from segment/4c8bd1b2.
    """
    return client.perform(call()).parsed


def sync_detailed(*, client: Client) -> Response[list[Segment]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call())


async def asyncio(*, client: AsyncClient) -> list[Segment]:
    """List the segments.

    `GET /segments`

    Returns:
        The segments.

    Evidence (full): segment/9364d993; schema from segment/4c8bd1b2.
    """
    return (await client.perform(call())).parsed


async def asyncio_detailed(*, client: AsyncClient) -> Response[list[Segment]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call())


def stream(*, client: Client) -> Stream[Segment]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call())


def stream_asyncio(*, client: AsyncClient) -> AsyncStream[Segment]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call())
