"""Data transformations that are compiled and executed."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any
from uuid import UUID

from ..stream import AsyncStream, Stream
from ..types import Response

if TYPE_CHECKING:
    from ..client import AsyncClient, Client
    from ..models.compilable import Compilable
    from ..models.compilable_flaw import CompilableFlaw
    from ..models.compilable_result import CompilableResult


class Compilables:
    """Data transformations that are compiled and executed."""

    __slots__ = ("_client",)

    def __init__(self, client: Client) -> None:
        self._client = client

    def execute(self, id: UUID, *, body: builtins.dict[str, Any]) -> CompilableResult:
        """Execute a compilable.

        `POST /scripting/compilables/{id}/execution`

        Args:
            id: Identifier of the compilable.
            body: Arguments of the execution.

        Returns:
            The result of the execution.

        Evidence (full): scriptingcompilable/ac851e8b.
        """
        from ..api.compilables.execute import call

        return self._client.perform(call(id, body=body)).parsed

    def execute_detailed(self, id: UUID, *, body: builtins.dict[str, Any]) -> Response[CompilableResult]:
        """As `execute`, with the status and the headers of the answer."""
        from ..api.compilables.execute import call

        return self._client.perform(call(id, body=body))

    def list_flaws(self, id: UUID) -> builtins.list[CompilableFlaw]:
        """List the flaws of a compilable.

        `GET /scripting/compilables/{id}/flaws`

        Args:
            id: Identifier of the compilable.

        Returns:
            The flaws.

        Evidence (full): scriptingcompilable/2ac9e0bb.
        """
        from ..api.compilables.list_flaws import call

        return self._client.perform(call(id)).parsed

    def list_flaws_detailed(self, id: UUID) -> Response[builtins.list[CompilableFlaw]]:
        """As `list_flaws`, with the status and the headers of the answer."""
        from ..api.compilables.list_flaws import call

        return self._client.perform(call(id))

    def stream_list_flaws(self, id: UUID) -> Stream[CompilableFlaw]:
        """As `list_flaws`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.compilables.list_flaws import call

        return Stream(self._client, call(id))

    def duplicate(self, id: UUID) -> Compilable:
        """Duplicate a compilable.

        `POST /scripting/compilables/{id}/duplication`

        Args:
            id: Identifier of the compilable.

        Returns:
            The copy.

        Evidence (partial): scriptingcompilable/2ac9e0bb.
        """
        from ..api.compilables.duplicate import call

        return self._client.perform(call(id)).parsed

    def duplicate_detailed(self, id: UUID) -> Response[Compilable]:
        """As `duplicate`, with the status and the headers of the answer."""
        from ..api.compilables.duplicate import call

        return self._client.perform(call(id))


class AsyncCompilables:
    """Data transformations that are compiled and executed."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def execute(self, id: UUID, *, body: builtins.dict[str, Any]) -> CompilableResult:
        """Execute a compilable.

        `POST /scripting/compilables/{id}/execution`

        Args:
            id: Identifier of the compilable.
            body: Arguments of the execution.

        Returns:
            The result of the execution.

        Evidence (full): scriptingcompilable/ac851e8b.
        """
        from ..api.compilables.execute import call

        return (await self._client.perform(call(id, body=body))).parsed

    async def execute_detailed(self, id: UUID, *, body: builtins.dict[str, Any]) -> Response[CompilableResult]:
        """As `execute`, with the status and the headers of the answer."""
        from ..api.compilables.execute import call

        return await self._client.perform(call(id, body=body))

    async def list_flaws(self, id: UUID) -> builtins.list[CompilableFlaw]:
        """List the flaws of a compilable.

        `GET /scripting/compilables/{id}/flaws`

        Args:
            id: Identifier of the compilable.

        Returns:
            The flaws.

        Evidence (full): scriptingcompilable/2ac9e0bb.
        """
        from ..api.compilables.list_flaws import call

        return (await self._client.perform(call(id))).parsed

    async def list_flaws_detailed(self, id: UUID) -> Response[builtins.list[CompilableFlaw]]:
        """As `list_flaws`, with the status and the headers of the answer."""
        from ..api.compilables.list_flaws import call

        return await self._client.perform(call(id))

    def stream_list_flaws(self, id: UUID) -> AsyncStream[CompilableFlaw]:
        """As `list_flaws`, one item at a time while the answer arrives. The call starts with the first item."""
        from ..api.compilables.list_flaws import call

        return AsyncStream(self._client, call(id))

    async def duplicate(self, id: UUID) -> Compilable:
        """Duplicate a compilable.

        `POST /scripting/compilables/{id}/duplication`

        Args:
            id: Identifier of the compilable.

        Returns:
            The copy.

        Evidence (partial): scriptingcompilable/2ac9e0bb.
        """
        from ..api.compilables.duplicate import call

        return (await self._client.perform(call(id))).parsed

    async def duplicate_detailed(self, id: UUID) -> Response[Compilable]:
        """As `duplicate`, with the status and the headers of the answer."""
        from ..api.compilables.duplicate import call

        return await self._client.perform(call(id))
