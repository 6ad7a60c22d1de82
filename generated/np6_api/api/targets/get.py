"""GET /targets/{id}: Get a target by its identifier"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.target import Target

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="targets_get",
    name="targets.get",
    method="GET",
    path="/targets/{id}",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The target.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No target has this identifier.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Target:
    result: Target = (
        Target._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(id: str, *, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET) -> _rt.Call[Target]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _read,
        content=None
        if isinstance(body, _rt.Unset)
        else _rt.json_content(
            body,
            lambda body: body if isinstance(body, dict) else _rt.mismatch(body, "an object", None),
            lambda body: _rt.json_text(body) if isinstance(body, dict) else _rt.no_text(body),
        ),
        media_type="application/vnd.mperf.v8.model.v1+json",
    )


_call = call


def sync(id: str, *, client: _client.Client, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET) -> Target:
    """Get a target by its identifier.

    Gets one target with the values of its fields. The reference marks this operation as experimental.
    It documents a body on this GET, which browsers cannot send: the field ids, separated by commas, to
    which the response is narrowed. Beside that text it prints an object as type and an empty object as
    sample.

    `GET /targets/{id}`

    Args:
        id: Identifier of the target.
        body: Field ids that narrow the response, in a shape that the reference does not show.

    Returns:
        The target.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No target has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): contactmanagement/a7071c9f; status codes from the older documentation (slate).

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(
    id: str, *, client: _client.Client, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
) -> _rt.Response[Target]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: str, *, client: _client.AsyncClient, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET) -> Target:
    """Get a target by its identifier.

    Gets one target with the values of its fields. The reference marks this operation as experimental.
    It documents a body on this GET, which browsers cannot send: the field ids, separated by commas, to
    which the response is narrowed. Beside that text it prints an object as type and an empty object as
    sample.

    `GET /targets/{id}`

    Args:
        id: Identifier of the target.
        body: Field ids that narrow the response, in a shape that the reference does not show.

    Returns:
        The target.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No target has this identifier.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): contactmanagement/a7071c9f; status codes from the older documentation (slate).

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(
    id: str, *, client: _client.AsyncClient, body: dict[str, _t.Any] | _rt.Unset = _rt.UNSET
) -> _rt.Response[Target]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
