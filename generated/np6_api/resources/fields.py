"""Fields that hold the data of a target."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from ..stream import AsyncStream, Stream
from ..types import Response

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from ..models.field import Field


class Fields:
    """Fields that hold the data of a target."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    @deprecated("fields.list is deprecated by the API")
    def list(self) -> builtins.list[Field]:
        """List the fields.

        `GET /fields`, deprecated by the API

        Returns:
            The fields.

        Evidence (full): field/6d963b04, which flags it Deprecated; kinds of fields from the older
        documentation (slate).
        """
        from ..api.fields.list_ import call

        return self._client.perform(call()).parsed

    @deprecated("fields.list is deprecated by the API")
    def list_detailed(self) -> Response[builtins.list[Field]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.fields.list_ import call

        return self._client.perform(call())

    @deprecated("fields.list is deprecated by the API")
    def stream_list(self) -> Stream[Field]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.fields.list_ import call

        return Stream(self._client, call())

    @deprecated("fields.create is deprecated by the API")
    def create(self, *, body: Field) -> Field:
        """Create a field.

        `POST /fields`, deprecated by the API

        Args:
            body: The field to create.

        Returns:
            The created field.

        Error statuses:
            401: The key is wrong.
            403: The user of the key may not create fields.
            409: The field conflicts with what exists. NP6 gives no reason.

        Evidence (legacy): field/6d963b04, which flags it Deprecated and shows how the body begins; older
        documentation (slate) for method, path, status codes and answer.
        """
        from ..api.fields.create import call

        return self._client.perform(call(body=body)).parsed

    @deprecated("fields.create is deprecated by the API")
    def create_detailed(self, *, body: Field) -> Response[Field]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.fields.create import call

        return self._client.perform(call(body=body))


class AsyncFields:
    """Fields that hold the data of a target."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @deprecated("fields.list is deprecated by the API")
    async def list(self) -> builtins.list[Field]:
        """List the fields.

        `GET /fields`, deprecated by the API

        Returns:
            The fields.

        Evidence (full): field/6d963b04, which flags it Deprecated; kinds of fields from the older
        documentation (slate).
        """
        from ..api.fields.list_ import call

        return (await self._client.perform(call())).parsed

    @deprecated("fields.list is deprecated by the API")
    async def list_detailed(self) -> Response[builtins.list[Field]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.fields.list_ import call

        return await self._client.perform(call())

    @deprecated("fields.list is deprecated by the API")
    def stream_list(self) -> AsyncStream[Field]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.fields.list_ import call

        return AsyncStream(self._client, call())

    @deprecated("fields.create is deprecated by the API")
    async def create(self, *, body: Field) -> Field:
        """Create a field.

        `POST /fields`, deprecated by the API

        Args:
            body: The field to create.

        Returns:
            The created field.

        Error statuses:
            401: The key is wrong.
            403: The user of the key may not create fields.
            409: The field conflicts with what exists. NP6 gives no reason.

        Evidence (legacy): field/6d963b04, which flags it Deprecated and shows how the body begins; older
        documentation (slate) for method, path, status codes and answer.
        """
        from ..api.fields.create import call

        return (await self._client.perform(call(body=body))).parsed

    @deprecated("fields.create is deprecated by the API")
    async def create_detailed(self, *, body: Field) -> Response[Field]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.fields.create import call

        return await self._client.perform(call(body=body))
