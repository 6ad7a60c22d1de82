"""POST /scripting/compilables/{id}/execution: Execute a compilable"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from ...models.compilable_result import decode_compilable_result
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.compilable_result import CompilableResult

OPERATION: Final = Operation(
    id="compilables_execute",
    name="compilables.execute",
    method="POST",
    path="/scripting/compilables/{id}/execution",
    tag="compilables",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The result of the execution.",
    },
)


def _decode(document: Any) -> CompilableResult:
    return decode_compilable_result(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: UUID, *, body: dict[str, Any]) -> Call[CompilableResult]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: str(v) if isinstance(v, UUID) else misfit(v, "a UUID", None, None))
    return Call(
        OPERATION,
        f"/scripting/compilables/{path_value(id, 'id')}/execution",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body if isinstance(body, dict) else misfit(body, "an object", None, None)
        ),
    )


def sync(id: UUID, *, client: Client, body: dict[str, Any]) -> CompilableResult:
    """Execute a compilable.

    `POST /scripting/compilables/{id}/execution`

    Args:
        id: Identifier of the compilable.
        body: Arguments of the execution.

    Returns:
        The result of the execution.

    Evidence (full): scriptingcompilable/ac851e8b.
    """
    return client.perform(call(id, body=body)).parsed


def sync_detailed(id: UUID, *, client: Client, body: dict[str, Any]) -> Response[CompilableResult]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id, body=body))


async def asyncio(id: UUID, *, client: AsyncClient, body: dict[str, Any]) -> CompilableResult:
    """Execute a compilable.

    `POST /scripting/compilables/{id}/execution`

    Args:
        id: Identifier of the compilable.
        body: Arguments of the execution.

    Returns:
        The result of the execution.

    Evidence (full): scriptingcompilable/ac851e8b.
    """
    return (await client.perform(call(id, body=body))).parsed


async def asyncio_detailed(id: UUID, *, client: AsyncClient, body: dict[str, Any]) -> Response[CompilableResult]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id, body=body))
