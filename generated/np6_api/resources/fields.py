"""Fields that hold the data of a target."""

from __future__ import annotations

import builtins as _builtins
import typing as _t

import typing_extensions as _typing_extensions

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.field import Field


class Fields:
    """Fields that hold the data of a target."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    @_typing_extensions.deprecated("fields.list is deprecated by the API")
    def list(self) -> _builtins.list[Field]:
        """List the fields.

        `GET /fields`, deprecated by the API

        Returns:
            The fields.

        Evidence (full): field/6d963b04, which flags it Deprecated; kinds of fields from the older
        documentation (slate).
        """
        from ..api.fields.list_ import call as _call

        return self._client.perform(_call()).parsed

    @_typing_extensions.deprecated("fields.list is deprecated by the API")
    def list_detailed(self) -> _rt.Response[_builtins.list[Field]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.fields.list_ import call as _call

        return self._client.perform(_call())

    @_typing_extensions.deprecated("fields.list is deprecated by the API")
    def stream_list(self) -> _rt.Stream[Field]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.fields.list_ import call as _call

        return _rt.Stream(self._client, _call())

    @_typing_extensions.deprecated("fields.create is deprecated by the API")
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
        from ..api.fields.create import call as _call

        return self._client.perform(_call(body=body)).parsed

    @_typing_extensions.deprecated("fields.create is deprecated by the API")
    def create_detailed(self, *, body: Field) -> _rt.Response[Field]:
        """As `create`, with the status and the headers of the response."""
        from ..api.fields.create import call as _call

        return self._client.perform(_call(body=body))


class AsyncFields:
    """Fields that hold the data of a target."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    @_typing_extensions.deprecated("fields.list is deprecated by the API")
    async def list(self) -> _builtins.list[Field]:
        """List the fields.

        `GET /fields`, deprecated by the API

        Returns:
            The fields.

        Evidence (full): field/6d963b04, which flags it Deprecated; kinds of fields from the older
        documentation (slate).
        """
        from ..api.fields.list_ import call as _call

        return (await self._client.perform(_call())).parsed

    @_typing_extensions.deprecated("fields.list is deprecated by the API")
    async def list_detailed(self) -> _rt.Response[_builtins.list[Field]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.fields.list_ import call as _call

        return await self._client.perform(_call())

    @_typing_extensions.deprecated("fields.list is deprecated by the API")
    def stream_list(self) -> _rt.AsyncStream[Field]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.fields.list_ import call as _call

        return _rt.AsyncStream(self._client, _call())

    @_typing_extensions.deprecated("fields.create is deprecated by the API")
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
        from ..api.fields.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    @_typing_extensions.deprecated("fields.create is deprecated by the API")
    async def create_detailed(self, *, body: Field) -> _rt.Response[Field]:
        """As `create`, with the status and the headers of the response."""
        from ..api.fields.create import call as _call

        return await self._client.perform(_call(body=body))
