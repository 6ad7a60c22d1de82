"""Push subscriptions of targets to mobile applications."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.subscription import Subscription


class Subscriptions:
    """Push subscriptions of targets to mobile applications."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def get(self, id: _uuid.UUID) -> Subscription:
        """Get a subscription.

        Gets one push subscription.

        `GET /subscriptions/{id}`

        Args:
            id: Identifier of the subscription.

        Returns:
            The subscription.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: What the path or the query names does not exist.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): subscription (index) and subscription/417b7c27, both its page and its .md twin.

        """
        from ..api.subscriptions.get import call as _call

        return self._client.perform(_call(id)).parsed

    def get_detailed(self, id: _uuid.UUID) -> _rt.Response[Subscription]:
        """As `get`, with the status and the headers of the response."""
        from ..api.subscriptions.get import call as _call

        return self._client.perform(_call(id))

    def delete(self, id: _uuid.UUID) -> _t.Any:
        """Delete a subscription.

        Deletes one push subscription.

        `DELETE /subscriptions/{id}`

        Args:
            id: Identifier of the subscription.

        Returns:
            The subscription was deleted. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): subscription (index) and subscription/417b7c27.

        """
        from ..api.subscriptions.delete import call as _call

        return self._client.perform(_call(id)).parsed

    def delete_detailed(self, id: _uuid.UUID) -> _rt.Response[_t.Any]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.subscriptions.delete import call as _call

        return self._client.perform(_call(id))

    def save(self, *, body: Subscription) -> Subscription:
        """Create or update a subscription.

        Creates a push subscription, or updates it. The identifier is a property of the body: the push SDKs
        create it as a random UUID on the device and keep it, so a second request renews the same
        subscription.

        `PUT /subscriptions`

        Args:
            body: The subscription.

        Returns:
            The created or updated subscription.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): subscription/cf274d4c and subscription (index).

        """
        from ..api.subscriptions.save import call as _call

        return self._client.perform(_call(body=body)).parsed

    def save_detailed(self, *, body: Subscription) -> _rt.Response[Subscription]:
        """As `save`, with the status and the headers of the response."""
        from ..api.subscriptions.save import call as _call

        return self._client.perform(_call(body=body))

    def list_for_target(self, id: str) -> list[Subscription]:
        """List the subscriptions of a target by its identifier.

        Lists the push subscriptions of the target that the path names.

        `GET /targets/{id}/subscriptions`

        Args:
            id: Identifier of the target.

        Returns:
            The subscriptions of the target.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): subscription/7a4cea92.

        """
        from ..api.subscriptions.list_for_target import call as _call

        return self._client.perform(_call(id)).parsed

    def list_for_target_detailed(self, id: str) -> _rt.Response[list[Subscription]]:
        """As `list_for_target`, with the status and the headers of the response."""
        from ..api.subscriptions.list_for_target import call as _call

        return self._client.perform(_call(id))

    def stream_list_for_target(self, id: str) -> _rt.Stream[Subscription]:
        """As `list_for_target`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.subscriptions.list_for_target import call as _call

        return _rt.Stream(self._client, _call(id))

    def delete_for_target(self, id: str) -> _t.Any:
        """Delete the subscriptions of a target by its identifier.

        Deletes the push subscriptions of the target that the path names.

        `DELETE /targets/{id}/subscriptions`

        Args:
            id: Identifier of the target.

        Returns:
            The subscriptions of the target were deleted. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): subscription/7a4cea92.

        """
        from ..api.subscriptions.delete_for_target import call as _call

        return self._client.perform(_call(id)).parsed

    def delete_for_target_detailed(self, id: str) -> _rt.Response[_t.Any]:
        """As `delete_for_target`, with the status and the headers of the response."""
        from ..api.subscriptions.delete_for_target import call as _call

        return self._client.perform(_call(id))

    def find(self, *, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET) -> list[Subscription]:
        """List the subscriptions of a target by its unicity or its hash.

        Lists the push subscriptions of the target that the query names. Exactly one of `unicity` and `hash`
        is needed.

        `GET /targets/subscriptions`

        Args:
            unicity: Unicity of the target.
            hash_: MD5 hash of the unicity, 32 hexadecimal digits.

        Returns:
            The subscriptions of the target.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: What the path or the query names does not exist.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): subscription/5e27cd92 (.md twin, the only one with status codes) and
        subscription/429461d3 for unicity, subscription/59ff39d8 for hash.

        """
        from ..api.subscriptions.find import call as _call

        return self._client.perform(_call(unicity=unicity, hash_=hash_)).parsed

    def find_detailed(
        self, *, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
    ) -> _rt.Response[list[Subscription]]:
        """As `find`, with the status and the headers of the response."""
        from ..api.subscriptions.find import call as _call

        return self._client.perform(_call(unicity=unicity, hash_=hash_))

    def stream_find(
        self, *, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
    ) -> _rt.Stream[Subscription]:
        """As `find`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.subscriptions.find import call as _call

        return _rt.Stream(self._client, _call(unicity=unicity, hash_=hash_))

    def delete_matching(self, *, unicity: str) -> _t.Any:
        """Delete the subscriptions of a target by its unicity.

        Deletes the push subscriptions of the target that the query names. The reference also names a
        deletion by hash, but its path is not known.

        `DELETE /targets/subscriptions`

        Args:
            unicity: Unicity of the target.

        Returns:
            The subscriptions of the target were deleted. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): subscription/5e27cd92 and subscription/429461d3, as for the retrieval.

        """
        from ..api.subscriptions.delete_matching import call as _call

        return self._client.perform(_call(unicity=unicity)).parsed

    def delete_matching_detailed(self, *, unicity: str) -> _rt.Response[_t.Any]:
        """As `delete_matching`, with the status and the headers of the response."""
        from ..api.subscriptions.delete_matching import call as _call

        return self._client.perform(_call(unicity=unicity))


class AsyncSubscriptions:
    """Push subscriptions of targets to mobile applications."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def get(self, id: _uuid.UUID) -> Subscription:
        """Get a subscription.

        Gets one push subscription.

        `GET /subscriptions/{id}`

        Args:
            id: Identifier of the subscription.

        Returns:
            The subscription.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: What the path or the query names does not exist.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): subscription (index) and subscription/417b7c27, both its page and its .md twin.

        """
        from ..api.subscriptions.get import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def get_detailed(self, id: _uuid.UUID) -> _rt.Response[Subscription]:
        """As `get`, with the status and the headers of the response."""
        from ..api.subscriptions.get import call as _call

        return await self._client.perform(_call(id))

    async def delete(self, id: _uuid.UUID) -> _t.Any:
        """Delete a subscription.

        Deletes one push subscription.

        `DELETE /subscriptions/{id}`

        Args:
            id: Identifier of the subscription.

        Returns:
            The subscription was deleted. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): subscription (index) and subscription/417b7c27.

        """
        from ..api.subscriptions.delete import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def delete_detailed(self, id: _uuid.UUID) -> _rt.Response[_t.Any]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.subscriptions.delete import call as _call

        return await self._client.perform(_call(id))

    async def save(self, *, body: Subscription) -> Subscription:
        """Create or update a subscription.

        Creates a push subscription, or updates it. The identifier is a property of the body: the push SDKs
        create it as a random UUID on the device and keep it, so a second request renews the same
        subscription.

        `PUT /subscriptions`

        Args:
            body: The subscription.

        Returns:
            The created or updated subscription.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): subscription/cf274d4c and subscription (index).

        """
        from ..api.subscriptions.save import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def save_detailed(self, *, body: Subscription) -> _rt.Response[Subscription]:
        """As `save`, with the status and the headers of the response."""
        from ..api.subscriptions.save import call as _call

        return await self._client.perform(_call(body=body))

    async def list_for_target(self, id: str) -> list[Subscription]:
        """List the subscriptions of a target by its identifier.

        Lists the push subscriptions of the target that the path names.

        `GET /targets/{id}/subscriptions`

        Args:
            id: Identifier of the target.

        Returns:
            The subscriptions of the target.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): subscription/7a4cea92.

        """
        from ..api.subscriptions.list_for_target import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def list_for_target_detailed(self, id: str) -> _rt.Response[list[Subscription]]:
        """As `list_for_target`, with the status and the headers of the response."""
        from ..api.subscriptions.list_for_target import call as _call

        return await self._client.perform(_call(id))

    def stream_list_for_target(self, id: str) -> _rt.AsyncStream[Subscription]:
        """As `list_for_target`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.subscriptions.list_for_target import call as _call

        return _rt.AsyncStream(self._client, _call(id))

    async def delete_for_target(self, id: str) -> _t.Any:
        """Delete the subscriptions of a target by its identifier.

        Deletes the push subscriptions of the target that the path names.

        `DELETE /targets/{id}/subscriptions`

        Args:
            id: Identifier of the target.

        Returns:
            The subscriptions of the target were deleted. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): subscription/7a4cea92.

        """
        from ..api.subscriptions.delete_for_target import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def delete_for_target_detailed(self, id: str) -> _rt.Response[_t.Any]:
        """As `delete_for_target`, with the status and the headers of the response."""
        from ..api.subscriptions.delete_for_target import call as _call

        return await self._client.perform(_call(id))

    async def find(
        self, *, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
    ) -> list[Subscription]:
        """List the subscriptions of a target by its unicity or its hash.

        Lists the push subscriptions of the target that the query names. Exactly one of `unicity` and `hash`
        is needed.

        `GET /targets/subscriptions`

        Args:
            unicity: Unicity of the target.
            hash_: MD5 hash of the unicity, 32 hexadecimal digits.

        Returns:
            The subscriptions of the target.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: What the path or the query names does not exist.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): subscription/5e27cd92 (.md twin, the only one with status codes) and
        subscription/429461d3 for unicity, subscription/59ff39d8 for hash.

        """
        from ..api.subscriptions.find import call as _call

        return (await self._client.perform(_call(unicity=unicity, hash_=hash_))).parsed

    async def find_detailed(
        self, *, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
    ) -> _rt.Response[list[Subscription]]:
        """As `find`, with the status and the headers of the response."""
        from ..api.subscriptions.find import call as _call

        return await self._client.perform(_call(unicity=unicity, hash_=hash_))

    def stream_find(
        self, *, unicity: str | _rt.Unset = _rt.UNSET, hash_: str | _rt.Unset = _rt.UNSET
    ) -> _rt.AsyncStream[Subscription]:
        """As `find`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.subscriptions.find import call as _call

        return _rt.AsyncStream(self._client, _call(unicity=unicity, hash_=hash_))

    async def delete_matching(self, *, unicity: str) -> _t.Any:
        """Delete the subscriptions of a target by its unicity.

        Deletes the push subscriptions of the target that the query names. The reference also names a
        deletion by hash, but its path is not known.

        `DELETE /targets/subscriptions`

        Args:
            unicity: Unicity of the target.

        Returns:
            The subscriptions of the target were deleted. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): subscription/5e27cd92 and subscription/429461d3, as for the retrieval.

        """
        from ..api.subscriptions.delete_matching import call as _call

        return (await self._client.perform(_call(unicity=unicity))).parsed

    async def delete_matching_detailed(self, *, unicity: str) -> _rt.Response[_t.Any]:
        """As `delete_matching`, with the status and the headers of the response."""
        from ..api.subscriptions.delete_matching import call as _call

        return await self._client.perform(_call(unicity=unicity))
