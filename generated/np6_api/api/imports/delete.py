"""DELETE /imports/{id}: Delete an import definition"""

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
    id="imports_delete",
    name="imports.delete",
    method="DELETE",
    path="/imports/{id}",
    tag="imports",
    idempotent=True,
    deprecated=True,
    accept="*/*",
    statuses={
        "204": "The import definition was deleted.",
    },
)


def call(id: int) -> Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/imports/{path_value(id, 'id')}",
        read_nothing,
    )


@deprecated("imports.delete is deprecated by the API")
def sync(id: int, *, client: Client) -> None:
    """Delete an import definition.

    `DELETE /imports/{id}`, deprecated by the API

    Args:
        id: Identifier of the import.

    Evidence (full): import/2e17993e, which flags it Deprecated.
    """
    return client.perform(call(id)).parsed


@deprecated("imports.delete is deprecated by the API")
def sync_detailed(id: int, *, client: Client) -> Response[None]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


@deprecated("imports.delete is deprecated by the API")
async def asyncio(id: int, *, client: AsyncClient) -> None:
    """Delete an import definition.

    `DELETE /imports/{id}`, deprecated by the API

    Args:
        id: Identifier of the import.

    Evidence (full): import/2e17993e, which flags it Deprecated.
    """
    return (await client.perform(call(id))).parsed


@deprecated("imports.delete is deprecated by the API")
async def asyncio_detailed(id: int, *, client: AsyncClient) -> Response[None]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
