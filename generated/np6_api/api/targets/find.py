"""GET /targets: Find a target by its hash or its unicity"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.target import Target

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="targets_find",
    name="targets.find",
    method="GET",
    path="/targets",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="application/vnd.np6.experimental+json",
    statuses={
        "200": "The target.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "404": "No target has this unicity or hash. In older use the body was empty.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Target:
    result: Target = (
        Target._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(
    *,
    body: list[str] | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    unicity: list[str] | _rt.Unset = _rt.UNSET,
) -> _rt.Call[Target]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        params=_rt.query_pairs(
            ("hash", _rt.argument("hash_", hash_, str)),
            (
                "unicity",
                _rt.written(
                    "unicity",
                    unicity,
                    lambda v: (
                        [x if isinstance(x, str) else _rt.mismatch(x, "a string", v) for x in v]
                        if isinstance(v, list)
                        else _rt.absent(v, "an array", None, None)
                    ),
                ),
            ),
        ),
        content=None
        if isinstance(body, _rt.Unset)
        else _rt.json_content(
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


def sync(
    *,
    client: _client.Client,
    body: list[str] | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    unicity: list[str] | _rt.Unset = _rt.UNSET,
) -> Target:
    """Find a target by its hash or its unicity.

    Finds the target that the query names by hash or by unicity. The response is one target, not a list.
    The reference marks this operation as experimental. It documents a body on this GET, which browsers
    cannot send: an array of strings whose meaning it does not state.

    `GET /targets`

    Args:
        body: Strings whose meaning is not documented.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.
        unicity: Values of the unicity fields.

    Returns:
        The target.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No target has this unicity or hash. In older use the body was empty.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): contactmanagement/88246a7a and contactmanagement/7f8c267e; status codes from the
    older documentation (slate), which has unicity only.

    """
    return client.perform(_call(body=body, hash_=hash_, unicity=unicity)).parsed


def sync_detailed(
    *,
    client: _client.Client,
    body: list[str] | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    unicity: list[str] | _rt.Unset = _rt.UNSET,
) -> _rt.Response[Target]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body, hash_=hash_, unicity=unicity))


async def asyncio(
    *,
    client: _client.AsyncClient,
    body: list[str] | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    unicity: list[str] | _rt.Unset = _rt.UNSET,
) -> Target:
    """Find a target by its hash or its unicity.

    Finds the target that the query names by hash or by unicity. The response is one target, not a list.
    The reference marks this operation as experimental. It documents a body on this GET, which browsers
    cannot send: an array of strings whose meaning it does not state.

    `GET /targets`

    Args:
        body: Strings whose meaning is not documented.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.
        unicity: Values of the unicity fields.

    Returns:
        The target.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        404: No target has this unicity or hash. In older use the body was empty.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): contactmanagement/88246a7a and contactmanagement/7f8c267e; status codes from the
    older documentation (slate), which has unicity only.

    """
    return (await client.perform(_call(body=body, hash_=hash_, unicity=unicity))).parsed


async def asyncio_detailed(
    *,
    client: _client.AsyncClient,
    body: list[str] | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    unicity: list[str] | _rt.Unset = _rt.UNSET,
) -> _rt.Response[Target]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body, hash_=hash_, unicity=unicity))
