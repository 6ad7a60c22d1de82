"""GET /actions/{id}/export/tracking/opens: Export the recipients who opened an action"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from typing_extensions import deprecated

from ...types import Call, Operation, Response
from ...wire import (
    misfit,
    path_value,
    read_nothing,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="actions_export_opens",
    name="actions.export_opens",
    method="GET",
    path="/actions/{id}/export/tracking/opens",
    tag="actions",
    idempotent=True,
    deprecated=True,
    accept="*/*",
    statuses={
        "204": "The export was accepted.",
    },
)


def call(id: str) -> Call[None]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}/export/tracking/opens",
        read_nothing,
    )


@deprecated("actions.export_opens is deprecated by the API")
def sync(id: str, *, client: Client) -> None:
    """Export the recipients who opened an action.

    The reference documents an empty answer; where the export goes is not described.

    `GET /actions/{id}/export/tracking/opens`, deprecated by the API

    Args:
        id: Identifier of the action.

    Evidence (full): actionmanagement/d1eb16d7, which flags it Deprecated.
    """
    return client.perform(call(id)).parsed


@deprecated("actions.export_opens is deprecated by the API")
def sync_detailed(id: str, *, client: Client) -> Response[None]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


@deprecated("actions.export_opens is deprecated by the API")
async def asyncio(id: str, *, client: AsyncClient) -> None:
    """Export the recipients who opened an action.

    The reference documents an empty answer; where the export goes is not described.

    `GET /actions/{id}/export/tracking/opens`, deprecated by the API

    Args:
        id: Identifier of the action.

    Evidence (full): actionmanagement/d1eb16d7, which flags it Deprecated.
    """
    return (await client.perform(call(id))).parsed


@deprecated("actions.export_opens is deprecated by the API")
async def asyncio_detailed(id: str, *, client: AsyncClient) -> Response[None]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
