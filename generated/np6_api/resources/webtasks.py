"""Webtasks, which belong to NP6's scripting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..types import Response

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from ..models.webtask import Webtask


class Webtasks:
    """Webtasks, which belong to NP6's scripting."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def update(self, id: int, *, body: Webtask) -> Webtask:
        """Update a webtask.

        The body is one webtask, as in the sample of the reference. The schema beside that sample prints an
        array of objects instead.

        `PATCH /scripting/webtasks/{id}`

        Args:
            id: Identifier of the webtask.
            body: The webtask with its new values.

        Returns:
            The updated webtask.

        Evidence (partial): scriptingwebtask/d79ea9c7, whose schema and sample of the body contradict each
        other.
        """
        from ..api.webtasks.update import call

        return self._client.perform(call(id, body=body)).parsed

    def update_detailed(self, id: int, *, body: Webtask) -> Response[Webtask]:
        """As `update`, with the status and the headers of the answer."""
        from ..api.webtasks.update import call

        return self._client.perform(call(id, body=body))


class AsyncWebtasks:
    """Webtasks, which belong to NP6's scripting."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def update(self, id: int, *, body: Webtask) -> Webtask:
        """Update a webtask.

        The body is one webtask, as in the sample of the reference. The schema beside that sample prints an
        array of objects instead.

        `PATCH /scripting/webtasks/{id}`

        Args:
            id: Identifier of the webtask.
            body: The webtask with its new values.

        Returns:
            The updated webtask.

        Evidence (partial): scriptingwebtask/d79ea9c7, whose schema and sample of the body contradict each
        other.
        """
        from ..api.webtasks.update import call

        return (await self._client.perform(call(id, body=body))).parsed

    async def update_detailed(self, id: int, *, body: Webtask) -> Response[Webtask]:
        """As `update`, with the status and the headers of the answer."""
        from ..api.webtasks.update import call

        return await self._client.perform(call(id, body=body))
