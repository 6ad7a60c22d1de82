"""POST /scripting/compilables/{id}/duplication: Duplicate a compilable"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from ...models.compilable import Compilable
from ...types import Call, Operation, Response
from ...wire import (
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="compilables_duplicate",
    name="compilables.duplicate",
    method="POST",
    path="/scripting/compilables/{id}/duplication",
    tag="compilables",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The copy.",
    },
)


def _decode(document: Any) -> Compilable:
    return Compilable._decode(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(id: UUID) -> Call[Compilable]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    id = written("id", id, lambda v: str(v) if isinstance(v, UUID) else misfit(v, "a UUID", None, None))
    return Call(
        OPERATION,
        f"/scripting/compilables/{path_value(id, 'id')}/duplication",
        _read,
    )


def sync(id: UUID, *, client: Client) -> Compilable:
    """Duplicate a compilable.

    `POST /scripting/compilables/{id}/duplication`

    Args:
        id: Identifier of the compilable.

    Returns:
        The copy.

    Evidence (partial): scriptingcompilable/2ac9e0bb.
    """
    return client.perform(call(id)).parsed


def sync_detailed(id: UUID, *, client: Client) -> Response[Compilable]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(id))


async def asyncio(id: UUID, *, client: AsyncClient) -> Compilable:
    """Duplicate a compilable.

    `POST /scripting/compilables/{id}/duplication`

    Args:
        id: Identifier of the compilable.

    Returns:
        The copy.

    Evidence (partial): scriptingcompilable/2ac9e0bb.
    """
    return (await client.perform(call(id))).parsed


async def asyncio_detailed(id: UUID, *, client: AsyncClient) -> Response[Compilable]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(id))
