"""Lists of values that a field can take."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

from typing_extensions import deprecated

from ..stream import AsyncStream, Stream
from ..types import Response

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from ..models.value_list import ValueList


class ValueLists:
    """Lists of values that a field can take."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    @deprecated("value_lists.list is deprecated by the API")
    def list(self) -> builtins.list[ValueList]:
        """List the value lists.

        `GET /valueLists`, deprecated by the API

        Returns:
            The value lists.

        Evidence (full): enumeration (index) and enumeration/185c2a79, which both flag it Deprecated.
        """
        from ..api.value_lists.list_ import call

        return self._client.perform(call()).parsed

    @deprecated("value_lists.list is deprecated by the API")
    def list_detailed(self) -> Response[builtins.list[ValueList]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.value_lists.list_ import call

        return self._client.perform(call())

    @deprecated("value_lists.list is deprecated by the API")
    def stream_list(self) -> Stream[ValueList]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.value_lists.list_ import call

        return Stream(self._client, call())

    @deprecated("value_lists.create is deprecated by the API")
    def create(self, *, body: ValueList) -> Any:
        """Create a value list.

        Upper and lower case make no difference in values.

        `POST /valueLists`, deprecated by the API

        Args:
            body: The value list to create.

        Returns:
            The value list was created. What the answer holds is not documented.

        Evidence (legacy): enumeration (index), which flags it Deprecated; older documentation (slate) for
        method, path, sample and status code.
        """
        from ..api.value_lists.create import call

        return self._client.perform(call(body=body)).parsed

    @deprecated("value_lists.create is deprecated by the API")
    def create_detailed(self, *, body: ValueList) -> Response[Any]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.value_lists.create import call

        return self._client.perform(call(body=body))

    def get(self, id: int) -> ValueList:
        """Get a value list.

        `GET /valueLists/{id}`

        Args:
            id: Identifier of the value list.

        Returns:
            The value list.

        Evidence (full): enumeration/9ef1438a.
        """
        from ..api.value_lists.get import call

        return self._client.perform(call(id)).parsed

    def get_detailed(self, id: int) -> Response[ValueList]:
        """As `get`, with the status and the headers of the answer."""
        from ..api.value_lists.get import call

        return self._client.perform(call(id))

    def update(self, id: int, *, body: ValueList) -> Any:
        """Update a value list.

        Upper and lower case make no difference in values.

        `PUT /valueLists/{id}`

        Args:
            id: Identifier of the value list.
            body: The value list with its new values.

        Returns:
            The value list was updated. What the answer holds is not documented.

        Evidence (legacy): enumeration/9ef1438a for the path parameter and how the body begins; older
        documentation (slate) for method and path.
        """
        from ..api.value_lists.update import call

        return self._client.perform(call(id, body=body)).parsed

    def update_detailed(self, id: int, *, body: ValueList) -> Response[Any]:
        """As `update`, with the status and the headers of the answer."""
        from ..api.value_lists.update import call

        return self._client.perform(call(id, body=body))


class AsyncValueLists:
    """Lists of values that a field can take."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @deprecated("value_lists.list is deprecated by the API")
    async def list(self) -> builtins.list[ValueList]:
        """List the value lists.

        `GET /valueLists`, deprecated by the API

        Returns:
            The value lists.

        Evidence (full): enumeration (index) and enumeration/185c2a79, which both flag it Deprecated.
        """
        from ..api.value_lists.list_ import call

        return (await self._client.perform(call())).parsed

    @deprecated("value_lists.list is deprecated by the API")
    async def list_detailed(self) -> Response[builtins.list[ValueList]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.value_lists.list_ import call

        return await self._client.perform(call())

    @deprecated("value_lists.list is deprecated by the API")
    def stream_list(self) -> AsyncStream[ValueList]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.value_lists.list_ import call

        return AsyncStream(self._client, call())

    @deprecated("value_lists.create is deprecated by the API")
    async def create(self, *, body: ValueList) -> Any:
        """Create a value list.

        Upper and lower case make no difference in values.

        `POST /valueLists`, deprecated by the API

        Args:
            body: The value list to create.

        Returns:
            The value list was created. What the answer holds is not documented.

        Evidence (legacy): enumeration (index), which flags it Deprecated; older documentation (slate) for
        method, path, sample and status code.
        """
        from ..api.value_lists.create import call

        return (await self._client.perform(call(body=body))).parsed

    @deprecated("value_lists.create is deprecated by the API")
    async def create_detailed(self, *, body: ValueList) -> Response[Any]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.value_lists.create import call

        return await self._client.perform(call(body=body))

    async def get(self, id: int) -> ValueList:
        """Get a value list.

        `GET /valueLists/{id}`

        Args:
            id: Identifier of the value list.

        Returns:
            The value list.

        Evidence (full): enumeration/9ef1438a.
        """
        from ..api.value_lists.get import call

        return (await self._client.perform(call(id))).parsed

    async def get_detailed(self, id: int) -> Response[ValueList]:
        """As `get`, with the status and the headers of the answer."""
        from ..api.value_lists.get import call

        return await self._client.perform(call(id))

    async def update(self, id: int, *, body: ValueList) -> Any:
        """Update a value list.

        Upper and lower case make no difference in values.

        `PUT /valueLists/{id}`

        Args:
            id: Identifier of the value list.
            body: The value list with its new values.

        Returns:
            The value list was updated. What the answer holds is not documented.

        Evidence (legacy): enumeration/9ef1438a for the path parameter and how the body begins; older
        documentation (slate) for method and path.
        """
        from ..api.value_lists.update import call

        return (await self._client.perform(call(id, body=body))).parsed

    async def update_detailed(self, id: int, *, body: ValueList) -> Response[Any]:
        """As `update`, with the status and the headers of the answer."""
        from ..api.value_lists.update import call

        return await self._client.perform(call(id, body=body))
