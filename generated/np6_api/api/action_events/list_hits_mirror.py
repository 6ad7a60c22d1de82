"""GET /actions/{id}/events/hits/mirror: List the mirror hits of an action"""

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
    path_value,
    query_pairs,
    sent,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.event import Event
    from ...models.sort_order import SortOrder

OPERATION: Final = Operation(
    id="action_events_list_hits_mirror",
    name="action_events.list_hits_mirror",
    method="GET",
    path="/actions/{id}/events/hits/mirror",
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
    id: str,
    *,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
    classification: str | Unset = UNSET,
) -> Call[list[Event]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: v if isinstance(v, str) else misfit(v, "a string", None, None))
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
    classification = written(
        "classification", classification, lambda v: v if isinstance(v, str) else absent(v, "a string", None, None)
    )
    return Call(
        OPERATION,
        f"/actions/{path_value(id, 'id')}/events/hits/mirror",
        _read,
        params=query_pairs(
            ("start", start),
            ("end", end),
            ("sort", sort),
            ("classification", classification),
        ),
        item=_item,
    )


def sync(
    id: str,
    *,
    client: Client,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
    classification: str | Unset = UNSET,
) -> list[Event]:
    """List the mirror hits of an action.

    Lists the views of the online copy of the messages, which NP6 calls mirror page.

    `GET /actions/{id}/events/hits/mirror`

    Args:
        id: Identifier of the action.
        start: Keeps the events at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.
        classification: Classes of robots, separated by commas: for instance `genericrobot`, `mpp` (Apple Mail
            Privacy Proxy) or `gsr` (Google Security Robot).

    Returns:
        The events.

    Evidence (full): actionevent/90322b8e.
    """
    return client.perform(call(id, start=start, end=end, sort=sort, classification=classification)).parsed


def sync_detailed(
    id: str,
    *,
    client: Client,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
    classification: str | Unset = UNSET,
) -> Response[list[Event]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, start=start, end=end, sort=sort, classification=classification))


async def asyncio(
    id: str,
    *,
    client: AsyncClient,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
    classification: str | Unset = UNSET,
) -> list[Event]:
    """List the mirror hits of an action.

    Lists the views of the online copy of the messages, which NP6 calls mirror page.

    `GET /actions/{id}/events/hits/mirror`

    Args:
        id: Identifier of the action.
        start: Keeps the events at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.
        classification: Classes of robots, separated by commas: for instance `genericrobot`, `mpp` (Apple Mail
            Privacy Proxy) or `gsr` (Google Security Robot).

    Returns:
        The events.

    Evidence (full): actionevent/90322b8e.
    """
    return (await client.perform(call(id, start=start, end=end, sort=sort, classification=classification))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AsyncClient,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
    classification: str | Unset = UNSET,
) -> Response[list[Event]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, start=start, end=end, sort=sort, classification=classification))


def stream(
    id: str,
    *,
    client: Client,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
    classification: str | Unset = UNSET,
) -> Stream[Event]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id, start=start, end=end, sort=sort, classification=classification))


def stream_asyncio(
    id: str,
    *,
    client: AsyncClient,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
    classification: str | Unset = UNSET,
) -> AsyncStream[Event]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id, start=start, end=end, sort=sort, classification=classification))
