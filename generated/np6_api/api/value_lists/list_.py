"""GET /valueLists: List the value lists"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...models.value_list import ValueList
from ...stream import AsyncStream, Stream
from ...types import Call, Operation, Response
from ...wire import (
    array_reader,
    misfit,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="value_lists_list",
    name="value_lists.list",
    method="GET",
    path="/valueLists",
    tag="value_lists",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    statuses={
        "2XX": "The value lists.",
    },
)


def _item(x: Any) -> ValueList:
    return ValueList._decode(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call() -> Call[list[ValueList]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/valueLists",
        _read,
        item=_item,
    )


@deprecated("value_lists.list is deprecated by the API")
def sync(*, client: Client) -> list[ValueList]:
    """List the value lists.

    `GET /valueLists`, deprecated by the API

    Returns:
        The value lists.

    Evidence (full): enumeration (index) and enumeration/185c2a79, which both flag it Deprecated.
    """
    return client.perform(call()).parsed


@deprecated("value_lists.list is deprecated by the API")
def sync_detailed(*, client: Client) -> Response[list[ValueList]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call())


@deprecated("value_lists.list is deprecated by the API")
async def asyncio(*, client: AsyncClient) -> list[ValueList]:
    """List the value lists.

    `GET /valueLists`, deprecated by the API

    Returns:
        The value lists.

    Evidence (full): enumeration (index) and enumeration/185c2a79, which both flag it Deprecated.
    """
    return (await client.perform(call())).parsed


@deprecated("value_lists.list is deprecated by the API")
async def asyncio_detailed(*, client: AsyncClient) -> Response[list[ValueList]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call())


@deprecated("value_lists.list is deprecated by the API")
def stream(*, client: Client) -> Stream[ValueList]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call())


@deprecated("value_lists.list is deprecated by the API")
def stream_asyncio(*, client: AsyncClient) -> AsyncStream[ValueList]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call())
