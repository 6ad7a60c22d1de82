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

        Lists the fields of the account. The identifiers of fields differ from account to account.

        `GET /fields`, deprecated by the API

        Returns:
            The fields.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): field/6d963b04, which flags it Deprecated; kinds of fields and status codes from
        the older documentation (slate).

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

        Creates a field that can hold data of targets.

        `POST /fields`, deprecated by the API

        Args:
            body: The field to create.

        Returns:
            The created field.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            409: A field with this name exists already.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): field/6d963b04, which flags it Deprecated and shows how the body begins; older
        documentation (slate) for method, path, status codes and response.

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

        Lists the fields of the account. The identifiers of fields differ from account to account.

        `GET /fields`, deprecated by the API

        Returns:
            The fields.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): field/6d963b04, which flags it Deprecated; kinds of fields and status codes from
        the older documentation (slate).

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

        Creates a field that can hold data of targets.

        `POST /fields`, deprecated by the API

        Args:
            body: The field to create.

        Returns:
            The created field.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            409: A field with this name exists already.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): field/6d963b04, which flags it Deprecated and shows how the body begins; older
        documentation (slate) for method, path, status codes and response.

        """
        from ..api.fields.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    @_typing_extensions.deprecated("fields.create is deprecated by the API")
    async def create_detailed(self, *, body: Field) -> _rt.Response[Field]:
        """As `create`, with the status and the headers of the response."""
        from ..api.fields.create import call as _call

        return await self._client.perform(_call(body=body))
