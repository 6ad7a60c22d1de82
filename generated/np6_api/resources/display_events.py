"""What happened to displayed contents."""

from __future__ import annotations

import builtins
import datetime
from typing import TYPE_CHECKING

from ..stream import AsyncStream, Stream
from ..types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from ..models.event import Event
    from ..models.sort_order import SortOrder


class DisplayEvents:
    """What happened to displayed contents."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_all_activations(
        self,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the activations of all displayed contents.

        `GET /display/events/activations`

        Args:
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Evidence (full): displayevent/d26ea745.
        """
        from ..api.display_events.list_all_activations import call

        return self._client.perform(call(start=start, end=end, sort=sort)).parsed

    def list_all_activations_detailed(
        self,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all_activations`, with the status and the headers of the answer."""
        from ..api.display_events.list_all_activations import call

        return self._client.perform(call(start=start, end=end, sort=sort))

    def stream_list_all_activations(
        self,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_all_activations`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.display_events.list_all_activations import call

        return Stream(self._client, call(start=start, end=end, sort=sort))

    def list_content_activations(
        self,
        id: str,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the activations of a displayed content.

        `GET /display/content/{id}/events/activations`

        Args:
            id: Identifier of the content.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Evidence (full): displayevent/f5b38824.
        """
        from ..api.display_events.list_content_activations import call

        return self._client.perform(call(id, start=start, end=end, sort=sort)).parsed

    def list_content_activations_detailed(
        self,
        id: str,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_content_activations`, with the status and the headers of the answer."""
        from ..api.display_events.list_content_activations import call

        return self._client.perform(call(id, start=start, end=end, sort=sort))

    def stream_list_content_activations(
        self,
        id: str,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_content_activations`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.display_events.list_content_activations import call

        return Stream(self._client, call(id, start=start, end=end, sort=sort))


class AsyncDisplayEvents:
    """What happened to displayed contents."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_all_activations(
        self,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the activations of all displayed contents.

        `GET /display/events/activations`

        Args:
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Evidence (full): displayevent/d26ea745.
        """
        from ..api.display_events.list_all_activations import call

        return (await self._client.perform(call(start=start, end=end, sort=sort))).parsed

    async def list_all_activations_detailed(
        self,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all_activations`, with the status and the headers of the answer."""
        from ..api.display_events.list_all_activations import call

        return await self._client.perform(call(start=start, end=end, sort=sort))

    def stream_list_all_activations(
        self,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_all_activations`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.display_events.list_all_activations import call

        return AsyncStream(self._client, call(start=start, end=end, sort=sort))

    async def list_content_activations(
        self,
        id: str,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the activations of a displayed content.

        `GET /display/content/{id}/events/activations`

        Args:
            id: Identifier of the content.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Evidence (full): displayevent/f5b38824.
        """
        from ..api.display_events.list_content_activations import call

        return (await self._client.perform(call(id, start=start, end=end, sort=sort))).parsed

    async def list_content_activations_detailed(
        self,
        id: str,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_content_activations`, with the status and the headers of the answer."""
        from ..api.display_events.list_content_activations import call

        return await self._client.perform(call(id, start=start, end=end, sort=sort))

    def stream_list_content_activations(
        self,
        id: str,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_content_activations`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.display_events.list_content_activations import call

        return AsyncStream(self._client, call(id, start=start, end=end, sort=sort))
