"""PUT /valueLists/{id}: Update a value list"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.value_list import ValueList
from ...types import Call, Operation, Response
from ...wire import (
    is_integer,
    json_content,
    misfit,
    path_value,
    read_any,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="value_lists_update",
    name="value_lists.update",
    method="PUT",
    path="/valueLists/{id}",
    tag="value_lists",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The value list was updated. What the answer holds is not documented.",
    },
)


def call(id: int, *, body: ValueList) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/valueLists/{path_value(id, 'id')}",
        read_any,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: body._encode(sent) if isinstance(body, ValueList) else misfit(body, "ValueList", None, None),
        ),
    )


def sync(id: int, *, client: Client, body: ValueList) -> Any:
    """Update a value list.

    Upper and lower case make no difference in values.

    `PUT /valueLists/{id}`

    Args:
        id: Identifier of the value list.
        body: The value list with its new values.

    Returns:
        The value list was updated. What the answer holds is not documented.

    Evidence (legacy): enumeration/9ef1438a for the path parameter and how the body begins; older
    documentation (slate) for method and path.
    """
    return client.perform(call(id, body=body)).parsed


def sync_detailed(id: int, *, client: Client, body: ValueList) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


async def asyncio(id: int, *, client: AsyncClient, body: ValueList) -> Any:
    """Update a value list.

    Upper and lower case make no difference in values.

    `PUT /valueLists/{id}`

    Args:
        id: Identifier of the value list.
        body: The value list with its new values.

    Returns:
        The value list was updated. What the answer holds is not documented.

    Evidence (legacy): enumeration/9ef1438a for the path parameter and how the body begins; older
    documentation (slate) for method and path.
    """
    return (await client.perform(call(id, body=body))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient, body: ValueList) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
