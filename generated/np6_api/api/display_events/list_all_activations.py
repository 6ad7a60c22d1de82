"""GET /display/events/activations: List the activations of all displayed contents"""

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
    id="display_events_list_all_activations",
    name="display_events.list_all_activations",
    method="GET",
    path="/display/events/activations",
    tag="display_events",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The events.",
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> Event:
    item: Event = _decode_event(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(
    *,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Call[list[Event]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        OPERATION.path,
        _read,
        params=_rt.query_pairs(
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
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> list[Event]:
    """List the activations of all displayed contents.

    Lists the activations of all displayed contents.

    `GET /display/events/activations`

    Args:
        start: Keeps the events at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The events.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): displayevent/d26ea745.

    """
    return client.perform(_call(start=start, end=end, sort=sort)).parsed


def sync_detailed(
    *,
    client: _client.Client,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[Event]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(start=start, end=end, sort=sort))


async def asyncio(
    *,
    client: _client.AsyncClient,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> list[Event]:
    """List the activations of all displayed contents.

    Lists the activations of all displayed contents.

    `GET /display/events/activations`

    Args:
        start: Keeps the events at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The events.

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (full): displayevent/d26ea745.

    """
    return (await client.perform(_call(start=start, end=end, sort=sort))).parsed


async def asyncio_detailed(
    *,
    client: _client.AsyncClient,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[Event]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(start=start, end=end, sort=sort))


def stream(
    *,
    client: _client.Client,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Stream[Event]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(start=start, end=end, sort=sort))


def stream_asyncio(
    *,
    client: _client.AsyncClient,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.AsyncStream[Event]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(start=start, end=end, sort=sort))
