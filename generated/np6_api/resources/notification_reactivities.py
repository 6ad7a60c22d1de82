"""Reactions to push notifications, selected also by the moment at which the notification was sent."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.event import Event
    from ..models.sort_order import SortOrder


class NotificationReactivities:
    """Reactions to push notifications, selected also by the moment at which the notification was sent."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def list_all(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the reactivities of all notifications.

        Lists the reactions to all notifications, events of different kinds together.

        `GET /notifications/reactivities`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment, a date-time or a timestamp. Its
                unit is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            activation_end: Keeps the reactions to activations before this moment, a date-time or a timestamp. Its unit
                is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            reactivity_end: Keeps the reactions that themselves took place before this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationreactivity/cb0e5bb9.

        """
        from ..api.notification_reactivities.list_all import call as _call

        return self._client.perform(
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        ).parsed

    def list_all_detailed(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all`, with the status and the headers of the response."""
        from ..api.notification_reactivities.list_all import call as _call

        return self._client.perform(
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_all(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_all`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_reactivities.list_all import call as _call

        return _rt.Stream(
            self._client,
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            ),
        )

    def list_all_hits(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the hit reactivities of all notifications.

        Lists the hits on all notifications.

        `GET /notifications/reactivities/hits`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment, a date-time or a timestamp. Its
                unit is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            activation_end: Keeps the reactions to activations before this moment, a date-time or a timestamp. Its unit
                is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            reactivity_end: Keeps the reactions that themselves took place before this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationreactivity/5a948edd.

        """
        from ..api.notification_reactivities.list_all_hits import call as _call

        return self._client.perform(
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        ).parsed

    def list_all_hits_detailed(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_hits`, with the status and the headers of the response."""
        from ..api.notification_reactivities.list_all_hits import call as _call

        return self._client.perform(
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_all_hits(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_all_hits`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_reactivities.list_all_hits import call as _call

        return _rt.Stream(
            self._client,
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            ),
        )

    def list_all_bounces(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the bounce reactivities of all notifications.

        Lists the bounces of all notifications.

        `GET /notifications/reactivities/bounces`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment, a date-time or a timestamp. Its
                unit is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            activation_end: Keeps the reactions to activations before this moment, a date-time or a timestamp. Its unit
                is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            reactivity_end: Keeps the reactions that themselves took place before this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationreactivity/de10b205.

        """
        from ..api.notification_reactivities.list_all_bounces import call as _call

        return self._client.perform(
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        ).parsed

    def list_all_bounces_detailed(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_bounces`, with the status and the headers of the response."""
        from ..api.notification_reactivities.list_all_bounces import call as _call

        return self._client.perform(
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_all_bounces(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_all_bounces`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_reactivities.list_all_bounces import call as _call

        return _rt.Stream(
            self._client,
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            ),
        )

    def list_optouts(
        self,
        id: int,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the optout reactivities of a notification.

        Lists the opt-outs from a notification.

        `GET /notifications/{id}/reactivities/optouts`

        Args:
            id: Identifier of the notification.
            activation_start: Keeps the reactions to activations at or after this moment, a date-time or a timestamp. Its
                unit is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            activation_end: Keeps the reactions to activations before this moment, a date-time or a timestamp. Its unit
                is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            reactivity_end: Keeps the reactions that themselves took place before this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationreactivity/883ab2aa.

        """
        from ..api.notification_reactivities.list_optouts import call as _call

        return self._client.perform(
            _call(
                id,
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        ).parsed

    def list_optouts_detailed(
        self,
        id: int,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_optouts`, with the status and the headers of the response."""
        from ..api.notification_reactivities.list_optouts import call as _call

        return self._client.perform(
            _call(
                id,
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_optouts(
        self,
        id: int,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_optouts`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_reactivities.list_optouts import call as _call

        return _rt.Stream(
            self._client,
            _call(
                id,
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            ),
        )


class AsyncNotificationReactivities:
    """Reactions to push notifications, selected also by the moment at which the notification was sent."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def list_all(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the reactivities of all notifications.

        Lists the reactions to all notifications, events of different kinds together.

        `GET /notifications/reactivities`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment, a date-time or a timestamp. Its
                unit is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            activation_end: Keeps the reactions to activations before this moment, a date-time or a timestamp. Its unit
                is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            reactivity_end: Keeps the reactions that themselves took place before this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationreactivity/cb0e5bb9.

        """
        from ..api.notification_reactivities.list_all import call as _call

        return (
            await self._client.perform(
                _call(
                    activation_start=activation_start,
                    activation_end=activation_end,
                    reactivity_start=reactivity_start,
                    reactivity_end=reactivity_end,
                    sort=sort,
                )
            )
        ).parsed

    async def list_all_detailed(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all`, with the status and the headers of the response."""
        from ..api.notification_reactivities.list_all import call as _call

        return await self._client.perform(
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_all(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_all`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_reactivities.list_all import call as _call

        return _rt.AsyncStream(
            self._client,
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            ),
        )

    async def list_all_hits(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the hit reactivities of all notifications.

        Lists the hits on all notifications.

        `GET /notifications/reactivities/hits`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment, a date-time or a timestamp. Its
                unit is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            activation_end: Keeps the reactions to activations before this moment, a date-time or a timestamp. Its unit
                is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            reactivity_end: Keeps the reactions that themselves took place before this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationreactivity/5a948edd.

        """
        from ..api.notification_reactivities.list_all_hits import call as _call

        return (
            await self._client.perform(
                _call(
                    activation_start=activation_start,
                    activation_end=activation_end,
                    reactivity_start=reactivity_start,
                    reactivity_end=reactivity_end,
                    sort=sort,
                )
            )
        ).parsed

    async def list_all_hits_detailed(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_hits`, with the status and the headers of the response."""
        from ..api.notification_reactivities.list_all_hits import call as _call

        return await self._client.perform(
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_all_hits(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_all_hits`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_reactivities.list_all_hits import call as _call

        return _rt.AsyncStream(
            self._client,
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            ),
        )

    async def list_all_bounces(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the bounce reactivities of all notifications.

        Lists the bounces of all notifications.

        `GET /notifications/reactivities/bounces`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment, a date-time or a timestamp. Its
                unit is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            activation_end: Keeps the reactions to activations before this moment, a date-time or a timestamp. Its unit
                is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            reactivity_end: Keeps the reactions that themselves took place before this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationreactivity/de10b205.

        """
        from ..api.notification_reactivities.list_all_bounces import call as _call

        return (
            await self._client.perform(
                _call(
                    activation_start=activation_start,
                    activation_end=activation_end,
                    reactivity_start=reactivity_start,
                    reactivity_end=reactivity_end,
                    sort=sort,
                )
            )
        ).parsed

    async def list_all_bounces_detailed(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_bounces`, with the status and the headers of the response."""
        from ..api.notification_reactivities.list_all_bounces import call as _call

        return await self._client.perform(
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_all_bounces(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_all_bounces`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_reactivities.list_all_bounces import call as _call

        return _rt.AsyncStream(
            self._client,
            _call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            ),
        )

    async def list_optouts(
        self,
        id: int,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the optout reactivities of a notification.

        Lists the opt-outs from a notification.

        `GET /notifications/{id}/reactivities/optouts`

        Args:
            id: Identifier of the notification.
            activation_start: Keeps the reactions to activations at or after this moment, a date-time or a timestamp. Its
                unit is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            activation_end: Keeps the reactions to activations before this moment, a date-time or a timestamp. Its unit
                is not printed; that of events is milliseconds since 1970-01-01T00:00:00Z.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            reactivity_end: Keeps the reactions that themselves took place before this moment, a date-time or a
                timestamp. Its unit is not printed; that of events is milliseconds since
                1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notificationreactivity/883ab2aa.

        """
        from ..api.notification_reactivities.list_optouts import call as _call

        return (
            await self._client.perform(
                _call(
                    id,
                    activation_start=activation_start,
                    activation_end=activation_end,
                    reactivity_start=reactivity_start,
                    reactivity_end=reactivity_end,
                    sort=sort,
                )
            )
        ).parsed

    async def list_optouts_detailed(
        self,
        id: int,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_optouts`, with the status and the headers of the response."""
        from ..api.notification_reactivities.list_optouts import call as _call

        return await self._client.perform(
            _call(
                id,
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_optouts(
        self,
        id: int,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_optouts`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.notification_reactivities.list_optouts import call as _call

        return _rt.AsyncStream(
            self._client,
            _call(
                id,
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            ),
        )
