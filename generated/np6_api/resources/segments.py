"""Static and dynamic groups of targets."""

from __future__ import annotations

import builtins as _builtins
import typing as _t

import typing_extensions as _typing_extensions

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.segment import Segment


class Segments:
    """Static and dynamic groups of targets."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def list(self) -> _builtins.list[Segment]:
        """List the segments.

        Lists the segments of the account, without their descriptions.

        `GET /segments`

        Returns:
            The segments.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
        documentation (slate).

        """
        from ..api.segments.list_ import call as _call

        return self._client.perform(_call()).parsed

    def list_detailed(self) -> _rt.Response[_builtins.list[Segment]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.segments.list_ import call as _call

        return self._client.perform(_call())

    def stream_list(self) -> _rt.Stream[Segment]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.segments.list_ import call as _call

        return _rt.Stream(self._client, _call())

    def create(self, *, body: Segment) -> Segment:
        """Create a segment.

        Creates a segment. In the sample of the reference, a segment that is created without `expiration`
        expires a year later. The older documentation marks name, description, isTest, type and expiration
        as required.

        `POST /segments`

        Args:
            body: The segment to create.

        Returns:
            The created segment.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            409: A segment with this name exists already.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
        documentation (slate).

        """
        from ..api.segments.create import call as _call

        return self._client.perform(_call(body=body)).parsed

    def create_detailed(self, *, body: Segment) -> _rt.Response[Segment]:
        """As `create`, with the status and the headers of the response."""
        from ..api.segments.create import call as _call

        return self._client.perform(_call(body=body))

    @_typing_extensions.deprecated("segments.update is deprecated by the API")
    def update(self, id: int, *, body: Segment) -> Segment:
        """Update a segment.

        Updates a segment. The older documentation marks name, description, isTest, type and expiration as
        required.

        `PUT /segments/{id}`, deprecated by the API

        Args:
            id: Identifier of the segment.
            body: The segment with its new values.

        Returns:
            The updated segment.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No segment has this identifier.
            409: A segment with this name exists already.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): segment/4c8bd1b2, which flags it Deprecated; status codes from the older
        documentation (slate).

        """
        from ..api.segments.update import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    @_typing_extensions.deprecated("segments.update is deprecated by the API")
    def update_detailed(self, id: int, *, body: Segment) -> _rt.Response[Segment]:
        """As `update`, with the status and the headers of the response."""
        from ..api.segments.update import call as _call

        return self._client.perform(_call(id, body=body))

    def delete(self, id: int) -> _t.Any | None:
        """Delete a segment.

        Deletes a segment. The server may refuse to delete a segment that is linked to an action; with which
        status is not documented.

        `DELETE /segments/{id}`

        Args:
            id: Identifier of the segment.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No segment has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): segment/9364d993; status codes from the older documentation (slate).

        """
        from ..api.segments.delete import call as _call

        return self._client.perform(_call(id)).parsed

    def delete_detailed(self, id: int) -> _rt.Response[_t.Any | None]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.segments.delete import call as _call

        return self._client.perform(_call(id))

    @_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
    def list_targets(self, id: int) -> _builtins.list[str]:
        """List the identifiers of the targets of a segment.

        Lists the identifiers of the targets of a segment.

        `GET /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.

        Returns:
            Identifiers of the targets.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): segment/9f64550e, which flags it Deprecated; status 200 from CookBook.

        """
        from ..api.segments.list_targets import call as _call

        return self._client.perform(_call(id)).parsed

    @_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
    def list_targets_detailed(self, id: int) -> _rt.Response[_builtins.list[str]]:
        """As `list_targets`, with the status and the headers of the response."""
        from ..api.segments.list_targets import call as _call

        return self._client.perform(_call(id))

    @_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
    def stream_list_targets(self, id: int) -> _rt.Stream[str]:
        """As `list_targets`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.segments.list_targets import call as _call

        return _rt.Stream(self._client, _call(id))

    @_typing_extensions.deprecated("segments.add_targets is deprecated by the API")
    def add_targets(self, id: int, *, body: _builtins.list[str]) -> int:
        """Add up to 50 targets to a static segment.

        Adds targets to a static segment, 50 at most in one request. A target is named by its identifier or
        its unicity. Where the account has several unicity fields, the values of a target are joined into
        one string. The result is the number of targets that were added.

        `PUT /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.
            body: Identifiers or unicities of the targets, 50 at most.

        Returns:
            How many targets were added.

        Error statuses:
            400: The body is not valid.
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No segment has this identifier.
            409: The targets conflict with the segment as it is. NP6 gives no reason.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): segment/3386ea51 (two editions, both flag it Deprecated) and segment/9f64550e;
        status codes from the older documentation (slate), whose sample accepts
        application/vnd.mperf.v8.unicity.

        """
        from ..api.segments.add_targets import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    @_typing_extensions.deprecated("segments.add_targets is deprecated by the API")
    def add_targets_detailed(self, id: int, *, body: _builtins.list[str]) -> _rt.Response[int]:
        """As `add_targets`, with the status and the headers of the response."""
        from ..api.segments.add_targets import call as _call

        return self._client.perform(_call(id, body=body))

    @_typing_extensions.deprecated("segments.remove_all_targets is deprecated by the API")
    def remove_all_targets(self, id: int) -> _t.Any | None:
        """Remove all targets from a segment.

        Removes all targets from a segment.

        `DELETE /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No segment has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): segment/3386ea51 (two editions, both flag it Deprecated); status codes from the
        older documentation (slate).

        """
        from ..api.segments.remove_all_targets import call as _call

        return self._client.perform(_call(id)).parsed

    @_typing_extensions.deprecated("segments.remove_all_targets is deprecated by the API")
    def remove_all_targets_detailed(self, id: int) -> _rt.Response[_t.Any | None]:
        """As `remove_all_targets`, with the status and the headers of the response."""
        from ..api.segments.remove_all_targets import call as _call

        return self._client.perform(_call(id))


class AsyncSegments:
    """Static and dynamic groups of targets."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def list(self) -> _builtins.list[Segment]:
        """List the segments.

        Lists the segments of the account, without their descriptions.

        `GET /segments`

        Returns:
            The segments.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
        documentation (slate).

        """
        from ..api.segments.list_ import call as _call

        return (await self._client.perform(_call())).parsed

    async def list_detailed(self) -> _rt.Response[_builtins.list[Segment]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.segments.list_ import call as _call

        return await self._client.perform(_call())

    def stream_list(self) -> _rt.AsyncStream[Segment]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.segments.list_ import call as _call

        return _rt.AsyncStream(self._client, _call())

    async def create(self, *, body: Segment) -> Segment:
        """Create a segment.

        Creates a segment. In the sample of the reference, a segment that is created without `expiration`
        expires a year later. The older documentation marks name, description, isTest, type and expiration
        as required.

        `POST /segments`

        Args:
            body: The segment to create.

        Returns:
            The created segment.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            409: A segment with this name exists already.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
        documentation (slate).

        """
        from ..api.segments.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def create_detailed(self, *, body: Segment) -> _rt.Response[Segment]:
        """As `create`, with the status and the headers of the response."""
        from ..api.segments.create import call as _call

        return await self._client.perform(_call(body=body))

    @_typing_extensions.deprecated("segments.update is deprecated by the API")
    async def update(self, id: int, *, body: Segment) -> Segment:
        """Update a segment.

        Updates a segment. The older documentation marks name, description, isTest, type and expiration as
        required.

        `PUT /segments/{id}`, deprecated by the API

        Args:
            id: Identifier of the segment.
            body: The segment with its new values.

        Returns:
            The updated segment.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No segment has this identifier.
            409: A segment with this name exists already.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): segment/4c8bd1b2, which flags it Deprecated; status codes from the older
        documentation (slate).

        """
        from ..api.segments.update import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    @_typing_extensions.deprecated("segments.update is deprecated by the API")
    async def update_detailed(self, id: int, *, body: Segment) -> _rt.Response[Segment]:
        """As `update`, with the status and the headers of the response."""
        from ..api.segments.update import call as _call

        return await self._client.perform(_call(id, body=body))

    async def delete(self, id: int) -> _t.Any | None:
        """Delete a segment.

        Deletes a segment. The server may refuse to delete a segment that is linked to an action; with which
        status is not documented.

        `DELETE /segments/{id}`

        Args:
            id: Identifier of the segment.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No segment has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): segment/9364d993; status codes from the older documentation (slate).

        """
        from ..api.segments.delete import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def delete_detailed(self, id: int) -> _rt.Response[_t.Any | None]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.segments.delete import call as _call

        return await self._client.perform(_call(id))

    @_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
    async def list_targets(self, id: int) -> _builtins.list[str]:
        """List the identifiers of the targets of a segment.

        Lists the identifiers of the targets of a segment.

        `GET /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.

        Returns:
            Identifiers of the targets.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): segment/9f64550e, which flags it Deprecated; status 200 from CookBook.

        """
        from ..api.segments.list_targets import call as _call

        return (await self._client.perform(_call(id))).parsed

    @_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
    async def list_targets_detailed(self, id: int) -> _rt.Response[_builtins.list[str]]:
        """As `list_targets`, with the status and the headers of the response."""
        from ..api.segments.list_targets import call as _call

        return await self._client.perform(_call(id))

    @_typing_extensions.deprecated("segments.list_targets is deprecated by the API")
    def stream_list_targets(self, id: int) -> _rt.AsyncStream[str]:
        """As `list_targets`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.segments.list_targets import call as _call

        return _rt.AsyncStream(self._client, _call(id))

    @_typing_extensions.deprecated("segments.add_targets is deprecated by the API")
    async def add_targets(self, id: int, *, body: _builtins.list[str]) -> int:
        """Add up to 50 targets to a static segment.

        Adds targets to a static segment, 50 at most in one request. A target is named by its identifier or
        its unicity. Where the account has several unicity fields, the values of a target are joined into
        one string. The result is the number of targets that were added.

        `PUT /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.
            body: Identifiers or unicities of the targets, 50 at most.

        Returns:
            How many targets were added.

        Error statuses:
            400: The body is not valid.
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No segment has this identifier.
            409: The targets conflict with the segment as it is. NP6 gives no reason.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): segment/3386ea51 (two editions, both flag it Deprecated) and segment/9f64550e;
        status codes from the older documentation (slate), whose sample accepts
        application/vnd.mperf.v8.unicity.

        """
        from ..api.segments.add_targets import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    @_typing_extensions.deprecated("segments.add_targets is deprecated by the API")
    async def add_targets_detailed(self, id: int, *, body: _builtins.list[str]) -> _rt.Response[int]:
        """As `add_targets`, with the status and the headers of the response."""
        from ..api.segments.add_targets import call as _call

        return await self._client.perform(_call(id, body=body))

    @_typing_extensions.deprecated("segments.remove_all_targets is deprecated by the API")
    async def remove_all_targets(self, id: int) -> _t.Any | None:
        """Remove all targets from a segment.

        Removes all targets from a segment.

        `DELETE /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No segment has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): segment/3386ea51 (two editions, both flag it Deprecated); status codes from the
        older documentation (slate).

        """
        from ..api.segments.remove_all_targets import call as _call

        return (await self._client.perform(_call(id))).parsed

    @_typing_extensions.deprecated("segments.remove_all_targets is deprecated by the API")
    async def remove_all_targets_detailed(self, id: int) -> _rt.Response[_t.Any | None]:
        """As `remove_all_targets`, with the status and the headers of the response."""
        from ..api.segments.remove_all_targets import call as _call

        return await self._client.perform(_call(id))
