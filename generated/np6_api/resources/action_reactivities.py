"""Reactions to e-mails and SMS, selected also by the moment at which the message was sent."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.event import Event
    from ..models.sort_order import SortOrder


class ActionReactivities:
    """Reactions to e-mails and SMS, selected also by the moment at which the message was sent."""

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
        """List the reactivities of all actions.

        Lists the reactions to the messages of all actions, events of different kinds together.

        `GET /actions/reactivities`

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

        Evidence (partial): actionreactivity/3f6e7981.

        """
        from ..api.action_reactivities.list_all import call as _call

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
        from ..api.action_reactivities.list_all import call as _call

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
        from ..api.action_reactivities.list_all import call as _call

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
        """List the bounce reactivities of all actions.

        Lists the bounces of the messages of all actions.

        `GET /actions/reactivities/bounces`

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

        Evidence (partial): actionreactivity/3f6e7981, 59a9db0d.

        """
        from ..api.action_reactivities.list_all_bounces import call as _call

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
        from ..api.action_reactivities.list_all_bounces import call as _call

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
        from ..api.action_reactivities.list_all_bounces import call as _call

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

    def list_all_hits_open(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the open hit reactivities of all actions.

        Lists the openings of the messages of all actions.

        `GET /actions/reactivities/hits/open`

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

        Evidence (partial): actionreactivity/8cdf67c2.

        """
        from ..api.action_reactivities.list_all_hits_open import call as _call

        return self._client.perform(
            _call(
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
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_hits_open`, with the status and the headers of the response."""
        from ..api.action_reactivities.list_all_hits_open import call as _call

        return self._client.perform(
            _call(
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
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_all_hits_open`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_reactivities.list_all_hits_open import call as _call

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

    def list_all_hits_mirror(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the mirror hit reactivities of all actions.

        Lists the views of the online copy of the messages of all actions.

        `GET /actions/reactivities/hits/mirror`

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

        Evidence (partial): actionreactivity/0487d5b8.

        """
        from ..api.action_reactivities.list_all_hits_mirror import call as _call

        return self._client.perform(
            _call(
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
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_hits_mirror`, with the status and the headers of the response."""
        from ..api.action_reactivities.list_all_hits_mirror import call as _call

        return self._client.perform(
            _call(
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
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_all_hits_mirror`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_reactivities.list_all_hits_mirror import call as _call

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

    def list_hits_redirection(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the redirection hit reactivities of an action.

        Lists the clicks on links of the messages of an action.

        `GET /actions/{id}/reactivities/hits/redirection`

        Args:
            id: Identifier of the action.
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

        Evidence (partial): actionreactivity/f2ed5ed3.

        """
        from ..api.action_reactivities.list_hits_redirection import call as _call

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

    def list_hits_redirection_detailed(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_hits_redirection`, with the status and the headers of the response."""
        from ..api.action_reactivities.list_hits_redirection import call as _call

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

    def stream_list_hits_redirection(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_hits_redirection`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_reactivities.list_hits_redirection import call as _call

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

    def list_hits_unsubscribe(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the unsubscription hit reactivities of an action.

        Lists the clicks on the unsubscribe link of the messages of an action.

        `GET /actions/{id}/reactivities/hits/unsubscribe`

        Args:
            id: Identifier of the action.
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

        Evidence (partial): actionreactivity/9b89e862.

        """
        from ..api.action_reactivities.list_hits_unsubscribe import call as _call

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

    def list_hits_unsubscribe_detailed(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_hits_unsubscribe`, with the status and the headers of the response."""
        from ..api.action_reactivities.list_hits_unsubscribe import call as _call

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

    def stream_list_hits_unsubscribe(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_hits_unsubscribe`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_reactivities.list_hits_unsubscribe import call as _call

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


class AsyncActionReactivities:
    """Reactions to e-mails and SMS, selected also by the moment at which the message was sent."""

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
        """List the reactivities of all actions.

        Lists the reactions to the messages of all actions, events of different kinds together.

        `GET /actions/reactivities`

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

        Evidence (partial): actionreactivity/3f6e7981.

        """
        from ..api.action_reactivities.list_all import call as _call

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
        from ..api.action_reactivities.list_all import call as _call

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
        from ..api.action_reactivities.list_all import call as _call

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
        """List the bounce reactivities of all actions.

        Lists the bounces of the messages of all actions.

        `GET /actions/reactivities/bounces`

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

        Evidence (partial): actionreactivity/3f6e7981, 59a9db0d.

        """
        from ..api.action_reactivities.list_all_bounces import call as _call

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
        from ..api.action_reactivities.list_all_bounces import call as _call

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
        from ..api.action_reactivities.list_all_bounces import call as _call

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

    async def list_all_hits_open(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the open hit reactivities of all actions.

        Lists the openings of the messages of all actions.

        `GET /actions/reactivities/hits/open`

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

        Evidence (partial): actionreactivity/8cdf67c2.

        """
        from ..api.action_reactivities.list_all_hits_open import call as _call

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

    async def list_all_hits_open_detailed(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_hits_open`, with the status and the headers of the response."""
        from ..api.action_reactivities.list_all_hits_open import call as _call

        return await self._client.perform(
            _call(
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
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_all_hits_open`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_reactivities.list_all_hits_open import call as _call

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

    async def list_all_hits_mirror(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the mirror hit reactivities of all actions.

        Lists the views of the online copy of the messages of all actions.

        `GET /actions/reactivities/hits/mirror`

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

        Evidence (partial): actionreactivity/0487d5b8.

        """
        from ..api.action_reactivities.list_all_hits_mirror import call as _call

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

    async def list_all_hits_mirror_detailed(
        self,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_hits_mirror`, with the status and the headers of the response."""
        from ..api.action_reactivities.list_all_hits_mirror import call as _call

        return await self._client.perform(
            _call(
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
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_all_hits_mirror`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_reactivities.list_all_hits_mirror import call as _call

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

    async def list_hits_redirection(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the redirection hit reactivities of an action.

        Lists the clicks on links of the messages of an action.

        `GET /actions/{id}/reactivities/hits/redirection`

        Args:
            id: Identifier of the action.
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

        Evidence (partial): actionreactivity/f2ed5ed3.

        """
        from ..api.action_reactivities.list_hits_redirection import call as _call

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

    async def list_hits_redirection_detailed(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_hits_redirection`, with the status and the headers of the response."""
        from ..api.action_reactivities.list_hits_redirection import call as _call

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

    def stream_list_hits_redirection(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_hits_redirection`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_reactivities.list_hits_redirection import call as _call

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

    async def list_hits_unsubscribe(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the unsubscription hit reactivities of an action.

        Lists the clicks on the unsubscribe link of the messages of an action.

        `GET /actions/{id}/reactivities/hits/unsubscribe`

        Args:
            id: Identifier of the action.
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

        Evidence (partial): actionreactivity/9b89e862.

        """
        from ..api.action_reactivities.list_hits_unsubscribe import call as _call

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

    async def list_hits_unsubscribe_detailed(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_hits_unsubscribe`, with the status and the headers of the response."""
        from ..api.action_reactivities.list_hits_unsubscribe import call as _call

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

    def stream_list_hits_unsubscribe(
        self,
        id: str,
        *,
        activation_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        activation_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        reactivity_end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_hits_unsubscribe`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_reactivities.list_hits_unsubscribe import call as _call

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
