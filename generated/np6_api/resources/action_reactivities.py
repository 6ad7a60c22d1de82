"""Reactions to e-mails and SMS, selected by the moment of their activation."""

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


class ActionReactivities:
    """Reactions to e-mails and SMS, selected by the moment of their activation."""

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
        """List the reactivities of all actions.

        Lists the reactions to the messages of all actions, events of different kinds together.

        `GET /actions/reactivities`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/3f6e7981.
        """
        from ..api.action_reactivities.list_all import call

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
        from ..api.action_reactivities.list_all import call

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
        from ..api.action_reactivities.list_all import call

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
        """List the bounce reactivities of all actions.

        `GET /actions/reactivities/bounces`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/3f6e7981, 59a9db0d.
        """
        from ..api.action_reactivities.list_all_bounces import call

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
        from ..api.action_reactivities.list_all_bounces import call

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
        from ..api.action_reactivities.list_all_bounces import call

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

    def list_all_hits_open(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the open hit reactivities of all actions.

        `GET /actions/reactivities/hits/open`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/8cdf67c2.
        """
        from ..api.action_reactivities.list_all_hits_open import call

        return self._client.perform(
            call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        ).parsed

    def list_all_hits_open_detailed(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all_hits_open`, with the status and the headers of the answer."""
        from ..api.action_reactivities.list_all_hits_open import call

        return self._client.perform(
            call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_all_hits_open(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_all_hits_open`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.action_reactivities.list_all_hits_open import call

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

    def list_all_hits_mirror(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the mirror hit reactivities of all actions.

        `GET /actions/reactivities/hits/mirror`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/0487d5b8.
        """
        from ..api.action_reactivities.list_all_hits_mirror import call

        return self._client.perform(
            call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        ).parsed

    def list_all_hits_mirror_detailed(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all_hits_mirror`, with the status and the headers of the answer."""
        from ..api.action_reactivities.list_all_hits_mirror import call

        return self._client.perform(
            call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_all_hits_mirror(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_all_hits_mirror`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.action_reactivities.list_all_hits_mirror import call

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

    def list_hits_redirection(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the redirection hit reactivities of an action.

        `GET /actions/{id}/reactivities/hits/redirection`

        Args:
            id: Identifier of the action.
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/f2ed5ed3.
        """
        from ..api.action_reactivities.list_hits_redirection import call

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

    def list_hits_redirection_detailed(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_hits_redirection`, with the status and the headers of the answer."""
        from ..api.action_reactivities.list_hits_redirection import call

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

    def stream_list_hits_redirection(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_hits_redirection`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.action_reactivities.list_hits_redirection import call

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

    def list_hits_unsubscribe(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the unsubscription hit reactivities of an action.

        `GET /actions/{id}/reactivities/hits/unsubscribe`

        Args:
            id: Identifier of the action.
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/9b89e862.
        """
        from ..api.action_reactivities.list_hits_unsubscribe import call

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

    def list_hits_unsubscribe_detailed(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_hits_unsubscribe`, with the status and the headers of the answer."""
        from ..api.action_reactivities.list_hits_unsubscribe import call

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

    def stream_list_hits_unsubscribe(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Stream[Event]:
        """As `list_hits_unsubscribe`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.action_reactivities.list_hits_unsubscribe import call

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


class AsyncActionReactivities:
    """Reactions to e-mails and SMS, selected by the moment of their activation."""

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
        """List the reactivities of all actions.

        Lists the reactions to the messages of all actions, events of different kinds together.

        `GET /actions/reactivities`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/3f6e7981.
        """
        from ..api.action_reactivities.list_all import call

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
        from ..api.action_reactivities.list_all import call

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
        from ..api.action_reactivities.list_all import call

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
        """List the bounce reactivities of all actions.

        `GET /actions/reactivities/bounces`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/3f6e7981, 59a9db0d.
        """
        from ..api.action_reactivities.list_all_bounces import call

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
        from ..api.action_reactivities.list_all_bounces import call

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
        from ..api.action_reactivities.list_all_bounces import call

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

    async def list_all_hits_open(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the open hit reactivities of all actions.

        `GET /actions/reactivities/hits/open`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/8cdf67c2.
        """
        from ..api.action_reactivities.list_all_hits_open import call

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

    async def list_all_hits_open_detailed(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all_hits_open`, with the status and the headers of the answer."""
        from ..api.action_reactivities.list_all_hits_open import call

        return await self._client.perform(
            call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_all_hits_open(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_all_hits_open`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.action_reactivities.list_all_hits_open import call

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

    async def list_all_hits_mirror(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the mirror hit reactivities of all actions.

        `GET /actions/reactivities/hits/mirror`

        Args:
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/0487d5b8.
        """
        from ..api.action_reactivities.list_all_hits_mirror import call

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

    async def list_all_hits_mirror_detailed(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_all_hits_mirror`, with the status and the headers of the answer."""
        from ..api.action_reactivities.list_all_hits_mirror import call

        return await self._client.perform(
            call(
                activation_start=activation_start,
                activation_end=activation_end,
                reactivity_start=reactivity_start,
                reactivity_end=reactivity_end,
                sort=sort,
            )
        )

    def stream_list_all_hits_mirror(
        self,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_all_hits_mirror`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.action_reactivities.list_all_hits_mirror import call

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

    async def list_hits_redirection(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the redirection hit reactivities of an action.

        `GET /actions/{id}/reactivities/hits/redirection`

        Args:
            id: Identifier of the action.
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/f2ed5ed3.
        """
        from ..api.action_reactivities.list_hits_redirection import call

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

    async def list_hits_redirection_detailed(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_hits_redirection`, with the status and the headers of the answer."""
        from ..api.action_reactivities.list_hits_redirection import call

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

    def stream_list_hits_redirection(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_hits_redirection`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.action_reactivities.list_hits_redirection import call

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

    async def list_hits_unsubscribe(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> builtins.list[Event]:
        """List the unsubscription hit reactivities of an action.

        `GET /actions/{id}/reactivities/hits/unsubscribe`

        Args:
            id: Identifier of the action.
            activation_start: Keeps the reactions to activations at or after this moment.
            activation_end: Keeps the reactions to activations before this moment.
            reactivity_start: Keeps the reactions that themselves took place at or after this moment.
            reactivity_end: Keeps the reactions that themselves took place before this moment.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The reactions.

        Evidence (partial): actionreactivity/9b89e862.
        """
        from ..api.action_reactivities.list_hits_unsubscribe import call

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

    async def list_hits_unsubscribe_detailed(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> Response[builtins.list[Event]]:
        """As `list_hits_unsubscribe`, with the status and the headers of the answer."""
        from ..api.action_reactivities.list_hits_unsubscribe import call

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

    def stream_list_hits_unsubscribe(
        self,
        id: str,
        *,
        activation_start: datetime.datetime | Unset = UNSET,
        activation_end: datetime.datetime | Unset = UNSET,
        reactivity_start: datetime.datetime | Unset = UNSET,
        reactivity_end: datetime.datetime | Unset = UNSET,
        sort: SortOrder | str | Unset = UNSET,
    ) -> AsyncStream[Event]:
        """As `list_hits_unsubscribe`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.action_reactivities.list_hits_unsubscribe import call

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
