"""What happened to push notifications, selected by the moment of the event."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.event import Event
    from ..models.sort_order import SortOrder


class NotificationEvents:
    """What happened to push notifications, selected by the moment of the event."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def list_executions(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the executions of a notification.

        Lists the requests to send a notification.

        `GET /notifications/{id}/events/executions`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationevent/38248d3a.

        """
        from ..api.notification_events.list_executions import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort)).parsed

    def list_executions_detailed(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_executions`, with the status and the headers of the response."""
        from ..api.notification_events.list_executions import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_executions(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_executions`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_events.list_executions import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort))

    def list_cancellations(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the cancellations of a notification.

        Lists the sends of a notification that were called off.

        `GET /notifications/{id}/events/cancellations`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationevent/38248d3a, 1d8e516a.

        """
        from ..api.notification_events.list_cancellations import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort)).parsed

    def list_cancellations_detailed(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_cancellations`, with the status and the headers of the response."""
        from ..api.notification_events.list_cancellations import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_cancellations(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_cancellations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_events.list_cancellations import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort))

    def list_activations(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the activations of a notification.

        Lists the sends of a notification.

        `GET /notifications/{id}/events/activations`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationevent/1d8e516a.

        """
        from ..api.notification_events.list_activations import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort)).parsed

    def list_activations_detailed(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_activations`, with the status and the headers of the response."""
        from ..api.notification_events.list_activations import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_activations(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_activations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_events.list_activations import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort))


class AsyncNotificationEvents:
    """What happened to push notifications, selected by the moment of the event."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def list_executions(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the executions of a notification.

        Lists the requests to send a notification.

        `GET /notifications/{id}/events/executions`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationevent/38248d3a.

        """
        from ..api.notification_events.list_executions import call as _call

        return (await self._client.perform(_call(id, start=start, end=end, sort=sort))).parsed

    async def list_executions_detailed(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_executions`, with the status and the headers of the response."""
        from ..api.notification_events.list_executions import call as _call

        return await self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_executions(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_executions`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_events.list_executions import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort))

    async def list_cancellations(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the cancellations of a notification.

        Lists the sends of a notification that were called off.

        `GET /notifications/{id}/events/cancellations`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationevent/38248d3a, 1d8e516a.

        """
        from ..api.notification_events.list_cancellations import call as _call

        return (await self._client.perform(_call(id, start=start, end=end, sort=sort))).parsed

    async def list_cancellations_detailed(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_cancellations`, with the status and the headers of the response."""
        from ..api.notification_events.list_cancellations import call as _call

        return await self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_cancellations(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_cancellations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_events.list_cancellations import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort))

    async def list_activations(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the activations of a notification.

        Lists the sends of a notification.

        `GET /notifications/{id}/events/activations`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationevent/1d8e516a.

        """
        from ..api.notification_events.list_activations import call as _call

        return (await self._client.perform(_call(id, start=start, end=end, sort=sort))).parsed

    async def list_activations_detailed(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_activations`, with the status and the headers of the response."""
        from ..api.notification_events.list_activations import call as _call

        return await self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_activations(
        self,
        id: int,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_activations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_events.list_activations import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort))
