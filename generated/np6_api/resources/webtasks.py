"""Webtasks, a part of the scripting of NP6."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.webtask import Webtask


class Webtasks:
    """Webtasks, a part of the scripting of NP6."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def update(self, id: int, *, body: Webtask) -> Webtask:
        """Update a webtask.

        Updates a webtask. The body is one webtask, as in the sample of the reference; the schema beside
        that sample prints an array of objects instead.

        `PATCH /scripting/webtasks/{id}`

        Args:
            id: Identifier of the webtask.
            body: The webtask with its new values.

        Returns:
            The updated webtask.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): scriptingwebtask/d79ea9c7, whose schema and sample of the body contradict each
        other.

        """
        from ..api.webtasks.update import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def update_detailed(self, id: int, *, body: Webtask) -> _rt.Response[Webtask]:
        """As `update`, with the status and the headers of the response."""
        from ..api.webtasks.update import call as _call

        return self._client.perform(_call(id, body=body))


class AsyncWebtasks:
    """Webtasks, a part of the scripting of NP6."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def update(self, id: int, *, body: Webtask) -> Webtask:
        """Update a webtask.

        Updates a webtask. The body is one webtask, as in the sample of the reference; the schema beside
        that sample prints an array of objects instead.

        `PATCH /scripting/webtasks/{id}`

        Args:
            id: Identifier of the webtask.
            body: The webtask with its new values.

        Returns:
            The updated webtask.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): scriptingwebtask/d79ea9c7, whose schema and sample of the body contradict each
        other.

        """
        from ..api.webtasks.update import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def update_detailed(self, id: int, *, body: Webtask) -> _rt.Response[Webtask]:
        """As `update`, with the status and the headers of the response."""
        from ..api.webtasks.update import call as _call

        return await self._client.perform(_call(id, body=body))
