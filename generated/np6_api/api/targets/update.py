"""PUT /targets/{id}: Update a target"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    path_value,
    read_any,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="targets_update",
    name="targets.update",
    method="PUT",
    path="/targets/{id}",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The target was updated. What the answer holds is not documented.",
        "401": "The key is wrong.",
        "403": "The user of the key may not update targets.",
        "404": "There is no target with this identifier.",
        "409": "The change conflicts with what exists. NP6 gives no reason.",
    },
)


def call(id: str, *, body: dict[str, Any]) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/targets/{path_value(id, 'id')}",
        read_any,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body if isinstance(body, dict) else misfit(body, "an object", None, None)
        ),
    )


def sync(id: str, *, client: Client, body: dict[str, Any]) -> Any:
    """Update a target.

    The reference names this operation and its path; method and body come from the older documentation,
    where the body is keyed by field id.

    `PUT /targets/{id}`

    Args:
        id: Identifier of the target.
        body: New values, keyed by field id.

    Returns:
        The target was updated. What the answer holds is not documented.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not update targets.
        404: There is no target with this identifier.
        409: The change conflicts with what exists. NP6 gives no reason.

    Evidence (legacy): contactmanagement/a7071c9f for the name and the path parameter; older
    documentation (slate) for method, body and status codes.
    """
    return client.perform(call(id, body=body)).parsed


def sync_detailed(id: str, *, client: Client, body: dict[str, Any]) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


async def asyncio(id: str, *, client: AsyncClient, body: dict[str, Any]) -> Any:
    """Update a target.

    The reference names this operation and its path; method and body come from the older documentation,
    where the body is keyed by field id.

    `PUT /targets/{id}`

    Args:
        id: Identifier of the target.
        body: New values, keyed by field id.

    Returns:
        The target was updated. What the answer holds is not documented.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not update targets.
        404: There is no target with this identifier.
        409: The change conflicts with what exists. NP6 gives no reason.

    Evidence (legacy): contactmanagement/a7071c9f for the name and the path parameter; older
    documentation (slate) for method, body and status codes.
    """
    return (await client.perform(call(id, body=body))).parsed


async def asyncio_detailed(id: str, *, client: AsyncClient, body: dict[str, Any]) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
