"""Static and dynamic groups of targets."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from ..stream import AsyncStream, Stream
from ..types import Response

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from ..models.segment import Segment


class Segments:
    """Static and dynamic groups of targets."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(self) -> builtins.list[Segment]:
        """List the segments.

        `GET /segments`

        Returns:
            The segments.

        Evidence (full): segment/9364d993; schema from segment/4c8bd1b2.
        """
        from ..api.segments.list_ import call

        return self._client.perform(call()).parsed

    def list_detailed(self) -> Response[builtins.list[Segment]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.segments.list_ import call

        return self._client.perform(call())

    def stream_list(self) -> Stream[Segment]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.segments.list_ import call

        return Stream(self._client, call())

    def create(self, *, body: Segment) -> Segment:
        """Create a segment.

        In the sample of the reference, a segment that is created without `expiration` expires a year later.

        `POST /segments`

        Args:
            body: The segment to create.

        Returns:
            The created segment.

        Error statuses:
            401: The key is wrong.
            403: The user of the key may not create segments.
            409: A segment with this name exists already.

        Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
        documentation (slate).
        """
        from ..api.segments.create import call

        return self._client.perform(call(body=body)).parsed

    def create_detailed(self, *, body: Segment) -> Response[Segment]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.segments.create import call

        return self._client.perform(call(body=body))

    @deprecated("segments.update is deprecated by the API")
    def update(self, id: int, *, body: Segment) -> Segment:
        """Update a segment.

        `PUT /segments/{id}`, deprecated by the API

        Args:
            id: Identifier of the segment.
            body: The segment with its new values.

        Returns:
            The updated segment.

        Error statuses:
            404: There is no segment with this identifier.
            409: The change conflicts with what exists. NP6 gives no reason.

        Evidence (full): segment/4c8bd1b2, which flags it Deprecated; statuses 404 and 409 from the older
        documentation (slate).
        """
        from ..api.segments.update import call

        return self._client.perform(call(id, body=body)).parsed

    @deprecated("segments.update is deprecated by the API")
    def update_detailed(self, id: int, *, body: Segment) -> Response[Segment]:
        """As `update`, with the status and the headers of the answer."""
        from ..api.segments.update import call

        return self._client.perform(call(id, body=body))

    def delete(self, id: int) -> None:
        """Delete a segment.

        The server may refuse to delete a segment that is linked to an action; with which status is not
        documented.

        `DELETE /segments/{id}`

        Args:
            id: Identifier of the segment.

        Error statuses:
            401: The key is wrong.
            403: The user of the key may not delete segments.
            404: There is no segment with this identifier.

        Evidence (partial): segment/9364d993; status codes from the older documentation (slate).
        """
        from ..api.segments.delete import call

        return self._client.perform(call(id)).parsed

    def delete_detailed(self, id: int) -> Response[None]:
        """As `delete`, with the status and the headers of the answer."""
        from ..api.segments.delete import call

        return self._client.perform(call(id))

    @deprecated("segments.list_targets is deprecated by the API")
    def list_targets(self, id: int) -> builtins.list[str]:
        """List the identifiers of the targets of a segment.

        `GET /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.

        Returns:
            Identifiers of the targets.

        Evidence (full): segment/9f64550e, which flags it Deprecated.
        """
        from ..api.segments.list_targets import call

        return self._client.perform(call(id)).parsed

    @deprecated("segments.list_targets is deprecated by the API")
    def list_targets_detailed(self, id: int) -> Response[builtins.list[str]]:
        """As `list_targets`, with the status and the headers of the answer."""
        from ..api.segments.list_targets import call

        return self._client.perform(call(id))

    @deprecated("segments.list_targets is deprecated by the API")
    def stream_list_targets(self, id: int) -> Stream[str]:
        """As `list_targets`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.segments.list_targets import call

        return Stream(self._client, call(id))

    @deprecated("segments.add_targets is deprecated by the API")
    def add_targets(self, id: int, *, body: builtins.list[str]) -> int:
        """Add up to 50 targets to a static segment.

        A target is named by its identifier or its unicity. Where the account has several unicity fields,
        the values of a target are joined into one string.

        `PUT /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.
            body: Identifiers or unicities of the targets, 50 at most.

        Returns:
            How many targets were added.

        Error statuses:
            400: The body is not valid.
            401: The key is wrong.
            403: The user of the key may not change segments.
            404: There is no segment with this identifier.
            409: The targets conflict with the segment as it is. NP6 gives no reason.

        Evidence (full): segment/3386ea51 (two editions, both flag it Deprecated) and segment/9f64550e;
        status codes of refusals from the older documentation (slate).
        """
        from ..api.segments.add_targets import call

        return self._client.perform(call(id, body=body)).parsed

    @deprecated("segments.add_targets is deprecated by the API")
    def add_targets_detailed(self, id: int, *, body: builtins.list[str]) -> Response[int]:
        """As `add_targets`, with the status and the headers of the answer."""
        from ..api.segments.add_targets import call

        return self._client.perform(call(id, body=body))

    @deprecated("segments.remove_all_targets is deprecated by the API")
    def remove_all_targets(self, id: int) -> None:
        """Remove all targets from a segment.

        `DELETE /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.

        Evidence (partial): segment/3386ea51 (two editions, both flag it Deprecated); status code from the
        older documentation (slate).
        """
        from ..api.segments.remove_all_targets import call

        return self._client.perform(call(id)).parsed

    @deprecated("segments.remove_all_targets is deprecated by the API")
    def remove_all_targets_detailed(self, id: int) -> Response[None]:
        """As `remove_all_targets`, with the status and the headers of the answer."""
        from ..api.segments.remove_all_targets import call

        return self._client.perform(call(id))


class AsyncSegments:
    """Static and dynamic groups of targets."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(self) -> builtins.list[Segment]:
        """List the segments.

        `GET /segments`

        Returns:
            The segments.

        Evidence (full): segment/9364d993; schema from segment/4c8bd1b2.
        """
        from ..api.segments.list_ import call

        return (await self._client.perform(call())).parsed

    async def list_detailed(self) -> Response[builtins.list[Segment]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.segments.list_ import call

        return await self._client.perform(call())

    def stream_list(self) -> AsyncStream[Segment]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.segments.list_ import call

        return AsyncStream(self._client, call())

    async def create(self, *, body: Segment) -> Segment:
        """Create a segment.

        In the sample of the reference, a segment that is created without `expiration` expires a year later.

        `POST /segments`

        Args:
            body: The segment to create.

        Returns:
            The created segment.

        Error statuses:
            401: The key is wrong.
            403: The user of the key may not create segments.
            409: A segment with this name exists already.

        Evidence (full): segment/9364d993; schema from segment/4c8bd1b2; status codes from the older
        documentation (slate).
        """
        from ..api.segments.create import call

        return (await self._client.perform(call(body=body))).parsed

    async def create_detailed(self, *, body: Segment) -> Response[Segment]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.segments.create import call

        return await self._client.perform(call(body=body))

    @deprecated("segments.update is deprecated by the API")
    async def update(self, id: int, *, body: Segment) -> Segment:
        """Update a segment.

        `PUT /segments/{id}`, deprecated by the API

        Args:
            id: Identifier of the segment.
            body: The segment with its new values.

        Returns:
            The updated segment.

        Error statuses:
            404: There is no segment with this identifier.
            409: The change conflicts with what exists. NP6 gives no reason.

        Evidence (full): segment/4c8bd1b2, which flags it Deprecated; statuses 404 and 409 from the older
        documentation (slate).
        """
        from ..api.segments.update import call

        return (await self._client.perform(call(id, body=body))).parsed

    @deprecated("segments.update is deprecated by the API")
    async def update_detailed(self, id: int, *, body: Segment) -> Response[Segment]:
        """As `update`, with the status and the headers of the answer."""
        from ..api.segments.update import call

        return await self._client.perform(call(id, body=body))

    async def delete(self, id: int) -> None:
        """Delete a segment.

        The server may refuse to delete a segment that is linked to an action; with which status is not
        documented.

        `DELETE /segments/{id}`

        Args:
            id: Identifier of the segment.

        Error statuses:
            401: The key is wrong.
            403: The user of the key may not delete segments.
            404: There is no segment with this identifier.

        Evidence (partial): segment/9364d993; status codes from the older documentation (slate).
        """
        from ..api.segments.delete import call

        return (await self._client.perform(call(id))).parsed

    async def delete_detailed(self, id: int) -> Response[None]:
        """As `delete`, with the status and the headers of the answer."""
        from ..api.segments.delete import call

        return await self._client.perform(call(id))

    @deprecated("segments.list_targets is deprecated by the API")
    async def list_targets(self, id: int) -> builtins.list[str]:
        """List the identifiers of the targets of a segment.

        `GET /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.

        Returns:
            Identifiers of the targets.

        Evidence (full): segment/9f64550e, which flags it Deprecated.
        """
        from ..api.segments.list_targets import call

        return (await self._client.perform(call(id))).parsed

    @deprecated("segments.list_targets is deprecated by the API")
    async def list_targets_detailed(self, id: int) -> Response[builtins.list[str]]:
        """As `list_targets`, with the status and the headers of the answer."""
        from ..api.segments.list_targets import call

        return await self._client.perform(call(id))

    @deprecated("segments.list_targets is deprecated by the API")
    def stream_list_targets(self, id: int) -> AsyncStream[str]:
        """As `list_targets`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.segments.list_targets import call

        return AsyncStream(self._client, call(id))

    @deprecated("segments.add_targets is deprecated by the API")
    async def add_targets(self, id: int, *, body: builtins.list[str]) -> int:
        """Add up to 50 targets to a static segment.

        A target is named by its identifier or its unicity. Where the account has several unicity fields,
        the values of a target are joined into one string.

        `PUT /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.
            body: Identifiers or unicities of the targets, 50 at most.

        Returns:
            How many targets were added.

        Error statuses:
            400: The body is not valid.
            401: The key is wrong.
            403: The user of the key may not change segments.
            404: There is no segment with this identifier.
            409: The targets conflict with the segment as it is. NP6 gives no reason.

        Evidence (full): segment/3386ea51 (two editions, both flag it Deprecated) and segment/9f64550e;
        status codes of refusals from the older documentation (slate).
        """
        from ..api.segments.add_targets import call

        return (await self._client.perform(call(id, body=body))).parsed

    @deprecated("segments.add_targets is deprecated by the API")
    async def add_targets_detailed(self, id: int, *, body: builtins.list[str]) -> Response[int]:
        """As `add_targets`, with the status and the headers of the answer."""
        from ..api.segments.add_targets import call

        return await self._client.perform(call(id, body=body))

    @deprecated("segments.remove_all_targets is deprecated by the API")
    async def remove_all_targets(self, id: int) -> None:
        """Remove all targets from a segment.

        `DELETE /segments/{id}/targets`, deprecated by the API

        Args:
            id: Identifier of the segment.

        Evidence (partial): segment/3386ea51 (two editions, both flag it Deprecated); status code from the
        older documentation (slate).
        """
        from ..api.segments.remove_all_targets import call

        return (await self._client.perform(call(id))).parsed

    @deprecated("segments.remove_all_targets is deprecated by the API")
    async def remove_all_targets_detailed(self, id: int) -> Response[None]:
        """As `remove_all_targets`, with the status and the headers of the answer."""
        from ..api.segments.remove_all_targets import call

        return await self._client.perform(call(id))
