"""GET /parameters/applications: List the applications"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...models.application import decode_application
from ...stream import AsyncStream, Stream
from ...types import Call, Operation, Response
from ...wire import (
    array_reader,
    misfit,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.application import Application

OPERATION: Final = Operation(
    id="applications_list",
    name="applications.list",
    method="GET",
    path="/parameters/applications",
    tag="applications",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "The applications.",
    },
)


def _item(x: Any) -> Application:
    return decode_application(x) if x.__class__ is dict else misfit(x, "an object", None)


_read = array_reader(_item)


def call() -> Call[list[Application]]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/parameters/applications",
        _read,
        item=_item,
    )


def sync(*, client: Client) -> list[Application]:
    """List the applications.

    `GET /parameters/applications`

    Returns:
        The applications.

    Evidence (partial): notifiable-application/da79fa24.
    """
    return client.perform(call()).parsed


def sync_detailed(*, client: Client) -> Response[list[Application]]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call())


async def asyncio(*, client: AsyncClient) -> list[Application]:
    """List the applications.

    `GET /parameters/applications`

    Returns:
        The applications.

    Evidence (partial): notifiable-application/da79fa24.
    """
    return (await client.perform(call())).parsed


async def asyncio_detailed(*, client: AsyncClient) -> Response[list[Application]]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call())


def stream(*, client: Client) -> Stream[Application]:
    """As `sync`, but the items come one at a time, while the answer arrives."""
    return Stream(client, call())


def stream_asyncio(*, client: AsyncClient) -> AsyncStream[Application]:
    """As `asyncio`, but the items come one at a time, while the answer arrives."""
    return AsyncStream(client, call())
