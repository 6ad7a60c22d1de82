"""PATCH /scripting/webtasks/{id}: Update a webtask"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.webtask import Webtask
from ...types import Call, Operation, Response
from ...wire import (
    is_integer,
    json_content,
    misfit,
    path_value,
    reader,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="webtasks_update",
    name="webtasks.update",
    method="PATCH",
    path="/scripting/webtasks/{id}",
    tag="webtasks",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The updated webtask.",
    },
)


def _decode(document: Any) -> Webtask:
    return Webtask._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: int, *, body: Webtask) -> Call[Webtask]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/scripting/webtasks/{path_value(id, 'id')}",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body._encode(sent) if isinstance(body, Webtask) else misfit(body, "Webtask", None, None)
        ),
    )


def sync(id: int, *, client: Client, body: Webtask) -> Webtask:
    """Update a webtask.

    The body is one webtask, as in the sample of the reference. The schema beside that sample prints an
    array of objects instead.

    `PATCH /scripting/webtasks/{id}`

    Args:
        id: Identifier of the webtask.
        body: The webtask with its new values.

    Returns:
        The updated webtask.

    Evidence (partial): scriptingwebtask/d79ea9c7, whose schema and sample of the body contradict each
    other.
    """
    return client.perform(call(id, body=body)).parsed


def sync_detailed(id: int, *, client: Client, body: Webtask) -> Response[Webtask]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


async def asyncio(id: int, *, client: AsyncClient, body: Webtask) -> Webtask:
    """Update a webtask.

    The body is one webtask, as in the sample of the reference. The schema beside that sample prints an
    array of objects instead.

    `PATCH /scripting/webtasks/{id}`

    Args:
        id: Identifier of the webtask.
        body: The webtask with its new values.

    Returns:
        The updated webtask.

    Evidence (partial): scriptingwebtask/d79ea9c7, whose schema and sample of the body contradict each
    other.
    """
    return (await client.perform(call(id, body=body))).parsed


async def asyncio_detailed(id: int, *, client: AsyncClient, body: Webtask) -> Response[Webtask]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
