"""PUT /valueLists/{id}: Update a value list"""

from __future__ import annotations

import typing as _t

from ... import _runtime as _rt
from ...models.value_list import ValueList

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="value_lists_update",
    name="value_lists.update",
    method="PUT",
    path="/valueLists/{id}",
    tag="value_lists",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The value list was updated. What the response holds is not documented.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(id: int, *, body: ValueList) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, int, required=True))),
        _rt.read_any,
        content=_rt.json_content(
            body,
            lambda body: body._encode(True) if isinstance(body, ValueList) else _rt.mismatch(body, "ValueList", None),
            lambda body: body._write(True) if isinstance(body, ValueList) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


def sync(id: int, *, client: _client.Client, body: ValueList) -> _t.Any:
    """Update a value list.

    Updates a value list. Upper and lower case make no difference in values.

    `PUT /valueLists/{id}`

    Args:
        id: Identifier of the value list.
        body: The value list with its new values.

    Returns:
        The value list was updated. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): enumeration/9ef1438a for the path parameter and how the body begins; CookBook for
    method, path and status code.

    """
    return client.perform(_call(id, body=body)).parsed


def sync_detailed(id: int, *, client: _client.Client, body: ValueList) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body))


async def asyncio(id: int, *, client: _client.AsyncClient, body: ValueList) -> _t.Any:
    """Update a value list.

    Updates a value list. Upper and lower case make no difference in values.

    `PUT /valueLists/{id}`

    Args:
        id: Identifier of the value list.
        body: The value list with its new values.

    Returns:
        The value list was updated. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): enumeration/9ef1438a for the path parameter and how the body begins; CookBook for
    method, path and status code.

    """
    return (await client.perform(_call(id, body=body))).parsed


async def asyncio_detailed(id: int, *, client: _client.AsyncClient, body: ValueList) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body))
