"""GET /targets/events/responses/stop: List the stops of a target by its identifier, its unicity or its hash"""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from ... import _runtime as _rt
from ...models.event import decode_event as _decode_event

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.event import Event
    from ...models.sort_order import SortOrder

OPERATION: _t.Final = _rt.Operation(
    id="target_events_list_stops",
    name="target_events.list_stops",
    method="GET",
    path="/targets/events/responses/stop",
    tag="target_events",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "200": "The events.",
        "401": "The key is wrong.",
        "404": "What the path or the query names does not exist.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> Event:
    item: Event = _decode_event(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(
    *,
    id: str | _rt.Unset = _rt.UNSET,
    unicity: str | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Call[list[Event]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    _rt.exactly_one(
        id=id,
        unicity=unicity,
        hash_=hash_,
    )
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        params=_rt.query_pairs(
            ("id", _rt.argument("id", id, str)),
            ("unicity", _rt.argument("unicity", unicity, str)),
            ("hash", _rt.argument("hash_", hash_, str)),
            ("start", _rt.argument("start", start, _datetime.datetime, int)),
            ("end", _rt.argument("end", end, _datetime.datetime, int)),
            ("sort", _rt.argument("sort", sort, str)),
        ),
        item=_item,
    )


_call = call


def sync(
    *,
    client: _client.Client,
    id: str | _rt.Unset = _rt.UNSET,
    unicity: str | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> list[Event]:
    """List the stops of a target by its identifier, its unicity or its hash.

    Lists the stops of the target that the query names. Exactly one of `id`, `unicity` and `hash` is
    needed.

    `GET /targets/events/responses/stop`

    Args:
        id: Identifier of the target.
        unicity: Unicity of the target.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.
        start: Keeps the events at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The events.

    Error statuses:
        401: The key is wrong.
        404: What the path or the query names does not exist.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): contactevent/64d05980 for id and unicity, contactevent/c7429c23 (.md twin, the only
    one with status codes) for hash.

    """
    return client.perform(_call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort)).parsed


def sync_detailed(
    *,
    client: _client.Client,
    id: str | _rt.Unset = _rt.UNSET,
    unicity: str | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[Event]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))


async def asyncio(
    *,
    client: _client.AsyncClient,
    id: str | _rt.Unset = _rt.UNSET,
    unicity: str | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> list[Event]:
    """List the stops of a target by its identifier, its unicity or its hash.

    Lists the stops of the target that the query names. Exactly one of `id`, `unicity` and `hash` is
    needed.

    `GET /targets/events/responses/stop`

    Args:
        id: Identifier of the target.
        unicity: Unicity of the target.
        hash_: MD5 hash of the unicity, 32 hexadecimal digits.
        start: Keeps the events at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The events.

    Error statuses:
        401: The key is wrong.
        404: What the path or the query names does not exist.
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): contactevent/64d05980 for id and unicity, contactevent/c7429c23 (.md twin, the only
    one with status codes) for hash.

    """
    return (await client.perform(_call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))).parsed


async def asyncio_detailed(
    *,
    client: _client.AsyncClient,
    id: str | _rt.Unset = _rt.UNSET,
    unicity: str | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[Event]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))


def stream(
    *,
    client: _client.Client,
    id: str | _rt.Unset = _rt.UNSET,
    unicity: str | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Stream[Event]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))


def stream_asyncio(
    *,
    client: _client.AsyncClient,
    id: str | _rt.Unset = _rt.UNSET,
    unicity: str | _rt.Unset = _rt.UNSET,
    hash_: str | _rt.Unset = _rt.UNSET,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.AsyncStream[Event]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))
