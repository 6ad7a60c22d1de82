"""File imports: definition, source and executions."""

from __future__ import annotations

import builtins as _builtins
import typing as _t

import typing_extensions as _typing_extensions

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.import_definition import ImportDefinition
    from ..models.import_execution import ImportExecution
    from ..models.import_source import ImportSource


class Imports:
    """File imports: definition, source and executions."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def list(self) -> _builtins.list[ImportDefinition]:
        """List the import definitions.

        Lists the import definitions of the account.

        `GET /imports`

        Returns:
            The import definitions.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): import (index) and import/bde7d4ca; status 200 from the mocks of Driver.

        """
        from ..api.imports.list_ import call as _call

        return self._client.perform(_call()).parsed

    def list_detailed(self) -> _rt.Response[_builtins.list[ImportDefinition]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.imports.list_ import call as _call

        return self._client.perform(_call())

    def stream_list(self) -> _rt.Stream[ImportDefinition]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.imports.list_ import call as _call

        return _rt.Stream(self._client, _call())

    @_typing_extensions.deprecated("imports.create is deprecated by the API")
    def create(self, *, body: ImportDefinition) -> ImportDefinition:
        """Create an import definition.

        Creates an import definition. For a file that is uploaded, upload it next, then start an execution.

        `POST /imports`, deprecated by the API

        Args:
            body: The import definition to create.

        Returns:
            The created import definition.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): import/66eff62f, which flags it Deprecated, and import/bde7d4ca; response,
        status codes and scheduler from the older documentation (slate, CookBook).

        """
        from ..api.imports.create import call as _call

        return self._client.perform(_call(body=body)).parsed

    @_typing_extensions.deprecated("imports.create is deprecated by the API")
    def create_detailed(self, *, body: ImportDefinition) -> _rt.Response[ImportDefinition]:
        """As `create`, with the status and the headers of the response."""
        from ..api.imports.create import call as _call

        return self._client.perform(_call(body=body))

    def get(self, id: int) -> ImportDefinition:
        """Get an import definition.

        Gets one import definition.

        `GET /imports/{id}`

        Args:
            id: Identifier of the import.

        Returns:
            The import definition.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No import has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): import/6a10c855; status codes from the older documentation (slate).

        """
        from ..api.imports.get import call as _call

        return self._client.perform(_call(id)).parsed

    def get_detailed(self, id: int) -> _rt.Response[ImportDefinition]:
        """As `get`, with the status and the headers of the response."""
        from ..api.imports.get import call as _call

        return self._client.perform(_call(id))

    @_typing_extensions.deprecated("imports.delete is deprecated by the API")
    def delete(self, id: int) -> _t.Any | None:
        """Delete an import definition.

        Deletes an import definition.

        `DELETE /imports/{id}`, deprecated by the API

        Args:
            id: Identifier of the import.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): import/2e17993e, which flags it Deprecated.

        """
        from ..api.imports.delete import call as _call

        return self._client.perform(_call(id)).parsed

    @_typing_extensions.deprecated("imports.delete is deprecated by the API")
    def delete_detailed(self, id: int) -> _rt.Response[_t.Any | None]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.imports.delete import call as _call

        return self._client.perform(_call(id))

    @_typing_extensions.deprecated("imports.upload_source is deprecated by the API")
    def upload_source(self, id: int, *, body: _rt.FileContent) -> ImportSource:
        """Upload the file of an import.

        Uploads the file of an import; its bytes are the body. The reference speaks of form data, yet
        demands the content type application/octet-stream and shows a sample without body. The older
        documentation sends the bare file, with `Content-Disposition: form-data; filename=filename.csv`.

        `PUT /imports/{id}/source`, deprecated by the API

        Args:
            id: Identifier of the import.
            body: The file.

        Returns:
            The source of the import.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No import has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): import/2e17993e, which flags it Deprecated; older documentation (slate) for the
        body, the sample of the response and the status codes.

        """
        from ..api.imports.upload_source import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    @_typing_extensions.deprecated("imports.upload_source is deprecated by the API")
    def upload_source_detailed(self, id: int, *, body: _rt.FileContent) -> _rt.Response[ImportSource]:
        """As `upload_source`, with the status and the headers of the response."""
        from ..api.imports.upload_source import call as _call

        return self._client.perform(_call(id, body=body))

    @_typing_extensions.deprecated("imports.get_execution is deprecated by the API")
    def get_execution(self, id: int) -> ImportExecution:
        """Get the state of the last execution of an import.

        Gets the state of the last execution of an import. The response is one execution, not a list.

        `GET /imports/{id}/executions`, deprecated by the API

        Args:
            id: Identifier of the import.

        Returns:
            The last execution.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): import/400b1699, which flags it Deprecated.

        """
        from ..api.imports.get_execution import call as _call

        return self._client.perform(_call(id)).parsed

    @_typing_extensions.deprecated("imports.get_execution is deprecated by the API")
    def get_execution_detailed(self, id: int) -> _rt.Response[ImportExecution]:
        """As `get_execution`, with the status and the headers of the response."""
        from ..api.imports.get_execution import call as _call

        return self._client.perform(_call(id))

    @_typing_extensions.deprecated("imports.execute is deprecated by the API")
    def execute(self, id: int, *, body: ImportDefinition | _rt.Unset = _rt.UNSET) -> ImportExecution:
        """Start an import.

        Starts an execution of an import. The definition in the body can update the import in the same
        request. Older samples post the file itself here, as application/octet-stream, instead of uploading
        it before.

        `POST /imports/{id}/executions`, deprecated by the API

        Args:
            id: Identifier of the import.
            body: The import definition.

        Returns:
            The started execution.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): import/400b1699, which flags it Deprecated and shows the body; older
        documentation (slate) for method, path, response and status codes; Driver and CookBook for the file
        as body.

        """
        from ..api.imports.execute import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    @_typing_extensions.deprecated("imports.execute is deprecated by the API")
    def execute_detailed(
        self, id: int, *, body: ImportDefinition | _rt.Unset = _rt.UNSET
    ) -> _rt.Response[ImportExecution]:
        """As `execute`, with the status and the headers of the response."""
        from ..api.imports.execute import call as _call

        return self._client.perform(_call(id, body=body))


class AsyncImports:
    """File imports: definition, source and executions."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def list(self) -> _builtins.list[ImportDefinition]:
        """List the import definitions.

        Lists the import definitions of the account.

        `GET /imports`

        Returns:
            The import definitions.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): import (index) and import/bde7d4ca; status 200 from the mocks of Driver.

        """
        from ..api.imports.list_ import call as _call

        return (await self._client.perform(_call())).parsed

    async def list_detailed(self) -> _rt.Response[_builtins.list[ImportDefinition]]:
        """As `list`, with the status and the headers of the response."""
        from ..api.imports.list_ import call as _call

        return await self._client.perform(_call())

    def stream_list(self) -> _rt.AsyncStream[ImportDefinition]:
        """As `list`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.imports.list_ import call as _call

        return _rt.AsyncStream(self._client, _call())

    @_typing_extensions.deprecated("imports.create is deprecated by the API")
    async def create(self, *, body: ImportDefinition) -> ImportDefinition:
        """Create an import definition.

        Creates an import definition. For a file that is uploaded, upload it next, then start an execution.

        `POST /imports`, deprecated by the API

        Args:
            body: The import definition to create.

        Returns:
            The created import definition.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): import/66eff62f, which flags it Deprecated, and import/bde7d4ca; response,
        status codes and scheduler from the older documentation (slate, CookBook).

        """
        from ..api.imports.create import call as _call

        return (await self._client.perform(_call(body=body))).parsed

    @_typing_extensions.deprecated("imports.create is deprecated by the API")
    async def create_detailed(self, *, body: ImportDefinition) -> _rt.Response[ImportDefinition]:
        """As `create`, with the status and the headers of the response."""
        from ..api.imports.create import call as _call

        return await self._client.perform(_call(body=body))

    async def get(self, id: int) -> ImportDefinition:
        """Get an import definition.

        Gets one import definition.

        `GET /imports/{id}`

        Args:
            id: Identifier of the import.

        Returns:
            The import definition.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No import has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): import/6a10c855; status codes from the older documentation (slate).

        """
        from ..api.imports.get import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def get_detailed(self, id: int) -> _rt.Response[ImportDefinition]:
        """As `get`, with the status and the headers of the response."""
        from ..api.imports.get import call as _call

        return await self._client.perform(_call(id))

    @_typing_extensions.deprecated("imports.delete is deprecated by the API")
    async def delete(self, id: int) -> _t.Any | None:
        """Delete an import definition.

        Deletes an import definition.

        `DELETE /imports/{id}`, deprecated by the API

        Args:
            id: Identifier of the import.

        Returns:
            None; a body that the server sends all the same: its JSON value, or its text or bytes.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): import/2e17993e, which flags it Deprecated.

        """
        from ..api.imports.delete import call as _call

        return (await self._client.perform(_call(id))).parsed

    @_typing_extensions.deprecated("imports.delete is deprecated by the API")
    async def delete_detailed(self, id: int) -> _rt.Response[_t.Any | None]:
        """As `delete`, with the status and the headers of the response."""
        from ..api.imports.delete import call as _call

        return await self._client.perform(_call(id))

    @_typing_extensions.deprecated("imports.upload_source is deprecated by the API")
    async def upload_source(self, id: int, *, body: _rt.FileContent) -> ImportSource:
        """Upload the file of an import.

        Uploads the file of an import; its bytes are the body. The reference speaks of form data, yet
        demands the content type application/octet-stream and shows a sample without body. The older
        documentation sends the bare file, with `Content-Disposition: form-data; filename=filename.csv`.

        `PUT /imports/{id}/source`, deprecated by the API

        Args:
            id: Identifier of the import.
            body: The file.

        Returns:
            The source of the import.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            404: No import has this identifier.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): import/2e17993e, which flags it Deprecated; older documentation (slate) for the
        body, the sample of the response and the status codes.

        """
        from ..api.imports.upload_source import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    @_typing_extensions.deprecated("imports.upload_source is deprecated by the API")
    async def upload_source_detailed(self, id: int, *, body: _rt.FileContent) -> _rt.Response[ImportSource]:
        """As `upload_source`, with the status and the headers of the response."""
        from ..api.imports.upload_source import call as _call

        return await self._client.perform(_call(id, body=body))

    @_typing_extensions.deprecated("imports.get_execution is deprecated by the API")
    async def get_execution(self, id: int) -> ImportExecution:
        """Get the state of the last execution of an import.

        Gets the state of the last execution of an import. The response is one execution, not a list.

        `GET /imports/{id}/executions`, deprecated by the API

        Args:
            id: Identifier of the import.

        Returns:
            The last execution.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): import/400b1699, which flags it Deprecated.

        """
        from ..api.imports.get_execution import call as _call

        return (await self._client.perform(_call(id))).parsed

    @_typing_extensions.deprecated("imports.get_execution is deprecated by the API")
    async def get_execution_detailed(self, id: int) -> _rt.Response[ImportExecution]:
        """As `get_execution`, with the status and the headers of the response."""
        from ..api.imports.get_execution import call as _call

        return await self._client.perform(_call(id))

    @_typing_extensions.deprecated("imports.execute is deprecated by the API")
    async def execute(self, id: int, *, body: ImportDefinition | _rt.Unset = _rt.UNSET) -> ImportExecution:
        """Start an import.

        Starts an execution of an import. The definition in the body can update the import in the same
        request. Older samples post the file itself here, as application/octet-stream, instead of uploading
        it before.

        `POST /imports/{id}/executions`, deprecated by the API

        Args:
            id: Identifier of the import.
            body: The import definition.

        Returns:
            The started execution.

        Error statuses:
            401: The key is wrong.
            403: The user of the key lacks the right to make this request.
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (legacy): import/400b1699, which flags it Deprecated and shows the body; older
        documentation (slate) for method, path, response and status codes; Driver and CookBook for the file
        as body.

        """
        from ..api.imports.execute import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    @_typing_extensions.deprecated("imports.execute is deprecated by the API")
    async def execute_detailed(
        self, id: int, *, body: ImportDefinition | _rt.Unset = _rt.UNSET
    ) -> _rt.Response[ImportExecution]:
        """As `execute`, with the status and the headers of the response."""
        from ..api.imports.execute import call as _call

        return await self._client.perform(_call(id, body=body))
