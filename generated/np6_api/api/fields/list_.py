"""GET /fields: List the fields"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...models.field import decode_field
from ...stream import AsyncStream, Stream
from ...types import Call, Operation, Response
from ...wire import (
    array_reader,
    misfit,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.field import Field

OPERATION: Final = Operation(
    id="fields_list",
    name="fields.list",
    method="GET",
    path="/fields",
    tag="fields",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    statuses={
        "2XX": "The fields.",
    },
)


def _item(x: Any) -> Field:
    return decode_field(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call() -> Call[list[Field]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/fields",
        _read,
        item=_item,
    )


@deprecated("fields.list is deprecated by the API")
def sync(*, client: Client) -> list[Field]:
    """List the fields.

    `GET /fields`, deprecated by the API

    Returns:
        The fields.

    Evidence (full): field/6d963b04, which flags it Deprecated; kinds of fields from the older
    documentation (slate).
    """
    return client.perform(call()).parsed


@deprecated("fields.list is deprecated by the API")
def sync_detailed(*, client: Client) -> Response[list[Field]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call())


@deprecated("fields.list is deprecated by the API")
async def asyncio(*, client: AsyncClient) -> list[Field]:
    """List the fields.

    `GET /fields`, deprecated by the API

    Returns:
        The fields.

    Evidence (full): field/6d963b04, which flags it Deprecated; kinds of fields from the older
    documentation (slate).
    """
    return (await client.perform(call())).parsed


@deprecated("fields.list is deprecated by the API")
async def asyncio_detailed(*, client: AsyncClient) -> Response[list[Field]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call())


@deprecated("fields.list is deprecated by the API")
def stream(*, client: Client) -> Stream[Field]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call())


@deprecated("fields.list is deprecated by the API")
def stream_asyncio(*, client: AsyncClient) -> AsyncStream[Field]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call())
