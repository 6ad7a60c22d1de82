"""What happened to e-mails and SMS, selected by the moment of the event."""

from __future__ import annotations

import datetime as _datetime
import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.event import Event
    from ..models.sort_order import SortOrder


class ActionEvents:
    """What happened to e-mails and SMS, selected by the moment of the event."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def list_all(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the events of all actions.

        Lists what happened to the messages of all actions, events of different kinds together.

        `GET /actions/events`

        Args:
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionevent/index.

        """
        from ..api.action_events.list_all import call as _call

        return self._client.perform(_call(start=start, end=end, sort=sort)).parsed

    def list_all_detailed(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all`, with the status and the headers of the response."""
        from ..api.action_events.list_all import call as _call

        return self._client.perform(_call(start=start, end=end, sort=sort))

    def stream_list_all(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_all`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_all import call as _call

        return _rt.Stream(self._client, _call(start=start, end=end, sort=sort))

    def list_all_cancellations(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the cancellations of all actions.

        Lists the sends that were called off, for all actions.

        `GET /actions/events/cancellations`

        Args:
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionevent/5f5039b1.

        """
        from ..api.action_events.list_all_cancellations import call as _call

        return self._client.perform(_call(start=start, end=end, sort=sort)).parsed

    def list_all_cancellations_detailed(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_cancellations`, with the status and the headers of the response."""
        from ..api.action_events.list_all_cancellations import call as _call

        return self._client.perform(_call(start=start, end=end, sort=sort))

    def stream_list_all_cancellations(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_all_cancellations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_all_cancellations import call as _call

        return _rt.Stream(self._client, _call(start=start, end=end, sort=sort))

    def list_activations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the activations of an action.

        Lists the messages of an action that were sent.

        `GET /actions/{id}/events/activations`

        Args:
            id: Identifier of the action.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionevent/74ff1a3a.

        """
        from ..api.action_events.list_activations import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort)).parsed

    def list_activations_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_activations`, with the status and the headers of the response."""
        from ..api.action_events.list_activations import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_activations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_activations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_activations import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort))

    def list_cancellations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the cancellations of an action.

        Lists the sends of an action that were called off.

        `GET /actions/{id}/events/cancellations`

        Args:
            id: Identifier of the action.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionevent/08dc5a02.

        """
        from ..api.action_events.list_cancellations import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort)).parsed

    def list_cancellations_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_cancellations`, with the status and the headers of the response."""
        from ..api.action_events.list_cancellations import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_cancellations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_cancellations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_cancellations import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort))

    def list_bounces(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the bounces of an action.

        Lists the messages of an action that came back, with the report of the mail server and the verdict
        of NP6.

        `GET /actions/{id}/events/bounces`

        Args:
            id: Identifier of the action.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionevent/7a020620.

        """
        from ..api.action_events.list_bounces import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort)).parsed

    def list_bounces_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_bounces`, with the status and the headers of the response."""
        from ..api.action_events.list_bounces import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_bounces(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_bounces`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_bounces import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort))

    def list_hits_mirror(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the mirror hits of an action.

        Lists the views of the online copy of the messages, which NP6 calls mirror page.

        `GET /actions/{id}/events/hits/mirror`

        Args:
            id: Identifier of the action.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.
            classification: Classes of robots, separated by commas: for instance `genericrobot`, `mpp` (Apple Mail
                Privacy Proxy) or `gsr` (Google Security Robot).

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionevent/90322b8e.

        """
        from ..api.action_events.list_hits_mirror import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification)).parsed

    def list_hits_mirror_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_hits_mirror`, with the status and the headers of the response."""
        from ..api.action_events.list_hits_mirror import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification))

    def stream_list_hits_mirror(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_hits_mirror`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_hits_mirror import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort, classification=classification))


class AsyncActionEvents:
    """What happened to e-mails and SMS, selected by the moment of the event."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def list_all(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the events of all actions.

        Lists what happened to the messages of all actions, events of different kinds together.

        `GET /actions/events`

        Args:
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionevent/index.

        """
        from ..api.action_events.list_all import call as _call

        return (await self._client.perform(_call(start=start, end=end, sort=sort))).parsed

    async def list_all_detailed(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all`, with the status and the headers of the response."""
        from ..api.action_events.list_all import call as _call

        return await self._client.perform(_call(start=start, end=end, sort=sort))

    def stream_list_all(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_all`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_all import call as _call

        return _rt.AsyncStream(self._client, _call(start=start, end=end, sort=sort))

    async def list_all_cancellations(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the cancellations of all actions.

        Lists the sends that were called off, for all actions.

        `GET /actions/events/cancellations`

        Args:
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionevent/5f5039b1.

        """
        from ..api.action_events.list_all_cancellations import call as _call

        return (await self._client.perform(_call(start=start, end=end, sort=sort))).parsed

    async def list_all_cancellations_detailed(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_all_cancellations`, with the status and the headers of the response."""
        from ..api.action_events.list_all_cancellations import call as _call

        return await self._client.perform(_call(start=start, end=end, sort=sort))

    def stream_list_all_cancellations(
        self,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_all_cancellations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_all_cancellations import call as _call

        return _rt.AsyncStream(self._client, _call(start=start, end=end, sort=sort))

    async def list_activations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the activations of an action.

        Lists the messages of an action that were sent.

        `GET /actions/{id}/events/activations`

        Args:
            id: Identifier of the action.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionevent/74ff1a3a.

        """
        from ..api.action_events.list_activations import call as _call

        return (await self._client.perform(_call(id, start=start, end=end, sort=sort))).parsed

    async def list_activations_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_activations`, with the status and the headers of the response."""
        from ..api.action_events.list_activations import call as _call

        return await self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_activations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_activations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_activations import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort))

    async def list_cancellations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the cancellations of an action.

        Lists the sends of an action that were called off.

        `GET /actions/{id}/events/cancellations`

        Args:
            id: Identifier of the action.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionevent/08dc5a02.

        """
        from ..api.action_events.list_cancellations import call as _call

        return (await self._client.perform(_call(id, start=start, end=end, sort=sort))).parsed

    async def list_cancellations_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_cancellations`, with the status and the headers of the response."""
        from ..api.action_events.list_cancellations import call as _call

        return await self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_cancellations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_cancellations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_cancellations import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort))

    async def list_bounces(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the bounces of an action.

        Lists the messages of an action that came back, with the report of the mail server and the verdict
        of NP6.

        `GET /actions/{id}/events/bounces`

        Args:
            id: Identifier of the action.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): actionevent/7a020620.

        """
        from ..api.action_events.list_bounces import call as _call

        return (await self._client.perform(_call(id, start=start, end=end, sort=sort))).parsed

    async def list_bounces_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_bounces`, with the status and the headers of the response."""
        from ..api.action_events.list_bounces import call as _call

        return await self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list_bounces(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_bounces`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_bounces import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort))

    async def list_hits_mirror(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> list[Event]:
        """List the mirror hits of an action.

        Lists the views of the online copy of the messages, which NP6 calls mirror page.

        `GET /actions/{id}/events/hits/mirror`

        Args:
            id: Identifier of the action.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.
            classification: Classes of robots, separated by commas: for instance `genericrobot`, `mpp` (Apple Mail
                Privacy Proxy) or `gsr` (Google Security Robot).

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): actionevent/90322b8e.

        """
        from ..api.action_events.list_hits_mirror import call as _call

        return (
            await self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification))
        ).parsed

    async def list_hits_mirror_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[list[Event]]:
        """As `list_hits_mirror`, with the status and the headers of the response."""
        from ..api.action_events.list_hits_mirror import call as _call

        return await self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification))

    def stream_list_hits_mirror(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_hits_mirror`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.action_events.list_hits_mirror import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort, classification=classification))
