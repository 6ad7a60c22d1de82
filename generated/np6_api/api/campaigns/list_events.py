"""POST /campaigns/{id}/events: List the events of items of a campaign"""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from ... import _runtime as _rt
from ...models.campaign_events_request import CampaignEventsRequest
from ...models.event import decode_event as _decode_event

if _t.TYPE_CHECKING:
    from ... import client as _client
    from ...models.event import Event
    from ...models.sort_order import SortOrder

OPERATION: _t.Final = _rt.Operation(
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
        "429": "The rate limit is exceeded. The vendor advises exponential backoff.",
    },
)


def _item(x: _t.Any) -> Event:
    item: Event = _decode_event(x) if x.__class__ is dict else _rt.mismatch(x, "an object", None)
    return item


_read = _rt.array_reader(_item)


def call(
    id: str,
    *,
    body: CampaignEventsRequest,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Call[list[Event]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return _rt.Call(
        OPERATION,
        _rt.path(OPERATION, ("id", _rt.argument("id", id, str, required=True))),
        _read,
        params=_rt.query_pairs(
            ("start", _rt.argument("start", start, _datetime.datetime, int)),
            ("end", _rt.argument("end", end, _datetime.datetime, int)),
            ("sort", _rt.argument("sort", sort, str)),
        ),
        content=_rt.json_content(
            body,
            lambda body: (
                body._encode(True)
                if isinstance(body, CampaignEventsRequest)
                else _rt.mismatch(body, "CampaignEventsRequest", None)
            ),
            lambda body: body._write(True) if isinstance(body, CampaignEventsRequest) else _rt.no_text(body),
        ),
        media_type="application/json",
        item=_item,
    )


_call = call


def sync(
    id: str,
    *,
    client: _client.Client,
    body: CampaignEventsRequest,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
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

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): campaignevent/index, fa12c711; two pages may carry this path, a second operation
    of the group is not known; the schema has integers as items where the sample has strings.

    """
    return client.perform(_call(id, body=body, start=start, end=end, sort=sort)).parsed


def sync_detailed(
    id: str,
    *,
    client: _client.Client,
    body: CampaignEventsRequest,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[Event]]:
    """As `sync`, with the status and the headers of the response."""
    return client.perform(_call(id, body=body, start=start, end=end, sort=sort))


async def asyncio(
    id: str,
    *,
    client: _client.AsyncClient,
    body: CampaignEventsRequest,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
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

    Error statuses:
        429: The rate limit is exceeded. The vendor advises exponential backoff.

    Evidence (partial): campaignevent/index, fa12c711; two pages may carry this path, a second operation
    of the group is not known; the schema has integers as items where the sample has strings.

    """
    return (await client.perform(_call(id, body=body, start=start, end=end, sort=sort))).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: _client.AsyncClient,
    body: CampaignEventsRequest,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Response[list[Event]]:
    """As `asyncio`, with the status and the headers of the response."""
    return await client.perform(_call(id, body=body, start=start, end=end, sort=sort))


def stream(
    id: str,
    *,
    client: _client.Client,
    body: CampaignEventsRequest,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.Stream[Event]:
    """As `sync`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.Stream(client, _call(id, body=body, start=start, end=end, sort=sort))


def stream_asyncio(
    id: str,
    *,
    client: _client.AsyncClient,
    body: CampaignEventsRequest,
    start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
    sort: SortOrder | str | _rt.Unset = _rt.UNSET,
) -> _rt.AsyncStream[Event]:
    """As `asyncio`, one item at a time while the response arrives. The request is sent when the first item is requested."""
    return _rt.AsyncStream(client, _call(id, body=body, start=start, end=end, sort=sort))
