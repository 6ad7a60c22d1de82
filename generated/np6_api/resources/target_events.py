"""What happened to the messages of one target."""

from __future__ import annotations

import builtins as _builtins
import datetime as _datetime
import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.event import Event
    from ..models.sort_order import SortOrder


class TargetEvents:
    """What happened to the messages of one target."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def list(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the events of a target.

        Lists what happened to the messages of a target, events of different kinds together.

        `GET /targets/{id}/events`

        Args:
            id: Identifier of the target.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): contactevent/e6708f21.

        """
        from ..api.target_events.list_ import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort)).parsed

    def list_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.target_events.list_ import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.target_events.list_ import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort))

    def list_activations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the activations of a target.

        Lists the messages that were sent to a target.

        `GET /targets/{id}/events/activations`

        Args:
            id: Identifier of the target.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): contactevent/e6708f21.

        """
        from ..api.target_events.list_activations import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort)).parsed

    def list_activations_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `list_activations`, with the status and the headers of the response."""
        from ..api.target_events.list_activations import call as _call

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
        from ..api.target_events.list_activations import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort))

    def list_hits_open(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the open hits of a target.

        Lists the openings of messages by a target.

        `GET /targets/{id}/events/hits/open`

        Args:
            id: Identifier of the target.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.
            classification: Classes of robots, separated by commas: for instance `genericrobot`, `mpp` (Apple Mail
                Privacy Proxy) or `gsr` (Google Security Robot).

        Returns:
            The events.

        Error statuses:
            401: The key is wrong.
            404: What the path or the query names does not exist.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactevent/f3a88ba9 (.md twin).

        """
        from ..api.target_events.list_hits_open import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification)).parsed

    def list_hits_open_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `list_hits_open`, with the status and the headers of the response."""
        from ..api.target_events.list_hits_open import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification))

    def stream_list_hits_open(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_hits_open`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.target_events.list_hits_open import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort, classification=classification))

    def list_hits_form(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the form hits of a target.

        Lists the form hits of a target.

        `GET /targets/{id}/events/hits/form`

        Args:
            id: Identifier of the target.
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

        Evidence (partial): contactevent/28fea9b1.

        """
        from ..api.target_events.list_hits_form import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification)).parsed

    def list_hits_form_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `list_hits_form`, with the status and the headers of the response."""
        from ..api.target_events.list_hits_form import call as _call

        return self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification))

    def stream_list_hits_form(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_hits_form`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.target_events.list_hits_form import call as _call

        return _rt.Stream(self._client, _call(id, start=start, end=end, sort=sort, classification=classification))

    def find_activations(
        self,
        *,
        hash_: str,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the activations of a target by its hash.

        Lists the messages that were sent to the target that the query names.

        `GET /targets/events/activations`

        Args:
            hash_: MD5 hash of the unicity, 32 hexadecimal digits.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): contactevent/bcae0e43, cut before the response; that the response is that of the
        other operations on events is inferred.

        """
        from ..api.target_events.find_activations import call as _call

        return self._client.perform(_call(hash_=hash_, start=start, end=end, sort=sort)).parsed

    def find_activations_detailed(
        self,
        *,
        hash_: str,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `find_activations`, with the status and the headers of the response."""
        from ..api.target_events.find_activations import call as _call

        return self._client.perform(_call(hash_=hash_, start=start, end=end, sort=sort))

    def stream_find_activations(
        self,
        *,
        hash_: str,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `find_activations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.target_events.find_activations import call as _call

        return _rt.Stream(self._client, _call(hash_=hash_, start=start, end=end, sort=sort))

    def list_stops(
        self,
        *,
        id: str | _rt.Unset = _rt.UNSET,
        unicity: str | _rt.Unset = _rt.UNSET,
        hash_: str | _rt.Unset = _rt.UNSET,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the stops of a target by its identifier, its unicity or its hash.

        Lists the stops of the target that the query names. Exactly one of `id`, `unicity` and `hash` is
        needed.

        `GET /targets/events/responses/stop`

        Args:
            id: Identifier of the target.
            unicity: Unicity of the target.
            hash_: MD5 hash of the unicity, 32 hexadecimal digits.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            401: The key is wrong.
            404: What the path or the query names does not exist.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactevent/64d05980 for id and unicity, contactevent/c7429c23 (.md twin, the only
        one with status codes) for hash.

        """
        from ..api.target_events.list_stops import call as _call

        return self._client.perform(_call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort)).parsed

    def list_stops_detailed(
        self,
        *,
        id: str | _rt.Unset = _rt.UNSET,
        unicity: str | _rt.Unset = _rt.UNSET,
        hash_: str | _rt.Unset = _rt.UNSET,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `list_stops`, with the status and the headers of the response."""
        from ..api.target_events.list_stops import call as _call

        return self._client.perform(_call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))

    def stream_list_stops(
        self,
        *,
        id: str | _rt.Unset = _rt.UNSET,
        unicity: str | _rt.Unset = _rt.UNSET,
        hash_: str | _rt.Unset = _rt.UNSET,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Stream[Event]:
        """As `list_stops`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.target_events.list_stops import call as _call

        return _rt.Stream(self._client, _call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))


class AsyncTargetEvents:
    """What happened to the messages of one target."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the events of a target.

        Lists what happened to the messages of a target, events of different kinds together.

        `GET /targets/{id}/events`

        Args:
            id: Identifier of the target.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): contactevent/e6708f21.

        """
        from ..api.target_events.list_ import call as _call

        return (await self._client.perform(_call(id, start=start, end=end, sort=sort))).parsed

    async def list_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.target_events.list_ import call as _call

        return await self._client.perform(_call(id, start=start, end=end, sort=sort))

    def stream_list(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.target_events.list_ import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort))

    async def list_activations(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the activations of a target.

        Lists the messages that were sent to a target.

        `GET /targets/{id}/events/activations`

        Args:
            id: Identifier of the target.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): contactevent/e6708f21.

        """
        from ..api.target_events.list_activations import call as _call

        return (await self._client.perform(_call(id, start=start, end=end, sort=sort))).parsed

    async def list_activations_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `list_activations`, with the status and the headers of the response."""
        from ..api.target_events.list_activations import call as _call

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
        from ..api.target_events.list_activations import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort))

    async def list_hits_open(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the open hits of a target.

        Lists the openings of messages by a target.

        `GET /targets/{id}/events/hits/open`

        Args:
            id: Identifier of the target.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.
            classification: Classes of robots, separated by commas: for instance `genericrobot`, `mpp` (Apple Mail
                Privacy Proxy) or `gsr` (Google Security Robot).

        Returns:
            The events.

        Error statuses:
            401: The key is wrong.
            404: What the path or the query names does not exist.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactevent/f3a88ba9 (.md twin).

        """
        from ..api.target_events.list_hits_open import call as _call

        return (
            await self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification))
        ).parsed

    async def list_hits_open_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `list_hits_open`, with the status and the headers of the response."""
        from ..api.target_events.list_hits_open import call as _call

        return await self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification))

    def stream_list_hits_open(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_hits_open`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.target_events.list_hits_open import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort, classification=classification))

    async def list_hits_form(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the form hits of a target.

        Lists the form hits of a target.

        `GET /targets/{id}/events/hits/form`

        Args:
            id: Identifier of the target.
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

        Evidence (partial): contactevent/28fea9b1.

        """
        from ..api.target_events.list_hits_form import call as _call

        return (
            await self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification))
        ).parsed

    async def list_hits_form_detailed(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `list_hits_form`, with the status and the headers of the response."""
        from ..api.target_events.list_hits_form import call as _call

        return await self._client.perform(_call(id, start=start, end=end, sort=sort, classification=classification))

    def stream_list_hits_form(
        self,
        id: str,
        *,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
        classification: str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_hits_form`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.target_events.list_hits_form import call as _call

        return _rt.AsyncStream(self._client, _call(id, start=start, end=end, sort=sort, classification=classification))

    async def find_activations(
        self,
        *,
        hash_: str,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the activations of a target by its hash.

        Lists the messages that were sent to the target that the query names.

        `GET /targets/events/activations`

        Args:
            hash_: MD5 hash of the unicity, 32 hexadecimal digits.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): contactevent/bcae0e43, cut before the response; that the response is that of the
        other operations on events is inferred.

        """
        from ..api.target_events.find_activations import call as _call

        return (await self._client.perform(_call(hash_=hash_, start=start, end=end, sort=sort))).parsed

    async def find_activations_detailed(
        self,
        *,
        hash_: str,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `find_activations`, with the status and the headers of the response."""
        from ..api.target_events.find_activations import call as _call

        return await self._client.perform(_call(hash_=hash_, start=start, end=end, sort=sort))

    def stream_find_activations(
        self,
        *,
        hash_: str,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `find_activations`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.target_events.find_activations import call as _call

        return _rt.AsyncStream(self._client, _call(hash_=hash_, start=start, end=end, sort=sort))

    async def list_stops(
        self,
        *,
        id: str | _rt.Unset = _rt.UNSET,
        unicity: str | _rt.Unset = _rt.UNSET,
        hash_: str | _rt.Unset = _rt.UNSET,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _builtins.list[Event]:
        """List the stops of a target by its identifier, its unicity or its hash.

        Lists the stops of the target that the query names. Exactly one of `id`, `unicity` and `hash` is
        needed.

        `GET /targets/events/responses/stop`

        Args:
            id: Identifier of the target.
            unicity: Unicity of the target.
            hash_: MD5 hash of the unicity, 32 hexadecimal digits.
            start: Keeps the events at or after this moment, a date-time or milliseconds since
                1970-01-01T00:00:00Z.
            end: Keeps the events before this moment, a date-time or milliseconds since 1970-01-01T00:00:00Z.
            sort: Order by timestamp. Without it the order is unspecified and may change from call to call.

        Returns:
            The events.

        Error statuses:
            401: The key is wrong.
            404: What the path or the query names does not exist.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): contactevent/64d05980 for id and unicity, contactevent/c7429c23 (.md twin, the only
        one with status codes) for hash.

        """
        from ..api.target_events.list_stops import call as _call

        return (
            await self._client.perform(_call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))
        ).parsed

    async def list_stops_detailed(
        self,
        *,
        id: str | _rt.Unset = _rt.UNSET,
        unicity: str | _rt.Unset = _rt.UNSET,
        hash_: str | _rt.Unset = _rt.UNSET,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.Response[_builtins.list[Event]]:
        """As `list_stops`, with the status and the headers of the response."""
        from ..api.target_events.list_stops import call as _call

        return await self._client.perform(_call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort))

    def stream_list_stops(
        self,
        *,
        id: str | _rt.Unset = _rt.UNSET,
        unicity: str | _rt.Unset = _rt.UNSET,
        hash_: str | _rt.Unset = _rt.UNSET,
        start: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        end: _datetime.datetime | int | _rt.Unset = _rt.UNSET,
        sort: SortOrder | str | _rt.Unset = _rt.UNSET,
    ) -> _rt.AsyncStream[Event]:
        """As `list_stops`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.target_events.list_stops import call as _call

        return _rt.AsyncStream(
            self._client, _call(id=id, unicity=unicity, hash_=hash_, start=start, end=end, sort=sort)
        )
