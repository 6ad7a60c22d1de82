"""PUT /targets: Update the target that has this unicity, or create it"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.target import Target

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="targets_save",
    name="targets.save",
    method="PUT",
    path="/targets",
    tag="targets",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The target that was updated or created (older documentation).",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _decode(document: _t.Any) -> Target:
    result: Target = (
        Target._decode(document) if document.__class__ is dict else _rt.mismatch(document, "an object", None)
    )
    return result


_read = _rt.reader(_decode)


def call(*, body: dict[str, _t.Any], unicity: str | _rt.Unset = _rt.UNSET) -> _rt.Call[Target]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        params=_rt.query_pairs(("unicity", _rt.argument("unicity", unicity, str))),
        content=_rt.json_content(
            body,
            lambda body: body if isinstance(body, dict) else _rt.mismatch(body, "an object", None),
            lambda body: _rt.json_text(body) if isinstance(body, dict) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(*, client: _client.Client, body: dict[str, _t.Any], unicity: str | _rt.Unset = _rt.UNSET) -> Target:
    """Update the target that has this unicity, or create it.

    Updates the target that has the unicity of the query, and creates it if there is none. The reference
    of 8.1.0 prints the name of this operation and no query parameter; method, query, body and response
    come from the older documentation, and some older clients send no query. The body is keyed by field
    id. Whether values that the body does not name are kept is not documented.

    `PUT /targets`

    Args:
        body: Values of the target, keyed by field id.
        unicity: Unicity of the target (older documentation).

    Returns:
        The target that was updated or created (older documentation).

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): contactmanagement/88246a7a for the name, without a query block; older
    documentation (slate) for method, query, body, response and statuses; Magento2 and CookBook for the
    form without query.

    """
    return client.perform(_call(body=body, unicity=unicity)).parsed


def sync_detailed(
    *, client: _client.Client, body: dict[str, _t.Any], unicity: str | _rt.Unset = _rt.UNSET
) -> _rt.Response[Target]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body, unicity=unicity))


async def asyncio(
    *, client: _client.AsyncClient, body: dict[str, _t.Any], unicity: str | _rt.Unset = _rt.UNSET
) -> Target:
    """Update the target that has this unicity, or create it.

    Updates the target that has the unicity of the query, and creates it if there is none. The reference
    of 8.1.0 prints the name of this operation and no query parameter; method, query, body and response
    come from the older documentation, and some older clients send no query. The body is keyed by field
    id. Whether values that the body does not name are kept is not documented.

    `PUT /targets`

    Args:
        body: Values of the target, keyed by field id.
        unicity: Unicity of the target (older documentation).

    Returns:
        The target that was updated or created (older documentation).

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): contactmanagement/88246a7a for the name, without a query block; older
    documentation (slate) for method, query, body, response and statuses; Magento2 and CookBook for the
    form without query.

    """
    return (await client.perform(_call(body=body, unicity=unicity))).parsed


async def asyncio_detailed(
    *, client: _client.AsyncClient, body: dict[str, _t.Any], unicity: str | _rt.Unset = _rt.UNSET
) -> _rt.Response[Target]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body, unicity=unicity))
