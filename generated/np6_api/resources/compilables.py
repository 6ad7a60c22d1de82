"""Data transformations that are compiled and executed."""

from __future__ import annotations

import typing as _t
import uuid as _uuid

from .. import _runtime as _rt

if _t.TYPE_CHECKING:
    from .. import client as _client
    from ..models.compilable import Compilable
    from ..models.compilable_flaw import CompilableFlaw
    from ..models.compilable_result import CompilableResult


class Compilables:
    """Data transformations that are compiled and executed."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.Client) -> None:
        self._client = client

    def execute(self, id: _uuid.UUID, *, body: dict[str, _t.Any]) -> CompilableResult:
        """Execute a compilable.

        Executes a compilable with the arguments of the body.

        `POST /scripting/compilables/{id}/execution`

        Args:
            id: Identifier of the compilable.
            body: Arguments of the execution.

        Returns:
            The result of the execution.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): scriptingcompilable/ac851e8b.

        """
        from ..api.compilables.execute import call as _call

        return self._client.perform(_call(id, body=body)).parsed

    def execute_detailed(self, id: _uuid.UUID, *, body: dict[str, _t.Any]) -> _rt.Response[CompilableResult]:
        """As `execute`, with the status and the headers of the response."""
        from ..api.compilables.execute import call as _call

        return self._client.perform(_call(id, body=body))

    def list_flaws(self, id: _uuid.UUID) -> list[CompilableFlaw]:
        """List the flaws of a compilable.

        Lists what is wrong with a compilable.

        `GET /scripting/compilables/{id}/flaws`

        Args:
            id: Identifier of the compilable.

        Returns:
            The flaws.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): scriptingcompilable/2ac9e0bb.

        """
        from ..api.compilables.list_flaws import call as _call

        return self._client.perform(_call(id)).parsed

    def list_flaws_detailed(self, id: _uuid.UUID) -> _rt.Response[list[CompilableFlaw]]:
        """As `list_flaws`, with the status and the headers of the response."""
        from ..api.compilables.list_flaws import call as _call

        return self._client.perform(_call(id))

    def stream_list_flaws(self, id: _uuid.UUID) -> _rt.Stream[CompilableFlaw]:
        """As `list_flaws`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.compilables.list_flaws import call as _call

        return _rt.Stream(self._client, _call(id))

    def duplicate(self, id: _uuid.UUID) -> Compilable:
        """Duplicate a compilable.

        Copies a compilable. The request has no body.

        `POST /scripting/compilables/{id}/duplication`

        Args:
            id: Identifier of the compilable.

        Returns:
            The copy.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): scriptingcompilable/2ac9e0bb.

        """
        from ..api.compilables.duplicate import call as _call

        return self._client.perform(_call(id)).parsed

    def duplicate_detailed(self, id: _uuid.UUID) -> _rt.Response[Compilable]:
        """As `duplicate`, with the status and the headers of the response."""
        from ..api.compilables.duplicate import call as _call

        return self._client.perform(_call(id))


class AsyncCompilables:
    """Data transformations that are compiled and executed."""

    __slots__ = ("_client",)

    def __init__(self, client: _client.AsyncClient) -> None:
        self._client = client

    async def execute(self, id: _uuid.UUID, *, body: dict[str, _t.Any]) -> CompilableResult:
        """Execute a compilable.

        Executes a compilable with the arguments of the body.

        `POST /scripting/compilables/{id}/execution`

        Args:
            id: Identifier of the compilable.
            body: Arguments of the execution.

        Returns:
            The result of the execution.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): scriptingcompilable/ac851e8b.

        """
        from ..api.compilables.execute import call as _call

        return (await self._client.perform(_call(id, body=body))).parsed

    async def execute_detailed(self, id: _uuid.UUID, *, body: dict[str, _t.Any]) -> _rt.Response[CompilableResult]:
        """As `execute`, with the status and the headers of the response."""
        from ..api.compilables.execute import call as _call

        return await self._client.perform(_call(id, body=body))

    async def list_flaws(self, id: _uuid.UUID) -> list[CompilableFlaw]:
        """List the flaws of a compilable.

        Lists what is wrong with a compilable.

        `GET /scripting/compilables/{id}/flaws`

        Args:
            id: Identifier of the compilable.

        Returns:
            The flaws.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (full): scriptingcompilable/2ac9e0bb.

        """
        from ..api.compilables.list_flaws import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def list_flaws_detailed(self, id: _uuid.UUID) -> _rt.Response[list[CompilableFlaw]]:
        """As `list_flaws`, with the status and the headers of the response."""
        from ..api.compilables.list_flaws import call as _call

        return await self._client.perform(_call(id))

    def stream_list_flaws(self, id: _uuid.UUID) -> _rt.AsyncStream[CompilableFlaw]:
        """As `list_flaws`, one item at a time while the response arrives. The request is sent when the first item is requested."""
        from ..api.compilables.list_flaws import call as _call

        return _rt.AsyncStream(self._client, _call(id))

    async def duplicate(self, id: _uuid.UUID) -> Compilable:
        """Duplicate a compilable.

        Copies a compilable. The request has no body.

        `POST /scripting/compilables/{id}/duplication`

        Args:
            id: Identifier of the compilable.

        Returns:
            The copy.

        Error statuses:
            429: The rate limit is exceeded. The vendor advises exponential backoff.

        Evidence (partial): scriptingcompilable/2ac9e0bb.

        """
        from ..api.compilables.duplicate import call as _call

        return (await self._client.perform(_call(id))).parsed

    async def duplicate_detailed(self, id: _uuid.UUID) -> _rt.Response[Compilable]:
        """As `duplicate`, with the status and the headers of the response."""
        from ..api.compilables.duplicate import call as _call

        return await self._client.perform(_call(id))
