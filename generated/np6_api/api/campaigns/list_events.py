"""POST /campaigns/{id}/events: List the events of items of a campaign"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from ...models.campaign_events_request import CampaignEventsRequest
from ...models.event import decode_event
from ...stream import AsyncStream, Stream
from ...types import UNSET, Call, Operation, Response, Unset
from ...wire import (
    absent,
    array_reader,
    datetime_text,
    is_integer,
    json_content,
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
    id="campaigns_list_events",
    name="campaigns.list_events",
    method="POST",
    path="/campaigns/{id}/events",
    tag="campaigns",
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
    body: CampaignEventsRequest,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
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
    return Call(
        OPERATION,
        f"/campaigns/{path_value(id, 'id')}/events",
        _read,
        params=query_pairs(
            ("start", start),
            ("end", end),
            ("sort", sort),
        ),
        headers={"Content-Type": "application/json"},
        content=json_content(
            body,
            lambda body: (
                body._encode(sent)
                if isinstance(body, CampaignEventsRequest)
                else misfit(body, "CampaignEventsRequest", None, None)
            ),
        ),
        item=_item,
    )


def sync(
    id: str,
    *,
    client: Client,
    body: CampaignEventsRequest,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> list[Event]:
    """List the events of items of a campaign.

    Lists what happened to chosen items of a campaign. Nothing is changed.

    `POST /campaigns/{id}/events`

    Args:
        id: Identifier of the campaign.
        body: Which events of which items.
        start: Keeps the events at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The events.

    Evidence (partial): campaignevent/index, fa12c711; two pages may carry this path, a second operation
    of the group is not known; the schema has integers as items where the sample has strings.
    """
    return client.perform(call(id, body=body, start=start, end=end, sort=sort)).parsed


def sync_detailed(
    id: str,
    *,
    client: Client,
    body: CampaignEventsRequest,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Response[list[Event]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body, start=start, end=end, sort=sort))


async def asyncio(
    id: str,
    *,
    client: AsyncClient,
    body: CampaignEventsRequest,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> list[Event]:
    """List the events of items of a campaign.

    Lists what happened to chosen items of a campaign. Nothing is changed.

    `POST /campaigns/{id}/events`

    Args:
        id: Identifier of the campaign.
        body: Which events of which items.
        start: Keeps the events at or after this moment, a date-time or milliseconds since
            1970-01-01T00:00:00Z.
        end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
        sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

    Returns:
        The events.

    Evidence (partial): campaignevent/index, fa12c711; two pages may carry this path, a second operation
    of the group is not known; the schema has integers as items where the sample has strings.
    """
    return (await client.perform(call(id, body=body, start=start, end=end, sort=sort))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AsyncClient,
    body: CampaignEventsRequest,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Response[list[Event]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body, start=start, end=end, sort=sort))


def stream(
    id: str,
    *,
    client: Client,
    body: CampaignEventsRequest,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> Stream[Event]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call(id, body=body, start=start, end=end, sort=sort))


def stream_asyncio(
    id: str,
    *,
    client: AsyncClient,
    body: CampaignEventsRequest,
    start: datetime.datetime | int | Unset = UNSET,
    end: datetime.datetime | int | Unset = UNSET,
    sort: SortOrder | str | Unset = UNSET,
) -> AsyncStream[Event]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call(id, body=body, start=start, end=end, sort=sort))
