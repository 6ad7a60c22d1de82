"""PUT /segments/{id}: Update a segment"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from typing_extensions import deprecated

from ...models.segment import decode_segment, is_segment
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
    from ...models.segment import Segment

OPERATION: Final = Operation(
    id="segments_update",
    name="segments.update",
    method="PUT",
    path="/segments/{id}",
    tag="segments",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    statuses={
        "2XX": "The updated segment.",
        "404": "There is no segment with this identifier.",
        "409": "The change conflicts with what exists. NP6 gives no reason.",
    },
)


def _decode(document: Any) -> Segment:
    return decode_segment(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: int, *, body: Segment) -> Call[Segment]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if is_integer(v) else misfit(v, "an integer", None, None))
    return Call(
        OPERATION,
        f"/segments/{path_value(id, 'id')}",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body._encode(sent) if is_segment(body) else misfit(body, "Segment", None, None)
        ),
    )


@deprecated("segments.update is deprecated by the API")
def sync(id: int, *, client: Client, body: Segment) -> Segment:
    """Update a segment.

    `PUT /segments/{id}`, deprecated by the API

    Args:
        id: Identifier of the segment.
        body: The segment with its new values.

    Returns:
        The updated segment.

    Error statuses:
        404: There is no segment with this identifier.
        409: The change conflicts with what exists. NP6 gives no reason.

    Evidence (full): segment/4c8bd1b2, which flags it Deprecated; statuses 404 and 409 from the older
    documentation (slate).
    """
    return client.perform(call(id, body=body)).parsed


@deprecated("segments.update is deprecated by the API")
def sync_detailed(id: int, *, client: Client, body: Segment) -> Response[Segment]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


@deprecated("segments.update is deprecated by the API")
async def asyncio(id: int, *, client: AsyncClient, body: Segment) -> Segment:
    """Update a segment.

    `PUT /segments/{id}`, deprecated by the API

    Args:
        id: Identifier of the segment.
        body: The segment with its new values.

    Returns:
        The updated segment.

    Error statuses:
        404: There is no segment with this identifier.
        409: The change conflicts with what exists. NP6 gives no reason.

    Evidence (full): segment/4c8bd1b2, which flags it Deprecated; statuses 404 and 409 from the older
    documentation (slate).
    """
    return (await client.perform(call(id, body=body))).parsed


@deprecated("segments.update is deprecated by the API")
async def asyncio_detailed(id: int, *, client: AsyncClient, body: Segment) -> Response[Segment]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
