"""GET /parameters/applications/{uuid}: Get an application"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from ...models.application import decode_application
from ...types import Call, Operation, Response
from ...wire import (
    misfit,
    path_value,
    reader,
    written,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.application import Application

OPERATION: Final = Operation(
    id="applications_get",
    name="applications.get",
    method="GET",
    path="/parameters/applications/{uuid}",
    tag="applications",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The application.",
    },
)


def _decode(document: Any) -> Application:
    return decode_application(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(uuid: UUID) -> Call[Application]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    uuid = written("uuid", uuid, lambda v: str(v) if isinstance(v, UUID) else misfit(v, "a UUID", None, None))
    return Call(
        OPERATION,
        f"/parameters/applications/{path_value(uuid, 'uuid')}",
        _read,
    )


def sync(uuid: UUID, *, client: Client) -> Application:
    """Get an application.

    `GET /parameters/applications/{uuid}`

    Args:
        uuid: Identifier of the application.

    Returns:
        The application.

    Evidence (partial): notifiable-application/e4608584.
    """
    return client.perform(call(uuid)).parsed


def sync_detailed(uuid: UUID, *, client: Client) -> Response[Application]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(uuid))


async def asyncio(uuid: UUID, *, client: AsyncClient) -> Application:
    """Get an application.

    `GET /parameters/applications/{uuid}`

    Args:
        uuid: Identifier of the application.

    Returns:
        The application.

    Evidence (partial): notifiable-application/e4608584.
    """
    return (await client.perform(call(uuid))).parsed


async def asyncio_detailed(uuid: UUID, *, client: AsyncClient) -> Response[Application]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(uuid))
