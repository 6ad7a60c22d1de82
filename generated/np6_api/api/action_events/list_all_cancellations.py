"""GET /actions/events/cancellations: List the cancellations of all actions"""

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
    id="action_events_list_all_cancellations",
    name="action_events.list_all_cancellations",
    method="GET",
    path="/actions/events/cancellations",
    tag="action_events",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The events.",
    },
)


def _item(x: Any) -> Event:
    return decode_event(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call(
    *,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Call[list[Event]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
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
        "/actions/events/cancellations",
        _read,
        params=query_pairs(
            ("start", start),
            ("end", end),
            ("sort", sort),
        ),
        item=_item,
    )


def sync(
    *,
    client: Client,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> list[Event]:
    """List the cancellations of all actions.

    `GET /actions/events/cancellations`

    Args:
        start: Keeps the events at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The events.

    Evidence (full): actionevent/5f5039b1.
    """
    return client.perform(call(start=start, end=end, sort=sort)).parsed


def sync_detailed(
    *,
    client: Client,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Response[list[Event]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(start=start, end=end, sort=sort))


async def asyncio(
    *,
    client: AsyncClient,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> list[Event]:
    """List the cancellations of all actions.

    `GET /actions/events/cancellations`

    Args:
        start: Keeps the events at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The events.

    Evidence (full): actionevent/5f5039b1.
    """
    return (await client.perform(call(start=start, end=end, sort=sort))).parsed


async def asyncio_detailed(
    *,
    client: AsyncClient,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Response[list[Event]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(start=start, end=end, sort=sort))


def stream(
    *,
    client: Client,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Stream[Event]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(start=start, end=end, sort=sort))


def stream_asyncio(
    *,
    client: AsyncClient,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> AsyncStream[Event]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(start=start, end=end, sort=sort))
