"""GET /actions: List the actions"""

from __future__ import annotations

import datetime as _datetime
import typing as _t

import typing_extensions as _typing_extensions

from ... import _runtime as _rt
from ...models.action import decode_action as _decode_action

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.action import Action

OPERATION: _t.Final = _rt.Operation(
    id="actions_list",
    name="actions.list",
    method="GET",
    path="/actions",
    tag="actions",
    idempotent=True,
    deprecated=True,
    accept="application/json",
    statuses={
        "200": "The actions.",
        "401": "The key is wrong.",
        "403": "The user of the key lacks the right to make this request.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> Action:
    item: Action = _decode_action(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(
    *,
    creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
) -> _rt.Call[list[Action]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        params=_rt.query_pairs(
            ("creation_start", _rt.argument("creation_start", creation_start, _datetime.datetime, int)),
            ("creation_end", _rt.argument("creation_end", creation_end, _datetime.datetime, int)),
        ),
        item=_item,
    )


_call = call


@_typing_extensions.deprecated("actions.list is deprecated by the API")
def sync(
    *,
    client: _client.Client,
    creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
) -> list[Action]:
    """List the actions.

    Lists the actions of the account, optionally those created in a period.

    `GET /actions`, deprecated by the API

    Args:
        creation_start: Keeps the actions created at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        creation_end: Keeps the actions created before this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.

    Returns:
        The actions.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/414e70a1, which flags it Deprecated; 9ba457a3; status codes
    from slate.

    """
    return client.perform(_call(creation_start=creation_start, creation_end=creation_end)).parsed


@_typing_extensions.deprecated("actions.list is deprecated by the API")
def sync_detailed(
    *,
    client: _client.Client,
    creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[Action]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(creation_start=creation_start, creation_end=creation_end))


@_typing_extensions.deprecated("actions.list is deprecated by the API")
async def asyncio(
    *,
    client: _client.AsyncClient,
    creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
) -> list[Action]:
    """List the actions.

    Lists the actions of the account, optionally those created in a period.

    `GET /actions`, deprecated by the API

    Args:
        creation_start: Keeps the actions created at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        creation_end: Keeps the actions created before this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.

    Returns:
        The actions.

    Error statuses:
        401: The key is wrong.
        403: The user of the key lacks the right to make this request.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): actionmanagement/414e70a1, which flags it Deprecated; 9ba457a3; status codes
    from slate.

    """
    return (await client.perform(_call(creation_start=creation_start, creation_end=creation_end))).parsed


@_typing_extensions.deprecated("actions.list is deprecated by the API")
async def asyncio_detailed(
    *,
    client: _client.AsyncClient,
    creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[Action]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(creation_start=creation_start, creation_end=creation_end))


@_typing_extensions.deprecated("actions.list is deprecated by the API")
def stream(
    *,
    client: _client.Client,
    creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
) -> _rt.Stream[Action]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(creation_start=creation_start, creation_end=creation_end))


@_typing_extensions.deprecated("actions.list is deprecated by the API")
def stream_asyncio(
    *,
    client: _client.AsyncClient,
    creation_start: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
    creation_end: _datetime.datetime | int | None | _rt.Unset = _rt.UNSET,
) -> _rt.AsyncStream[Action]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(creation_start=creation_start, creation_end=creation_end))
