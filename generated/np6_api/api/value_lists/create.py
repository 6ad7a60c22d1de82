"""POST /valueLists: Create a value list"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...models.value_list import ValueList
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    read_any,
    sent,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="value_lists_create",
    name="value_lists.create",
    method="POST",
    path="/valueLists",
    tag="value_lists",
    idempotent=False,
    deprecated=True,
    accept="application/json",
    statuses={
        "200": "The value list was created. What the answer holds is not documented.",
    },
)


def call(*, body: ValueList) -> Call[Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/valueLists",
        read_any,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: body._encode(sent) if isinstance(body, ValueList) else misfit(body, "ValueList", None, None),
        ),
    )


@deprecated("value_lists.create is deprecated by the API")
def sync(*, client: Client, body: ValueList) -> Any:
    """Create a value list.

    Upper and lower case make no difference in values.

    `POST /valueLists`, deprecated by the API

    Args:
        body: The value list to create.

    Returns:
        The value list was created. What the answer holds is not documented.

    Evidence (legacy): enumeration (index), which flags it Deprecated; older documentation (slate) for
    method, path, sample and status code.
    """
    return client.perform(call(body=body)).parsed


@deprecated("value_lists.create is deprecated by the API")
def sync_detailed(*, client: Client, body: ValueList) -> Response[Any]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


@deprecated("value_lists.create is deprecated by the API")
async def asyncio(*, client: AsyncClient, body: ValueList) -> Any:
    """Create a value list.

    Upper and lower case make no difference in values.

    `POST /valueLists`, deprecated by the API

    Args:
        body: The value list to create.

    Returns:
        The value list was created. What the answer holds is not documented.

    Evidence (legacy): enumeration (index), which flags it Deprecated; older documentation (slate) for
    method, path, sample and status code.
    """
    return (await client.perform(call(body=body))).parsed


@deprecated("value_lists.create is deprecated by the API")
async def asyncio_detailed(*, client: AsyncClient, body: ValueList) -> Response[Any]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
