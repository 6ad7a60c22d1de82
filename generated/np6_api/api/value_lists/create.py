"""POST /valueLists: Create a value list"""

from __future__ import annotations

import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt
from ...models.value_list import ValueList

if _t.TYPE_CHECKING:
    from ... import client as _client

OPERATION: _t.Final = _rt.Operation(
    id="value_lists_create",
    name="value_lists.create",
    method="POST",
    path="/valueLists",
    tag="value_lists",
    idempotent=False,
    deprecated=True,
    accept="application/json",
    statuses={
        "200": "The value list was created. What the response holds is not documented.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def call(*, body: ValueList) -> _rt.Call[_t.Any]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _rt.read_any,
        content=_rt.json_content(
            body,
            lambda body: body._encode(True) if isinstance(body, ValueList) else _rt.mismatch(body, "ValueList", None),
            lambda body: body._write(True) if isinstance(body, ValueList) else _rt.no_text(body),
        ),
        media_type="application/json",
    )


_call = call


@_typing_extensions.deprecated("value_lists.create is deprecated by the API")
def sync(*, client: _client.Client, body: ValueList) -> _t.Any:
    """Create a value list.

    Creates a value list. Upper and lower case make no difference in values.

    `POST /valueLists`, deprecated by the API

    Args:
        body: The value list to create.

    Returns:
        The value list was created. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): enumeration (index), which flags it Deprecated; CookBook for method, path, sample
    and status code.

    """
    return client.perform(_call(body=body)).parsed


@_typing_extensions.deprecated("value_lists.create is deprecated by the API")
def sync_detailed(*, client: _client.Client, body: ValueList) -> _rt.Response[_t.Any]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(body=body))


@_typing_extensions.deprecated("value_lists.create is deprecated by the API")
async def asyncio(*, client: _client.AsyncClient, body: ValueList) -> _t.Any:
    """Create a value list.

    Creates a value list. Upper and lower case make no difference in values.

    `POST /valueLists`, deprecated by the API

    Args:
        body: The value list to create.

    Returns:
        The value list was created. What the response holds is not documented.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (legacy): enumeration (index), which flags it Deprecated; CookBook for method, path, sample
    and status code.

    """
    return (await client.perform(_call(body=body))).parsed


@_typing_extensions.deprecated("value_lists.create is deprecated by the API")
async def asyncio_detailed(*, client: _client.AsyncClient, body: ValueList) -> _rt.Response[_t.Any]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(body=body))
