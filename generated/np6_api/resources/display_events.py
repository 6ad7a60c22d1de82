"""What happened to displayed contents, selected by the moment of the event."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.event import Event
    from ..models.sort_order import SortOrder


class DisplayEvents:
    """What happened to displayed contents, selected by the moment of the event."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def list_all_activations(
        self,
        *,
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
        from ..api.display_events.list_all_activations import call as _call

        return self._client.perform(_call(start=start, end=end, sort=sort)).parsed

    def list_all_activations_detailed(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_activations`, with the status and the headers of the response."""
        from ..api.display_events.list_all_activations import call as _call

        return self._client.perform(_call(start=start, end=end, sort=sort))

    def stream_list_all_activations(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_all_activations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.display_events.list_all_activations import call as _call

        return _rt.Stream(self._client, _call(start=start, end=end, sort=sort))

    def list_content_activations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the activations of a displayed content.

        Lists the activations of one displayed content.

        `GET /display/content/{id}/events/activations`

        Args:
            id: Identifier of the content.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): displayevent/f5b38824.

        """
        from ..api.display_events.list_content_activations import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort)).parsed

    def list_content_activations_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_content_activations`, with the status and the headers of the response."""
        from ..api.display_events.list_content_activations import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_content_activations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_content_activations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.display_events.list_content_activations import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort))


class AsyncDisplayEvents:
    """What happened to displayed contents, selected by the moment of the event."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def list_all_activations(
        self,
        *,
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
        from ..api.display_events.list_all_activations import call as _call

        return (await self._client.perform(_call(start=start, end=end, sort=sort))).parsed

    async def list_all_activations_detailed(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_activations`, with the status and the headers of the response."""
        from ..api.display_events.list_all_activations import call as _call

        return await self._client.perform(_call(start=start, end=end, sort=sort))

    def stream_list_all_activations(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_all_activations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.display_events.list_all_activations import call as _call

        return _rt.AsyncStream(self._client, _call(start=start, end=end, sort=sort))

    async def list_content_activations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the activations of a displayed content.

        Lists the activations of one displayed content.

        `GET /display/content/{id}/events/activations`

        Args:
            id: Identifier of the content.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): displayevent/f5b38824.

        """
        from ..api.display_events.list_content_activations import call as _call

        return (await self._client.perform(_call(id, start=start, end=end, sort=sort))).parsed

    async def list_content_activations_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_content_activations`, with the status and the headers of the response."""
        from ..api.display_events.list_content_activations import call as _call

        return await self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_content_activations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_content_activations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.display_events.list_content_activations import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort))
