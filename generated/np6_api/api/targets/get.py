"""GET /targets/{id}: Get a target by its identifier"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.target import Target
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    json_content,
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="targets_get",
    name="targets.get",
    method="GET",
    path="/targets/{id}",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The target.",
    },
)


def _decode(document: Any) -> Target:
    return Target._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: str, *, body: dict[str, Any] | Unset = UNSET) -> Call[Target]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
    return Call(
        OPERATION,
        f"/targets/{path_value(id, 'id')}",
        _read,
        headers={} if isinstance(body, Unset) else {"Content-Type": "application/vnd.mperf.v8.model.v1+json"},
        content=None
        if isinstance(body, Unset)
        else json_content(body, lambda body: body if isinstance(body, dict) else misfit(body, "an object", None, None)),
    )


def sync(id: str, *, client: Client, body: dict[str, Any] | Unset = UNSET) -> Target:
    """Get a target by its identifier.

    The reference marks this operation as experimental. It documents a body on this GET: the field ids
    to which the answer is narrowed. How they are written in it is not shown, its sample sends an empty
    object.

    `GET /targets/{id}`

    Args:
        id: Identifier of the target.
        body: Field ids that narrow the answer, in a shape that the reference does not show.

    Returns:
        The target.

    Evidence (full): contactmanagement/a7071c9f.
    """
    return client.perform(call(id, body=body)).parsed


def sync_detailed(id: str, *, client: Client, body: dict[str, Any] | Unset = UNSET) -> Response[Target]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


async def asyncio(id: str, *, client: AsyncClient, body: dict[str, Any] | Unset = UNSET) -> Target:
    """Get a target by its identifier.

    The reference marks this operation as experimental. It documents a body on this GET: the field ids
    to which the answer is narrowed. How they are written in it is not shown, its sample sends an empty
    object.

    `GET /targets/{id}`

    Args:
        id: Identifier of the target.
        body: Field ids that narrow the answer, in a shape that the reference does not show.

    Returns:
        The target.

    Evidence (full): contactmanagement/a7071c9f.
    """
    return (await client.perform(call(id, body=body))).parsed


async def asyncio_detailed(id: str, *, client: AsyncClient, body: dict[str, Any] | Unset = UNSET) -> Response[Target]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
