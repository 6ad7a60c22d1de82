"""File imports - definition, source and executions."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from ..stream import AsyncStream, Stream
from ..types import UNSET, FileContent, Response, Unset

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from ..models.import_definition import ImportDefinition
    from ..models.import_execution import ImportExecution
    from ..models.import_source import ImportSource


class Imports:
    """File imports - definition, source and executions."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(self) -> builtins.list[ImportDefinition]:
        """List the import definitions.

        `GET /imports`

        Returns:
            The import definitions.

        Evidence (partial): import (index) and import/bde7d4ca.
        """
        from ..api.imports.list_ import call

        return self._client.perform(call()).parsed

    def list_detailed(self) -> Response[builtins.list[ImportDefinition]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.imports.list_ import call

        return self._client.perform(call())

    def stream_list(self) -> Stream[ImportDefinition]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.imports.list_ import call

        return Stream(self._client, call())

    @deprecated("imports.create is deprecated by the API")
    def create(self, *, body: ImportDefinition) -> ImportDefinition:
        """Create an import definition.

        `POST /imports`, deprecated by the API

        Args:
            body: The import definition to create.

        Returns:
            The created import definition.

        Evidence (partial): import/66eff62f, which flags it Deprecated, and import/bde7d4ca; answer and
        scheduler from the older documentation (slate, CookBook).
        """
        from ..api.imports.create import call

        return self._client.perform(call(body=body)).parsed

    @deprecated("imports.create is deprecated by the API")
    def create_detailed(self, *, body: ImportDefinition) -> Response[ImportDefinition]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.imports.create import call

        return self._client.perform(call(body=body))

    def get(self, id: int) -> ImportDefinition:
        """Get an import definition.

        `GET /imports/{id}`

        Args:
            id: Identifier of the import.

        Returns:
            The import definition.

        Evidence (partial): import/6a10c855.
        """
        from ..api.imports.get import call

        return self._client.perform(call(id)).parsed

    def get_detailed(self, id: int) -> Response[ImportDefinition]:
        """As `get`, with the status and the headers of the answer."""
        from ..api.imports.get import call

        return self._client.perform(call(id))

    @deprecated("imports.delete is deprecated by the API")
    def delete(self, id: int) -> None:
        """Delete an import definition.

        `DELETE /imports/{id}`, deprecated by the API

        Args:
            id: Identifier of the import.

        Evidence (full): import/2e17993e, which flags it Deprecated.
        """
        from ..api.imports.delete import call

        return self._client.perform(call(id)).parsed

    @deprecated("imports.delete is deprecated by the API")
    def delete_detailed(self, id: int) -> Response[None]:
        """As `delete`, with the status and the headers of the answer."""
        from ..api.imports.delete import call

        return self._client.perform(call(id))

    @deprecated("imports.upload_source is deprecated by the API")
    def upload_source(self, id: int, *, body: FileContent) -> ImportSource:
        """Upload the file of an import.

        The bytes of the file are the body. The reference speaks of form data, yet demands the content type
        application/octet-stream and shows a sample without body; the older documentation sends the bare
        file.

        `PUT /imports/{id}/source`, deprecated by the API

        Args:
            id: Identifier of the import.
            body: The file.

        Returns:
            The source of the import.

        Evidence (partial): import/2e17993e, which flags it Deprecated; older documentation (slate) for the
        body and the sample of the answer.
        """
        from ..api.imports.upload_source import call

        return self._client.perform(call(id, body=body)).parsed

    @deprecated("imports.upload_source is deprecated by the API")
    def upload_source_detailed(self, id: int, *, body: FileContent) -> Response[ImportSource]:
        """As `upload_source`, with the status and the headers of the answer."""
        from ..api.imports.upload_source import call

        return self._client.perform(call(id, body=body))

    @deprecated("imports.get_execution is deprecated by the API")
    def get_execution(self, id: int) -> ImportExecution:
        """Get the state of the last execution of an import.

        The answer is one execution, the last one, not a list.

        `GET /imports/{id}/executions`, deprecated by the API

        Args:
            id: Identifier of the import.

        Returns:
            The last execution.

        Evidence (full): import/400b1699, which flags it Deprecated.
        """
        from ..api.imports.get_execution import call

        return self._client.perform(call(id)).parsed

    @deprecated("imports.get_execution is deprecated by the API")
    def get_execution_detailed(self, id: int) -> Response[ImportExecution]:
        """As `get_execution`, with the status and the headers of the answer."""
        from ..api.imports.get_execution import call

        return self._client.perform(call(id))

    @deprecated("imports.execute is deprecated by the API")
    def execute(self, id: int, *, body: ImportDefinition | Unset = UNSET) -> ImportExecution:
        """Start an import.

        The definition in the body can update the import in the same call.

        `POST /imports/{id}/executions`, deprecated by the API

        Args:
            id: Identifier of the import.
            body: The import definition.

        Returns:
            The started execution.

        Evidence (legacy): import/400b1699, which flags it Deprecated and shows the body; older
        documentation (slate) for method, path and answer.
        """
        from ..api.imports.execute import call

        return self._client.perform(call(id, body=body)).parsed

    @deprecated("imports.execute is deprecated by the API")
    def execute_detailed(self, id: int, *, body: ImportDefinition | Unset = UNSET) -> Response[ImportExecution]:
        """As `execute`, with the status and the headers of the answer."""
        from ..api.imports.execute import call

        return self._client.perform(call(id, body=body))


class AsyncImports:
    """File imports - definition, source and executions."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(self) -> builtins.list[ImportDefinition]:
        """List the import definitions.

        `GET /imports`

        Returns:
            The import definitions.

        Evidence (partial): import (index) and import/bde7d4ca.
        """
        from ..api.imports.list_ import call

        return (await self._client.perform(call())).parsed

    async def list_detailed(self) -> Response[builtins.list[ImportDefinition]]:
        """As `list`, with the status and the headers of the answer."""
        from ..api.imports.list_ import call

        return await self._client.perform(call())

    def stream_list(self) -> AsyncStream[ImportDefinition]:
        """As `list`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.imports.list_ import call

        return AsyncStream(self._client, call())

    @deprecated("imports.create is deprecated by the API")
    async def create(self, *, body: ImportDefinition) -> ImportDefinition:
        """Create an import definition.

        `POST /imports`, deprecated by the API

        Args:
            body: The import definition to create.

        Returns:
            The created import definition.

        Evidence (partial): import/66eff62f, which flags it Deprecated, and import/bde7d4ca; answer and
        scheduler from the older documentation (slate, CookBook).
        """
        from ..api.imports.create import call

        return (await self._client.perform(call(body=body))).parsed

    @deprecated("imports.create is deprecated by the API")
    async def create_detailed(self, *, body: ImportDefinition) -> Response[ImportDefinition]:
        """As `create`, with the status and the headers of the answer."""
        from ..api.imports.create import call

        return await self._client.perform(call(body=body))

    async def get(self, id: int) -> ImportDefinition:
        """Get an import definition.

        `GET /imports/{id}`

        Args:
            id: Identifier of the import.

        Returns:
            The import definition.

        Evidence (partial): import/6a10c855.
        """
        from ..api.imports.get import call

        return (await self._client.perform(call(id))).parsed

    async def get_detailed(self, id: int) -> Response[ImportDefinition]:
        """As `get`, with the status and the headers of the answer."""
        from ..api.imports.get import call

        return await self._client.perform(call(id))

    @deprecated("imports.delete is deprecated by the API")
    async def delete(self, id: int) -> None:
        """Delete an import definition.

        `DELETE /imports/{id}`, deprecated by the API

        Args:
            id: Identifier of the import.

        Evidence (full): import/2e17993e, which flags it Deprecated.
        """
        from ..api.imports.delete import call

        return (await self._client.perform(call(id))).parsed

    @deprecated("imports.delete is deprecated by the API")
    async def delete_detailed(self, id: int) -> Response[None]:
        """As `delete`, with the status and the headers of the answer."""
        from ..api.imports.delete import call

        return await self._client.perform(call(id))

    @deprecated("imports.upload_source is deprecated by the API")
    async def upload_source(self, id: int, *, body: FileContent) -> ImportSource:
        """Upload the file of an import.

        The bytes of the file are the body. The reference speaks of form data, yet demands the content type
        application/octet-stream and shows a sample without body; the older documentation sends the bare
        file.

        `PUT /imports/{id}/source`, deprecated by the API

        Args:
            id: Identifier of the import.
            body: The file.

        Returns:
            The source of the import.

        Evidence (partial): import/2e17993e, which flags it Deprecated; older documentation (slate) for the
        body and the sample of the answer.
        """
        from ..api.imports.upload_source import call

        return (await self._client.perform(call(id, body=body))).parsed

    @deprecated("imports.upload_source is deprecated by the API")
    async def upload_source_detailed(self, id: int, *, body: FileContent) -> Response[ImportSource]:
        """As `upload_source`, with the status and the headers of the answer."""
        from ..api.imports.upload_source import call

        return await self._client.perform(call(id, body=body))

    @deprecated("imports.get_execution is deprecated by the API")
    async def get_execution(self, id: int) -> ImportExecution:
        """Get the state of the last execution of an import.

        The answer is one execution, the last one, not a list.

        `GET /imports/{id}/executions`, deprecated by the API

        Args:
            id: Identifier of the import.

        Returns:
            The last execution.

        Evidence (full): import/400b1699, which flags it Deprecated.
        """
        from ..api.imports.get_execution import call

        return (await self._client.perform(call(id))).parsed

    @deprecated("imports.get_execution is deprecated by the API")
    async def get_execution_detailed(self, id: int) -> Response[ImportExecution]:
        """As `get_execution`, with the status and the headers of the answer."""
        from ..api.imports.get_execution import call

        return await self._client.perform(call(id))

    @deprecated("imports.execute is deprecated by the API")
    async def execute(self, id: int, *, body: ImportDefinition | Unset = UNSET) -> ImportExecution:
        """Start an import.

        The definition in the body can update the import in the same call.

        `POST /imports/{id}/executions`, deprecated by the API

        Args:
            id: Identifier of the import.
            body: The import definition.

        Returns:
            The started execution.

        Evidence (legacy): import/400b1699, which flags it Deprecated and shows the body; older
        documentation (slate) for method, path and answer.
        """
        from ..api.imports.execute import call

        return (await self._client.perform(call(id, body=body))).parsed

    @deprecated("imports.execute is deprecated by the API")
    async def execute_detailed(self, id: int, *, body: ImportDefinition | Unset = UNSET) -> Response[ImportExecution]:
        """As `execute`, with the status and the headers of the answer."""
        from ..api.imports.execute import call

        return await self._client.perform(call(id, body=body))
