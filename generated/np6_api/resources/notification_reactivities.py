"""Reactions to push notifications, selected by the moment of their activation."""

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


class NotificationReactivities:
    """Reactions to push notifications, selected by the moment of their activation."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def list_all(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the reactivities of all notifications.

        Lists the reactions to all notifications, events of different kinds together.

        `GET /notifications/reactivities`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): notificationreactivity/cb0e5bb9.
        """
        from ..api.notification_reactivities.list_all import call

        return self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all`, with the status and the headers of the answer."""
        from ..api.notification_reactivities.list_all import call

        return self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_all`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_reactivities.list_all import call

        return Stream(
            self._client,
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the hit reactivities of all notifications.

        `GET /notifications/reactivities/hits`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): notificationreactivity/5a948edd.
        """
        from ..api.notification_reactivities.list_all_hits import call

        return self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all_hits`, with the status and the headers of the answer."""
        from ..api.notification_reactivities.list_all_hits import call

        return self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_all_hits`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_reactivities.list_all_hits import call

        return Stream(
            self._client,
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the bounce reactivities of all notifications.

        `GET /notifications/reactivities/bounces`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): notificationreactivity/de10b205.
        """
        from ..api.notification_reactivities.list_all_bounces import call

        return self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all_bounces`, with the status and the headers of the answer."""
        from ..api.notification_reactivities.list_all_bounces import call

        return self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_all_bounces`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_reactivities.list_all_bounces import call

        return Stream(
            self._client,
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the optout reactivities of a notification.

        `GET /notifications/{id}/reactivities/optouts`

        Args:
            id: Identifier of the notification.
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): notificationreactivity/883ab2aa.
        """
        from ..api.notification_reactivities.list_optouts import call

        return self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_optouts`, with the status and the headers of the answer."""
        from ..api.notification_reactivities.list_optouts import call

        return self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_optouts`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_reactivities.list_optouts import call

        return Stream(
            self._client,
            call(
                id,
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            ),
        )


class AsyncNotificationReactivities:
    """Reactions to push notifications, selected by the moment of their activation."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list_all(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the reactivities of all notifications.

        Lists the reactions to all notifications, events of different kinds together.

        `GET /notifications/reactivities`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): notificationreactivity/cb0e5bb9.
        """
        from ..api.notification_reactivities.list_all import call

        return (
            await self._client.perform(
                call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all`, with the status and the headers of the answer."""
        from ..api.notification_reactivities.list_all import call

        return await self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_all`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_reactivities.list_all import call

        return AsyncStream(
            self._client,
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the hit reactivities of all notifications.

        `GET /notifications/reactivities/hits`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): notificationreactivity/5a948edd.
        """
        from ..api.notification_reactivities.list_all_hits import call

        return (
            await self._client.perform(
                call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all_hits`, with the status and the headers of the answer."""
        from ..api.notification_reactivities.list_all_hits import call

        return await self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_all_hits`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_reactivities.list_all_hits import call

        return AsyncStream(
            self._client,
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the bounce reactivities of all notifications.

        `GET /notifications/reactivities/bounces`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): notificationreactivity/de10b205.
        """
        from ..api.notification_reactivities.list_all_bounces import call

        return (
            await self._client.perform(
                call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all_bounces`, with the status and the headers of the answer."""
        from ..api.notification_reactivities.list_all_bounces import call

        return await self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_all_bounces`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_reactivities.list_all_bounces import call

        return AsyncStream(
            self._client,
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the optout reactivities of a notification.

        `GET /notifications/{id}/reactivities/optouts`

        Args:
            id: Identifier of the notification.
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): notificationreactivity/883ab2aa.
        """
        from ..api.notification_reactivities.list_optouts import call

        return (
            await self._client.perform(
                call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_optouts`, with the status and the headers of the answer."""
        from ..api.notification_reactivities.list_optouts import call

        return await self._client.perform(
            call(
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
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_optouts`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.notification_reactivities.list_optouts import call

        return AsyncStream(
            self._client,
            call(
                id,
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            ),
        )
