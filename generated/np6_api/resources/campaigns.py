"""Groups of messages with a period."""

from __future__ import annotations

import builtins
import datetime
from typing import TYPE_CHECKING

from ..stream import AsyncStream, Stream
from ..types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from ..models.campaign import Campaign
    from ..models.campaign_events_request import CampaignEventsRequest
    from ..models.event import Event
    from ..models.sort_order import SortOrder


class Campaigns:
    """Groups of messages with a period."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def create(self, *, body: Campaign) -> Campaign:
        """Create a campaign.

        `POST /campaigns`

        Args:
            body: The campaign to create.

        Returns:
            The created campaign.

        Evidence (partial): campaignmanagement/be4e8793.
        """
        from ..api.campaigns.create import call

        return self._client.perform(call(body=body)).parsed

    def create_detailed(self, *, body: Campaign) -> Response[Campaign]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.campaigns.create import call

        return self._client.perform(call(body=body))

    def list_events(
        self,
        id: str,
        *,
        body: CampaignEventsRequest,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
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
        from ..api.campaigns.list_events import call

        return self._client.perform(call(id, body=body, start=start, end=end, sort=sort)).parsed

    def list_events_detailed(
        self,
        id: str,
        *,
        body: CampaignEventsRequest,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_events`, with the status and the headers of the answer."""
        from ..api.campaigns.list_events import call

        return self._client.perform(call(id, body=body, start=start, end=end, sort=sort))

    def stream_list_events(
        self,
        id: str,
        *,
        body: CampaignEventsRequest,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_events`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.campaigns.list_events import call

        return Stream(self._client, call(id, body=body, start=start, end=end, sort=sort))


class AsyncCampaigns:
    """Groups of messages with a period."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(self, *, body: Campaign) -> Campaign:
        """Create a campaign.

        `POST /campaigns`

        Args:
            body: The campaign to create.

        Returns:
            The created campaign.

        Evidence (partial): campaignmanagement/be4e8793.
        """
        from ..api.campaigns.create import call

        return (await self._client.perform(call(body=body))).parsed

    async def create_detailed(self, *, body: Campaign) -> Response[Campaign]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.campaigns.create import call

        return await self._client.perform(call(body=body))

    async def list_events(
        self,
        id: str,
        *,
        body: CampaignEventsRequest,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
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
        from ..api.campaigns.list_events import call

        return (await self._client.perform(call(id, body=body, start=start, end=end, sort=sort))).parsed

    async def list_events_detailed(
        self,
        id: str,
        *,
        body: CampaignEventsRequest,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_events`, with the status and the headers of the answer."""
        from ..api.campaigns.list_events import call

        return await self._client.perform(call(id, body=body, start=start, end=end, sort=sort))

    def stream_list_events(
        self,
        id: str,
        *,
        body: CampaignEventsRequest,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_events`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.campaigns.list_events import call

        return AsyncStream(self._client, call(id, body=body, start=start, end=end, sort=sort))
