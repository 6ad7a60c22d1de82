"""Mobile applications that can receive push notifications."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING
from uuid import UUID

from ..stream import AsyncStream, Stream
from ..types import Response

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from ..models.application import Application


class Applications:
    """Mobile applications that can receive push notifications."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(self) -> builtins.list[Application]:
        """List the applications.

        `GET /parameters/applications`

        Returns:
            The applications.

        Evidence (partial): notifiable-application/da79fa24.
        """
        from ..api.applications.list_ import call

        return self._client.perform(call()).parsed

    def list_detailed(self) -> Response[builtins.list[Application]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.applications.list_ import call

        return self._client.perform(call())

    def stream_list(self) -> Stream[Application]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.applications.list_ import call

        return Stream(self._client, call())

    def create(self, *, body: Application) -> Application:
        """Create an application.

        `POST /parameters/applications`

        Args:
            body: The application to create.

        Returns:
            The created application, with its identifier.

        Evidence (partial): notifiable-application/bc9d293f.
        """
        from ..api.applications.create import call

        return self._client.perform(call(body=body)).parsed

    def create_detailed(self, *, body: Application) -> Response[Application]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.applications.create import call

        return self._client.perform(call(body=body))

    def get(self, uuid: UUID) -> Application:
        """Get an application.

        `GET /parameters/applications/{uuid}`

        Args:
            uuid: Identifier of the application.

        Returns:
            The application.

        Evidence (partial): notifiable-application/e4608584.
        """
        from ..api.applications.get import call

        return self._client.perform(call(uuid)).parsed

    def get_detailed(self, uuid: UUID) -> Response[Application]:
        """As `get`, with the status and the headers of the answer."""
        from ..api.applications.get import call

        return self._client.perform(call(uuid))


class AsyncApplications:
    """Mobile applications that can receive push notifications."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(self) -> builtins.list[Application]:
        """List the applications.

        `GET /parameters/applications`

        Returns:
            The applications.

        Evidence (partial): notifiable-application/da79fa24.
        """
        from ..api.applications.list_ import call

        return (await self._client.perform(call())).parsed

    async def list_detailed(self) -> Response[builtins.list[Application]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.applications.list_ import call

        return await self._client.perform(call())

    def stream_list(self) -> AsyncStream[Application]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.applications.list_ import call

        return AsyncStream(self._client, call())

    async def create(self, *, body: Application) -> Application:
        """Create an application.

        `POST /parameters/applications`

        Args:
            body: The application to create.

        Returns:
            The created application, with its identifier.

        Evidence (partial): notifiable-application/bc9d293f.
        """
        from ..api.applications.create import call

        return (await self._client.perform(call(body=body))).parsed

    async def create_detailed(self, *, body: Application) -> Response[Application]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.applications.create import call

        return await self._client.perform(call(body=body))

    async def get(self, uuid: UUID) -> Application:
        """Get an application.

        `GET /parameters/applications/{uuid}`

        Args:
            uuid: Identifier of the application.

        Returns:
            The application.

        Evidence (partial): notifiable-application/e4608584.
        """
        from ..api.applications.get import call

        return (await self._client.perform(call(uuid))).parsed

    async def get_detailed(self, uuid: UUID) -> Response[Application]:
        """As `get`, with the status and the headers of the answer."""
        from ..api.applications.get import call

        return await self._client.perform(call(uuid))
