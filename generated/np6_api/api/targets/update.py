"""PUT /targets/{id}: Update a target"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.target import Target

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="targets_update",
    name="targets.update",
    method="PUT",
    path="/targets/{id}",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The target after the update (older documentation).",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No target has this identifier.",
        "409": "A target with this unicity exists already (older documentation).",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Target:
    result: Target = (
        Target._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: str, *, body: dict[str, _t.Any]) -> _rt.Call[Target]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _read,
        content=_rt.json_content(
            body,
            lambda body: body if isinstance(body, dict) else _rt.mismatch(body, "an object", None),
            lambda body: _rt.json_text(body) if isinstance(body, dict) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: str, *, client: _client.Client, body: dict[str, _t.Any]) -> Target:
    """Update a target.

    Updates one target. The reference names this operation and its path; method, body and response come
    from the older documentation. The body is keyed by field id. Whether values that the body does not
    name are kept is not documented.

    `PUT /targets/{id}`

    Args:
        id: Identifier of the target.
        body: Values of the target, keyed by field id.

    Returns:
        The target after the update (older documentation).

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No target has this identifier.
        409: A target with this unicity exists already (older documentation).
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): contactmanagement/a7071c9f for the name and the path parameter; older
    documentation (slate) for method, body, response and status codes, whose 409 is for a unicity that
    exists.

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: str, *, client: _client.Client, body: dict[str, _t.Any]) -> _rt.Response[Target]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: str, *, client: _client.AsyncClient, body: dict[str, _t.Any]) -> Target:
    """Update a target.

    Updates one target. The reference names this operation and its path; method, body and response come
    from the older documentation. The body is keyed by field id. Whether values that the body does not
    name are kept is not documented.

    `PUT /targets/{id}`

    Args:
        id: Identifier of the target.
        body: Values of the target, keyed by field id.

    Returns:
        The target after the update (older documentation).

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No target has this identifier.
        409: A target with this unicity exists already (older documentation).
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): contactmanagement/a7071c9f for the name and the path parameter; older
    documentation (slate) for method, body, response and status codes, whose 409 is for a unicity that
    exists.

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(id: str, *, client: _client.AsyncClient, body: dict[str, _t.Any]) -> _rt.Response[Target]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
