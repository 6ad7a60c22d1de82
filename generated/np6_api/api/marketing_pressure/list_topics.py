"""GET /marketing/pressure/topics: List the topics"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.pressure_topic import PressureTopic
from ...stream import AsyncStream, Stream
from ...types import Call, Operation, Response
from ...wire import (
    array_reader,
    misfit,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="marketing_pressure_list_topics",
    name="marketing_pressure.list_topics",
    method="GET",
    path="/marketing/pressure/topics",
    tag="marketing_pressure",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The topics.",
    },
)


def _item(x: Any) -> PressureTopic:
    return PressureTopic._decode(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call() -> Call[list[PressureTopic]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/marketing/pressure/topics",
        _read,
        item=_item,
    )


def sync(*, client: Client) -> list[PressureTopic]:
    """List the topics.

    `GET /marketing/pressure/topics`

    Returns:
        The topics.

    Evidence (full): marketing-pressure/80f83198.
    """
    return client.perform(call()).parsed


def sync_detailed(*, client: Client) -> Response[list[PressureTopic]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call())


async def asyncio(*, client: AsyncClient) -> list[PressureTopic]:
    """List the topics.

    `GET /marketing/pressure/topics`

    Returns:
        The topics.

    Evidence (full): marketing-pressure/80f83198.
    """
    return (await client.perform(call())).parsed


async def asyncio_detailed(*, client: AsyncClient) -> Response[list[PressureTopic]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call())


def stream(*, client: Client) -> Stream[PressureTopic]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call())


def stream_asyncio(*, client: AsyncClient) -> AsyncStream[PressureTopic]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call())
