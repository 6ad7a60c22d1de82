"""POST /segments: Create a segment"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.segment import classes_of_segment as _classes_of_segment
from ...models.segment import decode_segment as _decode_segment

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.segment import Segment

OPERATION: _t.Final = _rt.Operation(
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
        "403": "The user of the key lacks the right to make this request.",
        "409": "A segment with this name exists already.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Segment:
    result: Segment = (
        _decode_segment(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(*, body: Segment) -> _rt.Call[Segment]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True) if body.__class__ in _classes_of_segment else _rt.mismatch(body, "Segment", None)
            ),
            lambda body: body._write(True) if body.__class__ in _classes_of_segment else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(*, client: _client.Client, body: Segment) -> Segment:
    """Create a segment.

    Creates a segment. In the sample of the reference, a segment that is created without `expiration`
    expires a year later. The older documentation marks name, description, isTest, type and expiration
    as required.

    `POST /segments`

    Args:
        body: The segment to create.

    Returns:
        The created segment.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        409: A segment with this name exists already.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
    documentation (slate).

    """
    return client.perform(_call(body=body)).parsed


def sync_detailed(*, client: _client.Client, body: Segment) -> _rt.Response[Segment]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


async def asyncio(*, client: _client.AsyncClient, body: Segment) -> Segment:
    """Create a segment.

    Creates a segment. In the sample of the reference, a segment that is created without `expiration`
    expires a year later. The older documentation marks name, description, isTest, type and expiration
    as required.

    `POST /segments`

    Args:
        body: The segment to create.

    Returns:
        The created segment.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        409: A segment with this name exists already.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
    documentation (slate).

    """
    return (await client.perform(_call(body=body))).parsed


async def asyncio_detailed(*, client: _client.AsyncClient, body: Segment) -> _rt.Response[Segment]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
