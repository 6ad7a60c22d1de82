"""GET /settings/marketing/pressure/topic: Tell whether a topic is mandatory"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...types import Call, Operation, Response
from ...wire import (
    misfit,
    reader,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

OPERATION: Final = Operation(
    id="marketing_pressure_get_topic_option",
    name="marketing_pressure.get_topic_option",
    method="GET",
    path="/settings/marketing/pressure/topic",
    tag="marketing_pressure",
    idempotent=True,
    deprecated=False,
    accept="application/json",
    statuses={
        "2XX": "Whether a topic is mandatory.",
    },
)


def _decode(document: Any) -> bool:
    return document if document.__class__ is bool else misfit(document, "true or false", None)


_read = reader(_decode)


def call() -> Call[bool]:
    """Prepare the call without sending it; the arguments are those of `sync`."""
    return Call(
        OPERATION,
        "/settings/marketing/pressure/topic",
        _read,
    )


def sync(*, client: Client) -> bool:
    """Tell whether a topic is mandatory.

    `GET /settings/marketing/pressure/topic`

    Returns:
        Whether a topic is mandatory.

    Evidence (full): marketing-pressure/8ff8706e.
    """
    return client.perform(call()).parsed


def sync_detailed(*, client: Client) -> Response[bool]:
    """As `sync`, with the status and the headers of the answer."""
    return client.perform(call())


async def asyncio(*, client: AsyncClient) -> bool:
    """Tell whether a topic is mandatory.

    `GET /settings/marketing/pressure/topic`

    Returns:
        Whether a topic is mandatory.

    Evidence (full): marketing-pressure/8ff8706e.
    """
    return (await client.perform(call())).parsed


async def asyncio_detailed(*, client: AsyncClient) -> Response[bool]:
    """As `asyncio`, with the status and the headers of the answer."""
    return await client.perform(call())
