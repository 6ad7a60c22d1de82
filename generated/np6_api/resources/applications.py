"""Mobile applications that can receive push notifications."""

from __future__ import annotations

import builtins as _builtins
import typing as _t
import uuid as _uuid

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.application import Application


class Applications:
    """Mobile applications that can receive push notifications."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def list(self) -> _builtins.list[Application]:
        """List the applications.

        Lists the mobile applications that can receive push notifications.

        `GET /parameters/applications`

        Returns:
            The applications.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notifiable-application/da79fa24.

        """
        from ..api.applications.list_ import call as _call

        return self._client.perform(_call()).parsed

    def list_detailed(self) -> _rt.Response[_builtins.list[Application]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.applications.list_ import call as _call

        return self._client.perform(_call())

    def stream_list(self) -> _rt.Stream[Application]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.applications.list_ import call as _call

        return _rt.Stream(self._client, _call())

    def create(self, *, body: Application) -> Application:
        """Create an application.

        Creates a mobile application with its providers, routes and channels.

        `POST /parameters/applications`

        Args:
            body: The application to create.

        Returns:
            The created application, with its identifier.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notifiable-application/bc9d293f.

        """
        from ..api.applications.create import call as _call

        return self._client.perform(_call(body=body)).parsed

    def create_detailed(self, *, body: Application) -> _rt.Response[Application]:
        """As `create`, with the status and the headers of the response."""
        from ..api.applications.create import call as _call

        return self._client.perform(_call(body=body))

    def get(self, uuid: _uuid.UUID) -> Application:
        """Get an application.

        Gets one mobile application.

        `GET /parameters/applications/{uuid}`

        Args:
            uuid: Identifier of the application.

        Returns:
            The application.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notifiable-application/e4608584.

        """
        from ..api.applications.get import call as _call

        return self._client.perform(_call(uuid)).parsed

    def get_detailed(self, uuid: _uuid.UUID) -> _rt.Response[Application]:
        """As `get`, with the status and the headers of the response."""
        from ..api.applications.get import call as _call

        return self._client.perform(_call(uuid))


class AsyncApplications:
    """Mobile applications that can receive push notifications."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def list(self) -> _builtins.list[Application]:
        """List the applications.

        Lists the mobile applications that can receive push notifications.

        `GET /parameters/applications`

        Returns:
            The applications.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notifiable-application/da79fa24.

        """
        from ..api.applications.list_ import call as _call

        return (await self._client.perform(_call())).parsed

    async def list_detailed(self) -> _rt.Response[_builtins.list[Application]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.applications.list_ import call as _call

        return await self._client.perform(_call())

    def stream_list(self) -> _rt.AsyncStream[Application]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.applications.list_ import call as _call

        return _rt.AsyncStream(self._client, _call())

    async def create(self, *, body: Application) -> Application:
        """Create an application.

        Creates a mobile application with its providers, routes and channels.

        `POST /parameters/applications`

        Args:
            body: The application to create.

        Returns:
            The created application, with its identifier.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notifiable-application/bc9d293f.

        """
        from ..api.applications.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    async def create_detailed(self, *, body: Application) -> _rt.Response[Application]:
        """As `create`, with the status and the headers of the response."""
        from ..api.applications.create import call as _call

        return await self._client.perform(_call(body=body))

    async def get(self, uuid: _uuid.UUID) -> Application:
        """Get an application.

        Gets one mobile application.

        `GET /parameters/applications/{uuid}`

        Args:
            uuid: Identifier of the application.

        Returns:
            The application.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): notifiable-application/e4608584.

        """
        from ..api.applications.get import call as _call

        return (await self._client.perform(_call(uuid))).parsed

    async def get_detailed(self, uuid: _uuid.UUID) -> _rt.Response[Application]:
        """As `get`, with the status and the headers of the response."""
        from ..api.applications.get import call as _call

        return await self._client.perform(_call(uuid))
