"""GET /targets/events/responses/stop: List the stops of a target by its identifier, its unicity or its hash"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from ...models.event import decode_event
from ...stream import AsyncStream, Stream
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    absent,
    array_reader,
    datetime_text,
    exactly_one,
    is_integer,
    misfit,
    query_pairs,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.event import Event
    from ...models.sort_order import SortOrder

OPERATION: Final = Operation(
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
        "404": "The target was not found.",
    },
)


def _item(x: Any) -> Event:
    return decode_event(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(
    *,
    id: str | Unset = UNSET,
    unicity: str | Unset = UNSET,
    hash_: str | Unset = UNSET,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Call[list[Event]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    exactly_one(
        id=id,
        unicity=unicity,
        hash_=hash_,
    )
    id = written("id", id, lambda v: v if isinstance(v, str) else absent(v, "a string", None, None))
    unicity = written("unicity", unicity, lambda v: v if isinstance(v, str) else absent(v, "a string", None, None))
    hash_ = written("hash_", hash_, lambda v: v if isinstance(v, str) else absent(v, "a string", None, None))
    start = written(
        "start",
        start,
        lambda v: (
            datetime_text(v, None, None, sent)
            if isinstance(v, datetime.datetime)
            else v
            if is_integer(v)
            else absent(v, "a date-time or an integer", None, None)
        ),
    )
    end = written(
        "end",
        end,
        lambda v: (
            datetime_text(v, None, None, sent)
            if isinstance(v, datetime.datetime)
            else v
            if is_integer(v)
            else absent(v, "a date-time or an integer", None, None)
        ),
    )
    sort = written("sort", sort, lambda v: v if isinstance(v, str) else absent(v, "a string", None, None))
    return Call(
        OPERATION,
        "/targets/events/responses/stop",
        _read,
        params=query_pairs(
            ("id", id),
            ("unicity", unicity),
            ("hash", hash_),
            ("start", start),
            ("end", end),
            ("sort", sort),
        ),
        item=_item,
    )


def sync(
    *,
    client: Client,
    id: str | Unset = UNSET,
    unicity: str | Unset = UNSET,
    hash_: str | Unset = UNSET,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> list[Event]:
    """List the stops of a target by its identifier, its unicity or its hash.

    Exactly one of id, unicity and hash names the target.

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
        404: The target was not found.

    Evidence (full): contactevent/64d05980 for id and unicity, contactevent/c7429c23 (.md twin, the only
    one with status codes) for hash.
    """
    return client.perform(call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort)).parsed


def sync_detailed(
    *,
    client: Client,
    id: str | Unset = UNSET,
    unicity: str | Unset = UNSET,
    hash_: str | Unset = UNSET,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Response[list[Event]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))


async def asyncio(
    *,
    client: AsyncClient,
    id: str | Unset = UNSET,
    unicity: str | Unset = UNSET,
    hash_: str | Unset = UNSET,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> list[Event]:
    """List the stops of a target by its identifier, its unicity or its hash.

    Exactly one of id, unicity and hash names the target.

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
        404: The target was not found.

    Evidence (full): contactevent/64d05980 for id and unicity, contactevent/c7429c23 (.md twin, the only
    one with status codes) for hash.
    """
    return (await client.perform(call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    id: str | Unset = UNSET,
    unicity: str | Unset = UNSET,
    hash_: str | Unset = UNSET,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Response[list[Event]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))


def stream(
    *,
    client: Client,
    id: str | Unset = UNSET,
    unicity: str | Unset = UNSET,
    hash_: str | Unset = UNSET,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Stream[Event]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))


def stream_asyncio(
    *,
    client: AsyncClient,
    id: str | Unset = UNSET,
    unicity: str | Unset = UNSET,
    hash_: str | Unset = UNSET,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> AsyncStream[Event]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))
