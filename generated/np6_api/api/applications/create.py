"""POST /parameters/applications: Create an application"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.application import decode_application, is_application
from ...types import Call, Operation, Response
from ...wire import (
    json_content,
    misfit,
    reader,
    sent,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.application import Application

OPERATION: Final = Operation(
    id="applications_create",
    name="applications.create",
    method="POST",
    path="/parameters/applications",
    tag="applications",
    idempotent=False,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The created application, with its identifier.",
    },
)


def _decode(document: Any) -> Application:
    return decode_application(document) if document.__class__ is dict else misfit(document, "an object", None)


_read = reader(_decode)


def call(*, body: Application) -> Call[Application]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/parameters/applications",
        _read,
        headers={"Content-Type": "application/json"},
        content=json_content(
            body, lambda body: body._encode(sent) if is_application(body) else misfit(body, "Application", None, None)
        ),
    )


def sync(*, client: Client, body: Application) -> Application:
    """Create an application.

    `POST /parameters/applications`

    Args:
        body: The application to create.

    Returns:
        The created application, with its identifier.

    Evidence (partial): notifiable-application/bc9d293f.
    """
    return client.perform(call(body=body)).parsed


def sync_detailed(*, client: Client, body: Application) -> Response[Application]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call(body=body))


async def asyncio(*, client: AsyncClient, body: Application) -> Application:
    """Create an application.

    `POST /parameters/applications`

    Args:
        body: The application to create.

    Returns:
        The created application, with its identifier.

    Evidence (partial): notifiable-application/bc9d293f.
    """
    return (await client.perform(call(body=body))).parsed


async def asyncio_detailed(*, client: AsyncClient, body: Application) -> Response[Application]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call(body=body))
