"""GET /scripting/compilables/{id}/flaws: List the flaws of a compilable"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from ...models.compilable_flaw import CompilableFlaw
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
    id="compilables_list_flaws",
    name="compilables.list_flaws",
    method="GET",
    path="/scripting/compilables/{id}/flaws",
    tag="compilables",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The flaws.",
    },
)


def _item(x: Any) -> CompilableFlaw:
    return CompilableFlaw._decode(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(id: UUID) -> Call[list[CompilableFlaw]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: str(v) if isinstance(v, UUID) else misfit(v, "a UUID", None, None))
    return Call(
        OPERATION,
        f"/scripting/compilables/{path_value(id, 'id')}/flaws",
        _read,
        item=_item,
    )


def sync(id: UUID, *, client: Client) -> list[CompilableFlaw]:
    """List the flaws of a compilable.

    `GET /scripting/compilables/{id}/flaws`

    Args:
        id: Identifier of the compilable.

    Returns:
        The flaws.

    Evidence (full): scriptingcompilable/2ac9e0bb.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: UUID, *, client: Client) -> Response[list[CompilableFlaw]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: UUID, *, client: AsyncClient) -> list[CompilableFlaw]:
    """List the flaws of a compilable.

    `GET /scripting/compilables/{id}/flaws`

    Args:
        id: Identifier of the compilable.

    Returns:
        The flaws.

    Evidence (full): scriptingcompilable/2ac9e0bb.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: UUID, *, client: AsyncClient) -> Response[list[CompilableFlaw]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))


def stream(id: UUID, *, client: Client) -> Stream[CompilableFlaw]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id))


def stream_asyncio(id: UUID, *, client: AsyncClient) -> AsyncStream[CompilableFlaw]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id))
