"""PUT /targets/{id}: Update a target"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt

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
        "200": "The target was updated. What the answer holds is not documented.",
        "401": "The key is wrong.",
        "403": "The user of the key may not update targets.",
        "404": "There is no target with this identifier.",
        "409": "The change conflicts with what exists. NP6 gives no reason.",
    },
)


def call(id: str, *, body: dict[str, _t.Any]) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _rt.read_any,
        content=_rt.json_content(
            body, lambda body: body if isinstance(body, dict) else _rt.mismatch(body, "an object", None)
        ),
        media_type="application/json",
    )


_call = call


def sync(id: str, *, client: _client.Client, body: dict[str, _t.Any]) -> _t.Any:
    """Update a target.

    The reference names this operation and its path; method and body come from the older documentation,
    where the body is keyed by field id.

    `PUT /targets/{id}`

    Args:
        id: Identifier of the target.
        body: New values, keyed by field id.

    Returns:
        The target was updated. What the answer holds is not documented.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not update targets.
        404: There is no target with this identifier.
        409: The change conflicts with what exists. NP6 gives no reason.

    Evidence (legacy): contactmanagement/a7071c9f for the name and the path parameter; older
    documentation (slate) for method, body and status codes.
    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: str, *, client: _client.Client, body: dict[str, _t.Any]) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: str, *, client: _client.AsyncClient, body: dict[str, _t.Any]) -> _t.Any:
    """Update a target.

    The reference names this operation and its path; method and body come from the older documentation,
    where the body is keyed by field id.

    `PUT /targets/{id}`

    Args:
        id: Identifier of the target.
        body: New values, keyed by field id.

    Returns:
        The target was updated. What the answer holds is not documented.

    Error statuses:
        401: The key is wrong.
        403: The user of the key may not update targets.
        404: There is no target with this identifier.
        409: The change conflicts with what exists. NP6 gives no reason.

    Evidence (legacy): contactmanagement/a7071c9f for the name and the path parameter; older
    documentation (slate) for method, body and status codes.
    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(id: str, *, client: _client.AsyncClient, body: dict[str, _t.Any]) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
