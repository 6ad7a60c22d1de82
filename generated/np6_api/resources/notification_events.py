"""What happened to push notifications."""

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


class NotificationEvents:
    """What happened to push notifications."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_executions(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the executions of a notification.

        `GET /notifications/{id}/events/executions`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Evidence (partial): notificationevent/38248d3a.
        """
        from ..api.notification_events.list_executions import call

        return self._client.perform(call(id, start=start, end=end, sort=sort)).parsed

    def list_executions_detailed(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_executions`, with the status and the headers of the answer."""
        from ..api.notification_events.list_executions import call

        return self._client.perform(call(id, start=start, end=end, sort=sort))

    def stream_list_executions(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_executions`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_events.list_executions import call

        return Stream(self._client, call(id, start=start, end=end, sort=sort))

    def list_cancellations(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the cancellations of a notification.

        `GET /notifications/{id}/events/cancellations`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Evidence (partial): notificationevent/38248d3a, 1d8e516a.
        """
        from ..api.notification_events.list_cancellations import call

        return self._client.perform(call(id, start=start, end=end, sort=sort)).parsed

    def list_cancellations_detailed(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_cancellations`, with the status and the headers of the answer."""
        from ..api.notification_events.list_cancellations import call

        return self._client.perform(call(id, start=start, end=end, sort=sort))

    def stream_list_cancellations(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_cancellations`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_events.list_cancellations import call

        return Stream(self._client, call(id, start=start, end=end, sort=sort))

    def list_activations(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the activations of a notification.

        `GET /notifications/{id}/events/activations`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Evidence (partial): notificationevent/1d8e516a.
        """
        from ..api.notification_events.list_activations import call

        return self._client.perform(call(id, start=start, end=end, sort=sort)).parsed

    def list_activations_detailed(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_activations`, with the status and the headers of the answer."""
        from ..api.notification_events.list_activations import call

        return self._client.perform(call(id, start=start, end=end, sort=sort))

    def stream_list_activations(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_activations`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_events.list_activations import call

        return Stream(self._client, call(id, start=start, end=end, sort=sort))


class AsyncNotificationEvents:
    """What happened to push notifications."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_executions(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the executions of a notification.

        `GET /notifications/{id}/events/executions`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Evidence (partial): notificationevent/38248d3a.
        """
        from ..api.notification_events.list_executions import call

        return (await self._client.perform(call(id, start=start, end=end, sort=sort))).parsed

    async def list_executions_detailed(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_executions`, with the status and the headers of the answer."""
        from ..api.notification_events.list_executions import call

        return await self._client.perform(call(id, start=start, end=end, sort=sort))

    def stream_list_executions(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_executions`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_events.list_executions import call

        return AsyncStream(self._client, call(id, start=start, end=end, sort=sort))

    async def list_cancellations(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the cancellations of a notification.

        `GET /notifications/{id}/events/cancellations`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Evidence (partial): notificationevent/38248d3a, 1d8e516a.
        """
        from ..api.notification_events.list_cancellations import call

        return (await self._client.perform(call(id, start=start, end=end, sort=sort))).parsed

    async def list_cancellations_detailed(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_cancellations`, with the status and the headers of the answer."""
        from ..api.notification_events.list_cancellations import call

        return await self._client.perform(call(id, start=start, end=end, sort=sort))

    def stream_list_cancellations(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_cancellations`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_events.list_cancellations import call

        return AsyncStream(self._client, call(id, start=start, end=end, sort=sort))

    async def list_activations(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the activations of a notification.

        `GET /notifications/{id}/events/activations`

        Args:
            id: Identifier of the notification.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Evidence (partial): notificationevent/1d8e516a.
        """
        from ..api.notification_events.list_activations import call

        return (await self._client.perform(call(id, start=start, end=end, sort=sort))).parsed

    async def list_activations_detailed(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_activations`, with the status and the headers of the answer."""
        from ..api.notification_events.list_activations import call

        return await self._client.perform(call(id, start=start, end=end, sort=sort))

    def stream_list_activations(
        self,
        id: int,
        *,
        start: datetime.datetime | int | Unset = UNSET,
        end: datetime.datetime | int | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_activations`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_events.list_activations import call

        return AsyncStream(self._client, call(id, start=start, end=end, sort=sort))
