"""POST /segments: Create a segment"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.segment import decode_segment, is_segment
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    reader,
    sent,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.segment import Segment

OPERATION: Final = Operation(
    id="segments_create",
    name="segments.create",
    method="POST",
    path="/segments",
    tag="segments",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The created segment.",
        "401": "The key is wrong.",
        "403": "The user of the key may not create segments.",
        "409": "A segment with this name exists already.",
    },
)


def _decode(document: Any) -> Segment:
    return decode_segment(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(*, body: Segment) -> Call[Segment]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/segments",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body._encode(sent) if is_segment(body) else misfit(body, "Segment", None, None)
        ),
    )


def sync(*, client: Client, body: Segment) -> Segment:
    """Create a segment.

    In the sample of the reference, a segment that is created without `expiration` expires a year later.

    `POST /segments`

    Args:
        body: The segment to create.

    Returns:
        The created segment.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not create segments.
        409: A segment with this name exists already.

    Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
    documentation (slate).
    """
    return client.perform(call(body=body)).parsed


def sync_detailed(*, client: Client, body: Segment) -> Response[Segment]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


async def asyncio(*, client: AsyncClient, body: Segment) -> Segment:
    """Create a segment.

    In the sample of the reference, a segment that is created without `expiration` expires a year later.

    `POST /segments`

    Args:
        body: The segment to create.

    Returns:
        The created segment.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not create segments.
        409: A segment with this name exists already.

    Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
    documentation (slate).
    """
    return (await client.perform(call(body=body))).parsed


async def asyncio_detailed(*, client: AsyncClient, body: Segment) -> Response[Segment]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
