"""GET /valueLists/{id}: Get a value list"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.value_list import ValueList
from ...types import Call, Operation, Response
from ...wire import (
    is_integer,
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="value_lists_get",
    name="value_lists.get",
    method="GET",
    path="/valueLists/{id}",
    tag="value_lists",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The value list.",
    },
)


def _decode(document: Any) -> ValueList:
    return ValueList._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: int) -> Call[ValueList]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/valueLists/{path_value(id, 'id')}",
        _read,
    )


def sync(id: int, *, client: Client) -> ValueList:
    """Get a value list.

    `GET /valueLists/{id}`

    Args:
        id: Identifier of the value list.

    Returns:
        The value list.

    Evidence (full): enumeration/9ef1438a.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: int, *, client: Client) -> Response[ValueList]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: int, *, client: AsyncClient) -> ValueList:
    """Get a value list.

    `GET /valueLists/{id}`

    Args:
        id: Identifier of the value list.

    Returns:
        The value list.

    Evidence (full): enumeration/9ef1438a.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[ValueList]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
