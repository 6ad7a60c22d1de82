"""Lists of values that a field can take. The reference calls them enumerations."""

from __future__ import annotations

import builtins as _builtins
import typing as _t

import typing_extensions as _typing_extensions

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.value_list import ValueList


class ValueLists:
    """Lists of values that a field can take. The reference calls them enumerations."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    @_typing_extensions.deprecated("value_lists.list is deprecated by the API")
    def list(self) -> _builtins.list[ValueList]:
        """List the value lists.

        Lists the value lists of the account with their values.

        `GET /valueLists`, deprecated by the API

        Returns:
            The value lists.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): enumeration (index) and enumeration/185c2a79, which both flag it Deprecated.

        """
        from ..api.value_lists.list_ import call as _call

        return self._client.perform(_call()).parsed

    @_typing_extensions.deprecated("value_lists.list is deprecated by the API")
    def list_detailed(self) -> _rt.Response[_builtins.list[ValueList]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.value_lists.list_ import call as _call

        return self._client.perform(_call())

    @_typing_extensions.deprecated("value_lists.list is deprecated by the API")
    def stream_list(self) -> _rt.Stream[ValueList]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.value_lists.list_ import call as _call

        return _rt.Stream(self._client, _call())

    @_typing_extensions.deprecated("value_lists.create is deprecated by the API")
    def create(self, *, body: ValueList) -> _t.Any:
        """Create a value list.

        Creates a value list. Upper and lower case make no difference in values.

        `POST /valueLists`, deprecated by the API

        Args:
            body: The value list to create.

        Returns:
            The value list was created. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): enumeration (index), which flags it Deprecated; CookBook for method, path, sample
        and status code.

        """
        from ..api.value_lists.create import call as _call

        return self._client.perform(_call(body=body)).parsed

    @_typing_extensions.deprecated("value_lists.create is deprecated by the API")
    def create_detailed(self, *, body: ValueList) -> _rt.Response[_t.Any]:
        """As `create`, with the status and the headers of the response."""
        from ..api.value_lists.create import call as _call

        return self._client.perform(_call(body=body))

    def get(self, id: int) -> ValueList:
        """Get a value list.

        Gets one value list with its values.

        `GET /valueLists/{id}`

        Args:
            id: Identifier of the value list.

        Returns:
            The value list.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): enumeration/9ef1438a.

        """
        from ..api.value_lists.get import call as _call

        return self._client.perform(_call(id)).parsed

    def get_detailed(self, id: int) -> _rt.Response[ValueList]:
        """As `get`, with the status and the headers of the response."""
        from ..api.value_lists.get import call as _call

        return self._client.perform(_call(id))

    def update(self, id: int, *, body: ValueList) -> _t.Any:
        """Update a value list.

        Updates a value list. Upper and lower case make no difference in values.

        `PUT /valueLists/{id}`

        Args:
            id: Identifier of the value list.
            body: The value list with its new values.

        Returns:
            The value list was updated. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): enumeration/9ef1438a for the path parameter and how the body begins; CookBook for
        method, path and status code.

        """
        from ..api.value_lists.update import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def update_detailed(self, id: int, *, body: ValueList) -> _rt.Response[_t.Any]:
        """As `update`, with the status and the headers of the response."""
        from ..api.value_lists.update import call as _call

        return self._client.perform(_call(id, body=body))


class AsyncValueLists:
    """Lists of values that a field can take. The reference calls them enumerations."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    @_typing_extensions.deprecated("value_lists.list is deprecated by the API")
    async def list(self) -> _builtins.list[ValueList]:
        """List the value lists.

        Lists the value lists of the account with their values.

        `GET /valueLists`, deprecated by the API

        Returns:
            The value lists.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): enumeration (index) and enumeration/185c2a79, which both flag it Deprecated.

        """
        from ..api.value_lists.list_ import call as _call

        return (await self._client.perform(_call())).parsed

    @_typing_extensions.deprecated("value_lists.list is deprecated by the API")
    async def list_detailed(self) -> _rt.Response[_builtins.list[ValueList]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.value_lists.list_ import call as _call

        return await self._client.perform(_call())

    @_typing_extensions.deprecated("value_lists.list is deprecated by the API")
    def stream_list(self) -> _rt.AsyncStream[ValueList]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.value_lists.list_ import call as _call

        return _rt.AsyncStream(self._client, _call())

    @_typing_extensions.deprecated("value_lists.create is deprecated by the API")
    async def create(self, *, body: ValueList) -> _t.Any:
        """Create a value list.

        Creates a value list. Upper and lower case make no difference in values.

        `POST /valueLists`, deprecated by the API

        Args:
            body: The value list to create.

        Returns:
            The value list was created. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): enumeration (index), which flags it Deprecated; CookBook for method, path, sample
        and status code.

        """
        from ..api.value_lists.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    @_typing_extensions.deprecated("value_lists.create is deprecated by the API")
    async def create_detailed(self, *, body: ValueList) -> _rt.Response[_t.Any]:
        """As `create`, with the status and the headers of the response."""
        from ..api.value_lists.create import call as _call

        return await self._client.perform(_call(body=body))

    async def get(self, id: int) -> ValueList:
        """Get a value list.

        Gets one value list with its values.

        `GET /valueLists/{id}`

        Args:
            id: Identifier of the value list.

        Returns:
            The value list.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): enumeration/9ef1438a.

        """
        from ..api.value_lists.get import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def get_detailed(self, id: int) -> _rt.Response[ValueList]:
        """As `get`, with the status and the headers of the response."""
        from ..api.value_lists.get import call as _call

        return await self._client.perform(_call(id))

    async def update(self, id: int, *, body: ValueList) -> _t.Any:
        """Update a value list.

        Updates a value list. Upper and lower case make no difference in values.

        `PUT /valueLists/{id}`

        Args:
            id: Identifier of the value list.
            body: The value list with its new values.

        Returns:
            The value list was updated. What the response holds is not documented.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): enumeration/9ef1438a for the path parameter and how the body begins; CookBook for
        method, path and status code.

        """
        from ..api.value_lists.update import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def update_detailed(self, id: int, *, body: ValueList) -> _rt.Response[_t.Any]:
        """As `update`, with the status and the headers of the response."""
        from ..api.value_lists.update import call as _call

        return await self._client.perform(_call(id, body=body))
