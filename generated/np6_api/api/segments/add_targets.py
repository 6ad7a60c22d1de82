"""PUT /segments/{id}/targets: Add up to 50 targets to a static segment"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="segments_add_targets",
    name="segments.add_targets",
    method="PUT",
    path="/segments/{id}/targets",
    tag="segments",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    max_items=50,
    statuses={
        "200": "How many targets were added.",
        "400": "The body is not valid.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No segment has this identifier.",
        "409": "The targets conflict with the segment as it is. NP6 gives no reason.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> int:
    result: int = document if document.__class__ is int else _rt.mismatch(document, "an integer", None)
    return result


_read = _rt.reader(_decode)


def call(id: int, *, body: list[str]) -> _rt.Call[int]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    _rt.at_most(OPERATION, body)
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _read,
        content=_rt.json_content(
            body,
            lambda body: (
                [x if isinstance(x, str) else _rt.mismatch(x, "a string", body) for x in body]
                if isinstance(body, list)
                else _rt.mismatch(body, "an array", None)
            ),
            lambda body: (
                "[" + ",".join([_rt.quoted(x) for x in body]) + "]" if isinstance(body, list) else _rt.no_text(body)
            ),
        ),
        media_type="application/json",
    )


_call = call


@_typing_extensions.deprecated("segments.add_targets is deprecated by the API")
def sync(id: int, *, client: _client.Client, body: list[str]) -> int:
    """Add up to 50 targets to a static segment.

    Adds targets to a static segment, 50 at most in one request. A target is named by its identifier or
    its unicity. Where the account has several unicity fields, the values of a target are joined into
    one string. The result is the number of targets that were added.

    `PUT /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.
        body: Identifiers or unicities of the targets, 50 at most.

    Returns:
        How many targets were added.

    Error statuses:
        400: The body is not valid.
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No segment has this identifier.
        409: The targets conflict with the segment as it is. NP6 gives no reason.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): segment/3386ea51 (two editions, both flag it Deprecated) and segment/9f64550e;
    status codes from the older documentation (slate), whose sample accepts
    application/vnd.mperf.v8.unicity.

    """
    return client.perform(_call(id, body=body)).parsed


@_typing_extensions.deprecated("segments.add_targets is deprecated by the API")
def sync_detailed(id: int, *, client: _client.Client, body: list[str]) -> _rt.Response[int]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


@_typing_extensions.deprecated("segments.add_targets is deprecated by the API")
async def asyncio(id: int, *, client: _client.AsyncClient, body: list[str]) -> int:
    """Add up to 50 targets to a static segment.

    Adds targets to a static segment, 50 at most in one request. A target is named by its identifier or
    its unicity. Where the account has several unicity fields, the values of a target are joined into
    one string. The result is the number of targets that were added.

    `PUT /segments/{id}/targets`, deprecated by the API

    Args:
        id: Identifier of the segment.
        body: Identifiers or unicities of the targets, 50 at most.

    Returns:
        How many targets were added.

    Error statuses:
        400: The body is not valid.
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No segment has this identifier.
        409: The targets conflict with the segment as it is. NP6 gives no reason.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): segment/3386ea51 (two editions, both flag it Deprecated) and segment/9f64550e;
    status codes from the older documentation (slate), whose sample accepts
    application/vnd.mperf.v8.unicity.

    """
    return (await client.perform(_call(id, body=body))).parsed


@_typing_extensions.deprecated("segments.add_targets is deprecated by the API")
async def asyncio_detailed(id: int, *, client: _client.AsyncClient, body: list[str]) -> _rt.Response[int]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
