"""PUT /segments/{id}: Update a segment"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt
from ...models.segment import classes_of_segment as _classes_of_segment
from ...models.segment import decode_segment as _decode_segment

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.segment import Segment

OPERATION: _t.Final = _rt.Operation(
    id="segments_update",
    name="segments.update",
    method="PUT",
    path="/segments/{id}",
    tag="segments",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    statuses={
        "200": "The updated segment.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No segment has this identifier.",
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


def call(id: int, *, body: Segment) -> _rt.Call[Segment]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
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


@_typing_extensions.deprecated("segments.update is deprecated by the API")
def sync(id: int, *, client: _client.Client, body: Segment) -> Segment:
    """Update a segment.

    Updates a segment. The older documentation marks name, description, isTest, type and expiration as
    required.

    `PUT /segments/{id}`, deprecated by the API

    Args:
        id: Identifier of the segment.
        body: The segment with its new values.

    Returns:
        The updated segment.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No segment has this identifier.
        409: A segment with this name exists already.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): segment/4c8bd1b2, which flags it Deprecated; status codes from the older
    documentation (slate).

    """
    return client.perform(_call(id, body=body)).parsed


@_typing_extensions.deprecated("segments.update is deprecated by the API")
def sync_detailed(id: int, *, client: _client.Client, body: Segment) -> _rt.Response[Segment]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


@_typing_extensions.deprecated("segments.update is deprecated by the API")
async def asyncio(id: int, *, client: _client.AsyncClient, body: Segment) -> Segment:
    """Update a segment.

    Updates a segment. The older documentation marks name, description, isTest, type and expiration as
    required.

    `PUT /segments/{id}`, deprecated by the API

    Args:
        id: Identifier of the segment.
        body: The segment with its new values.

    Returns:
        The updated segment.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No segment has this identifier.
        409: A segment with this name exists already.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): segment/4c8bd1b2, which flags it Deprecated; status codes from the older
    documentation (slate).

    """
    return (await client.perform(_call(id, body=body))).parsed


@_typing_extensions.deprecated("segments.update is deprecated by the API")
async def asyncio_detailed(id: int, *, client: _client.AsyncClient, body: Segment) -> _rt.Response[Segment]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
