"""Groups of messages with a period, and their events."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.campaign import Campaign
    from ..models.campaign_events_request import CampaignEventsRequest
    from ..models.event import Event
    from ..models.sort_order import SortOrder


class Campaigns:
    """Groups of messages with a period, and their events."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def create(self, *, body: Campaign) -> Campaign:
        """Create a campaign.

        Creates a campaign, a group of messages with a period.

        `POST /campaigns`

        Args:
            body: The campaign to create.

        Returns:
            The created campaign.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): campaignmanagement/be4e8793.

        """
        from ..api.campaigns.create import call as _call

        return self._client.perform(_call(body=body)).parsed

    def create_detailed(self, *, body: Campaign) -> _rt.Response[Campaign]:
        """As `create`, with the status and the headers of the response."""
        from ..api.campaigns.create import call as _call

        return self._client.perform(_call(body=body))

    def list_events(
        self,
        id: str,
        *,
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
        from ..api.campaigns.list_events import call as _call

        return self._client.perform(_call(id, body=body, start=start, end=end, sort=sort)).parsed

    def list_events_detailed(
        self,
        id: str,
        *,
        body: CampaignEventsRequest,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_events`, with the status and the headers of the response."""
        from ..api.campaigns.list_events import call as _call

        return self._client.perform(_call(id, body=body, start=start, end=end, sort=sort))

    def stream_list_events(
        self,
        id: str,
        *,
        body: CampaignEventsRequest,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_events`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.campaigns.list_events import call as _call

        return _rt.Stream(self._client, _call(id, body=body, start=start, end=end, sort=sort))


class AsyncCampaigns:
    """Groups of messages with a period, and their events."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def create(self, *, body: Campaign) -> Campaign:
        """Create a campaign.

        Creates a campaign, a group of messages with a period.

        `POST /campaigns`

        Args:
            body: The campaign to create.

        Returns:
            The created campaign.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): campaignmanagement/be4e8793.

        """
        from ..api.campaigns.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def create_detailed(self, *, body: Campaign) -> _rt.Response[Campaign]:
        """As `create`, with the status and the headers of the response."""
        from ..api.campaigns.create import call as _call

        return await self._client.perform(_call(body=body))

    async def list_events(
        self,
        id: str,
        *,
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
        from ..api.campaigns.list_events import call as _call

        return (await self._client.perform(_call(id, body=body, start=start, end=end, sort=sort))).parsed

    async def list_events_detailed(
        self,
        id: str,
        *,
        body: CampaignEventsRequest,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_events`, with the status and the headers of the response."""
        from ..api.campaigns.list_events import call as _call

        return await self._client.perform(_call(id, body=body, start=start, end=end, sort=sort))

    def stream_list_events(
        self,
        id: str,
        *,
        body: CampaignEventsRequest,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_events`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.campaigns.list_events import call as _call

        return _rt.AsyncStream(self._client, _call(id, body=body, start=start, end=end, sort=sort))
